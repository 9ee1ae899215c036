import type { StatuteFormRow } from './rows';

/** A section number found in a text, with where it stood. */
export interface StatuteSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the words of the form belong to one state alone. */
  readonly state?: string;
  /** A word for law ("PC", "RCW", "§") stands with the number, so it is a section whatever its shape. */
  readonly named: boolean;
}

export interface StatuteReader {
  /** `jurisdiction` settles shapes that are dates or times elsewhere ("16-5-23", "14:30"). */
  find(text: string, jurisdiction?: string): StatuteSpan[];
  without(text: string, jurisdiction?: string): string;
}

const PART = String.raw`\d{1,5}[A-Za-z]{0,2}`;
/** Every part has one way to match and an end: a hostile line must not cost more than its length. */
const NUMBER = String.raw`${PART}(?:[.:\-/]\d{1,6}[A-Za-z]{0,2}\d?(?![A-Za-z])|[-/][A-Za-z]\d?(?![A-Za-z])){0,6}(?:\s?\([A-Za-z0-9.]{1,5}\)\d?){0,6}(?:-?[A-Za-z]\d?(?![A-Za-z]))?`;
const SIGNS = String.raw`\s{0,3}(?:§{1,2}\s{0,2})?(?:c\.?\s?\d{1,3}[A-Z]?\s?[§s]?\.?\s?)?`;
const SHAPES = [
  // Pennsylvania prints title, sign, section, signs, subsection.
  String.raw`\b\d{1,2}\s?§\s?\d{1,5}(?:\.\d{1,2})?(?:\s?§§\s?[A-Z0-9.()]{1,8}\*{0,2})?`,
  String.raw`\b\d{3,5}\s?§§\s?[A-Z0-9.()]{1,8}\*{0,2}`,
  // California prints federal sections so.
  String.raw`\b\d{1,2}\s\d{2,5}[A-Z]?(?:\([A-Za-z0-9]{1,4}\)){0,4}\sUS\b`,
  String.raw`§{1,2}\s?${NUMBER}`,
  String.raw`(?<![A-Za-z\d.$/\-:,])${NUMBER}(?![\dA-Za-z])(?!-[A-Za-z]{2}|-\d)`,
];

/** Pennsylvania also prints title and section with nothing between but a blank: "75 3802". A year is no section. */
const TITLE_AND_SECTION = /(?<![\w$.,/:-])\d{2} (?!(?:19|20)\d\d)\d{4}(?:\([A-Za-z0-9.]{1,5}\)){0,4}(?![\w.,/:-])/g;

interface Form {
  readonly row: StatuteFormRow;
  readonly word: string;
}

export function createStatuteReader(rows: readonly StatuteFormRow[]): StatuteReader {
  const before = forms(rows, (r) => r.before);
  const after = forms(rows, (r) => r.after);
  const title = forms(rows, (r) => r.title);
  const words = (list: readonly Form[]) =>
    [...list]
      .sort((a, b) => b.word.length - a.word.length)
      .map((f) => spelled(f.word))
      .join('|');
  const lead = String.raw`(?<![A-Za-z0-9])(?:${words(before)})\.?${SIGNS}(?=\d)${NUMBER}`;
  const middle = String.raw`(?<![A-Za-z\d.$/\-:])\d{1,3}(?:-?[A-Za-z])?\s?(?:${words(title)})\.?\s?§{0,2}\s?${NUMBER}`;
  const trail = String.raw`(?<![A-Za-z\d.$/\-:])${NUMBER}\s?(?:${words(after)})(?![A-Za-z0-9])`;
  const pattern = new RegExp([lead, middle, trail, ...SHAPES].map((p, i) => `(?<k${String(i)}>${p})`).join('|'), 'gi');
  const BARE = `k${String(2 + SHAPES.length)}`;
  const known = index([...before, ...title, ...after]);

  function find(text: string, jurisdiction?: string): StatuteSpan[] {
    const out: StatuteSpan[] = [];
    if (!/\d/.test(text)) return out;
    for (const m of text.matchAll(pattern)) {
      const raw = m[0].trimEnd();
      const bare = m.groups?.[BARE] !== undefined;
      // "25XX-CR00123" is a case number: no section begins with zeros.
      if (!bare && /^[A-Za-z]+\.?\s?0\d/.test(raw)) continue;
      // "at 1:30 in courtroom 3" is a time and a small word, not the Insurance Code.
      if (!bare && /^\d{1,2}:\d{2}\s+[a-z]+$/.test(raw)) continue;
      if (bare && !isSection(raw, text, m.index, jurisdiction)) continue;
      const form = bare ? undefined : named(raw);
      const state = form && form.jurisdiction !== 'any' ? stateOf(form, raw, jurisdiction) : (stateOfShape(raw) ?? jurisdiction);
      out.push({ text: raw, start: m.index, end: m.index + raw.length, named: !bare, ...(state ? { state } : {}) });
    }
    if (out.length === 0 && jurisdiction === 'US-PA')
      for (const m of text.matchAll(TITLE_AND_SECTION))
        out.push({ text: m[0], start: m.index, end: m.index + m[0].length, named: false, state: jurisdiction });
    return out;
  }

  function named(raw: string): StatuteFormRow | undefined {
    for (const m of raw.matchAll(/[A-Za-z&](?:[A-Za-z&.]|\s(?=[A-Za-z&]))*/g)) {
      const row = known.get(plain(m[0]));
      if (row) return row;
    }
    return undefined;
  }

  return {
    find,
    without(text, jurisdiction) {
      let out = '';
      let at = 0;
      for (const s of find(text, jurisdiction)) {
        out += `${text.slice(at, s.start)} `;
        at = s.end;
      }
      return out + text.slice(at);
    },
  };
}

function forms(rows: readonly StatuteFormRow[], of: (r: StatuteFormRow) => readonly string[] | undefined): Form[] {
  return rows.flatMap((row) => (of(row) ?? []).map((word) => ({ row, word })));
}

function index(list: readonly Form[]): ReadonlyMap<string, StatuteFormRow> {
  const out = new Map<string, StatuteFormRow>();
  for (const f of list) if (!out.has(plain(f.word))) out.set(plain(f.word), f.row);
  return out;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z]/g, '');
}

/** "p c" also as "P.C." and "pc"; "and" also as "&". */
function spelled(word: string): string {
  return word
    .split(' ')
    .map((w) => (w === 'and' ? String.raw`(?:&|and)` : w.length <= 5 ? [...w].join(String.raw`\.?`) : w))
    .join(String.raw`\.?\s?`);
}

/** Two states write "PC": Texas's penal code has two digits, a dot and two digits, California's has not. */
function stateOf(form: StatuteFormRow, raw: string, jurisdiction: string | undefined): string | undefined {
  if (jurisdiction !== undefined && !form.sure) return jurisdiction;
  if (form.jurisdiction === 'US-CA' && /(?:^|[^\d.])\d{2}\.\d{2,3}(?!\d)/.test(raw)) return 'US-TX';
  return form.sure ? form.jurisdiction : undefined;
}

function stateOfShape(raw: string): string | undefined {
  if (/\sUS$/i.test(raw)) return 'US';
  return raw.includes('§§') ? 'US-PA' : undefined;
}

/** States whose sections have the shape of a day or of a time. */
const DASHES = new Set([
  'US-GA',
  'US-MS',
  'US-TN',
  'US-SC',
  'US-CO',
  'US-MT',
  'US-NM',
  'US-AL',
  'US-AR',
  'US-ND',
  'US-SD',
  'US-UT',
  'US-WV',
  'US-WY',
  'US-RI',
  'US-IN',
  'US-OK',
  'US-ID',
  'US-NC',
  'US-VA',
  'US-CT',
]);
const COLONS = new Set(['US-LA', 'US-NH', 'US-NJ', 'US']);

/** A bare number with parts is a section unless it is a day, a time, an amount, a weight, a telephone or a case number. */
function isSection(raw: string, text: string, at: number, jurisdiction: string | undefined): boolean {
  if (!/[.:\-/(]|[A-Za-z]\d/.test(raw) && !/^\d{2,5}\(/.test(raw)) return false;
  const after = text.slice(at + raw.length, at + raw.length + 12);
  const before = text.slice(Math.max(0, at - 3), at);
  if (/[$#]\s?$/.test(before)) return false;
  if (
    /^\s?(?:%|g\b|gm|gram|oz\b|lb|yr|year|mo\b|month|day|hr|am\b|pm\b|mph|ft\b)/i.test(after) ||
    /\d(?:g|gm|oz|lbs?|am|pm|st|nd|rd|th|x|yrs?|mos?)$/i.test(raw)
  )
    return false;
  if (
    /^\d{1,2}[-/]\d{1,2}[-/](?:\d{2}|(?:19|20)\d{2})$/.test(raw) &&
    isDay(raw) &&
    !(raw.includes('-') && jurisdiction !== undefined && DASHES.has(jurisdiction))
  )
    return false;
  if (/^\d{4}-\d{2}$/.test(raw)) return false;
  if (/^(?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2}$/.test(raw) || /^(?:19|20)\d{2}-\d{4,}/.test(raw)) return false;
  if (
    /^\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/.test(raw) &&
    !(jurisdiction !== undefined && COLONS.has(jurisdiction)) &&
    isTime(raw)
  )
    return false;
  if (/^\d{3}-\d{3}-\d{4}$|^\d-\d{3}-\d{3}-\d{4}$/.test(raw)) return false;
  if (/^\d+\.0{1,2}$/.test(raw) || (/^\d{4,}\.\d{2}$/.test(raw) && !(jurisdiction === 'US-OH') && /\.(?:00|50)$/.test(raw)))
    return false;
  if (/^\d*\.\d$|^0\.\d+$|^\d{1,2}-\d{1,2}$|^\d{1,3}\/\d{1,3}$/.test(raw))
    return /^\d{2}-\d{2}$/.test(raw) && jurisdiction !== undefined && DASHES.has(jurisdiction);
  if (/^\d{1,2}-\d{5,6}/.test(raw) || /\d{6}/.test(raw)) return false;
  if (
    /^\d+\.\d{1,2}$/.test(raw) &&
    /^\s*$/.test(after) &&
    at > 0 &&
    /\s{2}$|\t$/.test(text.slice(Math.max(0, at - 2), at)) &&
    !/^\d{3}\.\d{2}$/.test(raw)
  )
    return false;
  return !/^\d{1,5}[A-Za-z]{1,2}$/.test(raw);
}

function isDay(text: string): boolean {
  const [month = 0, day = 0] = text.split(/[-/]/).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isTime(text: string): boolean {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour < 24 && minute < 60;
}
