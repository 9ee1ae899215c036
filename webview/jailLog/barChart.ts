import type { LogBreakdown } from '../../src/protocol/jailLog';
import { el, svg } from '../dom';

const [WIDTH, LABEL, NUMBER, ROW] = [640, 130, 90, 26];

/** How many rows were held how long past the end. Every bar has its number beside it: nothing is said by length or colour alone. */
export function barChart(bars: LogBreakdown['bars']): HTMLElement {
  const most = Math.max(1, ...bars.map((b) => b.rows));
  const all = bars.reduce((n, b) => n + b.rows, 0);
  const words = bars.map((b) => `${b.label}: ${b.rows.toLocaleString('en-US')}`).join('; ');
  const height = bars.length * ROW + 8;
  const drawing = svg('svg', {
    viewBox: `0 0 ${WIDTH} ${height}`,
    class: 'bars',
    role: 'img',
    'aria-label': `Rows by hours past the end, ${all.toLocaleString('en-US')} in all. ${words}.`,
  });
  bars.forEach((b, i) => {
    const y = i * ROW + 4;
    const width = ((WIDTH - LABEL - NUMBER) * b.rows) / most;
    drawing.append(
      svg('text', { x: LABEL - 8, y: y + 16, 'text-anchor': 'end' }, b.label),
      svg('rect', { x: LABEL, y: y + 3, width: Math.max(width, b.rows > 0 ? 1 : 0), height: ROW - 8, class: 'bar' }),
      svg('text', { x: LABEL + width + 8, y: y + 16 }, b.rows.toLocaleString('en-US')),
    );
  });
  return el('figure', {}, drawing);
}
