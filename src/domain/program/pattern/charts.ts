import { funnelLimits } from './binomial';
import { escapeHtml } from '../escapeHtml';

/** Small drawings for a report that is printed: black on white, told apart by shape and dash and never by colour alone, no script. */

export interface BarRow {
  readonly label: string;
  /** 0 to 1; null: not shown. */
  readonly share: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly note: string;
}

export interface ReferenceLine {
  readonly percent: number;
  readonly label: string;
}

const WIDTH = 720;
const LEFT = 230;
const RIGHT = 110;
const ROW = 26;

/** Shares with their intervals, one row each, and dated lines of published figures. */
export function barChart(title: string, rows: readonly BarRow[], lines: readonly ReferenceLine[] = []): string {
  const plot = WIDTH - LEFT - RIGHT;
  const x = (share: number): string => (LEFT + share * plot).toFixed(1);
  const top = 34;
  const bottom = top + rows.length * ROW;
  const height = bottom + 28 + lines.length * 18;
  const axis = [0, 0.25, 0.5, 0.75, 1].map(
    (s) =>
      `<line x1="${x(s)}" y1="${top}" x2="${x(s)}" y2="${bottom}" stroke="#ccc"/><text x="${x(s)}" y="${bottom + 16}" text-anchor="middle">${s * 100}%</text>`,
  );
  const bars = rows.flatMap((r, i) => {
    const y = top + i * ROW;
    const label = `<text x="${LEFT - 8}" y="${y + 17}" text-anchor="end">${escapeHtml(clip(r.label))}</text>`;
    const note = `<text x="${WIDTH - RIGHT + 8}" y="${y + 17}">${escapeHtml(r.note)}</text>`;
    if (r.share === null) return [label, note];
    const bar = `<rect x="${LEFT}" y="${y + 6}" width="${(r.share * plot).toFixed(1)}" height="14" fill="#999" stroke="#333"/>`;
    const whisker = r.interval
      ? `<path d="M${x(r.interval.low)} ${y + 9}v8m0-4H${x(r.interval.high)}m0-4v8" stroke="#000" stroke-width="1.5" fill="none"/>`
      : '';
    return [label, bar, whisker, note];
  });
  const marks = lines.flatMap((l, i) => {
    const at = x(l.percent / 100);
    const y = bottom + 34 + i * 18;
    return [
      `<line x1="${at}" y1="${top}" x2="${at}" y2="${bottom}" stroke="#000" stroke-dasharray="${4 + i * 4} 3"/>`,
      `<line x1="${LEFT - 210}" y1="${y - 4}" x2="${LEFT - 170}" y2="${y - 4}" stroke="#000" stroke-dasharray="${4 + i * 4} 3"/><text x="${LEFT - 160}" y="${y}">${escapeHtml(l.label)}</text>`,
    ];
  });
  return svg(title, WIDTH, height, [heading(title), ...axis, ...bars, ...marks]);
}

export interface FunnelPoint {
  readonly label: string;
  readonly yes: number;
  readonly known: number;
  readonly outlier: boolean;
}

/** Each place by its number of known cases, between exact binomial limits around the share of all notes. */
export function funnelChart(title: string, points: readonly FunnelPoint[], target: number, alpha: number): string {
  const height = 330;
  const left = 60;
  const right = 30;
  const top = 44;
  const bottom = height - 46;
  const most = Math.max(10, ...points.map((p) => p.known)) * 1.08;
  const x = (n: number): string => (left + (n / most) * (WIDTH - left - right)).toFixed(1);
  const y = (share: number): string => (bottom - share * (bottom - top)).toFixed(1);
  const steps = 60;
  const band = Array.from({ length: steps }, (_, i) => Math.max(1, Math.round(((i + 1) / steps) * most))).filter(
    (n, i, all) => n !== all[i - 1],
  );
  const limits = band.map((n) => ({ n, ...funnelLimits(n, target, alpha) }));
  const path = (side: 'low' | 'high'): string =>
    limits.map((l, i) => `${i === 0 ? 'M' : 'L'}${x(l.n)} ${y(l[side] / l.n)}`).join('');
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (s) =>
      `<line x1="${left}" y1="${y(s)}" x2="${WIDTH - right}" y2="${y(s)}" stroke="#ddd"/><text x="${left - 6}" y="${Number(y(s)) + 4}" text-anchor="end">${s * 100}%</text>`,
  );
  const dots = points.map((p) => {
    const [cx, cy] = [x(p.known), y(p.known === 0 ? 0 : p.yes / p.known)];
    const shape = p.outlier
      ? `<path d="M${cx} ${Number(cy) - 7}l6 12h-12z" fill="#000"/>`
      : `<circle cx="${cx}" cy="${cy}" r="4.5" fill="#fff" stroke="#000" stroke-width="1.5"/>`;
    // Only what stands out is named: labels of places near each other would cover one another.
    if (!p.outlier) return shape;
    const end = Number(cx) > WIDTH / 2;
    return `${shape}<text x="${Number(cx) + (end ? -10 : 10)}" y="${Number(cy) + 4}"${end ? ' text-anchor="end"' : ''}>${escapeHtml(clip(p.label))}</text>`;
  });
  return svg(title, WIDTH, height, [
    heading(title),
    ...grid,
    `<line x1="${left}" y1="${y(target)}" x2="${WIDTH - right}" y2="${y(target)}" stroke="#000"/>`,
    `<path d="${path('low')}" fill="none" stroke="#000" stroke-dasharray="6 3"/>`,
    `<path d="${path('high')}" fill="none" stroke="#000" stroke-dasharray="6 3"/>`,
    ...dots,
    `<text x="${WIDTH / 2}" y="${height - 10}" text-anchor="middle">Known cases. Line: all notes. Dashed: exact limits. Triangle: outlier after correction.</text>`,
  ]);
}

/** The stages as boxes in their order, with what may come next in words. */
export function stagesChart(title: string, stages: readonly { readonly title: string; readonly here: boolean }[]): string {
  const rowHeight = 44;
  const height = 40 + stages.length * rowHeight;
  const boxes = stages.flatMap((s, i) => {
    const y = 36 + i * rowHeight;
    const box = `<rect x="160" y="${y}" width="400" height="30" rx="4" fill="${s.here ? '#ddd' : '#fff'}" stroke="#000" stroke-width="${s.here ? 3 : 1}"/>`;
    const text = `<text x="360" y="${y + 20}" text-anchor="middle">${escapeHtml(`${i + 1}. ${s.title}${s.here ? ' (the note stands here)' : ''}`)}</text>`;
    const arrow = i + 1 < stages.length ? `<path d="M360 ${y + 30}v14m-4-5l4 5l4-5" stroke="#000" fill="none"/>` : '';
    return [box, text, arrow];
  });
  return svg(title, WIDTH, height, [heading(title), ...boxes]);
}

function heading(title: string): string {
  return `<text x="8" y="18" font-weight="bold">${escapeHtml(title)}</text>`;
}

function svg(title: string, width: number, height: number, body: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(title)}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${body.filter((b) => b !== '').join('')}</svg>`;
}

function clip(text: string): string {
  return text.length > 34 ? `${text.slice(0, 33)}…` : text;
}
