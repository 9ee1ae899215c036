/** A statute number found in a charge text, with where it stood. */
export interface StatuteSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every part has one way to match and an end: a line of nothing but section signs, or of "1/1/1/1", must not cost more than its length.
 * No section has more parts than these.
 */
const SECTION = String.raw`\d+[A-Za-z]?(?:[.:\-/]\d*(?:[A-Za-z]\d*)?){0,12}(?:\s?\([A-Za-z0-9]{1,5}\))*(?:[A-Za-z](?![A-Za-z]))?`;
const AFTER = String.raw`(?:PC|P\.C\.|VC|V\.C\.|CVC|CPC|HS|H&S|H\s?&\s?S|B&P|BP|BPC|WI|W&I|WIC|FG|PEN|USC|U\.S\.C\.|CFR)`;
const BEFORE = String.raw`(?:RCW|ORC|O\.R\.C\.|ARS|A\.R\.S\.|CRS|C\.R\.S\.|NRS|N\.R\.S\.|KRS|ORS|O\.R\.S\.|RSA|MCL|MGL|M\.G\.L\.|NMSA|OCGA|O\.C\.G\.A\.|TCA|T\.C\.A\.|NCGS|G\.S\.|GS|FSS|F\.S\.S\.?|F\.S\.|FS|KSA|K\.S\.A\.|CGS|C\.G\.S\.|RSMO|R\.S\.|RS|LRS|SDCL|NDCC|MCA|UCA|U\.C\.A\.|WS|VTL|NYPL|PL|CPL|TPC|TRC|HSC|TX\s?PC|PC|CPC|CVC|VC|HS|H&S|B&P|IC|IPC|NJSA|N\.J\.S\.A\.|NJS|MSA|Penal\s+Code|Penal\s+Law|Veh(?:icle)?\s+Code|Code|Stat(?:ute)?|Sec(?:tion)?\.?|(?<!§)§+(?!§)|Art(?:icle)?\.?|Ord(?:inance)?\.?)`;
/** Blanks and section signs before a number. */
const SIGNS = String.raw`\s*(?:§+\s*)?`;
const PATTERNS = [
  String.raw`\b\d+\s+U\.?\s?S\.?\s?C\.?A?\.?${SIGNS}${SECTION}`,
  String.raw`\b\d+\s+(?:ILCS|P\.?A\.?\s?C\.?S\.?(?:A\.?)?|Pa\.?\s?C\.?S\.?|O\.?S\.?|DEL\.?\s?C\.?|V\.?S\.?A\.?|M\.?R\.?S\.?A?\.?)${SIGNS}${SECTION}`,
  String.raw`(?:\b|(?<!§)(?=§))${BEFORE}${SIGNS}(?=[\dC])(?:C\.?\s?\d+\s*[§sS]\.?\s*)?${SECTION}(?:\s*S(?:EC)?\.?\s?\d+[A-Za-z]*)?`,
  String.raw`\b${SECTION}\s*${AFTER}(?![A-Za-z0-9])`,
  String.raw`\b\d{1,5}[A-Za-z]?(?:[.:\-]\d+[A-Za-z]*){1,4}(?:\s?\([A-Za-z0-9]{1,5}\))*[A-Za-z]?(?![\dA-Za-z])`,
  String.raw`\b\d{2,5}[A-Za-z]?(?:\([A-Za-z0-9]{1,5}\))+`,
];
const STATUTE = new RegExp(PATTERNS.join('|'), 'gi');

/** Recognises statute numbers (`459 PC`, `23152(A) VC`, `RCW 9A.36.041`) so that they can be set aside before words are searched. */
export function findStatutes(text: string): StatuteSpan[] {
  return [...text.matchAll(STATUTE)]
    .filter((m) => /\d/.test(m[0]) && !isAmount(text, m))
    .map((m) => ({ text: m[0].trim(), start: m.index, end: m.index + m[0].trimEnd().length }));
}

/** `.15`, `$100-$750`, dates and plain counts are not statutes. */
function isAmount(text: string, m: RegExpMatchArray): boolean {
  const at = m.index ?? 0;
  if (text[at - 1] === '$' || text[at - 1] === '.' || text[at - 1] === '/') return true;
  if (/^\d{4}-\d{2}-\d{2}$/.test(m[0])) return true;
  return /^\d{1,2}-\d{1,2}$|^0\.\d+$|^\d\.\d$/.test(m[0]);
}

/** The text without its statute numbers. */
export function withoutStatutes(text: string): string {
  let out = '';
  let at = 0;
  for (const s of findStatutes(text)) {
    out += `${text.slice(at, s.start)} `;
    at = s.end;
  }
  return out + text.slice(at);
}
