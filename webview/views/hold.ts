import type { FirstView, HoldView, ReadingView, TimeView } from '../../src/protocol/hold';
import type { CautionView, InsertMode } from '../../src/protocol/parts';
import { el, lateDetails, list, table } from '../dom';
import type { Page } from '../page';
import { timeline } from '../timeline';
import { nudgeWords } from '../timelineGeometry';
import { button } from '../ui';
import { holdForm } from './holdForm';
import { basisList, cautionList, editedChoice, part, pendingMark, saving, section, type View } from './shared';

export function holdView(page: Page): View {
  const form = holdForm(page);
  const answer = holdAnswer(page);
  const element = el(
    'div',
    { class: 'columns' },
    section('What is known', form.element),
    section('When the hold must end', answer.element),
  );
  return {
    element,
    refresh: () => {
      form.refresh();
      answer.refresh();
    },
  };
}

function holdAnswer(page: Page): View {
  const pending = el('p', { class: 'pending' }, 'Working it out');
  const whatIf = el('div', { class: 'what-if' });
  const body = el('div');
  const second = el('div');
  const notes = el('div');
  const picture = timeline((nudge) => page.edit({ nudge }));
  const working = el('div');
  const choice = el('div');
  const insert = (mode: InsertMode): void => {
    void page
      .act((note) => page.client.call('holdInsert', { note, form: page.state.draft.hold, mode }))
      .then((outcome) => settle(outcome));
  };
  const settle = editedChoice(choice, insert);
  const insertButton = button('Insert into the note', () => insert('auto'), 'primary');
  const copy = button('Copy', () => void page.plain(() => page.client.call('holdCopy', page.state.draft.hold)));
  const explain = button('Explain', () => void page.plain(() => page.client.call('holdExplain', page.state.draft.hold)));
  const sheet = button('Client sheet', () => void page.plain(() => page.client.call('holdSheet', page.state.draft.hold)));
  const save = button('Save these values into the note', saving(page, choice));
  const actions = el(
    'div',
    { class: 'buttons' },
    insertButton.element,
    copy.element,
    explain.element,
    sheet.element,
    save.element,
  );
  const element = el('div', { class: 'answer' }, pending, whatIf, body, actions, choice, picture.element, second, notes, working);
  const mark = pendingMark(element, pending);
  const showBody = part(body);
  const showSecond = part(second);
  const showNotes = part(notes);
  const showWorking = part(working);
  const showWhatIf = part(whatIf);
  let drawn: HoldView | null = null;
  let told = '';
  /** What a new answer changes. The time left moves each minute, so it is written into what stands there. */
  const showAnswer = (view: HoldView | null): void => {
    showSecond(view?.compare && still(view.compare), () =>
      view?.compare
        ? [
            el('h3', {}, 'Second release time'),
            el('p', { class: 'echo' }, view.compare.echo),
            ...outcomePart(page, view.compare, 'compare'),
          ]
        : [],
    );
    writeMoving(body, view?.main);
    writeMoving(second, view?.compare);
    const cautions = [...cautionsOf(view?.main), ...cautionsOf(view?.compare)];
    showNotes(cautions, () => notesPart(cautions.filter((c, i) => cautions.findIndex((o) => o.message === c.message) === i)));
    showWorking(view && still(view.main), () => (view ? workingPart(view.main) : []));
  };
  return {
    element,
    refresh: () => {
      const { hold: answer, draft } = page.state;
      const { view } = answer;
      mark(answer.pending);
      showWhatIf([draft.hold.nudge, view?.main.asText], () => whatIfPart(page, view?.main));
      if (view !== drawn || answer.problem !== told) {
        drawn = view;
        told = answer.problem;
        showBody([view && shape(view.main), answer.problem], () => [
          answer.problem ? el('p', { class: 'problem' }, answer.problem) : null,
          ...(view ? outcomePart(page, view.main, '') : []),
        ]);
        showAnswer(view);
      }
      const ready = view?.main.outcome.kind === 'hold' || view?.main.outcome.kind === 'no-hold';
      for (const b of [insertButton, copy, explain, sheet]) b.enable(ready);
      save.enable((draft.holdTouched || draft.chargesTouched) && page.state.host.note !== null);
      picture.show(view, draft.hold.nudge);
    },
  };
}

type Answered = Extract<TimeView['outcome'], { kind: 'hold' | 'no-hold' }>;

function readingsOf(time: TimeView | null | undefined): readonly ReadingView[] {
  const { outcome } = time ?? {};
  return outcome?.kind === 'hold' || outcome?.kind === 'no-hold' ? outcome.readings : [];
}

/** The answer without what moves with the clock. */
function still(time: TimeView): unknown {
  const { outcome } = time;
  if (outcome.kind !== 'hold' && outcome.kind !== 'no-hold') return time;
  return { ...time, outcome: { ...outcome, readings: outcome.readings.map((r) => ({ ...r, left: '', over: false })) } };
}

/** What of an answer is built: all but the times, which are written into what stands there. */
function shape({ outcome }: TimeView): unknown {
  if (outcome.kind !== 'hold' && outcome.kind !== 'no-hold') return outcome;
  const readings = outcome.readings.map((r) => [r.id, r.lead, r.label, r.basis, r.variants.map((v) => v.label)]);
  // The ends move with each nudge; they are written in as well.
  return { ...outcome, readings, first: outcome.first && { ...outcome.first, ends: '' } };
}

function writeMoving(host: HTMLElement, time: TimeView | null | undefined): void {
  const { outcome } = time ?? {};
  if (outcome?.kind === 'hold' || outcome?.kind === 'no-hold')
    write(host.querySelector('.first-ends'), outcome.first?.ends ?? '');
  const articles = host.querySelectorAll('[data-reading]');
  readingsOf(time).forEach((reading, i) => {
    const article = articles[i];
    const left = article?.querySelector<HTMLElement>('.left');
    if (!article || !left) return;
    write(article.querySelector('.ends'), reading.ends);
    write(left, reading.left);
    left.className = reading.over ? 'left over' : 'left';
    left.hidden = reading.left === '';
    article.querySelectorAll('.variants > li').forEach((item, n) => {
      const variant = reading.variants[n];
      if (variant) write(item, `${variant.label}: ${variant.ends}`);
    });
  });
}

function write(element: Element | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}

function whatIfPart(page: Page, main: TimeView | undefined): readonly HTMLElement[] {
  const { nudge } = page.state.draft.hold;
  if (nudge === 0) return [];
  return [
    el('p', {}, el('strong', {}, 'What if: '), `released ${nudgeWords(nudge)} than typed.`),
    button('Use this time', () => page.edit({ releasable: main?.asText ?? '', nudge: 0 })).element,
    button('Back to the typed time', () => page.edit({ nudge: 0 })).element,
  ];
}

function outcomePart(page: Page, time: TimeView, which: string): readonly (Node | string | null)[] {
  const { outcome } = time;
  switch (outcome.kind) {
    case 'empty':
    case 'invalid':
      return [el('p', { class: 'problem' }, outcome.message)];
    case 'ask':
      return [
        el('p', { class: 'question' }, outcome.question),
        el(
          'div',
          { class: 'buttons', role: 'group', 'aria-label': outcome.question },
          ...outcome.choices.map((c) => button(c.label, () => answerQuestion(page, outcome.field, c.value, which)).element),
        ),
      ];
    case 'hold':
      return [...firstPart(outcome, which), ...outcome.readings.map((r, i) => readingPart(r, i === 0))];
    case 'no-hold':
      return [
        ...firstPart(outcome, which),
        el(
          'article',
          { class: 'reading first' },
          el('h3', {}, 'No hold'),
          el('p', { class: 'ends' }, outcome.because),
          basisList(outcome.basis),
        ),
        outcome.readings.length > 0 ? el('h3', {}, 'Ends the jail might claim, though no hold is allowed') : null,
        ...outcome.readings.map((r) => readingPart(r, false)),
      ];
  }
}

/** At most three lines: what makes the number wrong, the state's word with the question that changes it, and the two ends. */
function firstPart(outcome: Answered, which: string): readonly (Node | null)[] {
  const { first } = outcome;
  // The state's word is the same for a second time; what stops that one is said there too.
  if (first === null || which !== '') return [cautionList(outcome.cautions.filter((c) => c.level === 'stop'))];
  const { stop, state, question } = first;
  return [
    stop === null ? null : el('p', { class: 'problem' }, el('strong', {}, 'Stop: '), stop),
    el('p', { class: 'state-word' }, question === null ? state : `${state} Ask: ${question}`),
    isSaidBelow(first, outcome) ? null : el('p', { class: 'first-ends' }),
  ];
}

/** Where there is no hold for another reason than a state's law, that reason is the whole answer and stands below. */
function isSaidBelow(first: FirstView, outcome: Answered): boolean {
  return outcome.kind === 'no-hold' && first.ends === outcome.because;
}

/** Under the drawing, once for both times. */
function cautionsOf(time: TimeView | null | undefined): readonly CautionView[] {
  const { outcome } = time ?? {};
  if (outcome?.kind !== 'hold' && outcome?.kind !== 'no-hold') return [];
  return outcome.cautions;
}

/** Each caution in its few words; what stops is said whole, and the rest with its authority is one step away. */
function notesPart(cautions: readonly CautionView[]): readonly (Node | null)[] {
  const cut = cautions.filter((c) => c.level !== 'stop' && c.short !== undefined);
  const few = cautions
    .filter((c) => c.away !== true)
    .map((c) => (cut.includes(c) ? { ...c, message: c.short ?? c.message, basis: [] } : c));
  return [
    cautionList(few),
    cut.length === 0 ? null : lateDetails(`In full, and on whose authority (${cut.length})`, () => [cautionList(cut)]),
  ];
}

function answerQuestion(page: Page, field: string, value: string, which: string): void {
  if (field === 'text') return page.edit(which === 'compare' ? { compare: value } : { releasable: value });
  if (
    field === 'zone' ||
    field === 'form' ||
    field === 'jurisdiction' ||
    field === 'received' ||
    field === 'iceCustody' ||
    field === 'servedBy287gAt'
  )
    return page.edit({ [field]: value });
  if (field === 'iceCustodySince') return page.edit({ iceCustody: value });
  if (field === 'servedBy287g') return page.edit({ servedBy287gAt: value });
  page.edit({ answers: { ...page.state.draft.hold.answers, [field]: value } });
}

function readingPart(reading: ReadingView, first: boolean): HTMLElement {
  return el(
    'article',
    { class: first ? 'reading first' : 'reading', 'data-reading': reading.id },
    el('h3', {}, reading.lead ? `${reading.lead}: ${reading.label}` : reading.label),
    el('p', { class: 'ends' }),
    el('p', { class: 'left' }),
    reading.variants.length > 0
      ? list(
          reading.variants.map((v) => v.label),
          { class: 'variants' },
        )
      : null,
    basisList(reading.basis),
  );
}

function workingPart(main: TimeView): readonly (Node | null)[] {
  const { outcome } = main;
  if (outcome.kind !== 'hold' && outcome.kind !== 'no-hold') return [];
  return outcome.readings.map((r) =>
    lateDetails(`Working: ${r.label}`, () => [
      el('p', { class: 'held-by' }, `Who reads it so: ${r.heldBy}`),
      el(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Working: ${r.label}` },
        table(
          `${r.label}: ${r.hours} hours, ends ${r.ends}`,
          ['From', 'To', 'Counted', 'Hours', 'Why'],
          r.steps.map((s) => [s.from, s.to, s.counted ? 'yes' : 'no', s.hours, s.why]),
        ),
      ),
    ]),
  );
}
