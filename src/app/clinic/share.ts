/** A selection made into a file that others may read. Pure: what is asked of the person is asked elsewhere. */
import { writeScalar } from '../../domain/note/frontMatter/yamlScalar';
import { KINDS, type ClientData } from '../../domain/privacy/kinds';
import { toTemplate, type FieldChoice, type TemplateDraft } from '../../domain/privacy/toTemplate';
import type { RecipientKind } from '../../domain/template/text/source';

export interface ShareDetails {
  readonly title: string;
  readonly purpose: string;
  readonly author: string;
}

/** Words the person wants as a blank, beside what the guard found. `field` is what the blank is called. */
export interface OwnField {
  readonly words: string;
  readonly field: string;
}

export interface ShareDraft {
  readonly body: string;
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  readonly kept: readonly ClientData[];
}

/** Reads `Travis County Jail = jail; Friday = day`. A part without "=" is called "field". */
export function readOwnFields(text: string): readonly OwnField[] {
  return text.split(/[;\n]/).flatMap((part) => {
    const at = part.lastIndexOf('=');
    const words = (at === -1 ? part : part.slice(0, at)).trim();
    const field = at === -1 ? 'field' : part.slice(at + 1).trim();
    return words === '' ? [] : [{ words, field: field === '' ? 'field' : field }];
  });
}

export function draftOf(
  selection: string,
  findings: readonly ClientData[],
  keep: ReadonlySet<number>,
  own: readonly OwnField[],
): ShareDraft {
  const blanks = findings.filter((_, i) => !keep.has(i));
  const wished = own
    .flatMap((o) => placesOf(selection, o.words).map((p) => ({ ...p, field: o.field })))
    .filter((w) => !blanks.some((f) => overlap(f, w)));
  const all: { data: ClientData; keep: boolean; field?: string }[] = [
    ...findings.flatMap((data, i) => (keep.has(i) && wished.some((w) => overlap(data, w)) ? [] : [{ data, keep: keep.has(i) }])),
    ...wished.map(({ field, ...w }) => ({
      data: { ...w, kind: 'name' as const, confidence: 'high' as const },
      keep: false,
      field,
    })),
  ].sort((x, y) => x.data.start - y.data.start);
  const choices = all.map((a, finding): FieldChoice => ({
    finding,
    action: a.keep ? 'keep' : 'field',
    ...(a.field === undefined ? {} : { name: a.field }),
  }));
  const draft: TemplateDraft = toTemplate(
    selection,
    all.map((a) => a.data),
    choices,
  );
  const ownNames = new Set(own.map((o) => slug(o.field).replace(/-/g, '_')));
  return {
    body: draft.body,
    kept: draft.kept,
    fields: draft.fields.map(({ name, label }) => ({
      name,
      label: ownNames.has(name.replace(/_\d+$/, '')) ? name.replace(/_/g, ' ') : label,
    })),
  };
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function placesOf(text: string, words: string): { start: number; end: number; text: string }[] {
  const out: { start: number; end: number; text: string }[] = [];
  for (let i = text.indexOf(words); i !== -1; i = text.indexOf(words, i + words.length))
    out.push({ start: i, end: i + words.length, text: words });
  return out;
}

export function templateFile(
  id: string,
  details: ShareDetails,
  recipient: { readonly kind: RecipientKind; readonly words: string },
  draft: ShareDraft,
): string {
  return [
    '---',
    `id: ${id}`,
    `title: ${writeScalar(details.title)}`,
    `recipient: ${writeScalar(recipient.words)}`,
    `recipient-kind: ${recipient.kind}`,
    `purpose: ${writeScalar(details.purpose)}`,
    'use: both',
    `author: ${writeScalar(details.author)}`,
    ...(draft.fields.length === 0 ? [] : ['fields:']),
    ...draft.fields.map((f) => `  - { name: ${f.name}, label: ${JSON.stringify(f.label)}, required: yes }`),
    '---',
    '',
    draft.body.trim(),
    '',
  ].join('\n');
}

/** VS Code's own format; a blank becomes a tab stop with its label, the same blank the same stop. */
export function snippetFile(details: ShareDetails, prefix: string, draft: ShareDraft): string {
  const stops = new Map(draft.fields.map((f, i) => [f.name, { number: i + 1, label: f.label }]));
  const body = draft.body
    .split(/(\{\{ \w+ \}\})/)
    .map((part) => {
      const stop = stops.get(/^\{\{ (\w+) \}\}$/.exec(part)?.[1] ?? '');
      return stop === undefined ? escapeStops(part) : `\${${String(stop.number)}:${escapeStops(stop.label)}}`;
    })
    .join('');
  const snippet = {
    [details.title]: {
      scope: 'markdown',
      prefix,
      description: details.purpose,
      author: details.author,
      body: body.trim().split(/\r?\n/),
    },
  };
  return `${JSON.stringify(snippet, null, 2)}\n`;
}

/** What VS Code's snippet syntax would read as its own. */
function escapeStops(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

export function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 24)
    .replace(/(?<!-)-+$/, '');
}

/** An id that neither the clinic nor the product uses. */
export function freeId(title: string, taken: ReadonlySet<string>): string {
  const base = `C-${slug(title).toUpperCase() || 'TEMPLATE'}`;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${String(n)}`;
    if (!taken.has(id)) return id;
  }
}

/** How a finding reads in a list. */
export function findingWords(f: ClientData): string {
  const sure = f.confidence === 'high' ? '' : f.confidence === 'medium' ? ', likely' : ', a guess';
  return `${KINDS[f.kind].label}${sure}`;
}
