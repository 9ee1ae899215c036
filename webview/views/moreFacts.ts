import type { HoldForm, LocalDays } from '../../src/protocol/hold';
import type { Catalog } from '../../src/protocol/hostState';
import { el, lateDetails } from '../dom';
import type { Page } from '../page';
import { button, dropdown, textField, type Field } from '../ui';
import type { View } from './shared';

const MOST_ROWS = 10;
const TIME = 'For example: yesterday 5pm, 11/20/2026 1500.';
const DAY = 'For example: 2026-11-27.';
const NO_ROW: LocalDays = { from: '', until: '', basis: '' };

/** The rarely used facts, behind a line that says so: first what moves the answer, then what only the note keeps. */
export function moreFacts(page: Page): View {
  let inside: View | undefined;
  return {
    // Some fifteen fields that most cases do not need: they are built when they are first looked at.
    element: lateDetails('More facts (optional)', () => {
      inside = factsInside(page);
      inside.refresh();
      return [inside.element];
    }),
    refresh: () => inside?.refresh(),
  };
}

function factsInside(page: Page): View {
  const { catalog } = page.state;
  const edit = (key: 'received' | 'iceCustody' | 'servedBy287gAt' | 'hours') => (value: string) => page.edit({ [key]: value });
  const fields: Readonly<Record<'received' | 'iceCustody' | 'servedBy287gAt' | 'hours' | 'inauguration', Field>> = {
    received: textField({ label: 'When the jail received the detainer', help: TIME, onInput: edit('received') }),
    iceCustody: textField({
      label: 'When ICE took custody',
      help: `It ends the detainer clock. ${TIME}`,
      onInput: edit('iceCustody'),
    }),
    servedBy287gAt: textField({
      label: 'When the warrant was served',
      help: `Where a deputy of the jail served it, one reading counts from here. ${TIME}`,
      onInput: edit('servedBy287gAt'),
    }),
    hours: textField({
      label: 'Count another number of hours',
      help: 'Only where the form in hand gives one, after asking the attorney. For example: 24 or 36:30.',
      onInput: (value) => page.edit({ hours: value.slice(0, 20) }),
    }),
    inauguration: dropdown({
      label: 'Does the jail’s area keep Inauguration Day?',
      help: 'For pay and leave of federal and D.C. employees in the Washington area it is a holiday. No source says whether it stops these hours; it is shown as a variant.',
      options: [
        { label: 'Not answered: as the state has it', value: '' },
        { label: 'Yes', value: 'yes' },
        { label: 'No', value: 'no' },
      ],
      onChange: (value) => page.edit({ inauguration: value as HoldForm['inauguration'] }),
    }),
  };
  const days = localDays(page);
  const facts = factFields(page, catalog.facts);
  return {
    element: el('div', {}, ...Object.values(fields).map((f) => f.element), days.element, facts.element),
    refresh: () => {
      const { hold } = page.state.draft;
      for (const [key, field] of Object.entries(fields) as [keyof typeof fields, Field][]) {
        field.set(hold[key]);
        sayEcho(page, field, key, hold[key]);
      }
      days.refresh();
      facts.refresh();
    },
  };
}

/** How the host read a field, under it. An empty field was not read at all. */
function sayEcho(page: Page, control: Field, field: string, typed: string): void {
  const echo = typed.trim() ? page.state.hold.view?.echoes.find((e) => e.field === field) : undefined;
  control.say(echo?.words ?? '', echo?.problem === false);
}

/** Days on which a local office was closed, one row for each stretch. They are shown as "if this day counts", never counted unasked. */
function localDays(page: Page): View {
  interface Row {
    readonly element: HTMLElement;
    readonly fields: Readonly<Record<keyof LocalDays, Field>>;
  }
  const rows: Row[] = [];
  const holder = el('div');
  const current = (): readonly LocalDays[] => page.state.draft.hold.localDays;
  const put = (next: readonly LocalDays[]): void => page.edit({ localDays: [...next] });
  const add = button('Add a local closed day', () => {
    put([...current(), NO_ROW]);
    rows.at(-1)?.fields.from.focus();
  });
  const makeRow = (index: number): Row => {
    const edit = (key: keyof LocalDays, most: number) => (value: string) =>
      put(current().map((row, i) => (i === index ? { ...row, [key]: value.slice(0, most) } : row)));
    const fields = {
      from: textField({ label: 'Closed on, or from', help: DAY, onInput: edit('from', 40) }),
      until: textField({ label: 'Until (if more than one day)', help: DAY, onInput: edit('until', 40) }),
      basis: textField({ label: 'Who says so', help: 'For example: county order 2026-14.', onInput: edit('basis', 200) }),
    };
    const remove = button(
      'Remove',
      () => {
        put(current().filter((_, i) => i !== index));
        add.focus();
      },
      'secondary',
      `Remove local closed day ${index + 1}`,
    );
    const element = el(
      'div',
      { class: 'local-day', role: 'group', 'aria-label': `Local closed day ${index + 1}` },
      el('div', { class: 'row' }, fields.from.element, fields.until.element),
      fields.basis.element,
      remove.element,
    );
    return { element, fields };
  };
  return {
    element: el(
      'div',
      { role: 'group', 'aria-label': 'Local closed days' },
      el('h3', {}, 'Local closed days'),
      el(
        'p',
        { class: 'help' },
        'Shown as "if this day counts" under a reading whose end it would change. Days of the clinic’s own list are always there.',
      ),
      holder,
      add.element,
    ),
    refresh: () => {
      const wanted = current();
      while (rows.length > wanted.length) rows.pop()?.element.remove();
      while (rows.length < wanted.length) {
        const row = makeRow(rows.length);
        rows.push(row);
        holder.append(row.element);
      }
      wanted.forEach((value, i) => {
        const row = rows[i];
        if (!row) return;
        for (const key of ['from', 'until', 'basis'] as const) row.fields[key].set(value[key]);
        sayEcho(page, row.fields.basis, `localDays.${i}`, value.from + value.until + value.basis);
      });
      add.enable(wanted.length < MOST_ROWS);
    },
  };
}

/** Facts that no answer uses. "Save these values into the note" writes them under the note's own keys. */
function factFields(page: Page, facts: Catalog['facts']): View {
  const made = facts.map((fact) => {
    const change = (value: string): void => page.edit({ facts: { ...page.state.draft.hold.facts, [fact.key]: value } });
    const hint = fact.kind === 'time' ? ` ${TIME}` : fact.kind === 'date' ? ` ${DAY}` : '';
    const control: Field =
      fact.kind === 'choice'
        ? dropdown({
            label: fact.label,
            help: fact.help,
            options: [{ label: 'Not given', value: '' }, ...fact.choices],
            onChange: change,
          })
        : textField({ label: fact.label, help: fact.help + hint, onInput: (value) => change(value.slice(0, 2000)) });
    return { key: fact.key, control };
  });
  return {
    element: el(
      'div',
      { role: 'group', 'aria-label': 'For the note only' },
      el('h3', {}, 'For the note only'),
      el('p', { class: 'help' }, 'These do not change the answer. "Save these values into the note" writes them there.'),
      ...made.map((m) => m.control.element),
    ),
    refresh: () => {
      for (const { key, control } of made) {
        const typed = page.state.draft.hold.facts[key] ?? '';
        control.set(typed);
        sayEcho(page, control, `facts.${key}`, typed);
      }
    },
  };
}
