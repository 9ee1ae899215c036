import type { CautionRow } from './rows';

/** Said even where the data file is broken: what must never be missing beside a stage, an answer about priorities, or a complaint. */
const ALWAYS: Readonly<Record<string, CautionRow>> = Object.fromEntries(
  (
    [
      ['tell-defense-counsel', 'warn', 'Tell defense counsel before any plea, bond or dismissal.'],
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
