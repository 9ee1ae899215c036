import type { CaseNote, NoteCharge, NoteConsent, NoteProblem, Span } from './caseNote';
import { checkValue, type KnownValues } from './keys/checkValue';
import { isYesNo, NOTED_FACTS } from './keys/detainerFacts';
import { readLanguages } from './keys/languages';
import { readLocalDays } from './keys/localDays';
import { keysUnder, type KeyShape } from './keys/noteShape';
import { nearKey } from './keys/nearKeys';
import { inPresentSpelling, presentSpellingOf } from './keys/oldSpellings';
import { parseSentence } from './keys/sentence';

/** Where values and keys stand; the quick reader has no places and answers undefined. */
export interface Places {
  spanOf(path: readonly (string | number)[]): Span | undefined;
  keySpanOf(path: readonly (string | number)[]): Span | undefined;
}

export interface ReadFields {
  readonly note: CaseNote;
  readonly problems: readonly NoteProblem[];
  readonly spans: Readonly<Record<string, Span>>;
}

/** A map of the note: the way to it, and the same as text, put together once and not for each of its keys. */
interface At {
  readonly steps: readonly (string | number)[];
  /** `charges.0.`, empty at the top. */
  readonly dotted: string;
  /** `charges.*`, as the table of shapes has it. */
  readonly general: string;
  /** The keys that stand here. */
  readonly shapes: ReadonlyMap<string, KeyShape>;
}

const TOP: At = { steps: [], dotted: '', general: '', shapes: keysUnder('') };
const DETAINER = within(TOP, 'detainer');
const VICTIM = within(TOP, 'victim');
const CONSENT = within(VICTIM, 'consent');

function within(at: At, step: string | number): At {
  const name = typeof step === 'number' ? '*' : step;
  const general = at.general === '' ? name : `${at.general}.${name}`;
  return { steps: [...at.steps, step], dotted: `${at.dotted}${step}.`, general, shapes: keysUnder(general) };
}

/** A key in its old spelling: nothing is wrong with the note. */
export const OLD_SPELLING = 'old-spelling';

const NOWHERE: Span = { start: 0, end: 0 };
const MOST_CHARGES = 200;

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Absent values leave no key behind. Spreading small objects into each other says the same, at several times the cost. */
function put<T, K extends keyof T>(draft: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) draft[key] = value;
}

/** Turns the plain maps and strings of the front matter into a case note, with a sentence for each value that cannot be used. */
export function readFields(data: unknown, places: Places | undefined, known: KnownValues = {}): ReadFields {
  const { r, top, note } = begin(data, places, known);
  const victim = r.map(top, TOP, 'victim');
  put(note, 'date', r.value(top, TOP, 'date'));
  note.charges = readCharges(r, top['charges']);
  put(note, 'recordComplete', r.yes(top, TOP, 'record-complete'));
  put(note, 'consent', readConsent(r, victim));
  put(note, 'reviewBy', r.value(top, TOP, 'review-by'));
  put(note, 'reviewedBy', r.value(top, TOP, 'reviewed-by'));
  put(note, 'authority', r.choice<NonNullable<CaseNote['authority']>>(top, TOP, 'authority'));
  put(note, 'reviewedOn', r.value(top, TOP, 'reviewed-on'));
  put(note, 'reviewedLetters', r.value(top, TOP, 'reviewed-letters'));
  return { note, problems: r.problems, spans: r.spans };
}

/**
 * Only what a row of the list of holds comes from: the detainer, and the charges where the form's conviction box asks for them. All else is
 * left out of the note and not checked. For thousands of notes, without places.
 */
export function readHoldFields(data: unknown, known: KnownValues = {}): ReadFields {
  const { r, top, note } = begin(data, undefined, known);
  if (note.detainer.convictionBox === true) note.charges = readCharges(r, top['charges']);
  return { note, problems: r.problems, spans: r.spans };
}

function begin(
  data: unknown,
  places: Places | undefined,
  known: KnownValues,
): { readonly r: Reader; readonly top: Fields; readonly note: Draft<CaseNote> } {
  const r = new Reader(places, known);
  if (data !== undefined && data !== '' && !isMap(data)) {
    r.problem('wrong-shape', TOP, undefined, 'The front matter is a list of "key: value" lines.', []);
  }
  const typed = isMap(data) ? data : {};
  const top = inPresentSpelling(typed);
  const zone = r.value(top, TOP, 'zone');
  r.zone = zone !== undefined && !r.isWrong('zone') ? zone : undefined;
  const typedDetainer = r.map(top, TOP, 'detainer');
  const detainer = inPresentSpelling(typedDetainer);
  r.hints(typed, TOP);
  r.hints(typedDetainer, DETAINER);
  const note: Draft<CaseNote> = { detainer: readDetainer(r, detainer), charges: [] };
  put(note, 'zone', zone);
  put(note, 'id', r.value(top, TOP, 'id'));
  put(note, 'case', r.value(top, TOP, 'case'));
  put(note, 'facility', r.value(top, TOP, 'facility'));
  put(note, 'assigned', r.value(top, TOP, 'assigned'));
  put(note, 'jurisdiction', r.value(top, TOP, 'jurisdiction'));
  return { r, top, note };
}

function readDetainer(r: Reader, map: Fields): CaseNote['detainer'] {
  const out: Record<string, unknown> = {};
  for (const fact of NOTED_FACTS) {
    const value = readFact(r, map, fact);
    if (value !== undefined) out[fact.prop] = value;
  }
  const detainer: Draft<CaseNote['detainer']> = out;
  readCopy(r, map, detainer);
  return detainer;
}

/** A value that moves the count itself and cannot be read is said and moves nothing. */
function readFact(r: Reader, map: Fields, fact: (typeof NOTED_FACTS)[number]): unknown {
  switch (fact.kind) {
    case 'one-of':
      return isYesNo(fact) ? r.yes(map, DETAINER, fact.key) : r.choice(map, DETAINER, fact.key);
    case 'hours':
    case 'local-days': {
      const value = r.value(map, DETAINER, fact.key);
      if (value === undefined || r.isWrong(`detainer.${fact.key}`)) return undefined;
      const days = fact.kind === 'local-days' ? readLocalDays(value) : undefined;
      return days === undefined ? value : days.kind === 'days' ? days.rows : undefined;
    }
    case 'day-or-time':
    case 'languages':
      return undefined; // of the copy: readCopy, below
    default:
      return r.value(map, DETAINER, fact.key);
  }
}

/** When and in which languages a copy was given counts only beside a plain "served: yes": neither of two contradicting lines is believed. */
function readCopy(r: Reader, map: Fields, out: Draft<CaseNote['detainer']>): void {
  const at = r.value(map, DETAINER, 'served-at');
  const languages = r.value(map, DETAINER, 'served-languages');
  if (at === undefined && languages === undefined) return;
  if (out.served === 'yes') {
    if (at !== undefined && !r.isWrong('detainer.served-at')) out.servedAt = at;
    if (languages !== undefined && !r.isWrong('detainer.served-languages')) out.servedLanguages = readLanguages(languages);
    return;
  }
  for (const [key, value] of [
    ['served-at', at],
    ['served-languages', languages],
  ] as const) {
    if (value === undefined || r.isWrong(`detainer.${key}`)) continue;
    const message =
      out.served === 'no'
        ? `"served" says that no copy was given, so "${key}" does not count. Correct one of the two.`
        : `"${key}" counts only with "served: yes".`;
    r.problem(out.served === 'no' ? 'contradiction' : 'copy-incomplete', DETAINER, key, message, []);
  }
}

function readCharges(r: Reader, list: unknown): NoteCharge[] {
  if (list === undefined || list === '') return [];
  if (!Array.isArray(list)) {
    r.problem('wrong-shape', TOP, 'charges', 'Charges are a list: begin each one with a dash, for example "- code: 0301".', []);
    return [];
  }
  if (list.length > MOST_CHARGES) r.problem('too-many', TOP, 'charges', `Only the first ${MOST_CHARGES} charges are read.`, []);
  const out: NoteCharge[] = [];
  const charges = within(TOP, 'charges');
  for (const [i, item] of list.slice(0, MOST_CHARGES).entries()) {
    if (!isMap(item)) {
      const text = typeof item === 'string' ? item.trim() : '';
      if (text === '' && typeof item === 'string') continue;
      const fixes = /^\d{3,4}$/.test(text) ? [`code: ${text.padStart(4, '0')}`] : [];
      r.problem('wrong-shape', charges, i, 'Each charge is a map, for example "- code: 0301" or "- text: larceny".', fixes);
      continue;
    }
    out.push(readCharge(r, item, within(charges, i)));
  }
  return out;
}

function readCharge(r: Reader, map: Fields, at: At): NoteCharge {
  r.hints(map, at);
  const sentence = r.value(map, at, 'sentence');
  const count = r.value(map, at, 'count');
  const charge: Draft<NoteCharge> = {};
  put(charge, 'code', r.value(map, at, 'code'));
  put(charge, 'text', r.value(map, at, 'text'));
  if (count !== undefined && !r.isWrong(`${at.dotted}count`)) charge.count = Number(count);
  put(charge, 'modifier', r.value(map, at, 'modifier'));
  put(charge, 'disposition', r.choice<NonNullable<NoteCharge['disposition']>>(map, at, 'disposition'));
  if (sentence !== undefined) put(charge, 'sentence', parseSentence(sentence));
  put(charge, 'maxPunishment', r.choice<NonNullable<NoteCharge['maxPunishment']>>(map, at, 'max'));
  put(charge, 'aggravatedFelony', readFinding(r, map, at, 'aggravated-felony'));
  put(charge, 'conviction', readFinding(r, map, at, 'conviction'));
  return charge;
}

/** An attorney's finding counts only with who found it and when. */
function readFinding(
  r: Reader,
  charge: Fields,
  at: At,
  key: 'aggravated-felony' | 'conviction',
): NonNullable<NoteCharge['conviction']> | undefined {
  const map = r.map(charge, at, key);
  const under = within(at, key);
  const finding = r.choice<'yes' | 'no'>(map, under, 'finding');
  const by = r.value(map, under, 'by');
  const on = r.value(map, under, 'on');
  if (finding !== undefined && by !== undefined && on !== undefined && !r.isWrong(`${under.dotted}on`))
    return { finding, by, on };
  if (Object.keys(map).length > 0) {
    const message = 'An attorney’s finding needs "finding", "by" and "on"; until then it is not used.';
    r.problem('finding-incomplete', at, key, message, []);
  }
  return undefined;
}

/** Consent counts only when all of it is recorded: scope, a real date, who took it, and that it is in writing. */
function readConsent(r: Reader, victim: Fields): NoteConsent | undefined {
  const map = r.map(victim, VICTIM, 'consent');
  if (Object.keys(map).length === 0) return undefined;
  r.hints(map, CONSENT);
  const scope = r.choice<NoteConsent['scope']>(map, CONSENT, 'scope');
  const date = r.value(map, CONSENT, 'date');
  const by = r.value(map, CONSENT, 'by');
  const written = r.yes(map, CONSENT, 'written');
  if (
    scope === undefined ||
    date === undefined ||
    by === undefined ||
    written === undefined ||
    r.isWrong('victim.consent.date')
  ) {
    const message = 'Consent counts only with "scope", "date", "by" and "written"; until then no victim fact is filled in.';
    r.problem('consent-incomplete', VICTIM, 'consent', message, []);
    return undefined;
  }
  return { scope, date, by, written };
}

type Fields = Readonly<Record<string, unknown>>;

class Reader {
  readonly problems: NoteProblem[] = [];
  readonly spans: Record<string, Span> = {};
  zone: string | undefined;
  private readonly wrong = new Set<string>();

  constructor(
    private readonly places: Places | undefined,
    private readonly known: KnownValues,
  ) {}

  /** The value as typed, checked against its shape; undefined where there is none. Empty values are the same as none. */
  value(map: Fields, at: At, key: string): string | undefined {
    const raw = map[key];
    if (raw === undefined || raw === '') return undefined;
    if (typeof raw !== 'string') {
      this.problem('wrong-shape', at, key, `"${key}" takes one value on the same line.`, []);
      return undefined;
    }
    this.mark(at, key);
    const shape = at.shapes.get(key);
    const wrong = shape && checkValue(shape, raw, this.zone, this.known);
    if (wrong) this.problem(wrong.code, at, key, wrong.message, wrong.fixes);
    return raw.trim();
  }

  /** One of the allowed values, in the spelling of the format; undefined when it is wrong (and reported). */
  choice<T extends string>(map: Fields, at: At, key: string): T | undefined {
    const typed = this.value(map, at, key)?.toLowerCase();
    if (typed === undefined) return undefined;
    return at.shapes.get(key)?.values?.find((v) => v.toLowerCase() === typed) as T | undefined;
  }

  yes(map: Fields, at: At, key: string): boolean | undefined {
    const word = this.choice<'yes' | 'no'>(map, at, key);
    return word === undefined ? undefined : word === 'yes';
  }

  map(parent: Fields, at: At, key: string): Fields {
    const raw = parent[key];
    if (raw === undefined || raw === '') return {};
    this.mark(at, key);
    if (isMap(raw)) return raw;
    this.problem('wrong-shape', at, key, `"${key}" takes further keys on the lines below it, indented by two spaces.`, []);
    return {};
  }

  hints(map: Fields, at: At): void {
    const names = Object.keys(map);
    let present: Set<string> | undefined;
    for (const name of names) {
      if (at.shapes.has(name)) continue;
      const spelled = presentSpellingOf(name);
      if (spelled !== undefined && at.shapes.has(spelled)) {
        this.oldSpelling(at, name, spelled, spelled in map);
        continue;
      }
      present ??= new Set(names);
      const near = nearKey(at.general, name, present);
      if (near) this.report('near-key', at, name, this.places?.keySpanOf([...at.steps, name]), near.message, near.fixes);
    }
  }

  private oldSpelling(at: At, name: string, spelled: string, both: boolean): void {
    const span = this.places?.keySpanOf([...at.steps, name]);
    if (both)
      this.report(
        'twice',
        at,
        name,
        span,
        `"${name}" is not read, because "${spelled}" stands here too. Take one of them out.`,
        [],
      );
    else this.report(OLD_SPELLING, at, name, span, `"${name}" is now written "${spelled}". It is read as before.`, [spelled]);
  }

  /** `key` undefined: the map itself. */
  problem(code: string, at: At, key: string | number | undefined, message: string, fixes: readonly string[]): void {
    this.report(code, at, key, this.places?.spanOf(key === undefined ? at.steps : [...at.steps, key]), message, fixes);
  }

  isWrong(dotted: string): boolean {
    return this.wrong.has(dotted);
  }

  private report(
    code: string,
    at: At,
    key: string | number | undefined,
    span: Span | undefined,
    message: string,
    fixes: readonly string[],
  ): void {
    const path = key === undefined ? at.dotted.slice(0, -1) : `${at.dotted}${key}`;
    this.wrong.add(path);
    this.problems.push({ code, path, span: span ?? NOWHERE, message, fixes });
  }

  private mark(at: At, key: string): void {
    if (!this.places) return;
    const span = this.places.spanOf([...at.steps, key]);
    if (span) this.spans[at.dotted + key] = span;
  }
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
