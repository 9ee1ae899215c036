/** What an answer says of the state, of who holds the person, and of a warrant that a deputy served. */
import type { CautionCode } from './cautionCodes';
import { lawWords } from './lawWords';
import { isState } from '../place';
import type { ReadRequest } from '../readRequest';
import type { JurisdictionRow, LawRow } from '../rows';
import type { Cautions } from './sayCaution';
import { barsForSome } from '../readings/selectReadings';

const STATE_CODE: Readonly<Record<LawRow['effect'], CautionCode>> = {
  bars: 'state-law-may-bar',
  limits: 'state-law-limits',
  requires: 'state-law-requires',
  clock: 'state-law-clock',
  duty: 'state-law-duty',
  'none-found': 'state-law-none-found',
};

/** Those that can hold on the day. */
export interface LawsOfDay {
  readonly state: readonly LawRow[];
  readonly federal: readonly LawRow[];
}

/** `laws` is null while the day is not known. `barring` is already the answer's reason and is not repeated. */
export function sayStateLaw(
  jurisdiction: JurisdictionRow | null,
  laws: LawsOfDay | null,
  barring: LawRow | null,
  cautions: Cautions,
): void {
  // Federal law is not a state's: naming it leaves state law unchecked.
  if (!jurisdiction || !isState(jurisdiction.id)) cautions.say('state-law-not-checked');
  else if ((laws?.state ?? jurisdiction.laws).length === 0) cautions.say('state-law-no-row', { state: jurisdiction.name });
  for (const law of laws?.state ?? []) {
    if (law === barring) continue;
    // What the jail itself has to do stands beside an order to hold, and is the whole of a law that only sets that duty.
    if (law.effect !== 'duty' || law.demand === undefined) sayLaw(STATE_CODE[law.effect], law, jurisdiction, cautions);
    if (law.demand !== undefined) sayLaw('state-law-demand', law, jurisdiction, cautions);
  }
  for (const law of laws?.federal ?? []) sayLaw('federal-law-beside', law, jurisdiction, cautions);
}

function sayLaw(code: CautionCode, law: LawRow, jurisdiction: JurisdictionRow | null, cautions: Cautions): void {
  if (!cautions.wants(code)) return;
  const blanks = {
    state: jurisdiction?.name ?? '',
    law: lawWords(law),
    title: law.title,
    summary: law.summary,
    demand: law.demand ?? '',
    dates: law.inForceWords,
    exceptions: law.exceptions.length > 0 ? law.exceptions.join('; ') : 'none listed here',
    lookedOn: law.lookedOn ?? '',
  };
  cautions.say(code, blanks, law.basis, law.id);
}

/** Where the answer turns on who holds the person: the question while that is not known, and why the bar does not reach this custodian. */
export function sayCustodian(
  { jurisdiction, releaseDate, request }: ReadRequest,
  laws: readonly LawRow[],
  cautions: Cautions,
): void {
  const law = barsForSome(laws, releaseDate);
  if (!law) return;
  const custodian = request.custodian ?? 'unknown';
  const code = custodian === 'unknown' ? 'custodian-not-known' : 'custodian-outside-bar';
  cautions.say(code, { state: jurisdiction?.name ?? '', law: lawWords(law) }, law.basis, law.id);
  const agreements = custodian === 'agency-with-287g' ? jurisdiction?.agreements : undefined;
  if (agreements && (agreements.voidFrom === null || releaseDate >= agreements.voidFrom))
    cautions.say('agreement-in-doubt', { sentence: agreements.sentence }, agreements.basis);
}

/** Whether the jail may still tell ICE: in some states it may not, or not always. `date`: null while the day of release is not known. */
export function sayNotice(jurisdiction: JurisdictionRow | null, date: string | null, cautions: Cautions): void {
  const notice = jurisdiction?.notice;
  if (notice === undefined || (date !== null && date < notice.from)) cautions.say('may-still-notify');
  else cautions.say(notice.effect === 'bars' ? 'notice-barred' : 'notice-limited', { sentence: notice.sentence }, notice.basis);
}

/** In a jail with a 287(g) agreement the warrant may have been served by a deputy, and the person may count as in ICE custody there. */
export function sayService({ request }: ReadRequest, timeMissing: boolean, cautions: Cautions): void {
  const by = request.servedBy287g?.by ?? 'unknown';
  if (by === 'deputy') {
    cautions.say('served-by-deputy');
    if (timeMissing) cautions.say('service-time-needed');
  } else if (by === 'ice') {
    cautions.say('served-by-ice');
  } else if (request.custodian === 'agency-with-287g' || request.servedBy287g !== undefined) {
    cautions.say('service-287g-not-known');
  }
}
