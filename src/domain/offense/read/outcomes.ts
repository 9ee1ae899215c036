import type { Disposition } from '../answers';
import { createPhraseFinder, type PhraseHit, type Token } from './phrases';
import type { OutcomeRow } from './rows';

export interface Outcome {
  readonly disposition: Disposition | undefined;
  /** The words it rests on, as printed. */
  readonly text: string | undefined;
  /** What the words leave open. */
  readonly question: string | null;
  /** Where the person is, which says nothing of how the charge ended. */
  readonly custody: string | undefined;
}

export const NO_OUTCOME: Outcome = { disposition: undefined, text: undefined, question: null, custody: undefined };

const SPECIAL: readonly string[] = ['dismissed-after-plea', 'deferred', 'expunged', 'vacated', 'juvenile'];

export function createOutcomeFinder(
  rows: readonly OutcomeRow[],
): (text: string, tokens: readonly Token[]) => PhraseHit<OutcomeRow>[] {
  const find = createPhraseFinder(rows, (r) => r.phrases);
  const matches = (word: string | undefined, list: readonly string[] | undefined) =>
    word !== undefined && (list ?? []).some((w) => (w.endsWith('*') ? word.startsWith(w.slice(0, -1)) : w === word));
  return (text, tokens) =>
    find(text, tokens).filter(
      (h) => !matches(tokens[h.from - 1]?.word, h.row.unlessBefore) && !matches(tokens[h.to]?.word, h.row.unlessAfter),
    );
}

/** Reads the outcome words of one place together. A plea and a dismissal is an outcome of its own; other contradictions are asked. */
export function outcomeOf(text: string, hits: readonly PhraseHit<OutcomeRow>[]): Outcome {
  if (hits.length === 0) return NO_OUTCOME;
  const custody = hits.find((h) => h.row.disposition === 'custody');
  const said = hits.filter((h) => h.row.disposition !== 'custody');
  const custodyText = custody ? text.slice(custody.start, custody.end) : undefined;
  const printed = said.length === 0 ? undefined : text.slice(said[0]?.start ?? 0, said.at(-1)?.end ?? 0);
  const found = [...new Set(said.map((h) => h.row.disposition as Disposition))];
  const settled = found.filter((d) => d !== 'charged');
  const special = settled.filter((d) => SPECIAL.includes(d));
  const answer = (disposition: Disposition | undefined, question: string | null = null): Outcome => ({
    disposition,
    text: printed,
    question,
    custody: custodyText,
  });
  if (found.length === 0) return answer(undefined);
  if (special.includes('dismissed-after-plea')) return answer('dismissed-after-plea');
  if (special.length === 1 && special[0] === 'deferred' && settled.includes('dismissed')) return answer('dismissed-after-plea');
  if (special.length === 1) return answer(special[0]);
  if (special.length === 0 && settled.includes('dismissed') && settled.includes('convicted'))
    return answer('dismissed-after-plea');
  if (settled.length === 0) return answer('charged');
  if (found.length === 1 && settled[0] === 'dismissed')
    return answer(
      'dismissed',
      'Was there a plea or an admission before it was dismissed? If so, the outcome is "dismissed after a plea": ask an attorney.',
    );
  if (settled.length === 1) return answer(settled[0]);
  return answer('unknown', `The line names more than one outcome (${found.join(', ')}). Which one stands?`);
}
