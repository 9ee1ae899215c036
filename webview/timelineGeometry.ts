/** Where things stand in the drawing: minutes become pixels. The minutes come from the host; nothing here counts hours. */
import type { HoldView, ReadingView, TimeView } from '../src/protocol/hold';

export interface Span {
  readonly x: number;
  readonly width: number;
  readonly counted: boolean;
  /** What fits on the span; empty where nothing does. */
  readonly label: string;
}

export interface Row {
  readonly title: string;
  readonly y: number;
  readonly bar: number;
  readonly spans: readonly Span[];
  readonly endX: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly releaseX: number;
  readonly nowX: number | null;
  readonly days: readonly { readonly x: number; readonly width: number; readonly label: string }[];
  readonly rows: readonly Row[];
  readonly rowsTop: number;
  readonly minutesPerPixel: number;
}

export const BAR_HEIGHT = 20;
const DAY_BAND = 24;
const TITLE_HEIGHT = 18;
const ROW_GAP = 14;
/** Room for the word "now". */
const FOOT = 14;
const PAD = 10;
/** A generous average for the editor's font at the drawing's size. */
export const CHARACTER = 6.6;

export function readingsOf(time: TimeView | null): readonly ReadingView[] {
  if (!time || (time.outcome.kind !== 'hold' && time.outcome.kind !== 'no-hold')) return [];
  return time.outcome.readings;
}

/** The drawing for a width in pixels; null: there is nothing to draw. */
export function layOut(view: HoldView, width: number): Drawing | null {
  const release = view.main.releaseAt;
  const sets = [{ time: view.main, prefix: '' }, ...(view.compare ? [{ time: view.compare, prefix: 'Second time: ' }] : [])];
  const readings = sets.flatMap(({ time, prefix }) =>
    readingsOf(time).map((reading) => ({ reading, prefix, release: time.releaseAt })),
  );
  if (release === null || readings.length === 0 || width < 80) return null;
  const start = Math.min(...sets.flatMap(({ time }) => (time.releaseAt === null ? [] : [time.releaseAt])));
  const end = Math.max(...readings.map((r) => r.reading.endsAt));
  if (end <= start) return null;
  const scale = (width - 2 * PAD) / (end - start);
  const x = (minute: number): number => PAD + (minute - start) * scale;
  const rowsTop = DAY_BAND + 6;
  const rows = readings.map(({ reading, prefix }, index): Row => {
    const y = rowsTop + index * (TITLE_HEIGHT + BAR_HEIGHT + ROW_GAP);
    return {
      title: `${prefix}${reading.short}: ${reading.endsShort}`,
      y,
      bar: y + TITLE_HEIGHT,
      spans: reading.steps.map((step) => {
        const w = (step.end - step.start) * scale;
        return { x: x(step.start), width: w, counted: step.counted, label: step.counted ? '' : fitName(step.label, w) };
      }),
      endX: x(reading.endsAt),
    };
  });
  const height = rowsTop + rows.length * (TITLE_HEIGHT + BAR_HEIGHT + ROW_GAP) + FOOT;
  const days = view.days
    .filter((d) => d.end > start && d.start < end)
    .map((d) => {
      const from = x(Math.max(d.start, start));
      const w = x(Math.min(d.end, end)) - from;
      return { x: from, width: w, label: fit(d.label, w) };
    });
  const now = view.nowAt >= start && view.nowAt <= end ? x(view.nowAt) : null;
  return { width, height, releaseX: x(release), nowX: now, days, rows, rowsTop, minutesPerPixel: 1 / scale };
}

/** "Friday, Nov 20" where there is room, "Fri 20" or "Fri" where there is little, nothing where there is none. */
export function fit(label: string, width: number): string {
  const [weekday = '', date = ''] = label.split(', ');
  const short = weekday.slice(0, 3);
  const day = date.split(' ').pop() ?? '';
  return [label, `${short}, ${date}`, `${short} ${day}`, short].find((l) => l.length * CHARACTER + 6 <= width) ?? '';
}

/** The name of an excluded day, its first word, or nothing. */
function fitName(name: string, width: number): string {
  return [name, name.split(' ')[0] ?? ''].find((n) => n.length * CHARACTER + 8 <= width) ?? '';
}

/** The names of what is not counted, once each, for the line under the drawing. */
export function notCounted(view: HoldView): readonly string[] {
  const all = [view.main, view.compare].flatMap(readingsOf).flatMap((r) => r.steps);
  return [...new Set(all.filter((s) => !s.counted).map((s) => s.label))];
}

export const STEP_MINUTES = 15;
export const LARGE_STEP_MINUTES = 60;
export const DAY_MINUTES = 1440;
export const MOST_MINUTES = 14 * DAY_MINUTES;

/** The keys of a slider; null: not one of them. */
export function nudgeFor(key: string, shift: boolean, nudge: number): number | null {
  const step = shift ? LARGE_STEP_MINUTES : STEP_MINUTES;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: nudge + step,
    ArrowUp: nudge + step,
    ArrowLeft: nudge - step,
    ArrowDown: nudge - step,
    PageUp: nudge + DAY_MINUTES,
    PageDown: nudge - DAY_MINUTES,
    Home: 0,
  };
  const next = moves[key];
  return next === undefined ? null : clampNudge(next);
}

export function clampNudge(minutes: number): number {
  return Math.max(-MOST_MINUTES, Math.min(MOST_MINUTES, Math.round(minutes)));
}

/** "1 h 15 min later", "45 min earlier", or empty. */
export function nudgeWords(minutes: number): string {
  if (minutes === 0) return '';
  const m = Math.abs(minutes);
  const days = Math.floor(m / DAY_MINUTES);
  const hours = Math.floor((m % DAY_MINUTES) / 60);
  const rest = m % 60;
  const parts = [days && `${days} d`, hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ');
  return `${parts} ${minutes > 0 ? 'later' : 'earlier'}`;
}
