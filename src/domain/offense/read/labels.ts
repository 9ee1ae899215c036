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
  /** A label without a colon: "Arrest Charge Literal SIMPLE BATTERY", "Statute 16-5-23". The value is for the caller to check. */
  bareLabel(text: string): Labelled | null;
  /** The kind of column a heading names. */
  column(text: string): string | null;
  stage(text: string): string | null;
  /** What a line is that is no charge by its words; null: not said. */
  lineKind(text: string): string | null;
  /** Whether words that lead to this code name a charge: "order of protection issued" names the order alone. */
  charged(text: string, code: string): boolean;
  /** The text ends in a word that goes on in the next line. */
  goesOn(text: string): boolean;
}

/** A rap sheet of the FBI has a hyphen where others have a colon: "CHARGE 1-LARCENY". */
const HYPHEN = /^(CHARGE|DISPOSITION|SENTENCE|AGENCY|AGENCY CASE|COURT)\s?(\d{0,3})\s?-\s?(.*)$/;
const RAP_SHEET_COURT = /^COURT\s?-\s*$/;
/** What a label without a colon may end in. */
const BARE: ReadonlySet<string> = new Set(
  'literal charge offense description disposition dispo statute severity sentence level degree plea finding adj'.split(' '),
);
const LABEL = /^([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’./#&()\- ]{0,38}?)\s?(\d{0,3})\s?[:#]\s*(.*)$/;

export function createLineWords(rows: readonly LineRow[]): LineWords {
  const kinds = (use: LineRow['use']) =>
    new Map(rows.filter((r) => r.use === use).flatMap((r) => r.phrases.map((p) => [p, r.kind] as const)));
  const labels = kinds('label');
  const stages = kinds('stage');
  const openStages = [...stages].flatMap(([p, kind]) => (p.endsWith('*') ? [[p.slice(0, -1), kind] as const] : []));
  const lines = byFirstWord(kinds('line'));
  const grounds = [...kinds('grounds')];
  const connectors = new Set(kinds('connector').keys());
  const key = remembered((text: string) =>
    readTokens(text)
      .map((t) => t.word)
      .join(' '),
  );
  const before = [...kinds('qualifier')].flatMap(([p, kind]) => (kind === 'before' ? [`${p} `] : []));
  const behind = [...kinds('qualifier')].flatMap(([p, kind]) => (kind === 'behind' ? [` ${p}`] : []));
  /** The kind of a label, with the words around it that leave it what it is. */
  const labelKind = remembered((words: string): string | null => {
    const exact = labels.get(words);
    if (exact !== undefined) return exact;
    const lead = before.find((q) => words.startsWith(q));
    if (lead !== undefined) return labelKind(words.slice(lead.length));
    const tail = behind.find((q) => words.endsWith(q));
    return tail === undefined ? null : labelKind(words.slice(0, -tail.length));
  });
  const stageOf = (words: string): string | null => {
    const exact = stages.get(words);
    if (exact) return exact;
    return openStages.find(([start]) => words.startsWith(start))?.[1] ?? null;
  };

  const label = remembered((text: string): Labelled | null => {
    const bare = text.startsWith('*') ? text.replace(/^\*+\s?/, '') : text;
    const m = HYPHEN.exec(bare) ?? LABEL.exec(bare);
    if (!m) return null;
    const kind = labelKind(key(m[1] ?? ''));
    return kind ? { kind, label: m[1] ?? '', value: (m[3] ?? '').trim(), number: m[2] ? Number(m[2]) : undefined } : null;
  });

  const bareLabel = (text: string): Labelled | null => {
    const tokens = readTokens(text);
    for (let n = Math.min(4, tokens.length - 1); n > 0; n--) {
      const words = tokens.slice(0, n).map((t) => t.word);
      const kind = BARE.has(words.at(-1) ?? '') ? labelKind(words.join(' ')) : null;
      const next = tokens[n];
      if (kind === null || next === undefined) continue;
      return { kind, label: text.slice(0, next.start).trim(), value: text.slice(next.start).trim(), number: undefined };
    }
    return null;
  };

  return {
    label,
    bareLabel,
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
      const words = key(text);
      let best: readonly [number, string] | null = null;
      for (const word of new Set(words.split(' ')))
        for (const [order, phrase, kind] of lines.get(word) ?? [])
          if ((best === null || order < best[0]) && ` ${words} `.includes(` ${phrase} `)) best = [order, kind];
      return best?.[1] ?? null;
    },
    charged(text, code) {
      const needed = grounds.filter(([, category]) => code.startsWith(category));
      if (needed.length === 0) return true;
      const words = readTokens(text).map((t) => t.word);
      return needed.some(([p]) => words.some((w) => (p.endsWith('*') ? w.startsWith(p.slice(0, -1)) : w === p)));
    },
    goesOn(text) {
      if (/[-/,(&]$/.test(text.trim())) return true;
      return connectors.has(readTokens(text).at(-1)?.word ?? '');
    },
  };
}

/** Phrases by their first word, each with its place in the list: the first of them counts. */
function byFirstWord(phrases: ReadonlyMap<string, string>): ReadonlyMap<string, readonly (readonly [number, string, string])[]> {
  const out = new Map<string, (readonly [number, string, string])[]>();
  [...phrases].forEach(([phrase, kind], order) => {
    const first = phrase.split(' ')[0] ?? '';
    out.set(first, [...(out.get(first) ?? []), [order, phrase, kind]]);
  });
  return out;
}

const REMEMBERED = 200;

/** The same answer for the same text. A line's cells are asked about several times in a row, and forgotten soon after. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    if (known.size >= REMEMBERED) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
