import type { Status } from '../answers';
import { cite } from './cite';
import type { Times } from '../cases/place';
import type { Register } from '../register';
import type { StaleRule } from '../status';
import { STATUS_WORDS } from '../status';

export interface Completion {
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
  readonly id: string;
  readonly status: Status;
  /** How many characters before the cursor the insertion replaces. */
  readonly replaces: number;
}

const TRIGGERS: readonly { readonly re: RegExp; readonly wants: (id: string, kind: string, text: string) => boolean }[] = [
  { re: /(?:INA|I\.N\.A\.)\s*(?:§\s*)?[\dA-D()a-z]*$/, wants: (_id, kind, text) => kind === 'statute' && text.startsWith('INA') },
  {
    re: /8\s*C\.?F\.?R\.?\s*(?:§\s*)?[\d.()a-z]*$/i,
    wants: (_id, kind, text) => kind === 'regulation' && text.startsWith('8 C.F.R.'),
  },
  { re: /8\s*U\.?S\.?C\.?\s*(?:§\s*)?[\d()a-z]*$/i, wants: (_id, kind, text) => kind === 'statute' && text.includes('U.S.C.') },
  {
    re: /ICE\s+(?:Pol(?:icy|'y)|Directive)\s*(?:No\.?\s*)?[\d.]*$/i,
    wants: (id, kind) => kind === 'policy' && id.startsWith('ICE-'),
  },
  { re: /§{1,2}\s*[\d.()a-zA-Z]*$/, wants: (_id, kind) => kind === 'statute' || kind === 'regulation' },
];

/** Full citations for what stands before the cursor: after `§`, `INA `, `8 CFR`, `8 USC`, `ICE Policy`. */
export function completionsFor(before: string, times: Times, register: Register, rule: StaleRule): Completion[] {
  const line = before.slice(Math.max(0, before.lastIndexOf('\n') + 1, before.length - 200));
  for (const t of TRIGGERS) {
    const m = t.re.exec(line);
    if (!m) continue;
    const digits = /[\d][\d.]*[A-Da-z]?$/.exec(m[0].replace(/\([^)]*\)?/g, ''))?.[0] ?? '';
    const typed = /^8\s*[UC]/i.test(m[0]) && digits === '8' ? '' : digits;
    return register.rows.flatMap((row) => {
      const c = cite(row, times.asOf, times.today, rule);
      if (c.text === null || !t.wants(row.id, row.kind, c.text) || (typed !== '' && !c.text.includes(typed))) return [];
      const detail = `${row.shortName}: ${STATUS_WORDS[c.status]} on the note's date`;
      return [{ label: c.short ?? c.text, insert: c.text, detail, id: row.id, status: c.status, replaces: m[0].length }];
    });
  }
  return [];
}
