import type { SheetReview, SheetRow } from './rows';

type Named = Pick<SheetRow, 'language' | 'name' | 'ownName'>;

/** A code ("es", "es-MX"), the English name or the language's own name. Never the nearest one: Chinese in the other script is not this one. */
export function findLanguage<R extends Named>(typed: string, rows: readonly R[]): R | undefined {
  const asked = typed.trim().toLowerCase();
  const exact = rows.find((r) => namesOf(r).includes(asked));
  if (exact) return exact;
  // A region says which words of one language, never another language; a script may.
  const [, base] = /^([a-z]{2,3})[-_](?:[a-z]{2}|\d{3})$/.exec(asked) ?? [];
  return base === undefined || base === 'zh' ? undefined : rows.find((r) => r.language.toLowerCase() === base);
}

function namesOf({ language, name, ownName }: Named): readonly string[] {
  const all = [language, name, ownName, ...(language === 'zh-Hans' ? ['zh', 'zh-cn', 'chinese'] : [])];
  return all.map((n) => n.toLowerCase());
}

/** Who read these very words, and when; null: nobody who is named. A day after `today` (YYYY-MM-DD) cannot be true. */
export function reviewOf(
  row: Pick<SheetRow, 'language' | 'version' | 'reviewer' | 'reviewed'>,
  clinic: readonly SheetReview[],
  today: string,
): { readonly reviewer: string; readonly on: string } | null {
  const own = row.reviewer !== null && row.reviewed !== null ? [{ reviewer: row.reviewer, on: row.reviewed }] : [];
  const theirs = clinic.filter((r) => r.language === row.language && r.version === row.version);
  return [...theirs, ...own].find((r) => r.on <= today && r.reviewer.trim() !== '') ?? null;
}
