import type { LogResultView, LogRowDetail } from '../../src/protocol/jailLog';
import { details, el, list, put, table } from '../dom';
import { barChart } from './barChart';
import { button, select } from './controls';
import type { Host } from './host';
import { RowTable } from './rowTable';

const SETTLE_MS = 300;

/** What the log says: totals that add up, the picture, the rows, and what can be taken away. */
export function resultView(view: LogResultView, host: Host, onBack: () => void): HTMLElement {
  const detail = el('section', { class: 'detail', 'aria-label': 'The row in front', tabindex: '-1' });
  const shown = el('p', { class: 'help', role: 'status' });
  const open = async (row: number): Promise<void> => {
    const found = await host.ask('row', { row });
    if (found) showDetail(detail, found, () => void host.say('note', { row }));
  };
  const rows = new RowTable(
    host,
    (row) => void open(row),
    (total) =>
      (shown.textContent = `${total.toLocaleString('en-US')} rows. Enter opens one; 1, 2 and 3 sort by line, by when they would have left, by time past the end.`),
  );
  let [kind, text] = ['', ''];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const filtered = (): void => rows.show({ kind, text });
  const kinds = [
    { label: 'All rows', value: '' },
    { label: 'Held past the end', value: 'past' },
    ...view.kinds.map((k) => ({ label: `${k.label} (${k.rows})`, value: k.kind })),
  ];
  const search = el('input', {
    type: 'search',
    'aria-label': 'Booking, facility or reason',
    placeholder: 'Booking, facility or reason',
  });
  search.addEventListener('input', () => {
    text = search.value.slice(0, 200);
    clearTimeout(waiting);
    waiting = setTimeout(filtered, SETTLE_MS);
  });
  const reading = view.readings.find((r) => r.id === view.reading) ?? view.readings[0];
  const page = el(
    'div',
    { class: 'result' },
    el('h1', {}, view.file),
    el(
      'p',
      { class: 'sum' },
      `${view.read} rows read = ${view.kinds.map((k) => `${k.rows} ${k.label.toLowerCase()}`).join(' + ')}`,
    ),
    reading
      ? el(
          'p',
          { class: 'lead' },
          `Held past the end for certain: ${reading.past} of ${reading.rows} rows, ${reading.hours} hours. ${reading.label}.`,
        )
      : el('p', { class: 'lead' }, 'No row could be answered. The reasons stand below.'),
    view.asked.length > 0 && el('p', {}, 'Open questions of this file; answer them under the columns:'),
    view.asked.length > 0 &&
      list(
        view.asked.map((q) => `${q.question} (${q.rows} rows)`),
        { class: 'asked' },
      ),
    list(view.stated.slice(0, 1)),
    el(
      'p',
      { class: 'actions' },
      button('Columns and Choices', onBack),
      button('Exhibit: Page', () => void host.say('take', { file: 'page' }), 'main'),
      button('Exhibit: Word', () => void host.say('take', { file: 'word' })),
      button('Rows as a Table', () => void host.say('take', { file: 'rows' })),
      button('For Sharing', () => void host.say('take', { file: 'shared' })),
    ),
    reading &&
      el(
        'label',
        { class: 'choice' },
        el('span', {}, 'Reading'),
        select(
          'Reading',
          view.readings.map((r) => ({ label: r.label, value: r.id })),
          view.reading,
          (id) => void host.work('reading', { reading: id }),
        ),
      ),
    barChart(view.breakdown.bars),
    el(
      'div',
      { class: 'filters' },
      el(
        'label',
        { class: 'choice' },
        el('span', {}, 'Show'),
        select('Show', kinds, '', (v) => {
          kind = v;
          filtered();
        }),
      ),
      search,
    ),
    shown,
    rows.element,
    detail,
    details(
      'Every reading',
      false,
      table(
        'Rows and hours past the end of each reading',
        ['Reading', 'Rows', 'Past', 'Perhaps', 'Hours'],
        view.readings.map((r) => [r.label, r.rows, r.past, r.perhaps, r.hours]),
      ),
    ),
    details('By quarter', false, groups('Quarter in which they would have left', view.breakdown.quarters)),
    details('By facility', false, groups('Facility', view.breakdown.places)),
    details(
      'Rows without an answer',
      false,
      table(
        'Reasons',
        ['Answer', 'Reason', 'Rows'],
        view.why.map((w) => [w.kind, w.why, w.rows]),
      ),
    ),
    details('Choices and limits', false, list([...view.stated, ...view.limits, ...view.problems])),
  );
  filtered();
  return page;
}

function groups(what: string, all: LogResultView['breakdown']['quarters']): HTMLElement {
  return table(
    what,
    [what, 'Rows', 'Past', 'Perhaps', 'Hours'],
    all.map((g) => [g.name, g.rows, g.past, g.perhaps, g.hours]),
  );
}

function showDetail(place: HTMLElement, d: LogRowDetail, onNote: () => void): void {
  put(place, [
    el('h2', {}, d.title),
    table(
      'What was read',
      ['What', 'Text'],
      d.facts.map((f) => [f.label, f.text]),
    ),
    d.readings.length > 0 &&
      table(
        'The end of each reading',
        ['Reading', 'End', 'Past it'],
        d.readings.map((r) => [r.label, r.end, r.past]),
      ),
    details(
      'The lines of the log',
      false,
      table(
        'Cells',
        ['Line', 'What', 'Cell'],
        d.cells.map((c) => [c.line, c.label, c.text]),
      ),
    ),
    button('Case Note About This Row', onNote),
  ]);
  place.focus();
}
