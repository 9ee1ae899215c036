import type { Authority, AuthorityKind } from '../authority';

/** What the register itself prints, so that the checker finds it again: the pattern, and the row of each match. */
export interface OwnForms {
  readonly re: RegExp;
  /** The key of the row in `Register.byKey`; undefined: two rows print the same words. */
  readonly keyOf: (written: string) => string | undefined;
}

/** Sections and public laws are found by their numbers. */
const BY_NUMBER: ReadonlySet<AuthorityKind> = new Set(['statute', 'regulation', 'public-law']);
/** Rulings are found by name and reporter, from the name to the year. */
const RULING = / v\.? |^(?:Matter of|In re) /;
const PIN = '(?:,[ \\n]{1,3}at[ \\n]{1,3}[\\d*](?:[\\d*,\\- ]{0,18}[\\d*])?)?';
const ANY_PIN = /, at [\d*](?:[\d*,\- ]{0,18}[\d*])?/;
/** A title that long is that document and no figure of speech. */
const TITLE_WORDS = 6;

/** The citations in full and in short, and long titles of papers without a number. Letters count as they are written, small or capital. */
export function ownForms(rows: readonly Authority[]): OwnForms | null {
  const keys = new Map<string, string | undefined>();
  const patterns = new Map<string, string>();
  const add = (row: Authority, form: string): void => {
    const plain = plainly(form.replaceAll('{pin}', ''));
    if (RULING.test(plain) || !/\S \S/.test(plain)) return;
    const key = ownKey(row.id);
    keys.set(plain, keys.has(plain) && keys.get(plain) !== key ? undefined : key);
    if (form.includes('{pin}') || !patterns.has(plain)) patterns.set(plain, patternOf(form));
  };
  for (const row of rows) {
    if (BY_NUMBER.has(row.kind)) continue;
    for (const form of row.cite.forms) {
      add(row, form.full);
      add(row, form.short);
    }
    if (row.kind === 'policy' && row.number === null && row.title.split(' ').length >= TITLE_WORDS) add(row, row.title);
  }
  if (patterns.size === 0) return null;
  const longestFirst = [...patterns].sort((a, b) => b[0].length - a[0].length).map(([, pattern]) => pattern);
  return {
    re: new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    keyOf: (written) => keys.get(plainly(written)),
  };
}

export function ownKey(id: string): string {
  return `own:${id}`;
}

/** Without the pin cite. */
function plainly(text: string): string {
  return oneSpelling(text).replace(ANY_PIN, '');
}

/** The kinds of apostrophes, dashes and blanks that the scanned text no longer has. */
function oneSpelling(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function patternOf(form: string): string {
  const [before = '', ...after] = oneSpelling(form).split('{pin}');
  return [before, ...after].map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ \\n]{1,3}')).join(PIN);
}
