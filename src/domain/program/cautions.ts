import type { CautionRow } from './rows';

/** Said even where the data file is broken: what must never be missing beside a stage, an answer about priorities, or a complaint. */
const ALWAYS: Readonly<Record<string, CautionRow>> = Object.fromEntries(
  (
    [
      ['tell-defense-counsel', 'warn', 'Tell defense counsel before any plea, bond or dismissal.'],
      [
        'not-random',
        'warn',
        "A clinic's cases are not a random sample: they are the people who reached the clinic. A difference is a reason to look at the cases, never a finding about a jail.",
      ],
      ['attorney-approves', 'stop', 'An attorney approves before anything is shared.'],
      [
        'no-denominator',
        'note',
        'The government promised to compare with arrest rates. The clinic has no count of arrests, so nothing here says how often a place arrests or holds.',
      ],
      [
        'denominator-supplied',
        'warn',
        'The counts of arrests are those the clinic supplied, from the sources named. People who were held and never reached the clinic are not counted, so a rate here is too low by an unknown amount, and states are not compared by it.',
      ],
      ['never-protected', 'warn', 'Not being listed never protected anyone from arrest; an attorney must advise.'],
      [
        'complaint-shared',
        'stop',
        'A complaint may be shared inside the Department of Homeland Security and does not stop removal. Written consent and attorney review come first.',
      ],
    ] as const
  ).map(([id, level, message]) => [id, { kind: 'caution', id, level, message, basis: [] }]),
);

/** The rows of these ids, in this order. One that is missing is left out, unless it is of those that are always said. */
export function pickCautions(ids: readonly string[], cautions: readonly CautionRow[]): CautionRow[] {
  return ids.flatMap((id) => cautions.find((c) => c.id === id) ?? ALWAYS[id] ?? []);
}
