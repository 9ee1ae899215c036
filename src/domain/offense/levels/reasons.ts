import { gradeWords, type Grade } from '../../basis';
import type { ChargeInput, Level, LevelAnswer, SchemeId } from '../answers';
import { convicted, countOf } from '../facts';
import type { CodeMatch } from '../search/matchCode';
import type { LevelRule } from '../rows';
import { isModified, type ScCharge } from './sc2009';
import { asSentence, levelList, levelWords } from '../words';

type Needs = LevelAnswer['needs'][number];

export interface Reasons {
  readonly scheme: SchemeId;
  readonly charges: readonly ChargeInput[];
  readonly matches: readonly CodeMatch[];
  readonly placed: readonly ScCharge[];
  readonly level: Level | null;
  readonly possible: readonly Level[];
  /** What the charges listed leave possible, as if they were the whole record. */
  readonly listed: readonly Level[];
  /** Nobody confirmed the whole record, and that alone keeps more levels possible. */
  readonly open: boolean;
  readonly recordComplete: boolean;
  readonly exactly: boolean;
  readonly needs: readonly Needs[];
  /** Rows that decide, all schemes. */
  readonly rules: readonly LevelRule[];
  /** Grade of the scheme's own wording. */
  readonly grade: Grade;
}

/** Why the level is what it is, in plain sentences. Uncertainty first. */
export function because(r: Reasons): string {
  const parts: string[] = [];
  if (r.charges.length === 0) parts.push('No charges were given.');
  if (r.level === 'none')
    parts.push(
      r.scheme === 'ICE-2010'
        ? 'No charge listed is a conviction, and the whole record was checked.'
        : 'No charge listed is pending or a conviction, and the whole record was checked.',
    );
  else if (r.level !== null) parts.push(`${levelWords(r.level)}, on the charges listed.`);
  else if (r.listed.includes('none') && r.open)
    parts.push(
      'The level is open. The charges listed may leave no level, and nobody has confirmed that the whole record was checked.',
    );
  else if (r.open)
    parts.push(
      `The level is open: it can be ${levelList(r.possible)}. The charges listed alone give ${levelList(r.listed)}, but nobody has confirmed that the whole record was checked, and another one could make it more serious.`,
    );
  else parts.push(`The level is open: it can be ${levelList(r.possible)}.`);
  if (r.scheme === 'SC-2009') parts.push(...scReasons(r));
  else parts.push(...iceReasons(r));
  if (r.exactly) parts.push('A year exactly fits neither label: not more than one year, not less than one year.');
  if (r.needs.length > 0) parts.push('The questions below would settle it or narrow it.');
  return parts.join(' ');
}

function scReasons(r: Reasons): string[] {
  const out: string[] = [];
  r.placed.forEach((p, i) => {
    const m = r.matches[i];
    const name = m?.code ?? r.charges[i]?.text ?? `charge ${String(i + 1)}`;
    const rule = p.rules[0];
    const grade = rule?.basis[0]?.grade;
    if (p.possible.length === 1 && p.possible[0] === 'none')
      out.push(`${name}: ended without a conviction, so it is left out (our reading).`);
    else if (!m?.code) out.push(`${name}: no code was given.`);
    else if (m.match === 'category')
      out.push(
        `${name} is not in the national list. Its category is ${m.category ?? ''}; it was not given the level of that category.`,
      );
    else if (m.match === 'none') out.push(`${name} is not in the national list.`);
    else if (!rule || !grade) out.push(`${name}: the scheme, as remembered, does not place this code.`);
    else if (r.charges[i] && isModified(r.charges[i]))
      out.push(`${name} with "${r.charges[i].modifier ?? ''}": the published levels do not settle attempts and the like.`);
    else out.push(`${name}: ${levelList(p.possible)} ("${rule.label}", ${grade}: ${gradeWords(grade)}${doubt(rule)}).`);
  });
  return out;
}

function iceReasons(r: Reasons): string[] {
  const out: string[] = [];
  const held = r.charges.filter((c) => convicted(c) === 'yes').reduce((n, c) => n + countOf(c), 0);
  if (held > 0) out.push(`Convictions listed: ${String(held)}.`);
  const level = r.level;
  const labels =
    level === null || level === 'none'
      ? []
      : r.rules.filter((x) => x.scheme === r.scheme && x.level === level).map((x) => `"${x.label}"`);
  if (level !== null && labels.length > 0) out.push(`${levelWords(level)} is ${labels.join(', or ')}.`);
  out.push('This scheme goes by conviction, the most the law allows and the number of convictions, not by code.');
  out.push(`Its wording was ${asSentence(gradeWords(r.grade))}`);
  return out;
}

/** What the row itself leaves in doubt, in its own words. */
function doubt(rule: LevelRule): string {
  const notes = [rule.condition, rule.confidence === 'low' ? 'remembered with low confidence' : undefined];
  return notes.flatMap((n) => (n === undefined ? [] : [`; ${n}`])).join('');
}
