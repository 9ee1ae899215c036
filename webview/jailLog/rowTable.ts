import type { LogRowView, LogWindow } from '../../src/protocol/jailLog';
import { el, put } from '../dom';
import type { Host } from './host';

type Sort = LogWindow['sort'];

const COLUMNS: readonly { readonly key: keyof LogRowView; readonly label: string; readonly sort?: Sort }[] = [
  { key: 'line', label: 'Line', sort: 'log' },
  { key: 'booking', label: 'Booking' },
  { key: 'kind', label: 'Answer' },
  { key: 'releasable', label: 'Would have left', sort: 'releasable' },
  { key: 'released', label: 'Left' },
  { key: 'past', label: 'Past the end', sort: 'past' },
  { key: 'facility', label: 'Facility' },
  { key: 'why', label: 'Why not' },
];
const ROW_PX = 24;
const HEAD_PX = 25;
/** Browsers draw no element higher than some 33 million pixels. */
const HIGHEST_PX = 30_000_000;
const PAGE = 100;
const KEPT_PAGES = 40;

export type Filter = Pick<LogWindow, 'kind' | 'text'>;

/**
 * A table of a million rows of which only those in sight exist. One stop of the Tab key; the arrows, Page Up and Down, Home and End move
 * between rows, Enter opens one. A screen reader is told how many rows there are and which one is in front.
 */
export class RowTable {
  readonly element: HTMLElement;
  private readonly body = el('div', { class: 'rows-body', role: 'rowgroup' });
  private readonly space = el('div', { class: 'rows-space' });
  private readonly heads = new Map<Sort, HTMLElement>();
  private readonly pages = new Map<number, readonly LogRowView[]>();
  private readonly asked = new Set<number>();
  private total = 0;
  private active = 0;
  private sort: Sort = 'log';
  private down = false;
  private filter: Filter = { kind: '', text: '' };
  /** Of the order that is shown: an answer to an older one is dropped. */
  private order = 0;

  constructor(
    private readonly host: Host,
    private readonly onOpen: (row: number) => void,
    private readonly onTotal: (total: number) => void,
  ) {
    const head = el('div', { class: 'rows-head', role: 'row', 'aria-rowindex': '1' }, ...COLUMNS.map((c) => this.headCell(c)));
    this.element = el(
      'div',
      {
        class: 'rows',
        role: 'grid',
        tabindex: '0',
        'aria-label': 'Rows of the result',
        'aria-colcount': String(COLUMNS.length),
      },
      el('div', { class: 'rows-top', role: 'rowgroup' }, head),
      this.space,
      this.body,
    );
    this.element.addEventListener('scroll', () => this.draw());
    this.element.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  show(filter: Filter): void {
    this.filter = filter;
    this.anew();
  }

  /** The rows are asked for again: another order, another choice, another reading. */
  anew(): void {
    this.order++;
    this.pages.clear();
    this.asked.clear();
    this.active = 0;
    this.element.scrollTop = 0;
    void this.load(0);
  }

  private headCell({ label, sort }: (typeof COLUMNS)[number]): HTMLElement {
    if (!sort) return el('div', { role: 'columnheader' }, label);
    const button = el('button', { type: 'button', tabindex: '-1' }, label);
    const cell = el('div', { role: 'columnheader', 'aria-sort': sort === 'log' ? 'ascending' : 'none' }, button);
    this.heads.set(sort, cell);
    button.addEventListener('click', () => this.sortBy(sort));
    return cell;
  }

  /** The longest first, then the shortest, then as the log has them. */
  private sortBy(sort: Sort): void {
    const again = this.sort === sort;
    this.down = again ? !this.down : sort !== 'log';
    this.sort = sort;
    for (const [name, cell] of this.heads)
      cell.setAttribute('aria-sort', name === sort ? (this.down ? 'descending' : 'ascending') : 'none');
    this.anew();
  }

  private key(event: KeyboardEvent): void {
    if (event.target instanceof HTMLButtonElement) return;
    const page = Math.max(1, this.inSight() - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.total - 1,
    };
    const sorts: Readonly<Record<string, Sort>> = { '1': 'log', '2': 'releasable', '3': 'past' };
    const to = moves[event.key];
    const sort = sorts[event.key];
    if (to !== undefined) this.go(to);
    else if (event.key === 'Enter') this.open(this.active);
    else if (sort && !event.ctrlKey && !event.metaKey && !event.altKey) this.sortBy(sort);
    else return;
    event.preventDefault();
  }

  private go(row: number): void {
    this.active = Math.max(0, Math.min(this.total - 1, row));
    const first = this.first();
    const seen = this.inSight();
    if (this.active < first) this.scrollTo(this.active);
    else if (this.active >= first + seen - 1) this.scrollTo(this.active - seen + 2);
    this.draw();
  }

  private open(at: number): void {
    const row = this.rowAt(at);
    if (row) this.onOpen(row.row);
  }

  /** Pixels in which rows can be seen. */
  private seen(): number {
    return this.element.clientHeight - HEAD_PX;
  }

  private inSight(): number {
    return Math.max(1, Math.floor(this.seen() / ROW_PX));
  }

  /** Rows for each pixel: more than one row lies under a pixel where the whole would be higher than a browser can draw. */
  private height(): number {
    return Math.min(this.total * ROW_PX, HIGHEST_PX);
  }

  private first(): number {
    const way = this.height() - this.seen();
    if (way <= 0) return 0;
    const share = Math.min(1, this.element.scrollTop / way);
    return Math.floor(share * Math.max(0, this.total - this.inSight()));
  }

  private scrollTo(first: number): void {
    const rows = Math.max(1, this.total - this.inSight());
    this.element.scrollTop = Math.ceil((Math.max(0, first) / rows) * (this.height() - this.seen()));
  }

  private rowAt(at: number): LogRowView | undefined {
    return this.pages.get(Math.floor(at / PAGE))?.[at % PAGE];
  }

  private draw(): void {
    const first = this.first();
    const last = Math.min(this.total, first + this.inSight() + 2);
    const rows: HTMLElement[] = [];
    for (let at = first; at < last; at++) {
      rows.push(this.rowElement(at));
      if (!this.rowAt(at)) void this.load(Math.floor(at / PAGE));
    }
    // Pinned to what is in sight; the space below it only gives the bar its length.
    this.body.style.height = `${this.seen()}px`;
    this.body.style.transform = `translateY(${this.element.scrollTop}px)`;
    put(this.body, rows);
    if (this.total > 0) this.element.setAttribute('aria-activedescendant', `row-${this.active}`);
    else this.element.removeAttribute('aria-activedescendant');
  }

  private rowElement(at: number): HTMLElement {
    const row = this.rowAt(at);
    const element = el(
      'div',
      {
        class: at === this.active ? 'row active' : 'row',
        role: 'row',
        id: `row-${at}`,
        'aria-rowindex': String(at + 2),
        'aria-selected': at === this.active ? 'true' : 'false',
      },
      ...COLUMNS.map((c) => {
        const text = row ? String(row[c.key]) : c.key === 'line' ? '…' : '';
        return el('div', { role: 'gridcell', class: c.key, title: text }, text);
      }),
    );
    element.addEventListener('click', () => {
      this.go(at);
      this.open(at);
    });
    return element;
  }

  private async load(page: number): Promise<void> {
    if (this.asked.has(page)) return;
    const { order, sort, down } = this;
    this.asked.add(page);
    const found = await this.host.ask('rows', { from: page * PAGE, rows: PAGE, sort, down, ...this.filter });
    this.asked.delete(page);
    if (!found || order !== this.order) return;
    this.pages.set(page, found.rows);
    const oldest = this.pages.keys().next().value;
    if (this.pages.size > KEPT_PAGES && oldest !== undefined) this.pages.delete(oldest);
    if (found.total !== this.total || page === 0) {
      this.total = found.total;
      this.space.style.height = `${this.height()}px`;
      this.element.setAttribute('aria-rowcount', String(this.total + 1));
      this.onTotal(this.total);
    }
    this.draw();
  }
}
