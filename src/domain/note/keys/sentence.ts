/** A sentence imposed, as typed: `18 months`, `1 year 6 months`, `364 days`. undefined: not one. */
export interface SentenceLength {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

const PART = /^(\d{1,5})\s*(years?|yrs?|y|months?|mos?|m|days?|d)\.?(?:\s*(?:,|and|&|\+)\s*|\s+|$)/i;

export function parseSentence(text: string): SentenceLength | undefined {
  let rest = text.trim();
  const out: { years?: number; months?: number; days?: number } = {};
  if (rest === '') return undefined;
  while (rest !== '') {
    const m = PART.exec(rest);
    if (!m) return undefined;
    const unit = m[2]?.toLowerCase().startsWith('y') ? 'years' : m[2]?.toLowerCase().startsWith('m') ? 'months' : 'days';
    if (out[unit] !== undefined) return undefined;
    out[unit] = Number(m[1]);
    rest = rest.slice(m[0].length);
  }
  return out;
}
