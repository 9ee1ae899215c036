import type { LogForm, LogMappingView, LogPreview } from '../../src/protocol/jailLog';
import { details, el, list, put, table } from '../dom';
import { button, lines, select, type Option } from './controls';
import type { Host } from './host';

const SETTLE_MS = 250;
const BETWEEN = ' + ';
const TEXT_LISTS = [
  { field: 'holdTexts', label: 'An immigration hold is called', texts: 'holds' },
  { field: 'freeing', label: 'Ends of a charge that free', texts: 'reasons' },
] as const;

/** What the columns are taken to be, how it is counted, and ten rows read that way. Every change is tried at once. */
export function mappingView(view: LogMappingView, host: Host): HTMLElement {
  let form: LogForm = view.form;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tried = el('section', { class: 'tried', 'aria-label': 'Ten rows, as they stand and as they are read' });
  const change = (part: Partial<LogForm>): void => {
    form = { ...form, ...part };
    clearTimeout(waiting);
    waiting = setTimeout(() => void tryIt(), SETTLE_MS);
  };
  const tryIt = async (): Promise<void> => {
    const preview = await host.ask('preview', form);
    if (preview) {
      showPreview(tried, preview);
      for (const own of texts) own.show(preview);
    }
  };
  const texts = TEXT_LISTS.map((own) => textList(own, form[own.field], (v) => change({ [own.field]: v })));
  const headings: Option[] = [{ label: 'None', value: '' }, ...view.headings.map((h) => ({ label: h, value: h }))];
  const chosen = new Map(view.choices.map((c) => [c.field, c]));
  const choice = (field: keyof LogForm): HTMLElement | null => {
    const found = chosen.get(field);
    const value = form[field];
    if (!found || typeof value !== 'string') return null;
    return el(
      'label',
      { class: 'choice' },
      el('span', {}, found.label),
      select(found.label, found.options, value, (v) => change({ [field]: v })),
    );
  };
  const first = ['zone', 'otherwiseReleased', 'jurisdiction', 'form'] as const;
  const rest = view.choices.map((c) => c.field as keyof LogForm).filter((f) => !(first as readonly string[]).includes(f));
  const page = el(
    'div',
    { class: 'mapping' },
    el('h1', {}, view.file),
    el('p', {}, view.from),
    view.problems.length > 0 && list(view.problems, { class: 'problems' }),
    el('p', { class: 'help' }, view.tables.join('. ')),
    el('h2', {}, 'How it is counted'),
    el('div', { class: 'choices' }, ...first.map(choice)),
    view.asked.length > 0 && el('h3', {}, 'The file does not say'),
    view.asked.length > 0 &&
      list(
        view.asked.map((q) => `${q.question}${q.rows === '' ? '' : ` (${q.rows} rows)`}`),
        { class: 'asked' },
      ),
    details('More choices', false, el('div', { class: 'choices' }, ...rest.map(choice))),
    el('h2', {}, 'Columns'),
    columnsTable(view, headings, () => form, change),
    el(
      'p',
      { class: 'actions' },
      button('Count the Whole Log', () => void host.work('read', form), 'main'),
      button('Save the Columns', () => void host.say('save', form)),
    ),
    el('h2', {}, 'Ten rows'),
    tried,
    ...texts.map((own) => own.element),
  );
  void tryIt();
  return page;
}

function columnsTable(
  view: LogMappingView,
  headings: readonly Option[],
  form: () => LogForm,
  change: (part: Partial<LogForm>) => void,
): HTMLElement {
  const rows = view.fields.map(({ field, label, time }) => {
    const value = form().columns[field] ?? '';
    const whole = headings.some((h) => h.value === value);
    const at = whole ? -1 : value.indexOf(BETWEEN);
    let [date, clock] = at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + BETWEEN.length)];
    const set = (): void => {
      const columns = { ...form().columns, [field]: date === '' || clock === '' ? date : `${date}${BETWEEN}${clock}` };
      change({ columns });
    };
    const one = select(label, headings, date, (v) => {
      date = v;
      set();
    });
    const two = time
      ? select(`${label}: time of day in a column of its own`, headings, clock, (v) => {
          clock = v;
          set();
        })
      : null;
    return [label, one, two, view.guessed[field] ?? ''];
  });
  return table('Which column says what', ['What', 'Column', 'Time of day beside it', 'Why'], rows);
}

function showPreview(place: HTMLElement, p: LogPreview): void {
  put(place, [
    p.problem !== '' && el('p', { class: 'problem', role: 'status' }, p.problem),
    p.asked.length > 0 &&
      list(
        p.asked.map((q) => `${q.question} (${q.rows} rows of those tried)`),
        { class: 'asked' },
      ),
    p.rows.length > 0 &&
      el(
        'div',
        { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Ten rows' },
        table(
          'As they stand in the file, and as they are read',
          ['Line', ...(p.rows[0]?.cells.map((c) => c.label) ?? []), 'Read as'],
          p.rows.map((r) => [r.line, ...r.cells.map((c) => c.text), list(r.read)]),
        ),
      ),
    p.stated.length > 0 && details('Choices, as they stand on every result', false, list(p.stated)),
  ]);
}

/** A list of the person's own beside the texts of the file. It stays while what is typed into it is tried. */
function textList(
  { label, texts }: (typeof TEXT_LISTS)[number],
  value: string,
  onChange: (value: string) => void,
): { readonly element: HTMLElement; readonly show: (p: LogPreview) => void } {
  const found = el('div', {});
  const element = details(
    label,
    false,
    el('p', { class: 'help' }, 'One on each line. Empty: the built-in list, which reads the texts of this file as shown.'),
    lines(label, value, onChange),
    found,
  );
  return {
    element,
    show: (p) => {
      element.hidden = p[texts].length === 0;
      const rows = p[texts].map((t) => [t.text, t.rows, t.read]);
      put(found, [table('Texts of the rows tried', ['Text', 'Lines', 'Read as'], rows)]);
    },
  };
}
