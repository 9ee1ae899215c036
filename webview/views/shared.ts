import type { CautionView, InsertMode, InsertOutcome } from '../../src/protocol/parts';
import { details, el, list, put } from '../dom';
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

/** Rebuilds a part only when what it shows is new, so that the keyboard's place in it is not lost for nothing. */
export function part(
  element: HTMLElement,
): (key: unknown, build: () => readonly (Node | string | null | false | undefined)[]) => void {
  let shown: string | undefined;
  return (key, build) => {
    const next = JSON.stringify(key) ?? '';
    if (next === shown) return;
    shown = next;
    put(element, build());
  };
}

/** The question that follows when the note has a block of this kind that a person changed by hand. */
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
        { class: 'choice', role: 'group', 'aria-label': 'The note has a block that was edited by hand' },
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
