import { fingerprint } from '../note/blocks/hash';
import { meaningOf } from '../note/blocks/meaning';
import { isDate } from '../time/civil';
import type { RecipientKind } from './text/source';

export interface Review {
  readonly by?: string | undefined;
  readonly authority?: string | undefined;
  readonly on?: string | undefined;
  /** The letters it was of, as the note has them: `T06 4f1c2ab390de7765, T01 …`. */
  readonly letters?: string | undefined;
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

const ENTRY = /^([A-Za-z0-9][\w-]{0,39}) ([0-9a-f]{16})$/;

export const OTHER_LETTER = 'This review was of another letter or an earlier text, so the DRAFT mark stays.';

/**
 * What a review is of: the words and numbers of this text, without the marks above it. The date of the letter is part of it. A formatter
 * that changes blanks, bullets or stars changes nothing of it.
 */
export function textFingerprint(body: string): string {
  return fingerprint(meaningOf(body));
}

/** Was the recorded review of this very letter? A review that names none was of nothing we can show. */
export function reviewNames(review: Review, template: string, print: string): boolean {
  return entries(review.letters).some(([id, text]) => id === template && text === print);
}

/** The same for a text whose template nobody knows any more. */
export function namesText(review: Review, print: string): boolean {
  return entries(review.letters).some(([, text]) => text === print);
}

/** Whether a review of this text can be recorded: only one without blanks, because what is filled in by hand afterwards was not read. */
export function canBeReviewed(letter: { readonly draft: boolean; readonly missing: readonly unknown[] }): boolean {
  return letter.draft && letter.missing.length === 0;
}

/** The note's list with this letter in it: an earlier text of the same letter gives way, other letters stay. */
export function withReviewedLetter(letters: string | undefined, template: string, print: string): string {
  const others = entries(letters).filter(([id]) => id !== template);
  return [...others, [template, print]].map((e) => e.join(' ')).join(', ');
}

function entries(letters: string | undefined): (readonly [string, string])[] {
  return (letters ?? '').split(',').flatMap((part) => {
    const m = ENTRY.exec(part.trim().replace(/\s+/g, ' '));
    return m?.[1] !== undefined && m[2] !== undefined ? [[m[1], m[2]] as const] : [];
  });
}
