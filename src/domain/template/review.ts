import { isDate } from '../time/civil';
import type { RecipientKind } from './source';

export interface Review {
  readonly by?: string | undefined;
  readonly authority?: string | undefined;
  readonly on?: string | undefined;
}

export type ReviewAnswer =
  | { readonly kind: 'reviewed' }
  | { readonly kind: 'draft'; readonly why: string | null }
  | { readonly kind: 'refused'; readonly message: string };

export const DRAFT_LINE = 'DRAFT: not reviewed by an attorney or DOJ-accredited representative';

const AUTHORITIES = ['attorney', 'fully-accredited', 'partially-accredited'];

/** Ends the DRAFT mark only when a named reviewer, the authority to sign, and the day are all there and can be true. */
export function judgeReview(review: Review, recipient: RecipientKind, today: string): ReviewAnswer {
  const [by, authority, on] = [review.by, review.authority, review.on].map((v) => (v ?? '').trim());
  if (by === '' && authority === '' && on === '') return { kind: 'draft', why: null };
  if (authority === 'partially-accredited' && recipient === 'immigration-court') {
    const message =
      'A partially accredited representative cannot review a paper that goes to the immigration court. Record an attorney or a fully accredited representative.';
    return { kind: 'refused', message };
  }
  const wrong =
    by === ''
      ? 'reviewed-by is empty'
      : !AUTHORITIES.includes(authority ?? '')
        ? `authority is one of ${AUTHORITIES.join(', ')}`
        : !isDate(on ?? '')
          ? 'reviewed-on is a date written YYYY-MM-DD'
          : (on ?? '') > today
            ? 'reviewed-on lies after today'
            : null;
  if (wrong !== null) return { kind: 'draft', why: `The review is not complete, so the DRAFT mark stays: ${wrong}.` };
  return { kind: 'reviewed' };
}
