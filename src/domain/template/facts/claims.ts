import type { Mark } from '../../basis';
import type { ClockAnswer } from '../../detainer/answers';
import { escapeMarkdown } from '../text/escape';
import type { Pieces } from '../pieces';

/** A day by which a notice of claim may be due, as a reminder prints it. */
export interface ClaimDay {
  readonly name: string;
  readonly rule: string;
  /** In words; where the rule was not read, what to do instead. */
  readonly lastDay: string;
}

const READ: ReadonlySet<Mark> = new Set(['V', 'V2']);
const ASK = 'not read here: ask counsel today';

const NO_STATE_RULE: ClaimDay = { name: 'State or local body', rule: 'No rule of this state was read.', lastDay: ASK };

/** A day is given only where the rule itself was read, by us or in a named source. */
export function claimDays(federal: readonly ClockAnswer[], ofState: readonly ClockAnswer[]): readonly ClaimDay[] {
  const days = [...ofState, ...federal].map(({ name, rule, words, basis }) => {
    const read = basis.length > 0 && basis.every((b) => READ.has(b.mark));
    return { name, rule, lastDay: read && words !== null ? words : ASK };
  });
  return ofState.length === 0 ? [NO_STATE_RULE, ...days] : days;
}

export function claimsScope(claims: readonly ClaimDay[], pieces: Pieces): Readonly<Record<string, unknown>> {
  const say = (text: string): string => pieces.add({ kind: 'literal', text: escapeMarkdown(text) });
  const list = claims.map((c) => ({ name: say(c.name), rule: say(c.rule), last_day: say(c.lastDay) }));
  return { given: list.length > 0, list };
}
