import type { Authority } from '../authority';
import { matchesOf } from '../scan/matches';
import type { Register } from '../register';
import type { Hit } from '../scan/scan';

/** Series and number of a reporter: "rep:745f3d634" begins with "745f3d". */
const CITE = /^(?:rep|docket|dec):/;
/** Between a name and its reporter, or two reporters of one ruling. */
const GAP = /^,?[ \n]{1,4}(?:at[ \n])?$/;
const PIN =
  /^,[ \n]{1,4}(?:at[ \n]{1,4})?(?:\*?\d{1,5}(?:-\d{1,5})?|¶{1,2}[ \n]{0,2}\d{1,4})(?:[ \n]?n\.[ \n]?\d{1,3})?(?![\w.%])(?![ \n](?:U\.|F\.|S\.|P\.|WL|[A-Z][a-z]{0,5}\.))/;
const COURT = /^[ \n]{1,3}\((?:[^()\n]|\n(?!\n)){0,70}\d{4}\)/;
const NAME_BEFORE = new RegExp(
  "(?:(?<![\\w.&'-])(?:Matter[ \\n]of|In[ \\n]re)[ \\n][A-Z][\\w.&'-]{0,40}(?:[ \\n][A-Z][\\w.&'-]{0,40}){0,6}" +
    "|(?<![\\w.&'-])[A-Z][\\w.&'-]{0,40}(?:,?[ \\n](?:[A-Z&][\\w.&'-]{0,40}|of|the|and|for|ex|rel\\.|et|al\\.)){0,10}[ \\n]v\\.?[ \\n](?:[A-Z][\\w.&'-]{0,40})(?:,?[ \\n](?:[A-Z&][\\w.&'-]{0,40}|of|the|and|for|et|al\\.)){0,10}),[ \\n]{1,4}(?:Nos?\\.[ \\n])?$",
);

const ID = /(?<![\w.,])[Ii]d\.(?:,?[ \n]{1,4}at[ \n]{1,4}\d{1,5}(?:-\d{1,5})?)?(?!\w)/g;

/** "Id." and "Id. at 640": what they speak of is settled once the citation before them is known. */
export function idsIn(text: string): Hit[] {
  return [...matchesOf(ID, text)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    key: 'id:',
    sub: '',
    nickname: null,
  }));
}

/**
 * Rulings are written as a name, a reporter or a docket, or all of these: one citation is one hit, from the name to the year. A name stands
 * before a reporter the register does not have as well: the reporter decides which ruling is meant.
 */
export function joinCases(text: string, hits: readonly Hit[], register: Register): Hit[] {
  const out: Hit[] = [];
  for (let i = 0; i < hits.length; i++) {
    const first = hits[i];
    if (first === undefined) continue;
    if (!isCase(first)) {
      out.push(first);
      continue;
    }
    const parts = [first];
    let end = first.end;
    for (let next = hits[i + 1]; next !== undefined && CITE.test(next.key); next = hits[i + 1]) {
      const pin = PIN.exec(text.slice(end, end + 24))?.[0].length ?? 0;
      if (!GAP.test(text.slice(end, next.start)) && !(pin > 0 && GAP.test(text.slice(end + pin, next.start)))) break;
      parts.push(next);
      end = next.end;
      i++;
    }
    out.push(joined(text, parts, end, register));
  }
  return settleShort(out, register);
}

function joined(text: string, parts: readonly Hit[], to: number, register: Register): Hit {
  const first = parts[0] as Hit;
  const named = first.key.startsWith('name:');
  const cites = named ? parts.slice(1) : parts;
  let end = to;
  if (cites.length > 0) {
    end += PIN.exec(text.slice(end, end + 24))?.[0].length ?? 0;
    end += COURT.exec(text.slice(end, end + 84))?.[0].length ?? 0;
  }
  const known = cites.find((c) => (register.byKey.get(c.key)?.length ?? 0) > 0);
  const start = named || first.key.startsWith('dec:') ? first.start : nameStart(text, first.start);
  const base = { start, end, text: text.slice(start, end), sub: '', nickname: null };
  if (known) return { ...base, key: known.key };
  const cite = cites[0];
  if (!named || cite === undefined) return { ...base, key: first.key };
  const rows = register.byKey.get(first.key) ?? [];
  // A row that has a page in the same series is another ruling of that name.
  const other = rows.find((r) => cites.some((c) => r.keys.some((k) => seriesOf(k) !== null && seriesOf(k) === seriesOf(c.key))));
  return other === undefined ? { ...base, key: first.key } : { ...base, key: cite.key, sameName: other };
}

function isCase(h: Hit): boolean {
  return CITE.test(h.key) || h.key.startsWith('name:');
}

const REPORTER =
  /^rep:(\d+)(fsupp[23]d|fsupp|f[23]d|f4th|usdistlexis|us|sct|p[23]d|ad[23]d|ne[23]d|nw2d|so[23]d|sw[23]d|a[23]d|mass|mont|f?edappx|fappx|wl)(\d+)$/;

/** "f3d" for "rep:745f3d634"; null for a docket, whose numbers are each court's own. */
function seriesOf(key: string): string | null {
  return REPORTER.exec(key)?.[2] ?? null;
}

/** Words that lead to a citation and are no part of its name. */
const SIGNAL = /^(?:(?:See|Cf\.|But|Accord|Compare|In|And|Under|With|E\.g\.)(?:[ \n]also)?,?[ \n]{1,4}){1,3}(?!re\b)/;

/** Where the name before a reporter begins; the reporter's own place when there is none. */
function nameStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 160), at);
  const found = NAME_BEFORE.exec(before);
  if (!found) return at;
  const signal = SIGNAL.exec(found[0])?.[0].length ?? 0;
  return at - before.length + found.index + signal;
}

/** "Id. at 640" speaks of the citation before it, "745 F.3d at 640" and "Galarza, supra" of the ruling that alone can be meant. */
function settleShort(hits: readonly Hit[], register: Register): Hit[] {
  const out: Hit[] = [];
  for (const hit of hits) {
    if (hit.key === 'id:') {
      const last = out.at(-1);
      if (last !== undefined && isCase(last)) out.push({ ...hit, key: last.key });
    } else if (hit.key.startsWith('supra:')) out.push(...supra(hit, register));
    else if (hit.key.startsWith('at:')) out.push({ ...hit, key: volumeKey(hit, out, register) ?? hit.key });
    else out.push(hit);
  }
  return out;
}

/** A volume may hold several rulings: the name before it says which, or the one of them that was cited last. */
function volumeKey(hit: Hit, before: readonly Hit[], register: Register): string | null {
  const keys = register.shortForms.get(hit.key) ?? [];
  if (keys.length < 2) return keys[0] ?? null;
  const party = /^\D{3,}?(?=,? \d)/.exec(hit.text)?.[0];
  if (party !== undefined) {
    const start = `name:${register.caseNames.canonical(party)}`;
    const named = keys.filter((k) => register.byKey.get(k)?.some((r) => r.keys.some((own) => own.startsWith(start))));
    return named.length === 1 ? (named[0] ?? null) : null;
  }
  return before.filter((h) => keys.includes(h.key)).at(-1)?.key ?? null;
}

function onlyKey(register: Register, short: string): string | null {
  const keys = register.shortForms.get(short) ?? [];
  return keys.length === 1 ? (keys[0] ?? null) : null;
}

/** The first party may be two words, or one behind a word that begins the sentence: "See Galarza, supra". */
function supra(hit: Hit, register: Register): Hit[] {
  const whole = onlyKey(register, hit.key);
  if (whole !== null) return [{ ...hit, key: whole }];
  const skip = hit.text.search(/[ \n]/) + 1;
  const last = onlyKey(register, `supra:${hit.key.split(/[ \n]/).at(-1) ?? ''}`);
  return last === null ? [] : [{ ...hit, start: hit.start + skip, text: hit.text.slice(skip), key: last }];
}

/** The keys of the rulings that a short form can mean: "at:745f3d" by volume, "supra:galarza" by the first party. */
export function shortFormsOf(rows: readonly Authority[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (short: string, key: string): void => {
    found.set(short, [...(found.get(short) ?? []), key]);
  };
  for (const row of rows) {
    const party = row.keys.flatMap((k) => /^name:(?:people ex rel\. |county of |city of )?(.+?) v\. /.exec(k)?.[1] ?? [])[0];
    const main = row.keys.find((k) => CITE.test(k)) ?? row.keys[0];
    if (party !== undefined && main !== undefined) add(`supra:${party}`, main);
    for (const key of row.keys) {
      const parts = REPORTER.exec(key);
      if (parts?.[1] !== undefined && parts[2] !== undefined) add(`at:${parts[1]}${parts[2]}`, key);
    }
  }
  return found;
}
