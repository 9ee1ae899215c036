import { inMarkdown } from '../../markdown';
import type { Checked } from '../checker';
import { cite } from './cite';
import { dateInWords } from '../dates';
import type { Times } from '../cases/place';
import type { Register } from '../register';
import type { StaleRule } from '../status';
import { newestWords, spanOn, STATUS_WORDS } from '../status';

export interface AuthoritiesTable {
  /** Markdown, ready for the generated block. */
  readonly text: string;
  readonly ids: readonly string[];
}

/** Every authority the note cites, in order of kind and name, with its status as of the note's date and today. */
export function authoritiesTable(checked: Checked, times: Times, rule: StaleRule, register: Register): AuthoritiesTable {
  const cited = [...checked.findings, ...checked.ignored.map((i) => i.finding)];
  const ids = [...new Set(cited.flatMap((f) => (f.authority === null ? [] : [f.authority])))];
  const rows = ids.flatMap((id) => register.byId.get(id) ?? []);
  const order = ['statute', 'public-law', 'regulation', 'case', 'order', 'policy', 'form', 'proposal', 'event'];
  rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
  if (rows.length === 0) return { text: 'No authority of the register is cited in this note.', ids: [] };
  const body = rows.map((r) => {
    const c = cite(r, times.asOf, times.today, rule);
    const cells = [
      c.text ?? `${r.shortName} (did not exist on that date)`,
      STATUS_WORDS[spanOn(r, times.asOf).status],
      STATUS_WORDS[spanOn(r, times.today).status],
      r.lastChecked === null ? newestWords(r) : dateInWords(r.lastChecked),
    ];
    return `| ${cells.map(inMarkdown).join(' | ')} |`;
  });
  const head = `| Authority | On ${dateInWords(times.asOf)} | On ${dateInWords(times.today)} | Last checked, or newest source |`;
  return { text: [head, '| --- | --- | --- | --- |', ...body].join('\n'), ids: rows.map((r) => r.id) };
}
