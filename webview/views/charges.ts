import { MOST_CHARGES, newCharge, type ChargeForm, type ChargesView } from '../../src/protocol/charges';
import type { InsertMode } from '../../src/protocol/parts';
import { details, el, list } from '../dom';
import type { Page } from '../page';
import { button, checkbox } from '../ui';
import { chargeCard, type ChargeCard } from './chargeCard';
import { chargePaste } from './chargePaste';
import { chargeSearch } from './chargeSearch';
import { basisList, cautionList, editedChoice, part, pendingMark, saving, section, type View } from './shared';

export function chargesView(page: Page): View {
  const listed = chargeList(page);
  const answer = chargesAnswer(page);
  const search = chargeSearch(page, (code, name, text) => {
    const { draft } = page.state;
    page.editCharges({ ...draft.charges, charges: [...draft.charges.charges, newCharge(code, name, text)] });
  });
  const paste = chargePaste(page, (found) => {
    const { charges } = page.state.draft;
    page.editCharges({ ...charges, charges: [...charges.charges, ...found].slice(0, MOST_CHARGES) });
  });
  const element = el(
    'div',
    { class: 'columns' },
    section('Charges', search.element, paste.element, listed.element),
    section('Offense level', answer.element),
  );
  return {
    element,
    refresh: () => {
      search.refresh();
      listed.refresh();
      answer.refresh();
    },
  };
}

function chargeList(page: Page): View {
  const cards: ChargeCard[] = [];
  const holder = el('div');
  const empty = el('p', { class: 'help' }, 'No charge yet. Search by code or by words and add one.');
  const record = checkbox({
    label: 'Someone confirmed that the whole record was checked, here and abroad',
    onChange: (recordComplete) => page.editCharges({ ...page.state.draft.charges, recordComplete }),
  });
  const refill = button('Take the charges from the note', () => page.chargesFromNote());
  const change = (index: number, next: ChargeForm | null): void => {
    const { charges } = page.state.draft;
    const changed = charges.charges.flatMap((c, i) => (i !== index ? [c] : next ? [next] : []));
    page.editCharges({ ...charges, charges: changed });
  };
  return {
    element: el('div', {}, empty, holder, record.element, el('div', { class: 'buttons' }, refill.element)),
    refresh: () => {
      const { charges, recordComplete } = page.state.draft.charges;
      while (cards.length > charges.length) cards.pop()?.element.remove();
      charges.forEach((charge, index) => {
        let card = cards[index];
        if (!card) {
          card = chargeCard(page.state.catalog, index, (next) => change(index, next));
          cards.push(card);
          holder.append(card.element);
        }
        card.refresh(charge, page.state.charges.view);
      });
      empty.hidden = charges.length > 0;
      record.set(recordComplete);
      refill.enable(page.state.draft.chargesTouched && page.state.host.note !== null);
    },
  };
}

function chargesAnswer(page: Page): View {
  const pending = el('p', { class: 'pending' }, 'Working it out');
  const body = el('div');
  const choice = el('div');
  const notes = el('div');
  const showNotes = part(notes);
  const insert = (mode: InsertMode): void => {
    void page
      .act((note) => page.client.call('chargesInsert', { note, form: page.state.draft.charges, mode }))
      .then((outcome) => settle(outcome));
  };
  const settle = editedChoice(choice, insert);
  const insertButton = button('Insert as a table into the note', () => insert('auto'), 'primary');
  const copy = button('Copy the table', () => void page.plain(() => page.client.call('chargesCopy', page.state.draft.charges)));
  const explain = button('Explain', () => void page.plain(() => page.client.call('chargesExplain', page.state.draft.charges)));
  const save = button('Save these charges into the note', saving(page, choice));
  const element = el(
    'div',
    { class: 'answer' },
    pending,
    body,
    el('div', { class: 'buttons' }, insertButton.element, copy.element, explain.element, save.element),
    choice,
    notes,
  );
  const mark = pendingMark(element, pending);
  const show = part(body);
  return {
    element,
    refresh: () => {
      const { charges: answer, draft } = page.state;
      mark(answer.pending);
      const any = draft.charges.charges.length > 0;
      for (const b of [insertButton, copy, explain]) b.enable(any);
      save.enable(draft.chargesTouched && page.state.host.note !== null);
      showNotes([answer.view, any], () => (answer.view && any ? levelNotes(answer.view) : []));
      show([answer.view, answer.problem, any], () => [
        answer.problem ? el('p', { class: 'problem' }, answer.problem) : null,
        ...(answer.view && any
          ? levels(answer.view)
          : [el('p', { class: 'help' }, 'The level appears here once a charge is in the list.')]),
      ]);
    },
  };
}

function levels(view: ChargesView): readonly (Node | null)[] {
  return [
    cautionList(view.cautions.filter((c) => c.level === 'stop')),
    ...view.schemes.map((s) =>
      el(
        'article',
        { class: 'reading' },
        el('h3', {}, s.title),
        el('p', { class: 'ends' }, s.level),
        el('p', {}, s.because),
        basisList(s.basis),
      ),
    ),
    view.needs.length > 0
      ? el(
          'div',
          {},
          el('h3', {}, 'What would settle it'),
          list(view.needs.map((n) => `${n.charge < 0 ? 'The whole record' : `Charge ${n.charge + 1}`}: ${n.question}`)),
          el('p', { class: 'help' }, 'Each question also stands at its charge, beside the field that answers it.'),
        )
      : null,
  ];
}

/** What is read after the answer. */
function levelNotes(view: ChargesView): readonly (Node | null)[] {
  return [
    cautionList(view.cautions.filter((c) => c.level !== 'stop')),
    details(
      'Each charge under each scheme',
      true,
      ...view.charges.map((c, i) =>
        el(
          'div',
          {},
          el('h4', {}, `Charge ${i + 1}: ${c.name}`),
          c.match ? el('p', { class: 'help' }, c.match) : null,
          list([
            ...c.levels.map((l) => [
              el('strong', {}, `${l.scheme}: `),
              l.grade ? `${l.level} (${l.grade})` : l.level,
              l.basis.length > 0 && el('span', { class: 'basis own-line' }, l.basis.join('; ')),
            ]),
            [el('strong', {}, 'Laken Riley Act: '), c.lakenRiley],
            ...(c.statutes ? [[el('strong', {}, 'Statute: '), c.statutes]] : []),
          ]),
        ),
      ),
    ),
  ];
}
