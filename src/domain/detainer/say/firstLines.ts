import { formatDate } from '../../time/civil';
import { localDay, zoneTable } from '../../time/zoneTable';
import type { Caution } from '../../basis';
import type { HoldAnswer, HoldRequest, LawEffect, ReadingResult } from '../answers';
import type { HoldData } from '../holdData';
import { lawWords } from '../cautions/lawWords';
import { isState } from '../place';
import { readTime } from '../readTime';
import type { JurisdictionRow, LawRow } from '../rows';
import { lastEnd, stateEnd } from '../readings/endLead';
import { lawsOn } from '../readings/selectReadings';

/** What a person reads first of an answer, in this order. Everything else is one step away. */
export interface FirstLines {
  /** What makes the number wrong; null: nothing is known that does. */
  readonly stop: string | null;
  /** The state's word, in one sentence. */
  readonly state: string;
  /** The question whose answer changes the state's word; null where none is written down. */
  readonly question: string | null;
  /** The two ends, each with what it is for; where no hold is allowed, that. */
  readonly ends: string;
}

type Answered = Extract<HoldAnswer, { kind: 'hold' | 'no-hold' }>;

/** The gravest first: what bars a hold before what limits or orders it. */
const GRAVITY: readonly LawEffect[] = ['bars', 'requires', 'limits', 'clock', 'none-found', 'duty'];

export function firstLines(request: HoldRequest, answer: Answered, data: HoldData): FirstLines {
  const stops = answer.cautions.filter((c) => c.level === 'stop').map((c) => c.short ?? c.message);
  const said = stateWord(request, answer, data);
  const custodian = answer.cautions.find((c) => c.code === 'custodian-not-known');
  return {
    stop: stops.length > 0 ? stops.join(' ') : null,
    state: said.state,
    question: [custodian?.short, said.question].filter((q) => typeof q === 'string').join(' ') || null,
    // No end is held out as one to wait for while the state's law may allow no hold at all.
    ends: (isOpen(answer.cautions) ? `${OPEN_LEAD}: ` : '') + endsLine(answer),
  };
}

/** Whether the state's law may allow no hold at all, depending on who holds the person. */
export function isOpen(cautions: readonly Pick<Caution, 'code'>[]): boolean {
  return cautions.some((c) => c.code === 'custodian-not-known' || c.code === 'custodian-outside-bar');
}

/** Before the ends of an answer that is open. */
export const OPEN_LEAD = 'Only where that law does not reach the custodian';

function endsLine(answer: Answered): string {
  if (answer.kind === 'no-hold') return answer.law === undefined ? answer.because : 'No hold is allowed: ask for release now.';
  const ends = claimedEnds(answer);
  if (!ends) return 'No reading gives an end.';
  const { first, last } = ends;
  if (ends.byState) {
    if (last.expires === first.expires)
      return `The state's law ends the hold: ${last.words}. Argue from it; nobody may hold past it.`;
    return `Earliest end, argue from it: ${first.words}. The state's law ends the hold, nobody may hold past it: ${last.words}.`;
  }
  if (first.expires === last.expires) return `The end on every reading: ${first.words}. Argue from it; nobody may hold past it.`;
  return `Earliest end, argue from it: ${first.words}. Latest end, nobody may hold past it: ${last.words}.`;
}

/** The end to argue from and the one nobody may hold past; `byState`: the state's own clock sets the second. null: no reading gives an end. */
export function claimedEnds(
  answer: Extract<HoldAnswer, { kind: 'hold' }>,
): { readonly first: ReadingResult; readonly last: ReadingResult; readonly byState: boolean } | null {
  const first = answer.readings.find((r) => r.reading === answer.earliest);
  const last = lastEnd(answer);
  return first && last ? { first, last, byState: stateEnd(answer) !== undefined } : null;
}

function stateWord(request: HoldRequest, answer: Answered, data: HoldData): Pick<FirstLines, 'state' | 'question'> {
  const place = request.jurisdiction === undefined ? undefined : data.jurisdictions.get(request.jurisdiction);
  if (!place || !isState(place.id))
    return { state: 'State law was not checked: no state was given.', question: 'In which state is the jail?' };
  return stateLine(place, releaseDate(request), answer.kind === 'no-hold' ? answer.law : undefined);
}

/** One sentence on a state and a day (YYYY-MM-DD; null: not known), and the question that changes it. `lawId`: the law the answer rests on. */
export function stateLine(place: JurisdictionRow, date: string | null, lawId?: string): Pick<FirstLines, 'state' | 'question'> {
  const written = date === null ? undefined : place.firstLines?.filter((l) => l.from === null || date >= l.from).at(-1);
  if (written) return { state: written.line, question: written.question };
  const laws = date === null ? [] : lawsOn(place, date);
  const law = gravestLaw(laws, lawId);
  return {
    state: law ? lawSentence(place, law) : `No law of ${place.name} in this data covers that day; that proves none.`,
    question: null,
  };
}

/** The day in the jail's zone by which a law is looked up; null where the time cannot be read. */
function releaseDate({ zone, releasable, occurrence }: HoldRequest): string | null {
  const table = zoneTable(zone);
  const read = table && readTime('releasable', releasable, table, occurrence);
  return table && read?.kind === 'time' ? formatDate(localDay(table, read.utc)) : null;
}

/** The law a state's word is about: the one an answer rests on (`lawId`), else the gravest. */
export function gravestLaw(laws: readonly LawRow[], lawId: string | undefined): LawRow | undefined {
  if (lawId !== undefined) return laws.find((l) => l.id === lawId);
  return [...laws].sort((a, b) => GRAVITY.indexOf(a.effect) - GRAVITY.indexOf(b.effect))[0];
}

const SAYS: Readonly<Record<LawEffect, string>> = {
  bars: 'law may bar this hold',
  requires: 'law may require this hold',
  limits: 'law or a ruling may limit this hold',
  clock: 'law changes the clock',
  'none-found': 'law: nothing that settles this hold was found',
  duty: 'law sets a duty, no order to hold',
};

function lawSentence(place: JurisdictionRow, law: LawRow): string {
  return `${place.name} ${SAYS[law.effect]} (${lawWords(law)}).`;
}
