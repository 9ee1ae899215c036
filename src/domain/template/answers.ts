import type { Basis, Caution } from '../basis';

export interface TemplateField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** A fact about victim or witness status, or about a pending petition: filled only with recorded written consent. */
  readonly needsConsent: boolean;
  /** Which consent it waits for; null: none. */
  readonly consent: 'victim-facts' | 'pending-petition' | null;
  readonly type: 'text' | 'paragraph' | 'date' | 'moment' | 'choice';
  readonly choices: readonly string[];
}

export interface TemplateInfo {
  readonly id: string;
  readonly title: string;
  readonly recipient: string;
  readonly recipientKind: 'ice' | 'jail' | 'agency' | 'immigration-court' | 'crcl' | 'file';
  readonly purpose: string;
  readonly use: 'today' | 'history' | 'both';
  /** When the letter fits, and when it does not; null: nothing to say. */
  readonly fits: string | null;
  readonly notFor: string | null;
  /** What a person must read before the text is made. */
  readonly cautions: readonly string[];
  readonly fields: readonly TemplateField[];
  readonly attachments: readonly string[];
  readonly authorities: readonly string[];
  /** `built-in`, or the clinic's own with author and review date. */
  readonly origin: {
    readonly kind: 'built-in' | 'clinic';
    readonly author?: string;
    readonly reviewed?: string;
    readonly reason?: string;
  };
  /** A variant without victim facts exists under this id (null: this is it, or none is needed). */
  readonly withoutVictimFacts: string | null;
}

/** A stretch of `text` that came from a field, or is still blank; UTF-16 offsets, end exclusive. */
export interface FieldSpan {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly blank: boolean;
}

export type RenderAnswer =
  | {
      readonly kind: 'rendered';
      /** Markdown, with DRAFT mark; blanks read as [field label]. */
      readonly text: string;
      /** The same as a snippet body with tab stops for what is missing; user text is escaped. It expands to exactly `text`. */
      readonly snippet: string;
      readonly missing: readonly string[];
      readonly filled: readonly { readonly field: string; readonly from: 'given' | 'hold' | 'charges' }[];
      /** Where filled and blank fields stand in `text`, for marking once. */
      readonly spans: readonly FieldSpan[];
      /** What to read before the letter: the cautions as Markdown, then a rule, then `text`. Never sent. */
      readonly preview: string;
      /** The DRAFT mark is on it. */
      readonly draft: boolean;
      /** What a review of this text is recorded under, after the template's id, in the note's `reviewed-letters`. */
      readonly fingerprint: string;
      /** Authorities cited, in order, with the place each took. */
      readonly cited: readonly { readonly id: string; readonly place: 'law' | 'history' }[];
      readonly cautions: readonly Caution[];
      readonly basis: readonly Basis[];
    }
  | {
      readonly kind: 'consent-needed';
      readonly fields: readonly string[];
      readonly message: string;
      readonly alternative: string | null;
    }
  | { readonly kind: 'not-applicable'; readonly message: string; readonly instead: readonly string[] }
  | { readonly kind: 'invalid'; readonly message: string; readonly line?: number; readonly column?: number };
