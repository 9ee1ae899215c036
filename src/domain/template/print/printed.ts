/** A letter as it is printed, the same for the page and for the Word file. */

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  /** A blank of a template that nobody has filled in. */
  readonly gap: boolean;
}

/** Lines of runs: a letter keeps the line breaks of an address. */
export type Lines = readonly (readonly Run[])[];

export interface ListItem {
  /** null: no box to check. */
  readonly checked: boolean | null;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly lines: Lines }
  | { readonly kind: 'paragraph'; readonly lines: Lines }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The number of the first item. */
      readonly start: number;
      /** What stands behind a number. */
      readonly delimiter: '.' | ')';
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'table'; readonly head: readonly Lines[]; readonly rows: readonly (readonly Lines[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** How a page looks that is no letter. */
export interface PageLook {
  /** Language of the words, for the browser and for Word: "es-US", "ht". */
  readonly lang: string;
  /** Large type, for a person who reads it alone. */
  readonly large: boolean;
}

export interface Printed {
  /** Left out: a letter in English. */
  readonly look?: PageLook;
  /** Stand at the top and at the foot of every page: DRAFT, DO NOT SEND. */
  readonly marks: readonly string[];
  /** The blanks that are still open, each once, in the order of the letter. */
  readonly gaps: readonly string[];
  readonly blocks: readonly Block[];
  /** What is printed otherwise than it was typed, or not at all; sentences for the person who prints. */
  readonly said: readonly string[];
}
