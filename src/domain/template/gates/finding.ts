import { isDate } from '../../time/civil';

export interface Finding {
  readonly by: string;
  readonly on: string;
}

/** "name, YYYY-MM-DD", as an attorney's decision is recorded; null: it cannot be read so. */
export function readFinding(typed: string): Finding | null {
  const comma = typed.lastIndexOf(',');
  const [by, on] = [typed.slice(0, Math.max(0, comma)).trim(), typed.slice(comma + 1).trim()];
  return by === '' || !isDate(on) ? null : { by, on };
}
