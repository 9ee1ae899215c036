import type { Authority } from './authority';
import { monthNumber } from './dates';
import { sentenceAround, type Place } from './cases/place';
import { rowOfSection, type Register } from './register';
import type { Hit } from './scan/scan';

export type Who =
  | { readonly kind: 'one'; readonly row: Authority | null }
  | { readonly kind: 'ambiguous'; readonly rows: readonly Authority[]; readonly others: string | null };

export function identify(hit: Hit, place: Place, register: Register): Who {
  if (hit.nickname) {
    const defined = place.definitions.get(hit.text.toLowerCase().replace(/[\s>]+/g, ' '));
    const meant = defined === undefined ? undefined : register.byKey.get(`policy:${defined}`);
    if (meant?.length === 1) return { kind: 'one', row: first(meant) };
    const rows = hit.nickname.candidates.flatMap((c) => {
      const row = register.byId.get(c.id);
      return row ? [{ row, hint: c.hint }] : [];
    });
    if (rows.length === 1 && hit.nickname.others === null) return { kind: 'one', row: rows[0]?.row ?? null };
    const settled = settle(rows, hit, place);
    if (settled) return { kind: 'one', row: settled };
    return { kind: 'ambiguous', rows: rows.map((r) => r.row), others: hit.nickname.others };
  }
  const section = sectionOf(hit, register);
  if (section) return { kind: 'one', row: rowOfSection(register, section, hit.sub) };
  if (hit.key.startsWith('iirira:')) return { kind: 'one', row: first(register.byKey.get(hit.key)) };
  const rows = register.byKey.get(hit.key) ?? [];
  if (rows.length <= 1) return { kind: 'one', row: rows[0] ?? null };
  const settled = settle(
    rows.map((row) => ({ row, hint: null })),
    hit,
    place,
  );
  return settled ? { kind: 'one', row: settled } : { kind: 'ambiguous', rows, others: null };
}

/** A date, a policy number or a word beside the name says which of several is meant. */
function settle(
  rows: readonly { readonly row: Authority; readonly hint: RegExp | null }[],
  hit: Hit,
  place: Place,
): Authority | null {
  const from = Math.max(0, hit.start - 60);
  const to = Math.min(place.text.length, hit.end + 110);
  const near = sentenceAround(place.text.slice(from, to), hit.start - from, hit.end - from);
  const after = place.text.slice(hit.start, Math.min(place.text.length, hit.end + 90)).replaceAll('\n', ' ');
  const only = (list: readonly Authority[]): Authority | null => (list.length === 1 ? (list[0] ?? null) : null);
  const numbered = rows.filter((r) => r.row.number !== null && /^\d{5}\.\d$/.test(r.row.number) && near.includes(r.row.number));
  const byNumber = hit.nickname ? only(numbered.map((r) => r.row)) : null;
  if (byNumber) return byNumber;
  const days = datesIn(after);
  // The nearest date that is one of theirs: a later one in the sentence may be the day it ended.
  for (const day of [...days.full, ...days.month, ...days.year]) {
    const dated = rows.filter((r) => r.row.issued?.startsWith(day) === true);
    const one = only(dated.map((r) => r.row));
    if (one) return one;
    if (dated.length > 1) return only(dated.filter((r) => r.hint?.test(near)).map((r) => r.row));
  }
  const before = place.text.slice(Math.max(0, hit.start - 6), hit.start);
  const year = /(\d{4})\s?$/.exec(before)?.[1];
  if (year !== undefined) {
    const one = only(rows.filter((r) => r.row.issued?.startsWith(year)).map((r) => r.row));
    if (one) return one;
  }
  return only(rows.filter((r) => r.hint?.test(hit.text) || r.hint?.test(near)).map((r) => r.row));
}

function datesIn(text: string): { full: string[]; month: string[]; year: string[] } {
  const full: string[] = [];
  const month: string[] = [];
  const year: string[] = [];
  const re = /\b([A-Z][a-z]{2,8})\.? (?:(\d{1,2}),? )?(\d{4})\b|\b(\d{4}-\d{2}-\d{2})\b|[( ](\d{4})\b/g;
  for (let m = re.exec(text); m; m = re.exec(text)) {
    if (m[4]) full.push(m[4]);
    else if (m[5]) year.push(m[5]);
    else {
      const n = monthNumber(m[1] ?? '');
      const ym = `${m[3] ?? ''}-${String(n).padStart(2, '0')}`;
      if (n > 0 && m[2]) full.push(`${ym}-${m[2].padStart(2, '0')}`);
      else if (n > 0) month.push(ym);
      else if (m[3]) year.push(m[3]);
    }
  }
  return { full, month, year };
}

/** "usc:8:1229" for whatever way the section was written; null when it is no section. */
export function sectionOf(hit: Hit, register: Register): string | null {
  if (/^(?:usc|cfr):/.test(hit.key)) return hit.key;
  if (!hit.key.startsWith('ina:')) return null;
  const usc = register.uscOfIna.get(hit.key.slice(4));
  return usc === undefined ? null : `usc:8:${usc}`;
}

function first<T>(list: readonly T[] | undefined): T | null {
  return list?.[0] ?? null;
}
