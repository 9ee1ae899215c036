/** Long work that stops between two rows, so that whoever runs it can let others run, show how far it is, or end it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Rows between two stops: well under a millisecond each. */
export const STEP = 256;

/** To the end without a stop. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
