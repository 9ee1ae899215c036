/** The few DOM helpers of the page. Text only ever enters as text: nothing here parses HTML. */
type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  apply(element, attributes);
  put(element, children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  for (const child of children) if (child) element.append(child);
  return element;
}

export function apply(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

/** Replaces the children. */
export function put(element: Element, children: readonly Child[]): void {
  element.replaceChildren(...children.filter((c): c is Node | string => Boolean(c)));
}

export function list(items: readonly (Child | readonly Child[])[], attributes: Attributes = {}): HTMLUListElement {
  return el(
    'ul',
    attributes,
    ...items.map((item) => el('li', {}, ...(Array.isArray(item) ? (item as Child[]) : [item as Child]))),
  );
}

/** A block that opens and closes with the keyboard, as the browser does it. */
export function details(summary: string, open: boolean, ...children: readonly Child[]): HTMLDetailsElement {
  const element = el('details', {}, el('summary', {}, summary), ...children);
  element.open = open;
  return element;
}

/** The same, with contents that are built when it is first opened. */
export function lateDetails(summary: string, build: () => readonly Child[]): HTMLDetailsElement {
  const element = el('details', {}, el('summary', {}, summary));
  element.addEventListener('toggle', () => {
    if (element.open && element.childElementCount === 1) element.append(...build().filter((c): c is Node | string => Boolean(c)));
  });
  return element;
}

export function table(caption: string, head: readonly string[], rows: readonly (readonly Child[])[]): HTMLTableElement {
  return el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...head.map((h) => el('th', { scope: 'col' }, h)))),
    el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map((cell) => el('td', {}, cell))))),
  );
}
