import type { CaseNote, NoteCharge, NoteConsent, NoteProblem, Span } from './caseNote';
import { checkValue, type KnownValues } from './checkValue';
import { keysUnder, shapeAt } from './noteShape';
import { nearKey } from './nearKeys';
import { parseSentence } from './sentence';

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

type Path = readonly (string | number)[];
const NOWHERE: Span = { start: 0, end: 0 };
const MOST_CHARGES = 200;

/** Turns the plain maps and strings of the front matter into a case note, with a sentence for each value that cannot be used. */
export function readFields(data: unknown, places: Places, known: KnownValues = {}): ReadFields {
  const r = new Reader(places, known);
  if (data !== undefined && data !== '' && !isMap(data)) {
    r.problem('wrong-shape', [], 'The front matter is a list of "key: value" lines.', []);
  }
  const top = isMap(data) ? data : {};
  const zone = r.value(top, [], 'zone');
  r.zone = zone !== undefined && !r.isWrong('zone') ? zone : undefined;
  const detainer = r.map(top, [], 'detainer');
  const victim = r.map(top, [], 'victim');
  r.hints(top, []);
  r.hints(detainer, ['detainer']);
  const note: CaseNote = {
    ...r.texts(top, [], ['id', 'case', 'date', 'facility', 'assigned'] as const),
    ...optional('zone', zone),
    ...optional('jurisdiction', r.value(top, [], 'jurisdiction')),
    detainer: readDetainer(r, detainer),
    charges: readCharges(r, top['charges']),
    ...optional('recordComplete', r.yes(top, [], 'recordComplete')),
    ...optional('consent', readConsent(r, victim)),
    ...optional('reviewBy', r.value(top, [], 'review-by')),
    ...optional('reviewedBy', r.value(top, [], 'reviewed-by')),
    ...optional('authority', r.choice<NonNullable<CaseNote['authority']>>(top, [], 'authority')),
    ...optional('reviewedOn', r.value(top, [], 'reviewed-on')),
  };
  return { note, problems: r.problems, spans: r.spans };
}

function readDetainer(r: Reader, map: Fields): CaseNote['detainer'] {
  const at = ['detainer'];
  type D = CaseNote['detainer'];
  return {
    ...r.texts(map, at, ['form', 'issued', 'received', 'booked', 'releasable', 'released', 'demand', 'iceCustody'] as const),
    ...optional('served', r.choice<NonNullable<D['served']>>(map, at, 'served')),
    ...optional('warrant', r.choice<NonNullable<D['warrant']>>(map, at, 'warrant')),
    ...optional('convictionBox', r.yes(map, at, 'convictionBox')),
    ...optional('releaseEvent', r.value(map, at, 'release-event')),
    ...optional('status', r.choice<NonNullable<D['status']>>(map, at, 'status')),
    ...optional('otherHolds', r.choice<NonNullable<D['otherHolds']>>(map, at, 'otherHolds')),
  };
}

function readCharges(r: Reader, list: unknown): NoteCharge[] {
  if (list === undefined || list === '') return [];
  if (!Array.isArray(list)) {
    r.problem('wrong-shape', ['charges'], 'Charges are a list: begin each one with a dash, for example "- code: 0301".', []);
    return [];
  }
  if (list.length > MOST_CHARGES) r.problem('too-many', ['charges'], `Only the first ${MOST_CHARGES} charges are read.`, []);
  const out: NoteCharge[] = [];
  for (const [i, item] of list.slice(0, MOST_CHARGES).entries()) {
    const at = ['charges', i];
    if (!isMap(item)) {
      const text = typeof item === 'string' ? item.trim() : '';
      if (text === '' && typeof item === 'string') continue;
      const fixes = /^\d{3,4}$/.test(text) ? [`code: ${text.padStart(4, '0')}`] : [];
      r.problem('wrong-shape', at, 'Each charge is a map, for example "- code: 0301" or "- text: larceny".', fixes);
      continue;
    }
    out.push(readCharge(r, item, at));
  }
  return out;
}

function readCharge(r: Reader, map: Fields, at: Path): NoteCharge {
  r.hints(map, at);
  const finding = r.map(map, at, 'aggravated-felony');
  const under = [...at, 'aggravated-felony'];
  const says = r.choice<'yes' | 'no'>(finding, under, 'finding');
  const by = r.value(finding, under, 'by');
  const on = r.value(finding, under, 'on');
  const complete = says !== undefined && by !== undefined && on !== undefined && !r.isWrong(path([...under, 'on']));
  if (!complete && Object.keys(finding).length > 0) {
    r.problem(
      'finding-incomplete',
      under,
      'An attorney’s finding needs "finding", "by" and "on"; until then it is not used.',
      [],
    );
  }
  const sentence = r.value(map, at, 'sentence');
  const count = r.value(map, at, 'count');
  return {
    ...optional('code', r.value(map, at, 'code')),
    ...optional('text', r.value(map, at, 'text')),
    ...optional('count', count !== undefined && !r.isWrong(path([...at, 'count'])) ? Number(count) : undefined),
    ...optional('modifier', r.value(map, at, 'modifier')),
    ...optional('disposition', r.choice<NonNullable<NoteCharge['disposition']>>(map, at, 'disposition')),
    ...optional('sentence', sentence === undefined ? undefined : parseSentence(sentence)),
    ...optional('maxPunishment', r.choice<NonNullable<NoteCharge['maxPunishment']>>(map, at, 'max')),
    ...optional('aggravatedFelony', complete ? { finding: says, by, on } : undefined),
  };
}

/** Consent counts only when all of it is recorded: scope, a real date, who took it, and that it is in writing. */
function readConsent(r: Reader, victim: Fields): NoteConsent | undefined {
  const at = ['victim'];
  const map = r.map(victim, at, 'consent');
  if (Object.keys(map).length === 0) return undefined;
  const under = ['victim', 'consent'];
  r.hints(map, under);
  const scope = r.choice<NoteConsent['scope']>(map, under, 'scope');
  const date = r.value(map, under, 'date');
  const by = r.value(map, under, 'by');
  const written = r.yes(map, under, 'written');
  if (
    scope === undefined ||
    date === undefined ||
    by === undefined ||
    written === undefined ||
    r.isWrong('victim.consent.date')
  ) {
    const message = 'Consent counts only with "scope", "date", "by" and "written"; until then no victim fact is filled in.';
    r.problem('consent-incomplete', under, message, []);
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
    private readonly places: Places,
    private readonly known: KnownValues,
  ) {}

  /** The value as typed, checked against its shape; undefined where there is none. Empty values are the same as none. */
  value(map: Fields, at: Path, key: string): string | undefined {
    const raw = map[key];
    if (raw === undefined || raw === '') return undefined;
    const full = [...at, key];
    if (typeof raw !== 'string') {
      this.problem('wrong-shape', full, `"${key}" takes one value on the same line.`, []);
      return undefined;
    }
    this.mark(full);
    const shape = shapeAt(general(full));
    const wrong = shape && checkValue(shape, raw, this.zone, this.known);
    if (wrong) this.problem(wrong.code, full, wrong.message, wrong.fixes);
    return raw.trim();
  }

  texts<K extends string>(map: Fields, at: Path, keys: readonly K[]): Partial<Record<K, string>> {
    const out: Partial<Record<K, string>> = {};
    for (const key of keys) {
      const value = this.value(map, at, key);
      if (value !== undefined) out[key] = value;
    }
    return out;
  }

  /** One of the allowed values, in the spelling of the format; undefined when it is wrong (and reported). */
  choice<T extends string>(map: Fields, at: Path, key: string): T | undefined {
    const typed = this.value(map, at, key)?.toLowerCase();
    return shapeAt(general([...at, key]))?.values?.find((v) => v.toLowerCase() === typed) as T | undefined;
  }

  yes(map: Fields, at: Path, key: string): boolean | undefined {
    const word = this.choice<'yes' | 'no'>(map, at, key);
    return word === undefined ? undefined : word === 'yes';
  }

  map(parent: Fields, at: Path, key: string): Fields {
    const raw = parent[key];
    if (raw === undefined || raw === '') return {};
    this.mark([...at, key]);
    if (isMap(raw)) return raw;
    this.problem('wrong-shape', [...at, key], `"${key}" takes further keys on the lines below it, indented by two spaces.`, []);
    return {};
  }

  hints(map: Fields, at: Path): void {
    const present = new Set(Object.keys(map));
    const parent = general(at);
    const known = keysUnder(parent);
    for (const name of present) {
      if (known.includes(name)) continue;
      const near = nearKey(parent, name, present);
      if (near) this.report('near-key', [...at, name], this.places.keySpanOf([...at, name]), near.message, near.fixes);
    }
  }

  problem(code: string, at: Path, message: string, fixes: readonly string[]): void {
    this.report(code, at, this.places.spanOf(at), message, fixes);
  }

  isWrong(dotted: string): boolean {
    return this.wrong.has(dotted);
  }

  private report(code: string, at: Path, span: Span | undefined, message: string, fixes: readonly string[]): void {
    this.wrong.add(path(at));
    this.problems.push({ code, path: path(at), span: span ?? NOWHERE, message, fixes });
  }

  private mark(at: Path): void {
    const span = this.places.spanOf(at);
    if (span) this.spans[path(at)] = span;
  }
}

function path(at: Path): string {
  return at.join('.');
}

function general(at: Path): string {
  return at.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
