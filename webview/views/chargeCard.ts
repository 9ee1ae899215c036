import type { ChargeForm, ChargesView } from '../../src/protocol/charges';
import type { Catalog } from '../../src/protocol/hostState';
import { details, el, put } from '../dom';
import { button, dropdown, textField, type Field } from '../ui';

export interface ChargeCard {
  readonly element: HTMLElement;
  readonly refresh: (charge: ChargeForm, view: ChargesView | null) => void;
}

type TextKey = 'count' | 'years' | 'months' | 'days' | 'disposition' | 'maxPunishment' | 'modifier' | 'text';

/** One charge: what is known of it, and beside each field the question that it would answer. */
export function chargeCard(catalog: Catalog, index: number, change: (next: ChargeForm | null) => void): ChargeCard {
  let charge: ChargeForm | undefined;
  const set = (part: Partial<ChargeForm>): void => {
    if (charge) change({ ...charge, ...part });
  };
  const edit = (key: TextKey) => (value: string) => set({ [key]: value });
  const digits = (key: TextKey) => (value: string) => set({ [key]: value.replace(/\D/g, '').slice(0, 5) });
  const open = { label: 'Not known yet', value: '' };
  const fields = {
    disposition: dropdown({ label: 'Disposition', options: [open, ...catalog.dispositions], onChange: edit('disposition') }),
    maxPunishment: dropdown({
      label: 'Most the statute allows',
      options: [open, ...catalog.maxPunishments],
      onChange: edit('maxPunishment'),
    }),
    count: textField({ label: 'Counts', onInput: digits('count') }),
    modifier: dropdown({
      label: 'Attempt, conspiracy and so on',
      options: [{ label: 'None', value: '' }, ...catalog.modifiers],
      onChange: edit('modifier'),
    }),
    years: textField({ label: 'Years', onInput: digits('years') }),
    months: textField({ label: 'Months', onInput: digits('months') }),
    days: textField({ label: 'Days', onInput: digits('days') }),
  };
  const codes = dropdown({ label: 'Code', options: [open], onChange: (code) => set({ code, name: '' }) });
  const sentence = el(
    'div',
    { class: 'row sentence', role: 'group', 'aria-label': 'Sentence imposed' },
    el('p', { class: 'label' }, 'Sentence imposed'),
    fields.years.element,
    fields.months.element,
    fields.days.element,
  );
  const sentenceQuestion = el('p', { class: 'field-message' });
  const findings = catalog.findings.map((f) => findingPart(f.fact, f.label, () => charge, set));
  const asked = el('div');
  const legend = el('legend', {}, '');
  const remove = button('Remove', () => change(null), 'secondary', `Remove charge ${index + 1}`);
  const element = el(
    'fieldset',
    { class: 'charge' },
    legend,
    codes.element,
    asked,
    el('div', { class: 'row' }, fields.disposition.element, fields.maxPunishment.element),
    sentence,
    sentenceQuestion,
    details('More', false, el('div', { class: 'row' }, fields.count.element, fields.modifier.element)),
    ...findings.map((f) => f.element),
    remove.element,
  );
  return {
    element,
    refresh: (next, view) => {
      charge = next;
      const answer = view?.charges[index];
      legend.textContent = `Charge ${index + 1}: ${[next.code, next.name || answer?.name || next.text].filter(Boolean).join(' ')}`;
      for (const [key, field] of Object.entries(fields) as [keyof typeof fields, Field][]) field.set(next[key]);
      const needs = (view?.needs ?? []).filter((n) => n.charge === index);
      const question = (...facts: readonly string[]): string =>
        needs
          .filter((n) => facts.includes(n.fact))
          .map((n) => n.question)
          .join(' ');
      fields.disposition.say(question('disposition'));
      fields.maxPunishment.say(question('maxPunishment'));
      fields.modifier.say(question('modifier'));
      fields.count.say(question('count'));
      sentenceQuestion.textContent = question('sentence');
      sentenceQuestion.hidden = sentenceQuestion.textContent === '';
      for (const f of findings) f.refresh(next, question(f.fact));
      const known = new Set([
        'disposition',
        'maxPunishment',
        'modifier',
        'count',
        'sentence',
        'code',
        ...findings.map((f) => f.fact),
      ]);
      put(asked, [
        next.text && next.code ? el('p', { class: 'help' }, `As written: ${next.text}`) : null,
        ...(answer?.asked ?? []).map((a) => el('p', { class: 'help' }, a)),
        ...needs.filter((n) => !known.has(n.fact)).map((n) => el('p', { class: 'field-message' }, n.question)),
      ]);
      const candidates = answer?.candidates ?? [];
      codes.element.hidden = candidates.length === 0;
      if (candidates.length > 0) codes.setOptions([open, ...candidates], next.code);
      codes.say(question('code'));
    },
  };
}

/** An attorney's finding: shown only when it is asked for, or already given. Never inferred. */
function findingPart(
  fact: string,
  label: string,
  current: () => ChargeForm | undefined,
  set: (part: Partial<ChargeForm>) => void,
): { readonly fact: string; readonly element: HTMLElement; readonly refresh: (charge: ChargeForm, question: string) => void } {
  const none = { finding: '', by: '', on: '' } as const;
  const edit = (part: { finding?: '' | 'yes' | 'no'; by?: string; on?: string }): void => {
    const charge = current();
    if (charge) set({ findings: { ...charge.findings, [fact]: { ...none, ...charge.findings[fact], ...part } } });
  };
  const finding = dropdown({
    label,
    options: [
      { label: 'No finding', value: '' },
      { label: 'Yes', value: 'yes' },
      { label: 'No', value: 'no' },
    ],
    onChange: (value) => edit({ finding: value === 'yes' || value === 'no' ? value : '' }),
  });
  const by = textField({ label: 'Found by (role, not a name)', onInput: (value) => edit({ by: value }) });
  const on = textField({ label: 'On (YYYY-MM-DD)', onInput: (value) => edit({ on: value.slice(0, 10) }) });
  const element = el('div', { class: 'finding', role: 'group', 'aria-label': label }, finding.element, by.element, on.element);
  return {
    fact,
    element,
    refresh: (charge, question) => {
      const value = charge.findings[fact] ?? none;
      element.hidden = question === '' && value.finding === '';
      finding.set(value.finding);
      by.set(value.by);
      on.set(value.on);
      finding.say(question);
    },
  };
}
