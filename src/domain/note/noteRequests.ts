import type { HoldRequest } from '../detainer/answers';
import type { ClassifyRequest } from '../offense/answers';
import { zoneTable } from '../time/zoneTable';
import type { CaseNote } from './caseNote';
import { askedOf, type Asked } from './keys/askedAnswers';
import { ASKED_FACTS } from './keys/detainerFacts';
import { readHours } from './keys/holdHours';
import { eachLocalDay } from './keys/localDays';
import { parseNoteTime, placeNoteTime } from './keys/noteTime';

export interface Missing {
  /** Dotted path of the key to fill in. */
  readonly path: string;
  /** What to ask, or what is wrong with what stands there. */
  readonly question: string;
}

export type NoteHoldRequest =
  | { readonly kind: 'request'; readonly request: HoldRequest }
  | { readonly kind: 'missing'; readonly missing: readonly Missing[] };

/** What holds when the note itself is silent: the facility's, the clinic's or the setting's. */
export interface NoteDefaults {
  readonly zone?: string | undefined;
  readonly jurisdiction?: string | undefined;
  /** Where a clinic knows the zone of each jail: asked with the note, before `zone`. */
  readonly zoneOf?: ((note: CaseNote) => string | undefined) | undefined;
}

/** The defaults for one note, with what a clinic knows of its jail. */
export function defaultsOf(note: CaseNote, defaults: NoteDefaults): NoteDefaults {
  const zone = defaults.zoneOf?.(note);
  return zone === undefined ? defaults : { ...defaults, zone };
}

/** The hold request behind a note, or what must be asked first. `form: unknown` and no form are the same: the answer is the range. */
export function noteToHoldRequest(note: CaseNote, defaults: NoteDefaults = {}): NoteHoldRequest {
  const { detainer } = note;
  const missing: Missing[] = [];
  const zone = note.zone ?? defaults.zone;
  if (zone === undefined || zone === '')
    missing.push({ path: 'zone', question: 'In which time zone is the jail? For example America/Chicago.' });
  else if (!zoneTable(zone))
    missing.push({ path: 'zone', question: `"${zone.slice(0, 60)}" is not a time zone name, for example America/Chicago.` });
  const releasable = readTime('detainer.releasable', detainer.releasable, missing);
  if (detainer.releasable === undefined) {
    missing.push({
      path: 'detainer.releasable',
      question: 'When would the person otherwise have been released? Day and time of day.',
    });
  }
  const noted = notedFacts(note, zone, missing);
  const asked = askedFacts(note, zone, missing);
  if (missing.length > 0 || zone === undefined || releasable === undefined) return { kind: 'missing', missing };
  const request: { -readonly [K in keyof HoldRequest]: HoldRequest[K] } = { releasable: releasable.iso, zone };
  const jurisdiction = note.jurisdiction ?? defaults.jurisdiction;
  if (detainer.form && detainer.form.toLowerCase() !== 'unknown') request.form = detainer.form;
  if (jurisdiction) request.jurisdiction = jurisdiction;
  if (releasable.occurrence) request.occurrence = releasable.occurrence;
  Object.assign(request, asked, noted);
  return { kind: 'request', request };
}

/** What the note says to the questions before the number, as it says it. */
export function askedWords({ detainer }: CaseNote): Record<string, string> {
  const said: Readonly<Record<string, unknown>> = detainer;
  return Object.fromEntries(
    ASKED_FACTS.flatMap((f) => {
      const word = f.prop === null ? undefined : said[f.prop];
      return typeof word === 'string' ? [[f.field, word] as const] : [];
    }),
  );
}

/** The same for a request. `missing` takes a time of service that cannot be read; it is left out. */
export function askedFacts(note: CaseNote, zone: string | undefined, missing: Missing[] = []): Asked {
  const servedAt = readInstant('detainer.served-by-287g-at', note.detainer.servedBy287gAt, zone, missing);
  return askedOf(askedWords(note), servedAt);
}

/** What the note settles beside the release, also where another time of release is tried. */
export type NotedFacts = NoteCounting & Pick<HoldRequest, 'received' | 'convictionBox' | 'convicted' | 'iceCustodySince'>;

/** `missing` takes what cannot be read; such a time is left out. */
export function notedFacts(note: CaseNote, zone: string | undefined, missing: Missing[] = []): NotedFacts {
  const { detainer } = note;
  const facts: { -readonly [K in keyof NotedFacts]: NotedFacts[K] } = noteCounting(note);
  const received = readInstant('detainer.received', detainer.received, zone, missing);
  const iceCustody = readInstant('detainer.iceCustody', detainer.iceCustody, zone, missing);
  const isConvicted = convicted(note);
  if (received) facts.received = received;
  if (detainer.convictionBox !== undefined) facts.convictionBox = detainer.convictionBox;
  if (isConvicted !== undefined) facts.convicted = isConvicted;
  if (iceCustody) facts.iceCustodySince = iceCustody;
  return facts;
}

/** What moves the count itself, apart from the times. */
export type NoteCounting = Pick<HoldRequest, 'hours' | 'holidayRule' | 'inaugurationArea' | 'localDays'>;

export function noteCounting({ detainer }: CaseNote): NoteCounting {
  const counting: { -readonly [K in keyof NoteCounting]: NoteCounting[K] } = {};
  const hours = detainer.hours === undefined ? undefined : readHours(detainer.hours);
  if (hours !== undefined) counting.hours = hours;
  if (detainer.holidayRule) counting.holidayRule = detainer.holidayRule;
  if (detainer.inaugurationArea !== undefined) counting.inaugurationArea = detainer.inaugurationArea;
  if (detainer.localDays) counting.localDays = eachLocalDay(detainer.localDays);
  return counting;
}

/** Only where the form's conviction box matters: a recorded conviction, or charges of which none is one yet. */
export function convicted(note: CaseNote): boolean | undefined {
  if (note.detainer.convictionBox !== true || note.charges.length === 0) return undefined;
  if (note.charges.some((c) => c.disposition === 'convicted')) return true;
  return note.charges.every((c) => c.disposition !== undefined && OPEN_OR_ENDED.has(c.disposition)) ? false : undefined;
}

/** Outcomes that everyone calls "not convicted". Deferred, vacated, expunged and juvenile cases are questions of law and stay open. */
const OPEN_OR_ENDED: ReadonlySet<string> = new Set(['charged', 'acquitted', 'dismissed']);

function readTime(
  path: string,
  text: string | undefined,
  missing: Missing[],
): { iso: string; occurrence?: 'first' | 'second' } | undefined {
  if (text === undefined) return undefined;
  const time = parseNoteTime(text);
  if (time.kind === 'wrong') {
    missing.push({ path, question: time.message });
    return undefined;
  }
  return time.kind === 'wall' && time.occurrence ? { iso: time.iso, occurrence: time.occurrence } : { iso: time.iso };
}

/** A request has one `occurrence`, that of the release; a repeated hour elsewhere is sent as the instant it names. */
function readInstant(path: string, text: string | undefined, zone: string | undefined, missing: Missing[]): string | undefined {
  const time = readTime(path, text, missing);
  if (text === undefined || time?.occurrence === undefined || zone === undefined) return time?.iso;
  const placed = placeNoteTime(text, zone);
  return placed.kind === 'placed' ? placed.iso : time.iso;
}

export type NoteClassifyRequest =
  | { readonly kind: 'request'; readonly request: ClassifyRequest }
  | { readonly kind: 'missing'; readonly missing: readonly Missing[] };

export function noteToClassifyRequest(note: CaseNote): NoteClassifyRequest {
  const charges = note.charges.filter((c) => c.code !== undefined || c.text !== undefined);
  if (charges.length === 0) {
    return {
      kind: 'missing',
      missing: [{ path: 'charges', question: 'Which charges are on the record? Give each a code or its words.' }],
    };
  }
  return {
    kind: 'request',
    request: {
      charges,
      ...(note.recordComplete === undefined ? {} : { recordComplete: note.recordComplete }),
      ...(note.jurisdiction === undefined ? {} : { jurisdiction: note.jurisdiction }),
    },
  };
}
