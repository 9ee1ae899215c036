import { ABBREVIATIONS, NOISE } from './abbreviations';

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bb\.?\s?&\.?\s?e\b\.?/g, 'breaking entering'],
  [
    /\b(?:larc\w*|theft|stealing|steal)\s*-?\s*from\s+(?:a\s+)?(?:auto\w*|motor\s+veh\w*|mv|veh\w*|cars?)\b/g,
    'theft fromvehicle',
  ],
  [/\bburg\w*\s*-?\s*(?:of\s+)?(?:a\s+)?(?:motor\s+)?(?:veh\w*|auto\w*)\b/g, 'burglary vehicle'],
  [/\bcomm(?:unity)?\s+superv\w*/g, 'community supervised'],
  [/\bhit\s*(?:n|&|'n'?)\s*run\b/g, 'hit run'],
  [/\bb\s*(?:&|and|\+)\s*e\b/g, 'breaking entering'],
  [/\ba\s*(?:&|and)\s*b\b/g, 'assault battery'],
  [/\bw\/o\b/g, ' without '],
  [/\bw\//g, ' with '],
  [/\bf\/arms?\b/g, ' gun '],
  [/\bc\/s\b/g, ' cs '],
  [/\bu\/i\b|\bunder (?:the )?infl?\b/g, ' under influence '],
  [/\bdriv\w*\s+under\b/g, ' driving under '],
  [/\bpg\s?-?\s?([1-4][ab]?)\b/g, ' pg$1 '],
  [/\bre-entry\b/g, 'reentry'],
  [/\bstrong[\s-]arm/g, 'strongarm'],
  [/\bpeace officer|\bpublic safety officer|\bpolice officer|\bcorrections? officer/g, ' officer '],
  [/\blaw enf\w*(?: off\w*)?/g, ' officer '],
  [/\bpub(?:lic)? (?:serv(?:ant)?|svt)\b/g, ' public servant '],
  [/\bsex off\w*/g, 'sex offender'],
  [/\bjohn or jane doe\b/g, ' '],
  [/\bhit and run\b/g, 'hit run'],
  [/\bmotor vehicles?\b|\bmotor veh\b|\bmtr veh\b/g, ' vehicle '],
  [/\bfailure to|\bfail to|\bfld to\b/g, ' fail '],
];

/** The words of a text in the form the index holds them. Noise words go, unless nothing else is left. */
export function tokens(text: string): string[] {
  let s = plainLetters(text).toLowerCase();
  for (const [re, to] of PHRASES) s = s.replace(re, to);
  const raw = s.split(/[^a-z0-9]+/).filter((w) => w !== '');
  const words = raw.filter((w) => !NOISE.has(w) && !isQuantity(w));
  const kept = words.length > 0 ? words : raw.filter((w) => !isQuantity(w));
  return [...new Set(kept.flatMap(canonical))];
}

/** "D.U.I." is "dui"; accents go. */
function plainLetters(text: string): string {
  const joined = text.replace(/(?<![A-Za-z0-9])[A-Za-z](?:\.[A-Za-z]){1,5}\.?(?![A-Za-z0-9])/g, (m) => m.replaceAll('.', ''));
  return /[^\0-\x7f]/.test(joined) ? joined.normalize('NFD').replace(/\p{M}/gu, '') : joined;
}

/** Amounts, weights, grades and counts: `100`, `28g`, `1st`, `f3`, `x2`. */
function isQuantity(word: string): boolean {
  return (
    /^\d+(?:st|nd|rd|th|g|gr|gm|gms|grams?|oz|lbs?|k|yrs?|mos?|days?|mph|x)?$|^x\d+$|^[fm][1-6abcshd]$/.test(word) &&
    !/^911$/.test(word)
  );
}

export function canonical(word: string): readonly string[] {
  const known = ABBREVIATIONS.get(word);
  if (known) return known;
  const stemmed = stem(word);
  return ABBREVIATIONS.get(stemmed) ?? [stemmed];
}

/** Only plural endings: longer rules merged words that the table keeps apart. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
