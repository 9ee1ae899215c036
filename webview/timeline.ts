import type { HoldView } from '../src/protocol/hold';
import { apply, el, put, svg } from './dom';
import {
  BAR_HEIGHT,
  CHARACTER,
  clampNudge,
  layOut,
  MOST_MINUTES,
  notCounted,
  nudgeFor,
  nudgeWords,
  STEP_MINUTES,
  type Drawing,
  type Row,
} from './timelineGeometry';

export interface Timeline {
  readonly element: HTMLElement;
  readonly show: (view: HoldView | null, nudge: number) => void;
}

/**
 * The picture of the hold: counted spans solid, excluded spans hatched, ends and now marked with shapes and words. It says nothing that
 * the tables beside it do not say, so screen readers get the tables and one sentence.
 */
export function timeline(onNudge: (minutes: number) => void): Timeline {
  const picture = svg('svg', { class: 'timeline', role: 'img' });
  const handle = el('div', {
    class: 'handle',
    role: 'slider',
    tabindex: '0',
    'aria-label': 'What if: move the release time',
    'aria-valuemin': String(-MOST_MINUTES),
    'aria-valuemax': String(MOST_MINUTES),
  });
  const frame = el('div', { class: 'timeline-frame' }, picture as unknown as Node, handle);
  const excluded = el('p', { class: 'help' });
  const nowWords = el('span');
  const element = el(
    'div',
    {},
    frame,
    excluded,
    el(
      'p',
      { class: 'help' },
      'Solid: counted. Hatched: not counted. Diamond: an end. Dotted lines: midnight. ',
      nowWords,
      ' Thick line: the release time. Move it with the arrow keys (15 minutes, with Shift an hour, Page Up and Page Down a day, Home back).',
    ),
  );
  let view: HoldView | null = null;
  let nudge = 0;
  /** As last observed: asking for it here would lay the page out for each keystroke. */
  let width = 0;
  let drawing: Drawing | null = null;
  let waiting = false;

  const draw = (): void => {
    drawing = view && width > 0 ? layOut(view, width) : null;
    element.hidden = view === null || view.main.releaseAt === null;
    if (!drawing || !view) return put(picture, []);
    nowWords.textContent = drawing.nowX === null ? 'The present time lies outside this drawing.' : 'Dashed line: now.';
    const names = notCounted(view);
    excluded.textContent = names.length > 0 ? `Not counted on at least one reading: ${names.join(', ')}.` : '';
    apply(picture, { width: String(drawing.width), height: String(drawing.height), 'aria-label': sentence(view) });
    put(picture, [patterns(), ...band(drawing), ...drawing.rows.flatMap(bar), ...marks(drawing)]);
    handle.style.left = `${drawing.releaseX - 8}px`;
    handle.style.top = `${drawing.rowsTop - 8}px`;
    handle.style.height = `${drawing.height - drawing.rowsTop + 4}px`;
    apply(handle, {
      'aria-valuenow': String(nudge),
      'aria-valuetext': nudge === 0 ? `as typed: ${view.main.echo}` : `${nudgeWords(nudge)}: ${view.main.echo}`,
    });
  };

  handle.addEventListener('keydown', (event) => {
    const next = nudgeFor(event.key, event.shiftKey, nudge);
    if (next === null) return;
    event.preventDefault();
    onNudge(next);
  });
  handle.addEventListener('pointerdown', (down) => {
    if (!drawing) return;
    const { minutesPerPixel } = drawing;
    const from = nudge;
    handle.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      const minutes = from + (event.clientX - down.clientX) * minutesPerPixel;
      onNudge(clampNudge(Math.round(minutes / STEP_MINUTES) * STEP_MINUTES));
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  });
  new ResizeObserver(([entry]) => {
    width = Math.round(entry?.contentRect.width ?? 0);
    draw();
  }).observe(frame);

  return {
    element,
    show: (next, minutes) => {
      if (next === view && minutes === nudge) return;
      view = next;
      nudge = minutes;
      // Drawn once for the frame that shows the answer's words: several answers between two frames cost one drawing.
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        draw();
      });
    },
  };
}

function sentence(view: HoldView): string {
  const { outcome } = view.main;
  if (outcome.kind !== 'hold' && outcome.kind !== 'no-hold') return '';
  const ends = outcome.readings.map((r) => `${r.label}: ${r.ends}`).join('; ');
  return `Time line from ${view.main.echo}. Ends: ${ends}. The working below has the same content as tables.`;
}

function patterns(): SVGElement {
  return svg(
    'defs',
    {},
    svg(
      'pattern',
      { id: 'hatch', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('line', { x1: 0, y1: 0, x2: 0, y2: 8, class: 'hatch' }),
    ),
  );
}

function band(drawing: Drawing): SVGElement[] {
  return drawing.days.flatMap((day) => [
    svg('line', { x1: day.x, y1: 0, x2: day.x, y2: drawing.height, class: 'day-line' }),
    svg('text', { x: day.x + 4, y: 15, class: 'day' }, day.label),
  ]);
}

function bar(row: Row): SVGElement[] {
  const middle = row.bar + BAR_HEIGHT / 2;
  return [
    svg('text', { x: 16, y: row.y + 12, class: 'row-title' }, row.title),
    ...row.spans.flatMap((span) => [
      svg('rect', {
        x: span.x,
        y: row.bar,
        width: Math.max(span.width, 1),
        height: BAR_HEIGHT,
        class: span.counted ? 'counted' : 'excluded',
      }),
      ...(span.counted
        ? []
        : [svg('rect', { x: span.x, y: row.bar, width: Math.max(span.width, 1), height: BAR_HEIGHT, fill: 'url(#hatch)' })]),
      ...(span.label
        ? [
            svg('rect', {
              x: span.x + 3,
              y: row.bar + 3,
              width: span.label.length * CHARACTER + 4,
              height: BAR_HEIGHT - 6,
              class: 'plate',
            }),
            svg('text', { x: span.x + 6, y: row.bar + 14, class: 'span-label' }, span.label),
          ]
        : []),
    ]),
    svg('path', { d: `M ${row.endX} ${middle - 12} l 8 12 l -8 12 l -8 -12 z`, class: 'end' }),
  ];
}

function marks(drawing: Drawing): SVGElement[] {
  if (drawing.nowX === null) return [];
  const right = drawing.nowX > drawing.width - 40;
  return [
    svg('line', { x1: drawing.nowX, y1: drawing.rowsTop - 6, x2: drawing.nowX, y2: drawing.height, class: 'now' }),
    svg('text', { x: drawing.nowX + (right ? -30 : 4), y: drawing.height - 3, class: 'now-label' }, 'now'),
  ];
}
