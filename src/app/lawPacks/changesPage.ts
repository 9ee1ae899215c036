import { inMarkdown } from '../../domain/markdown';
import type { ChangeGroup, LawChange } from './lawChanges';
import { touchedBy, type NoteFacts } from './touched';

const LONGEST = 400;
const MOST_NOTES = 50;
const NONE = 'not there';

/**
 * The page "What changed in the law": each row before and now, and the notes it touches, open holds first, each a link. `newest` is the
 * sentence about the newest source; `leftOut` says what was not looked at.
 */
export function changesPage(
  groups: readonly ChangeGroup[],
  notes: readonly NoteFacts[],
  more: { readonly newest: string | null; readonly leftOut: readonly string[] },
): string {
  const touching = groups.flatMap((g) => g.changes.map((c) => ({ change: c, notes: touchedBy(c, notes) })));
  const open = new Set(touching.flatMap((t) => t.notes.filter((n) => n.open).map((n) => n.uri)));
  const out = [
    '# What changed in the law',
    '',
    `${open.size === 0 ? 'No open hold is touched.' : `${String(open.size)} open ${open.size === 1 ? 'hold is' : 'holds are'} touched.`} ${more.newest ?? ''}`.trim(),
    '',
    ...more.leftOut.flatMap((said) => [`**Not complete:** ${inMarkdown(said)}`, '']),
  ];
  for (const group of groups) {
    out.push(`## ${inMarkdown(group.heading)}`, '');
    if (group.changes.length === 0) out.push('Nothing in it differs from what stood before.', '');
    // What touches an open hold is read first.
    const rank = (c: LawChange): number => {
      const of = touching.find((t) => t.change === c)?.notes ?? [];
      return of.some((n) => n.open) ? 0 : of.length > 0 ? 1 : 2;
    };
    for (const change of [...group.changes].sort((a, b) => rank(a) - rank(b)))
      out.push(...changeLines(change, touching.find((t) => t.change === change)?.notes ?? []));
  }
  return `${out.join('\n').trimEnd()}\n`;
}

function changeLines(change: LawChange, notes: ReturnType<typeof touchedBy>): string[] {
  const shown = notes.slice(0, MOST_NOTES);
  const left = notes.length - shown.length;
  return [
    `### ${inMarkdown(change.title)}`,
    '',
    inMarkdown(change.says),
    '',
    ...(notes.length === 0 ? [] : [...shown.map(noteLine), ...(left > 0 ? [`- ... and ${String(left)} more`] : []), '']),
    '| | Before | Now |',
    '| --- | --- | --- |',
    ...change.differences.map((d) => `| ${inMarkdown(d.field)} | ${cell(d.was)} | ${cell(d.now)} |`),
    '',
  ];
}

function noteLine(note: ReturnType<typeof touchedBy>[number]): string {
  return `- ${note.open ? '**Open:** ' : 'Closed: '}[${inMarkdown(note.title)}](<${linkTarget(note.uri)}>): ${inMarkdown(note.why)}`;
}

/** A URI between < and >: what would end it is written as its own escape. */
function linkTarget(uri: string): string {
  return uri.replace(/[<>\\\s]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
}

function cell(text: string | null): string {
  if (text === null) return NONE;
  return inMarkdown(text.length > LONGEST ? `${text.slice(0, LONGEST)} ...` : text);
}
