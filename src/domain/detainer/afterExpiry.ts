import type { HoldAnswer, ReadingId, ReadingResult } from './answers';
import type { AfterExpiryRow } from './rows';
import { durationWords } from '../time/lengths';

export interface AfterExpiry {
  /** One sentence for each reading: over by, or time left. Empty without `now`. */
  readonly readings: readonly {
    readonly reading: ReadingId;
    readonly over: boolean;
    readonly minutes: number;
    readonly words: string;
  }[];
  /** What can be done, in order; empty while no reading is over. */
  readonly actions: readonly AfterExpiryRow[];
}

export function readingsOf(answer: HoldAnswer): readonly ReadingResult[] {
  if (answer.kind === 'hold') return answer.readings;
  return answer.kind === 'no-hold' ? answer.ifHeldAnyway : [];
}

/** How long the person has been held beyond the hours on each reading, and what can be done. */
export function afterExpiry(answer: HoldAnswer, rows: readonly AfterExpiryRow[]): AfterExpiry {
  const readings = readingsOf(answer).flatMap((r) => {
    if (r.overrunMinutes === null) return [];
    const over = r.overrunMinutes >= 0;
    return [{ reading: r.reading, over, minutes: r.overrunMinutes, words: overrunWords(r.overrunMinutes) }];
  });
  const actions = readings.some((r) => r.over) ? [...rows].sort((a, b) => a.order - b.order) : [];
  return { readings, actions };
}

/** "3 hours 5 minutes left", "over by 2 days 1 hour" */
export function overrunWords(minutes: number): string {
  if (minutes === 0) return 'the hours are full now';
  return minutes < 0 ? `${durationWords(minutes)} left` : `over by ${durationWords(minutes)}`;
}
