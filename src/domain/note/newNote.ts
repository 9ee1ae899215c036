import { applyEdit, setFrontMatterValue } from './frontMatter/editFrontMatter';
import { readYamlFrontMatter, type YamlPath } from './frontMatter/yamlFrontMatter';
import { escapeSnippet } from '../template/text/escape';

export interface NewNote {
  /** Random letters and digits, made by the caller: the domain has no dice. */
  readonly id: string;
  readonly caseKey?: string | undefined;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly zone?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly facility?: string | undefined;
  /** Wall time in the zone, as a note has it: `YYYY-MM-DD HH:MM`. */
  readonly releasable?: string | undefined;
  readonly form?: string | undefined;
  /** The clinic's own template, as Markdown with front matter. Its `id`, `case` and `date` are filled in, the rest stays. */
  readonly template?: string | undefined;
}

export type NewNoteText =
  { readonly kind: 'note'; readonly text: string } | { readonly kind: 'cannot'; readonly message: string };

/** The text of a new case note: what was answered, and the keys that a caseworker asks first. */
export function newNoteText(n: NewNote): NewNoteText {
  let text = n.template ?? (n.jurisdiction ? BUILT_IN : BUILT_IN.replace('jurisdiction:\n', ''));
  const values: (readonly [YamlPath, string | undefined])[] = [
    [['id'], n.id],
    [['case'], n.caseKey],
    [['date'], n.date],
    [['zone'], n.zone],
    [['facility'], n.facility],
    [['jurisdiction'], n.jurisdiction],
    [['detainer', 'form'], n.form],
    [['detainer', 'releasable'], n.releasable],
    [['detainer', 'status'], 'open'],
  ];
  for (const [path, value] of values) {
    if (value === undefined || value === '') continue;
    // A clinic's template may fix zone, state or status; identity and date are always new.
    if (path[0] !== 'id' && path[0] !== 'date' && path[0] !== 'case' && hasValue(text, path)) continue;
    const edit = setFrontMatterValue(text, path, value);
    if (edit.kind === 'cannot') return { kind: 'cannot', message: `The template cannot be used: ${edit.message}` };
    text = applyEdit(text, edit.edit);
  }
  return { kind: 'note', text };
}

const OPEN_KEYS = /^ *(?:case|zone|facility|form|releasable):$/gm;

/** With a space behind each of those keys that has no value: typed against the colon, a value is not read. */
export function withRoomToType(text: string): string {
  return text.replace(OPEN_KEYS, '$& ');
}

/** The same as a snippet: a tab stop behind each of those keys. */
export function newNoteSnippet(text: string): string {
  let stop = 0;
  return escapeSnippet(text).replace(OPEN_KEYS, (key) => `${key} $${++stop}`);
}

function hasValue(text: string, path: YamlPath): boolean {
  let node: unknown = readYamlFrontMatter(text).data;
  for (const step of path)
    node = typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[step] : undefined;
  return typeof node === 'string' && node !== '';
}

const BUILT_IN = `---
id:
case:
date:
zone:
facility:
jurisdiction:
detainer:
  form:
  releasable:
  status: open
---

# Case note

- [ ] Ask the jail which boxes are checked on the form, and the form number and date at the bottom
- [ ] Ask whether anything besides the detainer holds the person
- [ ] Ask when the release was due, day and minute, as the jail's record has it
- [ ] Ask whether the person was given a copy: when, by whom, in which languages

## Deadline

## Charges

## Requests

## Calls

| When | Who | What was said |
| --- | --- | --- |
|  |  |  |
`;
