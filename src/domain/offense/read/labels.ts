import { readTokens } from './phrases';
import type { LineRow } from './rows';

export interface Labelled {
  readonly kind: string;
  readonly label: string;
  readonly value: string;
  /** Number of the charge where the label has one: "Charge 3:". */
  readonly number: number | undefined;
}

export interface LineWords {
  /** A known label before a colon, or at the start of a cell. */
  label(text: string): Labelled | null;
  /** The kind of column a heading names. */
  column(text: string): string | null;
  stage(text: string): string | null;
  /** What a line is that is no charge by its words; null: not said. */
  lineKind(text: string): string | null;
  /** The text ends in a word that goes on in the next line. */
  goesOn(text: string): boolean;
}

/** A rap sheet of the FBI has a hyphen where others have a colon: "CHARGE 1-LARCENY". */
const HYPHEN = /^(CHARGE|DISPOSITION|SENTENCE|AGENCY|AGENCY CASE|COURT)\s?(\d{0,3})\s?-\s?(.*)$/;
const RAP_SHEET_COURT = /^COURT\s?-\s*$/;
const LABEL = /^([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’./#&()\- ]{0,38}?)\s?(\d{0,3})\s?[:#]\s*(.*)$/;

export function createLineWords(rows: readonly LineRow[]): LineWords {
  const kinds = (use: LineRow['use']) =>
    new Map(rows.filter((r) => r.use === use).flatMap((r) => r.phrases.map((p) => [p, r.kind] as const)));
  const labels = kinds('label');
  const stages = kinds('stage');
  const openStages = [...stages].flatMap(([p, kind]) => (p.endsWith('*') ? [[p.slice(0, -1), kind] as const] : []));
  const lines = [...kinds('line')];
  const connectors = new Set(kinds('connector').keys());
  const key = (text: string) =>
    readTokens(text)
      .map((t) => t.word)
      .join(' ');
  const stageOf = (words: string): string | null => {
    const exact = stages.get(words);
    if (exact) return exact;
    return openStages.find(([start]) => words.startsWith(start))?.[1] ?? null;
  };

  const label = (text: string): Labelled | null => {
    const bare = text.startsWith('*') ? text.replace(/^\*+\s?/, '') : text;
    const m = HYPHEN.exec(bare) ?? LABEL.exec(bare);
    if (!m) return null;
    const kind = labels.get(key(m[1] ?? ''));
    return kind ? { kind, label: m[1] ?? '', value: (m[3] ?? '').trim(), number: m[2] ? Number(m[2]) : undefined } : null;
  };

  return {
    label,
    column: (text) => labels.get(key(text)) ?? null,
    stage(text) {
      if (RAP_SHEET_COURT.test(text)) return 'disposition';
      const bare = text
        .replace(/\(.*$/, '')
        .replace(/[=*_\-–—]{2,}/g, ' ')
        .replace(/:\s*$/, '')
        .trim();
      return bare.length > 60 ? null : stageOf(key(bare));
    },
    lineKind(text) {
      const words = ` ${key(text)} `;
      return lines.find(([phrase]) => words.includes(` ${phrase} `))?.[1] ?? null;
    },
    goesOn(text) {
      if (/[-/,(&]$/.test(text.trim())) return true;
      return connectors.has(readTokens(text).at(-1)?.word ?? '');
    },
  };
}
