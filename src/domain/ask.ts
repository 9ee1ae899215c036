/** The answer is a question. A choice's `value` replaces the named field (or, for `parseMoment`, the whole text). */
export interface Ask {
  readonly kind: 'ask';
  readonly field: string;
  readonly question: string;
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}

/** The input cannot be used. `message` says what is wrong and what to do, in one sentence. */
export interface Invalid {
  readonly kind: 'invalid';
  readonly field: string;
  readonly code: string;
  readonly message: string;
}
