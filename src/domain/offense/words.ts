import { DISPOSITIONS, type ChargeInput, type Disposition, type Level } from './answers';

export function levelWords(level: Level): string {
  return level === 'none' ? 'No level' : `Level ${String(level)}`;
}

/** "Level 1 or Level 3 or no level". */
export function levelList(levels: readonly Level[]): string {
  return levels.map((l) => (l === 'none' ? 'no level' : levelWords(l))).join(' or ');
}

export function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** How a charge ended: the word of a sentence, and the line of a list, the same wherever one is chosen. */
const DISPOSITION: Readonly<Record<Disposition, readonly [word: string, label: string]>> = {
  charged: ['charged', 'Charged, pending'],
  convicted: ['convicted', 'Convicted'],
  acquitted: ['acquitted', 'Acquitted'],
  dismissed: ['dismissed', 'Dismissed, with no plea or admission'],
  'dismissed-after-plea': ['dismissed after a plea', 'Dismissed after a plea or an admission'],
  deferred: ['deferred', 'Deferred or diverted'],
  expunged: ['expunged', 'Expunged'],
  vacated: ['vacated', 'Vacated'],
  juvenile: ['juvenile', 'Juvenile'],
  unknown: ['not known', 'Unknown'],
};

/** Value and label of each, in the order of the format. */
export const DISPOSITION_CHOICES: readonly (readonly [Disposition, string])[] = DISPOSITIONS.map((d) => [d, DISPOSITION[d][1]]);

/** The most a statute allows, likewise. */
export const MAX_PUNISHMENT_CHOICES = [
  ['over-one-year', 'Over one year'],
  ['exactly-one-year', 'Exactly one year'],
  ['under-one-year', 'Under one year'],
] as const satisfies readonly (readonly [NonNullable<ChargeInput['maxPunishment']>, string])[];

export function dispositionWords(disposition: Disposition | undefined): string {
  return disposition === undefined ? 'not said' : DISPOSITION[disposition][0];
}
