import type { Basis, Caution } from '../basis';

export interface TemplateField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** A fact about victim or witness status, or about a pending petition: filled only with recorded written consent. */
  readonly needsConsent: boolean;
}

export interface TemplateInfo {
  readonly id: string;
  readonly title: string;
  readonly recipient: string;
  readonly purpose: string;
  /** What a person must read before the text is made. */
  readonly cautions: readonly string[];
  readonly fields: readonly TemplateField[];
  readonly attachments: readonly string[];
  readonly authorities: readonly string[];
  /** `built-in`, or the clinic's own with author and review date. */
  readonly origin: { readonly kind: 'built-in' | 'clinic'; readonly author?: string; readonly reviewed?: string; readonly reason?: string };
  /** A variant without victim facts exists under this id (null: this is it, or none is needed). */
  readonly withoutVictimFacts: string | null;
}

export type RenderAnswer =
  | {
      readonly kind: 'rendered';
      /** Markdown, with DRAFT mark; blanks read as [field label]. */
      readonly text: string;
      /** The same as a snippet body with tab stops for what is missing; user text is escaped. */
      readonly snippet: string;
      readonly missing: readonly string[];
      readonly filled: readonly { readonly field: string; readonly from: 'given' | 'hold' | 'charges' }[];
      readonly cautions: readonly Caution[];
      readonly basis: readonly Basis[];
    }
  | { readonly kind: 'consent-needed'; readonly fields: readonly string[]; readonly message: string; readonly alternative: string | null }
  | { readonly kind: 'not-applicable'; readonly message: string; readonly instead: readonly string[] }
  | { readonly kind: 'invalid'; readonly message: string; readonly line?: number; readonly column?: number };
