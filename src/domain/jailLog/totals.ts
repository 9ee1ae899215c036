import type { Answer } from './answerRow';
import { ROW_KINDS, type LogChoices, type LogMapping, type LogQuestion, type LogTotals, type RowKind } from './answers';
import { questionFor, statedChoices } from './columns/choiceWords';
import type { Source } from './source';

const MOST_REASONS = 500;
/** Reasons with the cells they quote, and what is the same in them: a few stand in a million rows. */
const MOST_KNOWN = 20_000;

/** Adds up the answers of a log as they come. */
export class TotalsCounter {
  private read = 0;
  private readonly kinds = Object.fromEntries(ROW_KINDS.map((k) => [k, 0])) as Record<RowKind, number>;
  private readonly readings: Record<string, { answered: number; past: number; perhaps: number; minutes: [number, number] }> = {};
  private readonly why = new Map<string, { kind: RowKind; why: string; rows: number }>();
  private readonly known = new Map<string, { rows: number } | null>();
  private readonly flags: Record<string, number> = {};
  private readonly asked = new Map<string, number>();

  add({ kind, why, code, flags, ends }: Answer): void {
    this.read++;
    this.kinds[kind]++;
    for (const f of flags) this.flags[f] = (this.flags[f] ?? 0) + 1;
    if (code !== undefined) this.asked.set(code, (this.asked.get(code) ?? 0) + 1);
    if (why !== undefined) {
      const reason = this.reasonFor(kind, why);
      if (reason) reason.rows++;
    }
    if (!ends) return;
    for (const { reading, past } of ends) {
      const [least, most] = typeof past === 'number' ? [past, past] : past;
      const t = (this.readings[reading] ??= { answered: 0, past: 0, perhaps: 0, minutes: [0, 0] });
      t.answered++;
      if (least > 0) t.past++;
      else if (most > 0) t.perhaps++;
      t.minutes[0] += least;
      t.minutes[1] += most;
    }
  }

  done(source: Source, choices: LogChoices, mapping: LogMapping): LogTotals {
    return {
      ...this.kinds,
      read: this.read,
      sourceLines: source.lines,
      notRead: source.notRead,
      readings: this.readings,
      why: [...this.why.values()].sort((a, b) => b.rows - a.rows),
      flags: this.flags,
      asked: [...this.asked].map(([code, n]): LogQuestion => questionFor(code, n)),
      stated: statedChoices(choices, mapping),
    };
  }

  /** Lines and quoted cells differ from row to row; the reason is the same. null: there are more reasons than are told apart. */
  private reasonFor(kind: RowKind, why: string): { rows: number } | null {
    const exact = `${kind}\u0001${why}`;
    const before = this.known.get(exact);
    if (before !== undefined) return before;
    const general = why.replace(/line \d+/g, 'another line').replace(/"[^"]*"/g, (t) => (kind === 'no-detainer' ? '"…"' : t));
    const key = `${kind}\u0001${general}`;
    let reason = this.why.get(key) ?? null;
    if (!reason && this.why.size < MOST_REASONS) this.why.set(key, (reason = { kind, why: general, rows: 0 }));
    if (this.known.size < MOST_KNOWN) this.known.set(exact, reason);
    return reason;
  }
}
