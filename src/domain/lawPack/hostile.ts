/** What no value of a pack may be, whatever row it stands in. */
import { isDate } from '../time/civil';
import type { RowProblem } from './marks';

/** Days on which somebody has looked: they cannot lie ahead. */
const PAST = new Set(['lastChecked', 'entered', 'newestSource', 'readOn', 'lookedOn', 'reviewed', 'on']);
/** `on` is such a day in a review only; a renumbering may be announced. */
const REVIEWS = new Set(['review', 'reviewedBy']);
/** Control characters, and marks that turn the direction of text: what is read would not be what stands there. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The first hostile value, or null. `today` is YYYY-MM-DD. Depth is bounded by who parsed the value. */
export function hostileValue(value: unknown, today: string): RowProblem | null {
  return look(value, [], today);
}

function look(value: unknown, path: readonly (string | number)[], today: string): RowProblem | null {
  if (typeof value === 'string') return text(value, path, today);
  if (typeof value !== 'object' || value === null) return null;
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [key, inner] of entries) {
    const at = [...path, key];
    if (key === 'constructor' || key === 'prototype' || key === '__proto__')
      return { path: at, message: `"${key}" cannot be a name.` };
    const problem = look(inner, at, today);
    if (problem) return problem;
  }
  return null;
}

function text(value: string, path: readonly (string | number)[], today: string): RowProblem | null {
  if (UNSEEN.test(value)) return { path, message: 'This text has a character that cannot be seen. Take it out.' };
  if (!ISO.test(value)) return null;
  if (!isDate(value)) return { path, message: `${value} is not in the calendar.` };
  const [parent, key] = [path.at(-2), path.at(-1)];
  const looked = typeof key === 'string' && PAST.has(key) && (key !== 'on' || REVIEWS.has(String(parent)));
  return looked && value > today ? { path, message: `${value} is still to come, and nobody can have looked by then.` } : null;
}
