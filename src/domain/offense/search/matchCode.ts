import type { CodeRow, IceEntryRow } from '../rows';

export interface CodeMatch {
  /** The code as asked, tidied; null when none was given. */
  readonly code: string | null;
  readonly match: 'exact' | 'category' | 'none';
  readonly row: CodeRow | null;
  readonly categoryCode: string | null;
  readonly category: string | null;
  readonly iceEntry: IceEntryRow | null;
}

const NONE = { match: 'none', row: null, categoryCode: null, category: null, iceEntry: null } as const;

/**
 * `exact` only for a code that is in the national list. An unknown code of a known category is `category`: it is never replaced
 * by the category's general "99" code. ICE's own entries are `category` at most.
 */
export function createCodeMatcher(
  codes: readonly CodeRow[],
  iceEntries: readonly IceEntryRow[],
): (code: string | undefined) => CodeMatch {
  const byCode = new Map(codes.map((r) => [r.code, r]));
  const categories = new Map(codes.map((r) => [r.categoryCode, r.category]));
  const byIceCode = new Map(iceEntries.flatMap((e) => (e.code ? [[e.code, e] as const] : [])));
  return (given) => {
    const code = tidyCode(given);
    if (code === null) return { code: null, ...NONE };
    const row = byCode.get(code);
    if (row) return { code, match: 'exact', row, categoryCode: row.categoryCode, category: row.category, iceEntry: null };
    const iceEntry = byIceCode.get(code) ?? null;
    const categoryCode = iceEntry ? iceEntry.categoryCode : /^\d{4}$/.test(code) ? code.slice(0, 2) : null;
    const category = categoryCode === null ? undefined : categories.get(categoryCode);
    if (category === undefined) return { code, ...NONE, iceEntry };
    return { code, match: 'category', row: null, categoryCode, category, iceEntry };
  };
}

/** Three digits are a code whose leading zero a spreadsheet lost. Anything else stays as typed. */
export function tidyCode(code: string | undefined): string | null {
  const text = (code ?? '').trim().toUpperCase();
  if (text === '') return null;
  return /^\d{3}$/.test(text) ? `0${text}` : text;
}
