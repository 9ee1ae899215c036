/** What was read from a page, as the classifier and the palette take it. */
import type { ChargeInput } from '../../domain/offense/answers';
import type { HoldKind, ReadCharge, ReadHold } from '../../domain/offense/read/answers';

/**
 * The code is left out: a person confirms it first. Sections of other columns are kept behind the words, so that note, table and panel read
 * the same charge again.
 */
export function chargeInput(charge: ReadCharge): ChargeInput {
  return {
    text: withSections(charge),
    ...(charge.count > 1 ? { count: charge.count } : {}),
    ...(charge.modifier === undefined ? {} : { modifier: charge.modifier }),
    ...(charge.disposition === undefined ? {} : { disposition: charge.disposition }),
    ...(charge.sentence === undefined ? {} : { sentence: charge.sentence }),
  };
}

function withSections({ text, statutes }: ReadCharge): string {
  const beside = statutes.map((s) => s.text).filter((s, i, all) => !text.includes(s) && all.indexOf(s) === i);
  return [text, ...beside].join(' ');
}

export interface HoldOffer {
  /** `deadline`: an ICE hold. `other`: something else holds the person, so that no detainer clock may run yet. */
  readonly kind: 'deadline' | 'other';
  readonly message: string;
  /** The day and time that stand on the line, as typed; empty where there are none. */
  readonly time: string;
}

const WHO: Readonly<Record<HoldKind, string>> = {
  ice: 'ICE hold',
  'us-marshal': 'Hold of the US Marshals',
  'other-agency': 'Hold of another agency',
  court: 'Hold of a court',
  'probation-parole': 'Hold of probation or parole',
  writ: 'Writ',
  unknown: 'Hold',
};
const DAY_AND_TIME =
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}(?:[ ,]+(?:at )?\d{1,2}:?\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?)?|\b\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2})?/i;

/** Where a hold leads. `before`: lines of the note that stand before the text that was read. */
export function holdOffers(holds: readonly ReadHold[], text: string, before = 0): HoldOffer[] {
  const lines = text.split('\n');
  return holds.map((h): HoldOffer => {
    const at = `${WHO[h.kind]} found on line ${String(h.line + before)}`;
    const time = DAY_AND_TIME.exec(lines[h.line - 1] ?? '')?.[0] ?? '';
    return h.kind === 'ice'
      ? { kind: 'deadline', message: `${at}: check the deadline.`, time }
      : { kind: 'other', message: `${at}: something else may hold the person.`, time };
  });
}
