import type { ChargeInput } from '../offense/answers';
import type { NotedRow } from './keys/detainerFacts';
import type { NoteLocalDays } from './keys/localDays';

/** A stretch of the note's text, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one fix writes: `span` is replaced by `newText`. */
export interface NoteEdit {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
}

/** A value as typed, and where it stands. */
export interface Located {
  readonly text: string;
  readonly span: Span;
}

type ValueOf<R> = R extends { readonly kind: 'languages' }
  ? readonly string[]
  : R extends { readonly kind: 'local-days' }
    ? readonly NoteLocalDays[]
    : R extends { readonly values: readonly [readonly ['yes', ...string[]], readonly ['no', ...string[]]] }
      ? boolean
      : R extends { readonly values: readonly (readonly [infer V, ...string[]])[] }
        ? V
        : string;

/** What a note says of the detainer: each row of keys/detainerFacts.ts under its `prop`, as text unless the row says otherwise. */
export type DetainerNote = { readonly [R in NotedRow as R['prop']]?: ValueOf<R> };

/** The shape a note's front matter has once read. All values are text as typed; nothing is interpreted here. See docs/note-format.md. */
export interface CaseNote {
  readonly id?: string;
  readonly case?: string;
  readonly date?: string;
  readonly zone?: string;
  readonly facility?: string;
  readonly jurisdiction?: string;
  readonly detainer: DetainerNote;
  readonly charges: readonly NoteCharge[];
  readonly recordComplete?: boolean;
  readonly consent?: NoteConsent;
  readonly assigned?: string;
  readonly reviewBy?: string;
  readonly reviewedBy?: string;
  readonly authority?: 'attorney' | 'fully-accredited' | 'partially-accredited';
  readonly reviewedOn?: string;
  /** Which letters the review was of, each with the fingerprint of its text: `T06 4f1c2ab390de7765, T01 …`. */
  readonly reviewedLetters?: string;
}

/** A charge as the note has it is a charge as the classifier takes it. */
export type NoteCharge = ChargeInput;

export interface NoteConsent {
  readonly scope: 'victim-facts' | 'pending-petition' | 'both';
  readonly date: string;
  readonly by: string;
  readonly written: boolean;
}

/** A wrong value: what is wrong, where, and what could stand there instead. */
export interface NoteProblem {
  readonly code: string;
  /** Dotted path of the key, e.g. `detainer.releasable`. */
  readonly path: string;
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly string[];
  /** A fix that is more than another value at `span`. */
  readonly edit?: NoteEdit;
}

export interface ReadNote {
  readonly note: CaseNote;
  readonly problems: readonly NoteProblem[];
  /** Where each known key's value stands, by dotted path (`detainer.releasable`, `charges.0.code`). */
  readonly spans: Readonly<Record<string, Span>>;
  /** The whole front matter including both `---` lines; null when the note has none. */
  readonly frontMatter: Span | null;
}
