/** Opens the word lists and statute tables by which charges are read. A list that is broken leaves the others standing and is named. */
import {
  loadHoldWords,
  loadLineWords,
  loadOutcomeWords,
  loadSearchWords,
  loadStatuteForms,
  loadStatuteTables,
  loadTagWords,
} from '../../data/charges/chargeText';
import type { Loaded } from '../../data/load';
import type { OffenseHit } from '../../domain/offense/answers';
import { createChargeReader, type ChargeText } from '../../domain/offense/read/chargeText';
import { createHoldFinder } from '../../domain/offense/read/holds';
import { createLineWords } from '../../domain/offense/read/labels';
import { createOutcomeFinder } from '../../domain/offense/read/outcomes';
import type { PageParts } from '../../domain/offense/read/pageParts';
import { createPhraseFinder } from '../../domain/offense/read/phrases';
import type { SearchWordRow, StatuteTable } from '../../domain/offense/read/rows';
import { createStatuteReader, type StatuteReader } from '../../domain/offense/read/statutes';
import { createStatuteTables, type StatuteTables } from '../../domain/offense/read/statuteTables';
import type { CodeRow } from '../../domain/offense/rows';

export interface SearchSide {
  readonly words: readonly SearchWordRow[];
  readonly statutes: StatuteReader;
  readonly tables: StatuteTables;
  readonly problem: string | null;
}

/** What the search needs. `added`: tables of the clinic, which stand before the built-in ones. */
export function openSearchSide(codes: readonly CodeRow[], added: readonly StatuteTable[]): SearchSide {
  const problems: string[] = [];
  const rows = rowsInto(problems);
  const built = loadStatuteTables.flatMap((load) => rows(load()));
  return {
    words: rows(loadSearchWords()),
    statutes: createStatuteReader(rows(loadStatuteForms())),
    tables: createStatuteTables([...built, ...added], new Set(codes.map((c) => c.code))),
    problem: problems[0] ?? null,
  };
}

/** Everything that reads a page. `find` is the search by words; equal words are searched once. */
export function openPageParts(
  codes: readonly CodeRow[],
  side: SearchSide,
  find: (words: string) => readonly OffenseHit[],
  knows: (word: string) => boolean,
): PageParts & { readonly problem: string | null } {
  const problems: string[] = [];
  const rows = rowsInto(problems);
  const search = remembered(find);
  const parts = {
    search,
    statutes: side.statutes,
    tables: side.tables,
    outcomes: createOutcomeFinder(rows(loadOutcomeWords())),
    tags: createPhraseFinder(rows(loadTagWords()), (r) => r.phrases),
    codes: new Map(codes.map((c) => [c.code, c])),
  };
  const read = createChargeReader(parts);
  const known = new Map<string, ChargeText>();
  return {
    ...parts,
    charge(text, jurisdiction) {
      const key = `${jurisdiction ?? ''}\n${text}`;
      const before = known.get(key);
      if (before) return before;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const made = read(text, jurisdiction);
      known.set(key, made);
      return made;
    },
    hold: createHoldFinder(rows(loadHoldWords())),
    lines: createLineWords(rows(loadLineWords())),
    knows,
    problem: problems[0] ?? side.problem,
  };
}

/** A page says the same words again and again; what is remembered stays small. */
const MOST_REMEMBERED = 2000;

function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = find(text);
    known.set(text, made);
    return made;
  };
}

function rowsInto(problems: string[]): <T>(loaded: Loaded<T>) => readonly T[] {
  return (loaded) => {
    if (loaded.ok) return loaded.rows;
    problems.push(loaded.message);
    return [];
  };
}
