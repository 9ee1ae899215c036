/** The one writer of values into a note: every command, and the panel, write what a person gave through here. */
import { applyEdit, setFrontMatterValue, type FrontMatterEdit, type TextEdit } from './editFrontMatter';
import { removeFrontMatterValue } from './removeValue';
import type { YamlPath } from './yamlFrontMatter';

/** Several values as one edit, so that one undo takes all of them back. An empty value is taken out. */
export function setFrontMatterValues(text: string, values: readonly (readonly [YamlPath, string])[]): FrontMatterEdit {
  let changed = text;
  for (const [path, value] of values) {
    const edit = value === '' ? removeFrontMatterValue(changed, path) : setFrontMatterValue(changed, path, value);
    if (edit.kind === 'cannot') return edit;
    changed = applyEdit(changed, edit.edit);
  }
  return { kind: 'edit', edit: difference(text, changed) };
}

/** One edit that makes the one text into the other. */
export function difference(before: string, after: string): TextEdit {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}
