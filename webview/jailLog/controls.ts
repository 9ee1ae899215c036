/** Plain controls of the browser in the editor's colours: this page has many, and needs none of the toolkit's. */
import { el, put } from '../dom';

export interface Option {
  readonly label: string;
  readonly value: string;
}

export function button(label: string, onClick: () => void, kind: 'main' | 'plain' = 'plain'): HTMLButtonElement {
  const element = el('button', { type: 'button', class: `button ${kind}` }, label);
  element.addEventListener('click', onClick);
  return element;
}

/** A value that is not in the list is shown too: it was proposed or saved. */
export function select(
  label: string,
  options: readonly Option[],
  value: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const element = el('select', { 'aria-label': label });
  const all = options.some((o) => o.value === value) ? options : [...options, { label: value, value }];
  put(
    element,
    all.map((o) => el('option', { value: o.value }, o.label)),
  );
  element.value = value;
  element.addEventListener('change', () => onChange(element.value));
  return element;
}

export function lines(label: string, value: string, onChange: (value: string) => void): HTMLTextAreaElement {
  const element = el('textarea', { 'aria-label': label, rows: '4', spellcheck: 'false' });
  element.value = value;
  element.addEventListener('input', () => onChange(element.value));
  return element;
}
