import { nearValues } from './nearKeys';

/** Names that a slip of the pen or a code is held against. Any other word passes: the list is not complete and need not be. */
const BY_CODE: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  pt: 'Portuguese',
  fr: 'French',
  zh: 'Chinese',
  vi: 'Vietnamese',
  ht: 'Haitian Creole',
  ko: 'Korean',
  ru: 'Russian',
  uk: 'Ukrainian',
  ar: 'Arabic',
  tl: 'Tagalog',
  hi: 'Hindi',
  pa: 'Punjabi',
  ur: 'Urdu',
  bn: 'Bengali',
  ne: 'Nepali',
  fa: 'Farsi',
  tr: 'Turkish',
  pl: 'Polish',
  ro: 'Romanian',
  so: 'Somali',
  sw: 'Swahili',
  am: 'Amharic',
};
const NAMES = new Map(Object.entries(BY_CODE));
const KNOWN = [...NAMES.values()];
const MOST = 12;

/** Offered while typing, the commonest first. */
export const LANGUAGE_CHOICES: readonly string[] = ['English', 'Spanish', 'English, Spanish', ...KNOWN.slice(2, 8)];

/** "English, Spanish" as a list; words that are no names are left as typed. */
export function readLanguages(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, MOST);
}

/** undefined: names with commas between. Otherwise what to write instead, where that is plain. */
export function checkLanguages(text: string): { code: string; message: string; fixes: readonly string[] } | undefined {
  const parts = readLanguages(text);
  if (parts.length > 0 && parts.every(isName) && parts.join(', ') === text.trim().replace(/(?<!\s)\s*,\s*/g, ', '))
    return undefined;
  const meant = text
    .split(/[,;/+&]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, MOST)
    .map(nameFor);
  const fixes = meant.length > 0 && meant.every((m) => m !== undefined) ? [[...new Set(meant)].join(', ')] : [];
  const message = 'Write the languages of the pages as names with commas between, for example "English, Spanish".';
  return { code: 'not-languages', message, fixes };
}

function isName(part: string): boolean {
  if (!/^\p{L}[\p{L}\p{M} ()'\u2019-]{2,39}$/u.test(part) || /\b(?:and|or)\b/i.test(part)) return false;
  // Almost a known name is a slip; a word far from all of them is a language the list does not have.
  return KNOWN.some((k) => k.toLowerCase() === part.toLowerCase()) || near(part) === undefined;
}

function nameFor(part: string): string | undefined {
  const exact = NAMES.get(part.toLowerCase()) ?? KNOWN.find((k) => k.toLowerCase() === part.toLowerCase());
  if (exact !== undefined) return exact;
  return near(part) ?? (isName(part) ? part : undefined);
}

/** A slip in a word of some length; short names ("Lao", "Hopi") lie too close to others to guess. */
function near(part: string): string | undefined {
  return part.length < 5 ? undefined : nearValues(part, KNOWN, 1)[0];
}
