import type { ConsentForm, FieldView, LetterView, TemplateCard } from '../../src/protocol/letter';
import { details, el, list, put } from '../dom';
import type { Page } from '../page';
import { fieldValue, letterForm, sameForm } from '../state';
import { button, checkbox, dropdown, textField, type Field } from '../ui';
import { cautionList, part, pendingMark, section, type View } from './shared';

export function requestView(page: Page): View {
  const form = requestForm(page);
  const preview = previewPart(page);
  const element = el('div', { class: 'columns' }, section('Request', form.element), section('Preview', preview.element));
  return {
    element,
    refresh: () => {
      form.refresh();
      preview.refresh();
    },
  };
}

function requestForm(page: Page): View {
  const none: readonly { label: string; value: string }[] = [];
  const purpose = dropdown({ label: 'What it is for', options: none, onChange: (value) => choosePurpose(page, value) });
  const template = dropdown({ label: 'Template', options: none, onChange: (id) => page.editDraft({ template: id }) });
  const about = el('div');
  const consent = consentPart(page);
  const fields = el('div', { role: 'group', 'aria-label': 'Fields of the letter' });
  const useHold = checkbox({ label: 'Use the answer of the Hold tab', onChange: (on) => page.editDraft({ useHold: on }) });
  const useCharges = checkbox({
    label: 'Use the answer of the Charges tab',
    onChange: (on) => page.editDraft({ useCharges: on }),
  });
  const problem = el('p', { class: 'problem' });
  const controls = new Map<string, Field>();
  const showAbout = part(about);
  const showFields = part(fields);
  let purposes: readonly { label: string; value: string }[] = none;
  let templates: readonly { label: string; value: string }[] = none;
  return {
    element: el(
      'div',
      { class: 'form' },
      problem,
      purpose.element,
      template.element,
      about,
      consent.element,
      useHold.element,
      useCharges.element,
      fields,
    ),
    refresh: () => {
      const { templates: answer, draft } = page.state;
      problem.textContent = answer.problem;
      problem.hidden = answer.problem === '';
      const all = answer.view?.templates ?? [];
      const card = all.find((t) => t.id === draft.template);
      const chosen = card?.group ?? all[0]?.group ?? '';
      const nextPurposes = [...new Set(all.map((t) => t.group))].map((p) => ({ label: p, value: p }));
      if (JSON.stringify(nextPurposes) !== JSON.stringify(purposes)) purposes = nextPurposes;
      purpose.setOptions(purposes, chosen);
      const next = [
        ...(card ? [] : [{ label: 'Choose a template', value: '' }]),
        ...all.filter((t) => t.group === chosen).map((t) => ({ label: `${t.id} ${t.title}`, value: t.id })),
      ];
      if (JSON.stringify(next) !== JSON.stringify(templates)) templates = next;
      template.setOptions(templates, draft.template);
      showAbout([card, answer.view?.asOf, answer.view?.asOfFrom], () =>
        card ? aboutPart(card, answer.view ? `${answer.view.asOf} (${answer.view.asOfFrom})` : '') : [],
      );
      consent.element.hidden = !card?.fields.some((f) => f.consent !== null);
      consent.refresh();
      useHold.set(draft.useHold);
      useCharges.set(draft.useCharges);
      showFields(card?.fields.map((f) => f.name) ?? [], () => {
        controls.clear();
        return (card?.fields ?? []).map((f) => {
          const control = fieldControl(page, f);
          controls.set(f.name, control);
          return control.element;
        });
      });
      for (const f of card?.fields ?? []) {
        const control = controls.get(f.name);
        control?.set(fieldValue(page.state, f.name));
        control?.say(fieldMessage(page, f), !waitsForConsent(page, f));
      }
    },
  };
}

function choosePurpose(page: Page, group: string): void {
  const first = page.state.templates.view?.templates.find((t) => t.group === group);
  if (first) page.editDraft({ template: first.id });
}

function waitsForConsent(page: Page, field: FieldView): boolean {
  return field.consent !== null && page.state.draft.consent === null;
}

function fieldMessage(page: Page, field: FieldView): string {
  const letter = page.state.letter.view;
  const said = field.help.startsWith('From the note');
  if (waitsForConsent(page, field)) return 'Waits until written consent is recorded.';
  if (letter?.kind === 'rendered' && letter.missing.some((m) => m.name === field.name))
    return said ? 'The note does not say it yet: it becomes a place to fill in.' : 'Still blank: it becomes a place to fill in.';
  const typed = page.state.draft.fields[field.name] !== undefined;
  return !typed && !said && fieldValue(page.state, field.name) ? 'From the note.' : '';
}

function fieldControl(page: Page, field: FieldView): Field {
  const onInput = (value: string): void => page.editDraft({ fields: { ...page.state.draft.fields, [field.name]: value } });
  const label = field.required ? `${field.label} (required)` : field.label;
  if (field.type === 'choice') {
    return dropdown({
      label,
      help: field.help,
      options: [{ label: 'Not chosen', value: '' }, ...field.choices.map((c) => ({ label: c, value: c }))],
      onChange: onInput,
    });
  }
  const how = field.type === 'date' ? 'YYYY-MM-DD' : field.type === 'moment' ? 'YYYY-MM-DD HH:MM' : '';
  const help = field.help.includes('YYYY') || !how ? field.help : [field.help, how].filter(Boolean).join('. ');
  return textField({ label, help, onInput, ...(field.type === 'paragraph' ? { lines: 4 } : {}) });
}

function consentPart(page: Page): View {
  const edit = (change: Partial<ConsentForm>): void => {
    const { consent } = page.state.draft;
    if (consent) page.editDraft({ consent: { ...consent, ...change } });
  };
  const given = checkbox({
    label: 'The client has signed a written consent',
    onChange: (on) => page.editDraft({ consent: on ? { scope: 'victim-facts', date: '', by: '' } : null }),
  });
  const scope = dropdown({
    label: 'The consent covers',
    options: [
      { label: 'Facts about being a victim or witness', value: 'victim-facts' },
      { label: 'Whether a petition is pending', value: 'pending-petition' },
      { label: 'Both', value: 'both' },
    ],
    onChange: (value) => edit({ scope: value as ConsentForm['scope'] }),
  });
  const date = textField({ label: 'Date of the consent (YYYY-MM-DD)', onInput: (value) => edit({ date: value.slice(0, 10) }) });
  const by = textField({
    label: 'Who took the consent',
    help: 'Role or initials, for example: caseworker. Never the client’s name.',
    onInput: (value) => edit({ by: value.slice(0, 200) }),
  });
  const save = button('Save this consent into the note', () => {
    const { consent } = page.state.draft;
    if (consent) void page.act((note) => page.client.call('consentSave', { note, consent }));
  });
  const kept = el('p', { class: 'help' });
  const rest = el(
    'div',
    {},
    el('div', { class: 'row' }, scope.element, date.element),
    by.element,
    kept,
    el('div', { class: 'buttons' }, save.element),
  );
  return {
    element: el('div', { class: 'consent', role: 'group', 'aria-label': 'Consent' }, given.element, rest),
    refresh: () => {
      const { draft, host } = page.state;
      const { consent } = draft;
      given.set(consent !== null);
      rest.hidden = consent === null;
      if (!consent) return;
      scope.set(consent.scope);
      date.set(consent.date);
      by.set(consent.by);
      const dated = /^\d{4}-\d{2}-\d{2}$/.test(consent.date);
      date.say(dated ? '' : 'Add the date: without it the consent is not used.');
      const inNote = host.note !== null && sameForm(consent, host.note.consent);
      kept.textContent = inNote
        ? 'This consent stands in the note.'
        : 'Not in the note yet. Its scope, its date and who took it are written there. That alone shows a reader that the client may be a victim or have a petition pending: keep this note out of shared folders.';
      save.enable(!inNote && dated && consent.by.trim() !== '' && host.note !== null && host.note.readOnly === '');
    },
  };
}

function aboutPart(card: TemplateCard, asOf: string): readonly (Node | null)[] {
  return [
    card.cautions.length > 0
      ? list(
          card.cautions.map((c, i) => (i === 0 ? el('strong', {}, c) : c)),
          { class: 'cautions' },
        )
      : null,
    el('p', {}, card.purpose),
    el('p', { class: 'help' }, `To: ${card.recipient}. ${card.origin}`),
    card.authorities.length > 0
      ? details(
          `Authorities it rests on (${card.authorities.filter((a) => a.warn).length} not in force today)`,
          card.authorities.some((a) => a.warn),
          list(
            card.authorities.map((a) => [
              el('strong', {}, `${a.id}: `),
              `today: ${a.today}`,
              ` On the note’s date, ${asOf}: ${a.onDate}`,
            ]),
          ),
        )
      : null,
  ];
}

function previewPart(page: Page): View {
  const pending = el('p', { class: 'pending' }, 'Working it out');
  const letter = el('div', { class: 'scroll letter-box', tabindex: '0', role: 'region', 'aria-label': 'The letter' });
  const beside = el('div');
  const attachments = el('div');
  const form = (): ReturnType<typeof letterForm> => letterForm(page.state);
  const insert = button(
    'Insert into the note',
    () => void page.act((note) => page.client.call('letterInsert', { note, form: form() })),
    'primary',
  );
  const fresh = button('Open as a new note', () => void page.plain(() => page.client.call('letterNew', form())));
  const print = button('Open as a page to read', () => void page.plain(() => page.client.call('letterPage', form())));
  const save = (format: 'html' | 'docx') => () => void page.plain(() => page.client.call('letterSave', { form: form(), format }));
  const savePage = button('Save as a page to print', save('html'));
  const saveWord = button('Save as a Word file', save('docx'));
  const actions = [insert, fresh, print, savePage, saveWord];
  const review = button(
    'Record a review of this text',
    () => void page.act((note) => page.client.call('letterReview', { note, form: form() })),
  );
  const element = el(
    'div',
    { class: 'answer' },
    pending,
    beside,
    el('div', { class: 'buttons' }, ...actions.map((b) => b.element), review.element),
    letter,
    attachments,
  );
  const mark = pendingMark(element, pending);
  const showLetter = part(letter);
  const showBeside = part(beside);
  const showAttachments = part(attachments);
  return {
    element,
    refresh: () => {
      const { letter: answer, draft, templates } = page.state;
      const view = draft.template ? answer.view : null;
      mark(answer.pending && draft.template !== '');
      const rendered = view?.kind === 'rendered';
      for (const b of actions) b.enable(rendered);
      const { note } = page.state.host;
      review.enable(rendered && view.reviewable && !answer.pending && note !== null && note.readOnly === '');
      letter.hidden = !rendered;
      showLetter(rendered ? view.pieces : null, () => (rendered ? [letterText(view.pieces)] : []));
      const card = templates.view?.templates.find((t) => t.id === draft.template);
      // What the template itself says is to be read on the left already.
      const own = new Set(card?.cautions);
      const shown = view?.kind === 'rendered' ? { ...view, cautions: view.cautions.filter((c) => !own.has(c.message)) } : view;
      showBeside([shown, answer.problem], () => besidePart(page, shown, answer.problem));
      showAttachments(card?.id, () => attachmentsPart(card));
    },
  };
}

function letterText(pieces: Extract<LetterView, { kind: 'rendered' }>['pieces']): HTMLElement {
  const body = el('div', { class: 'letter' });
  put(
    body,
    pieces.map((p) => (p.mark === 'plain' ? p.text : el('mark', { class: p.mark }, p.text))),
  );
  return body;
}

const REVIEWED = 'a review of this very text is recorded in the note. A change makes it a draft again.';

function draftWords(reviewable: boolean): string {
  const until = 'until a named reviewer is recorded in the note';
  return reviewable ? `${until}.` : `${until}. A text with blanks takes no review yet.`;
}

function besidePart(page: Page, view: LetterView | null, problem: string): readonly (Node | null)[] {
  if (problem) return [el('p', { class: 'problem' }, problem)];
  if (!view) return [el('p', { class: 'help' }, 'Choose a template. The letter appears here as you fill it in.')];
  const open = (t: { id: string; title: string }): HTMLElement =>
    button(`Use ${t.id} ${t.title}`, () => page.editDraft({ template: t.id })).element;
  switch (view.kind) {
    case 'rendered':
      return [
        el(
          'p',
          {},
          ...(view.draft
            ? [el('strong', {}, 'DRAFT '), draftWords(view.reviewable)]
            : [el('strong', {}, 'Reviewed: '), REVIEWED]),
        ),
        cautionList(view.cautions),
        view.missing.length > 0 ? el('p', {}, `Still blank: ${view.missing.map((m) => m.label).join(', ')}.`) : null,
        view.cited.length > 0
          ? details('What it cites', false, list(view.cited.map((c) => [el('strong', {}, `${c.id} (${c.place}): `), c.today])))
          : null,
      ];
    case 'consent-needed':
      return [el('p', { class: 'problem' }, view.message), view.alternative ? open(view.alternative) : null];
    case 'not-applicable':
      return [el('p', { class: 'problem' }, view.message), ...view.instead.map(open)];
    case 'invalid':
      return [el('p', { class: 'problem' }, view.message)];
  }
}

/** A list to tick while gathering the papers. The ticks are not kept: they say nothing about the letter. */
function attachmentsPart(card: TemplateCard | undefined): readonly (Node | null)[] {
  if (!card || card.attachments.length === 0) return [];
  return [
    el('h3', {}, 'Attachments'),
    el(
      'div',
      { class: 'checklist', role: 'group', 'aria-label': 'Attachments' },
      ...card.attachments.map((a) => checkbox({ label: a, onChange: () => undefined }).element),
    ),
  ];
}
