import type { CaseView } from '../../src/protocol/caseView';
import { el, list, table } from '../dom';
import type { Page } from '../page';
import { button } from '../ui';
import { basisList, cautionList, part, section, type View } from './shared';

export function caseView(page: Page): View {
  const body = el('div');
  const show = part(body);
  return {
    element: body,
    refresh: () => {
      const { caseView: answer, host } = page.state;
      show([answer.view, answer.problem, host.note?.id], () => {
        if (!host.note) {
          return [
            el('p', {}, 'No case note is open. Open a Markdown note and its facts appear here.'),
            button('New case note', () => void page.plain(() => page.client.call('newNote', {})), 'primary').element,
          ];
        }
        if (answer.problem) return [el('p', { class: 'problem' }, answer.problem)];
        return answer.view ? caseParts(page, answer.view) : [el('p', { class: 'help' }, 'Reading the note.')];
      });
    },
  };
}

function caseParts(page: Page, view: CaseView): readonly HTMLElement[] {
  const go = (label: string, target: string | null, what: string): HTMLElement | string => {
    const note = page.state.host.note;
    if (target === null || !note) return label;
    const link = el('button', { class: 'link', type: 'button', 'aria-label': `${label}: ${what}, show the line` }, label);
    link.addEventListener(
      'click',
      () => void page.plain(() => page.client.call('caseReveal', { note: note.id, version: view.version, target })),
    );
    return link;
  };
  return [
    stagePart(page, view),
    section(
      'Deadlines',
      view.deadlines.length === 0
        ? el('p', {}, view.deadlineMessage)
        : list(
            view.deadlines.map((d) => [
              el('strong', {}, `${d.label}: `),
              d.when,
              d.left && `, ${d.left}`,
              d.basis.length > 0 && el('span', { class: 'basis' }, ` ${d.basis.join('; ')}`),
            ]),
          ),
    ),
    section(
      'What the note says',
      view.facts.length === 0
        ? el('p', {}, 'The note has no front matter yet.')
        : table(
            'Click a name to go to its line',
            view.facts.some((f) => f.problem) ? ['Key', 'Value', 'To correct'] : ['Key', 'Value'],
            view.facts.map((f) => [
              go(f.label, f.target, f.value),
              f.value,
              ...(view.facts.some((other) => other.problem) ? [f.problem] : []),
            ]),
          ),
    ),
    section(
      'Time line',
      view.timeline.length === 0
        ? el('p', {}, 'The note names no moment yet.')
        : el(
            'ol',
            { class: 'moments' },
            ...view.timeline.map((m) => el('li', {}, go(m.label, m.target, m.when), `: ${m.when}`, m.past ? '' : ' (to come)')),
          ),
    ),
    section(
      'Citations',
      view.findings.length === 0
        ? el('p', {}, 'No citation was recognised in the note.')
        : list(
            view.findings.map((f) => [
              go(f.text, f.target, f.status),
              el(
                'span',
                { class: f.problem ? 'finding-problem' : '' },
                ` ${f.problem ? 'Look at this: ' : ''}${f.message || f.status}`,
              ),
              f.suggestions.length > 0 && list([...f.suggestions]),
            ]),
          ),
    ),
  ];
}

/** Where the case stands. What must be heeded comes first; what may come next is never a recommendation. */
function stagePart(page: Page, view: CaseView): HTMLElement {
  const { stage } = view;
  if (!stage) return section('Where this case stands', el('p', { class: 'question' }, view.stageMessage));
  const use = (t: { id: string; title: string }): HTMLElement => {
    const link = el('button', { class: 'link', type: 'button' }, `${t.id} ${t.title}`);
    link.addEventListener('click', () => {
      page.editDraft({ template: t.id });
      page.showTab('request');
    });
    return link;
  };
  return section(
    'Where this case stands',
    el('p', {}, el('strong', {}, `${stage.title}. `), stage.because),
    ...stage.doubts.map((d) => el('p', { class: 'question' }, d)),
    cautionList(stage.cautions),
    stage.ask.length > 0 && el('h3', {}, 'What to ask for'),
    stage.ask.length > 0 && list([...stage.ask]),
    stage.next.length > 0 && el('h3', {}, 'What may come next'),
    stage.next.length > 0 && list(stage.next.map((n) => [el('strong', {}, `${n.title}: `), n.what])),
    stage.templates.length > 0 && el('h3', {}, 'Templates of this stage; an attorney says which fits'),
    stage.templates.length > 0 && list(stage.templates.map((t) => [use(t)])),
    stage.clocks.length > 0 && el('p', {}, `Other clocks that may run: ${stage.clocks.join(', ')}.`),
    basisList(stage.basis),
  );
}
