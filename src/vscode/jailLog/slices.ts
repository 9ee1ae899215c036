import { Stopped } from '../../app/jailLog/limits';
import type { Steps } from '../../domain/jailLog/steps';

/** So long the extension host may be busy with a log before others get their turn. */
const SLICE_MS = 12;

/** Runs long work in slices. `stop` ends what runs now; what begins later runs. */
export class Slices {
  private stopped = 0;
  private running = 0;

  /** Throws `Stopped` when the person ended it. */
  readonly run = async <T>(steps: Steps<T>): Promise<T> => {
    const begun = this.stopped;
    this.running++;
    try {
      for (;;) {
        const until = Date.now() + SLICE_MS;
        do {
          const next = steps.next();
          if (next.done) return next.value;
        } while (Date.now() < until);
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        if (this.stopped !== begun) throw new Stopped('the person stopped it');
      }
    } finally {
      this.running--;
    }
  };

  stop(): void {
    if (this.running > 0) this.stopped++;
  }
}
