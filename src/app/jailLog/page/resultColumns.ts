import type { Answer } from '../../../domain/jailLog/answerRow';
import { ROW_KINDS, type Minutes } from '../../../domain/jailLog/answers';
import { Breakdown } from '../../../domain/jailLog/breakdown';
import type { OpenLog } from '../../../domain/jailLog/openLog';
import { STEP, type Steps } from '../../../domain/jailLog/steps';
import { TotalsCounter } from '../../../domain/jailLog/totals';
import type { LogWindow } from '../../../protocol/jailLog';

/** No number: the row has no answer, or the reading does not apply to it. */
const NONE = -1;

/** What a table of a million rows is sorted and filtered by: a few numbers for each. The words of a row are made when it is looked at. */
export class ResultColumns {
  readonly totals = new TotalsCounter();
  readonly breakdown = new Breakdown();
  private readonly kinds: Uint8Array;
  private readonly releasable: Int32Array;
  private past: Int32Array;
  reading = '';

  private constructor(readonly log: OpenLog) {
    this.kinds = new Uint8Array(log.length);
    this.releasable = new Int32Array(log.length).fill(NONE);
    this.past = new Int32Array(log.length).fill(NONE);
  }

  /** Works every row out once. @param tell how many rows are done. */
  static *count(log: OpenLog, reading: string, tell: (done: number) => void): Steps<ResultColumns> {
    const columns = new ResultColumns(log);
    columns.reading = reading;
    for (let i = 0; i < log.length; i++) {
      if (i % STEP === 0) {
        tell(i);
        yield;
      }
      const answer = log.answer(i);
      columns.totals.add(answer);
      columns.breakdown.add(answer, log.zone);
      columns.kinds[i] = ROW_KINDS.indexOf(answer.kind);
      columns.releasable[i] = answer.releasable?.from ?? NONE;
      columns.past[i] = pastOf(answer, reading);
    }
    return columns;
  }

  /** The same table by the end of another reading. */
  *show(reading: string, tell: (done: number) => void): Steps<undefined> {
    const past = new Int32Array(this.log.length).fill(NONE);
    for (let i = 0; i < past.length; i++) {
      if (i % STEP === 0) {
        tell(i);
        yield;
      }
      past[i] = pastOf(this.log.answer(i), reading);
    }
    [this.past, this.reading] = [past, reading];
    return undefined;
  }

  /** The numbers of the rows that fit, in order. A text is looked for in the number of the booking, the facility and the reason. */
  *pick({ sort, down, kind, text }: Pick<LogWindow, 'sort' | 'down' | 'kind' | 'text'>): Steps<Uint32Array> {
    const wanted = (ROW_KINDS as readonly string[]).indexOf(kind);
    const small = text.trim().toLowerCase();
    const found = new Uint32Array(this.log.length);
    let n = 0;
    for (let i = 0; i < found.length; i++) {
      if (i % STEP === 0) yield;
      if (wanted >= 0 && this.kinds[i] !== wanted) continue;
      if (kind === 'past' && (this.past[i] ?? NONE) <= 0) continue;
      if (small !== '' && !this.says(i, small)) continue;
      found[n++] = i;
    }
    const picked = found.subarray(0, n);
    const by = sort === 'past' ? this.past : sort === 'releasable' ? this.releasable : null;
    if (!by) return down ? picked.reverse() : picked;
    const sign = down ? -1 : 1;
    // Rows without the number stand last either way, and equal ones as they stand in the log.
    return picked.sort((a, b) => {
      const [x, y] = [by[a] ?? NONE, by[b] ?? NONE];
      if (x === y) return a - b;
      if (x === NONE) return 1;
      return y === NONE ? -1 : (x - y) * sign;
    });
  }

  private says(i: number, small: string): boolean {
    const { booking, facility, why } = this.log.row(i);
    return [booking, facility, why].some((t) => t?.toLowerCase().includes(small) ?? false);
  }
}

function pastOf({ ends }: Answer, reading: string): number {
  return mostOf(ends?.find((e) => e.reading === reading)?.past);
}

function mostOf(minutes: Minutes | undefined): number {
  if (minutes === undefined) return NONE;
  return typeof minutes === 'number' ? minutes : minutes[1];
}
