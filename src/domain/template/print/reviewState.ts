import { judgeReview, namesText, textFingerprint } from '../review';
import type { Review } from '../review';
import { sourceText } from './sourceText';

/** Whether the note's record names a review of this very text, by somebody who can end the DRAFT mark. */
export function isReviewed(markdown: string, review: Review, today: string): boolean {
  // Who may review a paper for the court is judged where the letter is made; the record names only letters that passed.
  if (judgeReview(review, 'file', today).kind !== 'reviewed') return false;
  return namesText(review, textFingerprint(sourceText(markdown).text));
}
