import { loadAfterExpiry, loadHoldData, loadOtherClocks, type LoadedHoldData } from '../../data/holds/holds';
import { afterExpiry, type AfterExpiry } from '../../domain/detainer/afterExpiry';
import type { ClockAnswer, FormInfo, HoldAnswer, HoldRequest, JurisdictionInfo } from '../../domain/detainer/answers';
import { explainHold } from '../../domain/detainer/say/explain';
import { firstLines, stateLine, type FirstLines } from '../../domain/detainer/say/firstLines';
import { computeHold } from '../../domain/detainer/holdAnswer';
import { holdEnds, type HoldEnds } from '../../domain/detainer/readings/holdEnds';
import { sheetFacts, type SheetFacts } from '../../domain/detainer/say/sheetFacts';
import { holdBlock } from '../../domain/detainer/say/holdBlock';
import type { HoldData } from '../../domain/detainer/holdData';
import { otherClocks, type OtherClocksRequest } from '../../domain/detainer/otherClocks';
import { PROTECTED_CAUTIONS, writableRequest } from '../../domain/detainer/protectedAnswers';
import type { ClockEventRow, ClockRow } from '../../domain/detainer/rows';
import { listHolidays, type HolidaysAnswer, type HolidaysRequest } from '../../domain/holidays/listHolidays';
import { writeBlock } from '../../domain/note/blocks/blocks';
import type { ClinicRows } from '../clinic/clinicRows';

export interface Holds {
  /** The date of the rules an answer was computed with; "not loaded" when a file is broken. */
  readonly dataVersion: string;
  computeHold(request: HoldRequest): HoldAnswer;
  /** The two ends and what must stop the reader, for a list of thousands. */
  holdEnds(request: HoldRequest): HoldEnds;
  otherClocks(request: OtherClocksRequest): readonly ClockAnswer[];
  /** What `otherClocks` can start from, with words for a list. */
  listEvents(): readonly { readonly id: string; readonly label: string }[];
  holidays(request: HolidaysRequest): HolidaysAnswer;
  listForms(): readonly FormInfo[];
  listJurisdictions(): readonly JurisdictionInfo[];
  /** Name of a reading for a list. */
  listReadings(): readonly { readonly id: string; readonly label: string; readonly citable: boolean }[];
  /** What a person reads first: what makes the number wrong, the state's word, the two ends. null: nothing was worked out. */
  firstLines(request: HoldRequest, answer: HoldAnswer): FirstLines | null;
  /** The state's word on a day (YYYY-MM-DD) and the question that changes it; null: no such state. */
  stateLine(jurisdiction: string, date: string): Pick<FirstLines, 'state' | 'question'> | null;
  /** What a client sheet says, without the words of a language; null: nothing can be said. */
  sheetFacts(request: HoldRequest, answer: HoldAnswer): SheetFacts | null;
  /** The full working as Markdown. */
  explainHold(request: HoldRequest, answer: HoldAnswer): string;
  /** The plain Markdown that goes between the markers of a `hold` block. */
  holdBlock(request: HoldRequest, answer: HoldAnswer): string;
  /** The whole block with its markers and data: the only way a hold gets into a note. */
  noteBlock(request: HoldRequest, answer: HoldAnswer): string;
  /** Cautions that may not stand in a note, as they were once written there. */
  protectedSentences(): readonly string[];
  /** How long held beyond each reading, and what can be done. */
  afterExpiry(answer: HoldAnswer): AfterExpiry;
}

/** A broken data file disables the clock alone, and every answer says which file it is. */
export function createHolds(_clinic?: ClinicRows): Holds {
  return holdsFrom(loadHoldData());
}

/** `own`: clocks that stand in place of the built-in ones with their id, or beside them. */
export function holdsFrom(loaded: LoadedHoldData, own: readonly ClockRow[] = []): Holds {
  if (!loaded.ok) return broken(loaded.message);
  const data = loaded.data;
  const builtIn = loadOtherClocks();
  const clocks = builtIn.ok && own.length > 0 ? { ...builtIn, rows: withClocks(builtIn.rows, own) } : builtIn;
  const actions = loadAfterExpiry();
  const actionRows = actions.ok ? actions.rows : [];
  const clockRows = clocks.ok ? clocks.rows.filter((r): r is ClockRow => r.kind === 'clock') : [];
  const events = clocks.ok ? clocks.rows.filter((r): r is ClockEventRow => r.kind === 'event') : [];
  return {
    dataVersion: data.version,
    computeHold: (request) => computeHold(request, data),
    holdEnds: (request) => holdEnds(request, data),
    otherClocks(request) {
      if (!clocks.ok) return [noClock('data', 'not loaded', clocks.message)];
      if (!events.some((e) => e.id === request.event))
        return [noClock('event', 'not known', unknownEvent(request.event, events))];
      return otherClocks(request, clockRows, data.calendar);
    },
    listEvents: () => events.map(({ id, label }) => ({ id, label })),
    holidays: (request) => listHolidays(request, data.calendar),
    listForms: () => listForms(data),
    listJurisdictions: () => listJurisdictions(data),
    listReadings: () => data.readings.map(({ id, label, citable }) => ({ id, label, citable })),
    firstLines: (request, answer) =>
      answer.kind === 'hold' || answer.kind === 'no-hold' ? firstLines(request, answer, data) : null,
    stateLine(jurisdiction, date) {
      const place = data.jurisdictions.get(jurisdiction);
      return place ? stateLine(place, date) : null;
    },
    sheetFacts: (request, answer) => sheetFacts(request, answer, data),
    explainHold: (request, answer) => explainHold(request, answer, data, actionRows),
    holdBlock: (request, answer) => holdBlock(request, answer, data),
    noteBlock(request, answer) {
      const { now: _now, ...inputs } = writableRequest(request); // the instant of looking is not an input of the law
      return writeBlock('hold', inputs, data.version, holdBlock(request, answer, data));
    },
    protectedSentences: () => PROTECTED_CAUTIONS.flatMap((code) => data.cautions.get(code)?.message ?? []),
    afterExpiry: (answer) => afterExpiry(answer, actionRows),
  };
}

function withClocks(
  builtIn: readonly (ClockRow | ClockEventRow)[],
  own: readonly ClockRow[],
): readonly (ClockRow | ClockEventRow)[] {
  const mine = new Map(own.map((c) => [c.id, c]));
  const known = new Set(builtIn.map((c) => c.id));
  return [
    ...builtIn.map((c) => (c.kind === 'clock' ? (mine.get(c.id) ?? c) : c)),
    ...[...mine.values()].filter((c) => !known.has(c.id)),
  ];
}

function listForms(data: HoldData): readonly FormInfo[] {
  return [...data.forms.values()].map(({ id, name, inUse, kind, wording, mustBeServed, basis }) => ({
    id,
    name,
    inUse,
    kind,
    wording,
    mustBeServed,
    basis,
  }));
}

function listJurisdictions(data: HoldData): readonly JurisdictionInfo[] {
  return [...data.jurisdictions.values()].map(({ id, name, laws }) => ({
    id,
    name,
    laws: laws.map((l) => ({
      id: l.id,
      title: l.title,
      citation: l.citation ?? null,
      effect: l.effect,
      from: l.from,
      until: l.until,
      summary: l.summary,
      exceptions: l.exceptions,
      basis: l.basis,
    })),
  }));
}

function broken(message: string): Holds {
  return {
    dataVersion: 'not loaded',
    computeHold: () => ({ kind: 'invalid', field: 'data', code: 'broken-data', message }),
    holdEnds: () => ({ kind: 'invalid', field: 'data', code: 'broken-data', message }),
    otherClocks: () => [noClock('data', 'not loaded', message)],
    listEvents: () => [],
    holidays: () => ({ kind: 'invalid', message }),
    listForms: () => [],
    listJurisdictions: () => [],
    listReadings: () => [],
    firstLines: () => null,
    stateLine: () => null,
    sheetFacts: () => null,
    explainHold: () => message,
    holdBlock: () => message,
    noteBlock: () => message,
    protectedSentences: () => [],
    afterExpiry: () => ({ readings: [], actions: [] }),
  };
}

/** An empty list would read as "no other clock runs". */
function unknownEvent(event: string, events: readonly ClockEventRow[]): string {
  return `"${event}" starts no clock in this list. Known events: ${events.map((e) => e.id).join(', ')}.`;
}

function noClock(id: string, status: string, rule: string): ClockAnswer {
  return {
    id,
    name: 'Other clocks',
    rule,
    at: null,
    words: null,
    status,
    overrunMinutes: null,
    cautions: [],
    basis: [],
  };
}
