import { gradeWords } from '../../basis';
import { inMarkdown } from '../../markdown';
import type { Authority } from '../authority';
import { formOn } from './cite';
import { dateInWords } from '../dates';
import type { Times } from '../cases/place';
import type { Register } from '../register';
import type { StaleRule } from '../status';
import { newestWords, spanOn, status, STATUS_WORDS } from '../status';

export interface SourceInfo {
  readonly id: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly note?: string | undefined;
}

/** Markdown for a hover: what it is, what it says, what it was on the note's date and is today, what stands now, who saw it. */
export function hoverText(
  row: Authority,
  times: Times,
  rule: StaleRule,
  register: Register,
  sources: ReadonlyMap<string, SourceInfo>,
): string {
  const lines = [`**${inMarkdown(row.shortName)}** · ${inMarkdown(row.title)}`, '', inMarkdown(row.substance) + gradeNote(row)];
  if (row.quotation) lines.push('', `> "${inMarkdown(row.quotation.text)}" (${inMarkdown(row.quotation.pin)})`);
  lines.push('', `On the note's date: ${inMarkdown(status(row, times.asOf, rule, times.today).sentence)}`);
  if (times.asOf !== times.today) lines.push('', `Today: ${inMarkdown(status(row, times.today, rule, times.today).sentence)}`);
  if (row.scope.kind !== 'nationwide') lines.push('', `Scope: ${row.scope.kind}. ${inMarkdown(row.scope.note ?? '')}`.trim());
  const now = standing(row, times.today, register);
  if (now.length > 0) lines.push('', 'What stands now:', ...now.map((s) => `- ${inMarkdown(s)}`));
  for (const note of Object.values(row.fieldNotes)) lines.push('', inMarkdown(note));
  lines.push('', 'Sources:', ...row.basis.map((b) => `- ${sourceLine(b.source, gradeWords(b.grade), sources)}`));
  const last =
    row.lastChecked === null
      ? `Never checked since it was entered; ${newestWords(row)}`
      : `Last checked: ${dateInWords(row.lastChecked)}`;
  lines.push('', `${last}.${row.checkNote ? ` ${inMarkdown(row.checkNote)}` : ''}`);
  if (row.origin) lines.push('', `Row of ${inMarkdown(row.origin.name)}: ${inMarkdown(row.origin.reason)}`);
  return lines.join('\n');
}

function gradeNote(row: Authority): string {
  const mark = row.marks.substance;
  return mark === 'R' ? ' *(from memory, not seen in a source)*' : mark === 'V2' ? ' *(seen in a secondary source only)*' : '';
}

function standing(row: Authority, today: string, register: Register): string[] {
  const ids = row.seeInstead.length > 0 ? row.seeInstead : row.endedByIds;
  if (spanOn(row, today).status === 'in-force') return [];
  return ids.flatMap((id) => {
    const other = register.byId.get(id);
    return other ? [`${formOn(other, today).short} (${other.shortName}): ${STATUS_WORDS[spanOn(other, today).status]}`] : [];
  });
}

function sourceLine(id: string, grade: string, sources: ReadonlyMap<string, SourceInfo>): string {
  const s = sources.get(id);
  if (!s) return `${inMarkdown(id)}: ${grade}`;
  const title = s.url && /^https?:\/\/[^\s()<>]+$/.test(s.url) ? `<${s.url}>` : inMarkdown(s.title);
  return `${title}: ${grade}`;
}
