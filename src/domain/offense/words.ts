import type { Disposition, Level } from './answers';

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

const DISPOSITION: Readonly<Record<Disposition, string>> = {
  charged: 'charged',
  convicted: 'convicted',
  acquitted: 'acquitted',
  dismissed: 'dismissed',
  'dismissed-after-plea': 'dismissed after a plea',
  deferred: 'deferred',
  expunged: 'expunged',
  vacated: 'vacated',
  juvenile: 'juvenile',
  unknown: 'not known',
};

export function dispositionWords(disposition: Disposition | undefined): string {
  return disposition === undefined ? 'not said' : DISPOSITION[disposition];
}
