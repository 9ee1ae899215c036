import type { Ask } from '../ask';

export type MomentAnswer =
  | {
      readonly kind: 'moment';
      /** Instant with offset. */
      readonly iso: string;
      readonly zone: string;
      /** "Friday, November 20, 2026, 3:00 PM EST (America/New_York)" */
      readonly words: string;
      readonly warnings: readonly { readonly code: string; readonly message: string }[];
      /** Where the day was taken as the nearest of two ("fri", "11/27"): the same time on the other day. */
      readonly other?: { readonly iso: string; readonly words: string };
    }
  /** No time of day was written. `warnings` only where the day itself was guessed or words were left over. */
  | {
      readonly kind: 'date-only';
      readonly date: string;
      readonly warnings?: readonly { readonly code: string; readonly message: string }[];
    }
  | Ask
  | { readonly kind: 'invalid'; readonly message: string };
