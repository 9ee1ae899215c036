import { applyEdit, setFrontMatterValue } from './frontMatter/editFrontMatter';
import { readYamlFrontMatter, type YamlPath } from './frontMatter/yamlFrontMatter';

export interface NewNote {
  /** Random letters and digits, made by the caller: the domain has no dice. */
  readonly id: string;
  readonly caseKey?: string | undefined;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly zone?: string | undefined;
  readonly jurisdiction?: string | undefined;
  /** The clinic's own template, as Markdown with front matter. Its `id`, `case` and `date` are filled in, the rest stays. */
  readonly template?: string | undefined;
}

export type NewNoteText =
  { readonly kind: 'note'; readonly text: string } | { readonly kind: 'cannot'; readonly message: string };

/** The text of a new case note. Keys without a value stand there to be filled in, in the order in which a caseworker asks. */
export function newNoteText(n: NewNote): NewNoteText {
  let text = n.template ?? BUILT_IN;
  const values: (readonly [YamlPath, string | undefined])[] = [
    [['id'], n.id],
    [['case'], n.caseKey],
    [['date'], n.date],
    [['zone'], n.zone],
    [['jurisdiction'], n.jurisdiction],
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
  form: unknown
  issued:
  received:
  served: unknown
  served-at:
  served-languages:
  warrant: unknown
  booked:
  releasable:
  release-event:
  other-holds: unknown
  status: open
assigned:
review-by:
---

# Case note

- [ ] Ask the jail which boxes are ticked on the form, and read the number and date at its foot
- [ ] Ask whether anything besides the detainer holds the person
- [ ] Ask when the release was due, day and minute, as the jail's record has it
- [ ] Ask whether the person was given a copy: when, by whom, in which languages

## Deadline

## Calls

| When | Who | What was said |
| --- | --- | --- |
|  |  |  |
`;
