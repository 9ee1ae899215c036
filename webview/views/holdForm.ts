import type { HoldForm, TimeView } from '../../src/protocol/hold';
import type { Catalog } from '../../src/protocol/hostState';
import { details, el, list } from '../dom';
import type { Page } from '../page';
import { button, dropdown, textField, type DropdownField, type Option } from '../ui';
import { moreFacts } from './moreFacts';
import { part, type View } from './shared';

const NOT_ANSWERED = { label: 'Not answered', value: '' };

/** What is known of a hold, as it is typed and chosen. */
export function holdForm(page: Page): View {
  const release = releaseTime(page);
  const jail = jailChoices(page);
  const questions = formQuestions(page);
  const before = beforeTheNumber(page);
  const more = moreFacts(page);
  const compare = textField({
    label: 'Compare with a second release time',
    help: 'For example: fri 5pm.',
    onInput: (value) => page.edit({ compare: value }),
  });
  const find = button(
    'Find this jail',
    () => void page.plain(() => page.client.call('jailFind', { text: page.state.draft.hold.facts.facility ?? '' })),
  );
  const refill = button('Fill from the note', () => page.holdFromNote());
  const parts = [release, jail, questions, before, more];
  return {
    element: el(
      'div',
      { class: 'form' },
      ...parts.map((p) => p.element),
      details('Two release times', false, compare.element),
      el('div', { class: 'buttons' }, find.element, refill.element),
    ),
    refresh: () => {
      for (const p of parts) p.refresh();
      const { hold, holdTouched } = page.state.draft;
      compare.set(hold.compare);
      refill.enable(holdTouched && page.state.host.note !== null);
    },
  };
}

/** When the person would have been released, and under it how that was read. */
function releaseTime(page: Page): View {
  const releasable = textField({
    label: 'Release-eligible: when would the person otherwise have been released?',
    help: 'For example: fri 3pm, 11/20/2026 1500, noon yesterday.',
    onInput: (value) => page.edit({ releasable: value }),
  });
  const echo = el('div', { class: 'echo' });
  const showEcho = part(echo);
  return {
    element: el('div', {}, releasable.element, echo),
    refresh: () => {
      const main = page.state.hold.view?.main;
      releasable.set(page.state.draft.hold.releasable);
      showEcho([main?.echo, main?.warnings, main?.other], () => (main?.echo ? echoPart(page, main) : []));
      const outcome = main?.outcome;
      releasable.say(outcome?.kind === 'invalid' && outcome.field === 'releasable' ? outcome.message : '');
    },
  };
}

function echoPart(page: Page, { echo, warnings, other }: TimeView): readonly (Node | string | null)[] {
  return [
    `Read as: ${echo}`,
    warnings.length > 0 ? list(warnings, { class: 'cautions' }) : null,
    other && button(other.label, () => page.edit({ releasable: other.value })).element,
  ];
}

/** What is chosen from a list: zone, form, state, and which days are holidays. */
function jailChoices(page: Page): View {
  // A clinic's own rules may add to these three; the other lists are the same in every clinic.
  let listed = page.state.catalog;
  let lists = listsOf(listed);
  const edit = (key: keyof HoldForm) => (value: string) => page.edit({ [key]: value });
  const zone = dropdown({ label: 'Time zone of the jail', options: lists.zones, onChange: edit('zone') });
  const zoneNote = el('p', { class: 'help under' });
  const formEdition = dropdown({ label: 'Form edition', options: lists.forms, onChange: edit('form') });
  const jurisdiction = dropdown({ label: 'State', options: lists.states, onChange: edit('jurisdiction') });
  const holidayRule = dropdown({
    label: 'Holidays',
    options: listed.holidayRules,
    onChange: (value) => page.edit({ holidayRule: value as HoldForm['holidayRule'] }),
  });
  return {
    element: el(
      'div',
      { class: 'pairs' },
      el('div', {}, zone.element, zoneNote),
      formEdition.element,
      jurisdiction.element,
      holidayRule.element,
    ),
    refresh: () => {
      if (page.state.catalog !== listed) {
        listed = page.state.catalog;
        lists = listsOf(listed);
      }
      const { hold, holdTouched } = page.state.draft;
      setKnown(zone, lists.zones, hold.zone);
      setKnown(formEdition, lists.forms, hold.form);
      setKnown(jurisdiction, lists.states, hold.jurisdiction);
      holidayRule.set(hold.holidayRule);
      const { zoneFrom } = page.state.host.note ?? page.state.host;
      zoneNote.textContent = !holdTouched && hold.zone && zoneFrom ? `This zone is ${zoneFrom}.` : '';
    },
  };
}

/** A zone or form that the note names and the list does not have is still shown, as it is. */
function setKnown(field: DropdownField, options: readonly Option[], value: string): void {
  const known = value === '' || options.some((o) => o.value === value);
  field.setOptions(known ? options : [...options, { label: value, value }], value);
}

/** The questions before the number; those whose answer changes nothing here are not put. */
function beforeTheNumber(page: Page): View {
  const questions = page.state.catalog.before.map(({ field, question, choices, onlyWith }) => ({
    field,
    onlyWith,
    control: dropdown({
      label: question,
      options: [NOT_ANSWERED, ...choices],
      onChange: (value) => page.edit({ before: withAnswer(page.state.draft.hold.before, field, value) }),
    }),
  }));
  return {
    element: details(
      'Before the number (optional)',
      false,
      el(
        'p',
        { class: 'help' },
        'Answers given here on citizenship, an earlier order or a filing are never written into the note.',
      ),
      ...questions.map((q) => q.control.element),
    ),
    refresh: () => {
      const said = page.state.draft.hold.before;
      for (const { field, onlyWith, control } of questions) {
        control.set(said[field] ?? '');
        control.element.hidden = onlyWith !== undefined && said.custodian !== onlyWith && said[field] === undefined;
      }
    },
  };
}

/** What the form in hand raises: the conviction box of December 2011, and whether there is a conviction. */
function formQuestions(page: Page): View {
  const element = el('div');
  const show = part(element);
  let asked: { field: string; control: DropdownField }[] = [];
  return {
    element,
    refresh: () => {
      const questions = page.state.hold.view?.questions ?? [];
      show(questions, () => {
        asked = questions.map(({ field, question, choices }) => ({
          field,
          control: dropdown({
            label: question,
            options: [NOT_ANSWERED, ...choices],
            onChange: (value) => page.edit({ answers: withAnswer(page.state.draft.hold.answers, field, value) }),
          }),
        }));
        return asked.map((a) => a.control.element);
      });
      for (const a of asked) a.control.set(page.state.draft.hold.answers[a.field] ?? '');
    },
  };
}

/** Empty takes the answer back. */
function withAnswer(said: Readonly<Record<string, string>>, field: string, value: string): Record<string, string> {
  const rest = Object.fromEntries(Object.entries(said).filter(([k]) => k !== field));
  return value ? { ...rest, [field]: value } : rest;
}

function listsOf(catalog: Catalog): Readonly<Record<'zones' | 'forms' | 'states', Option[]>> {
  return {
    zones: withEmpty('Choose the zone', catalog.zones),
    forms: withEmpty('Unknown form: show the range', catalog.forms),
    states: withEmpty('None given: state law is not checked', catalog.jurisdictions),
  };
}

function withEmpty(label: string, options: readonly Option[]): Option[] {
  return [{ label, value: '' }, ...options];
}
