import type { CautionView, InsertMode, InsertOutcome } from '../../src/protocol/parts';
import { details, el, list, put } from '../dom';
import type { SaveOutcome } from '../../src/protocol/hostState';
import type { Page } from '../page';
import { button } from '../ui';

export interface View {
  readonly element: HTMLElement;
  readonly refresh: () => void;
}

const LEVEL_WORDS = { stop: 'Stop', warn: 'Caution', note: 'Note' } as const;

export function cautionList(cautions: readonly CautionView[]): HTMLElement | null {
  if (cautions.length === 0) return null;
  return list(
    cautions.map((c) => [
      el('strong', {}, `${LEVEL_WORDS[c.level]}: `),
      c.message,
      c.basis.length > 0 && el('span', { class: 'basis' }, ` [${c.basis.join('; ')}]`),
    ]),
    { class: 'cautions' },
  );
}

export function basisList(basis: readonly string[]): HTMLElement | null {
  return basis.length === 0 ? null : details(`On whose authority (${basis.length})`, false, list([...basis], { class: 'basis' }));
}

export function section(title: string, ...children: readonly (Node | string | null | false | undefined)[]): HTMLElement {
  return el('section', { 'aria-label': title }, el('h2', {}, title), ...children);
}

/** Rebuilds a part only when what it shows is new; what was open in it stays open, and the keyboard keeps its place. */
export function part(
  element: HTMLElement,
): (key: unknown, build: () => readonly (Node | string | null | false | undefined)[]) => void {
  let last: unknown;
  let shown: string | undefined;
  return (key, build) => {
    if (shown !== undefined && sameKey(key, last)) return; // the very same objects: nothing to compare
    last = key;
    const next = JSON.stringify(key) ?? '';
    if (next === shown) return;
    shown = next;
    const back = placeIn(element);
    put(element, build());
    back();
  };
}

function sameKey(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]);
}

const STOPS = 'summary, button, a[href], [tabindex], vscode-button, vscode-checkbox';

/** Remembers what is open and where the focus is, by words and place, and gives the way back to them. */
function placeIn(element: HTMLElement): () => void {
  const active = element.contains(document.activeElement) ? document.activeElement : null;
  const opened = [...element.querySelectorAll('details')].map((d) => `${String(d.open)} ${wordsOf(d.querySelector('summary'))}`);
  const focused = active ? wordsOf(active) : '';
  const nth = active ? sameWords(element, focused).indexOf(active) : -1;
  return () => {
    element.querySelectorAll('details').forEach((d, i) => {
      const words = wordsOf(d.querySelector('summary'));
      if (opened[i] === `true ${words}`) d.open = true;
      if (opened[i] === `false ${words}`) d.open = false;
    });
    const again = nth < 0 ? undefined : sameWords(element, focused)[nth];
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  };
}

function wordsOf(element: Element | null): string {
  return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
}

function sameWords(element: HTMLElement, words: string): readonly Element[] {
  return [...element.querySelectorAll(STOPS)].filter((e) => wordsOf(e) === words);
}

/** An answer that comes within two frames needs no mark on the screen; drawing one would only hold it up. */
const MARK_AFTER_MS = 40;

/** Marks an answer as being worked out: for screen readers at once, on the screen when it takes long enough to be seen. */
export function pendingMark(element: HTMLElement, line: HTMLElement): (pending: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mark = (on: boolean): void => {
    line.style.visibility = on ? 'visible' : 'hidden';
    element.classList.toggle('is-pending', on);
  };
  return (pending) => {
    element.setAttribute('aria-busy', String(pending));
    if (pending) return void (timer ??= setTimeout(() => mark(true), MARK_AFTER_MS));
    clearTimeout(timer);
    timer = undefined;
    mark(false);
  };
}

/** The question that follows when the note has a block of this kind that a person changed by hand, or several of them. */
export function editedChoice(host: HTMLElement, choose: (mode: InsertMode) => void): (outcome: InsertOutcome | null) => void {
  return (outcome) => {
    if (outcome?.kind !== 'edited') return put(host, []);
    const pick = (mode: InsertMode): void => {
      if (mode !== 'difference') put(host, []);
      choose(mode);
    };
    const look = button('Show the difference', () => pick('difference'), 'primary');
    put(host, [
      el(
        'div',
        { class: 'choice', role: 'group', 'aria-label': 'The note has such a block already' },
        el('p', {}, outcome.message),
        look.element,
        button('Replace it', () => pick('replace')).element,
        button('Add a second one', () => pick('add')).element,
        button('Leave it', () => put(host, [])).element,
      ),
    ]);
    look.focus();
  };
}

/** Saves; where the note says something else by now than when the values were typed, shows what differs and asks. */
export function saving(page: Page, host: HTMLElement): () => void {
  const settle = (outcome: SaveOutcome | null): void => {
    if (outcome?.kind !== 'stale') return put(host, []);
    const leave = button('Save nothing', () => put(host, []), 'primary');
    put(host, [
      el(
        'div',
        { class: 'choice', role: 'group', 'aria-label': 'The note says something else by now' },
        el('p', {}, outcome.message),
        list([...outcome.differences]),
        leave.element,
        button('Save what is shown here', () => void page.save(true).then(settle)).element,
      ),
    ]);
    leave.focus();
  };
  return () => void page.save().then(settle);
}
