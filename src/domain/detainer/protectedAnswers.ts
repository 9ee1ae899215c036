/**
 * Answers that are asked so that the right caution stands on the screen, and that no text of ours may carry: not the note, not the data
 * of its blocks, not the clipboard, not a page that can be saved. The texts are the same whatever was answered, so that nothing can be
 * read from what is missing either.
 */
import type { HoldAnswer, HoldRequest } from './answers';
import type { CautionCode } from './cautions/cautionCodes';

export const PROTECTED_ANSWERS = [
  'citizenshipClaim',
  'priorOrder',
  'pendingFiling',
] as const satisfies readonly (keyof HoldRequest)[];

export const PROTECTED_CAUTIONS: readonly string[] = [
  'citizenship-claim',
  'citizenship-not-known',
  'prior-order',
  'prior-order-not-known',
  'pending-filing',
  'pending-filing-not-known',
] satisfies readonly CautionCode[];

/** Stands in every such text, answered or not. */
export const LEFT_OUT = 'Some questions are left out of this text on purpose. Ask the attorney before you rely on it.';

/** What may be written down of a request. */
export function writableRequest(request: HoldRequest): HoldRequest {
  const { citizenshipClaim: _c, priorOrder: _o, pendingFiling: _f, ...rest } = request;
  return rest;
}

/** What may be written down of an answer. */
export function writableAnswer(answer: HoldAnswer): HoldAnswer {
  if (answer.kind !== 'hold' && answer.kind !== 'no-hold') return answer;
  return { ...answer, cautions: answer.cautions.filter((c) => !PROTECTED_CAUTIONS.includes(c.code)) };
}

/** Whether inputs of a block, read back from a note, carry one of them. */
export function carriesProtected(inputs: unknown): boolean {
  return typeof inputs === 'object' && inputs !== null && PROTECTED_ANSWERS.some((key) => key in inputs);
}
