import type { CitationFinding } from '../../domain/authority/answers';
import { inMarkdown } from '../../domain/markdown';
import type { Checked } from '../../domain/authority/checker';
import { dateInWords } from '../../domain/authority/dates';
import { STATUS_WORDS } from '../../domain/authority/status';

/** One line of the list of citations. */
export interface CitationRow {
  readonly start: number;
  readonly end: number;
  readonly group: 'attention' | 'fine' | 'ignored';
  readonly label: string;
  /** Code and status in words. */
  readonly status: string;
  readonly message: string;
}

/** All that the checker found, in the order of the text within each group. `quiet`: findings that ask for nothing in this note. */
export function citationRows(checked: Checked, quiet: (f: CitationFinding) => boolean = () => false): CitationRow[] {
  const rows = checked.findings.map((f) => row(f, f.problem === null || quiet(f) ? 'fine' : 'attention', f.message));
  const ignored = checked.ignored.map((i) => row(i.finding, 'ignored', `Set aside: ${i.mark.reason}`));
  return [...rows, ...ignored].sort((a, b) => a.start - b.start);
}

function row(f: CitationFinding, group: CitationRow['group'], message: string): CitationRow {
  const then = STATUS_WORDS[f.statusOn.asOf];
  const now = STATUS_WORDS[f.statusOn.today];
  const known = f.authority === null ? '' : then === now ? then : `${then} then, ${now} today`;
  const status = [f.problem ?? '', known].filter((s) => s !== '').join(' · ') || 'not in the register';
  return { start: f.start, end: f.end, group, label: f.text.replace(/\s+/g, ' '), status, message };
}

export interface PageFacts {
  readonly name: string;
  readonly asOf: string;
  readonly dated: boolean;
  readonly today: string;
}

const TITLES = { attention: 'To look at', fine: 'Nothing to say', ignored: 'Set aside in the note' } as const;

/** The same list as a page to read, copy or print. */
export function citationsPage(rows: readonly (CitationRow & { readonly line: number })[], facts: PageFacts): string {
  const day = facts.dated
    ? `${dateInWords(facts.asOf)} (the note's date)`
    : `${dateInWords(facts.asOf)} (today: the note has no date)`;
  const parts = (['attention', 'fine', 'ignored'] as const).flatMap((group) => {
    const own = rows.filter((r) => r.group === group);
    if (own.length === 0) return [];
    const list = own.map(
      (r) => `- **${inMarkdown(r.label)}** (line ${r.line}; ${inMarkdown(r.status)}). ${inMarkdown(r.message)}`,
    );
    return [`## ${TITLES[group]}`, '', ...list, ''];
  });
  const head = [
    `# Citations of ${inMarkdown(facts.name)}`,
    '',
    `Judged as of ${day}, and as of ${dateInWords(facts.today)}.`,
    '',
  ];
  const foot =
    'Each status names the day it was last checked or, where nobody has, the newest source seen. Nothing looks by itself, and an attorney confirms what is sent.';
  return [...head, ...parts, foot, ''].join('\n');
}
