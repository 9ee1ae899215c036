import type { Authority } from '../authority';
import { buildRegister } from '../register';
import { scan } from './scan';
import type { Shapes } from './shapes';

/**
 * Runs the names of one row over ordinary text, in which none of them should stand, before the row is used. Returns a sentence about what
 * is wrong, or null.
 */
export function trialOf(row: Authority, shapes: Shapes, trial: { readonly text: string; readonly most: number }): string | null {
  const register = buildRegister([row], [], shapes.abbreviations);
  const plain: Shapes = { ...shapes, shapes: [], nicknames: [] };
  const found = scan(trial.text, plain, register);
  const first = found[0];
  if (first === undefined || found.length <= trial.most) return null;
  return `its name "${first.text}" stands in ordinary sentences (${found.length} times on one page), so it would mark them all. Write the whole name`;
}
