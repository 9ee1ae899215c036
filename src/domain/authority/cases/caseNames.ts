/** Names of cases are shortened in many ways: "Cnty." is "County", "U.S." is "United States". The pairs are data. */
export interface Abbreviation {
  readonly full: string;
  /** Without the point that may follow. */
  readonly short: readonly string[];
}

export interface CaseNames {
  /** One spelling for every way to write a name: "galarza v. szalczyk". */
  readonly canonical: (written: string) => string;
  /** A pattern for a canonical name in all its ways. */
  readonly pattern: (canonical: string) => string;
}

export function caseNames(pairs: readonly Abbreviation[]): CaseNames {
  const fullOf = new Map(pairs.flatMap((p) => p.short.map((s) => [s, p.full] as const)));
  const shorts = [...fullOf.keys()].sort((a, b) => b.length - a.length).map(escape);
  const anyShort =
    shorts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}.])(${shorts.join('|')})\\.?(?![\\p{L}\\p{N}])`, 'gu');
  const byLength = [...pairs].sort((a, b) => b.full.length - a.full.length);
  return {
    canonical: (written) => {
      const plain = written
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/ vs?\.? /, ' v. ');
      return anyShort === null ? plain : plain.replace(anyShort, (_whole, short: string) => fullOf.get(short) ?? short);
    },
    pattern: (canonical) => {
      let out = escape(canonical);
      byLength.forEach((p, i) => {
        out = out.replace(new RegExp(`(?<![a-z])${escape(escape(p.full))}(?![a-z])`, 'g'), mark(i));
      });
      out = out.replace(' v\\. ', ' vs?\\.? ');
      byLength.forEach((p, i) => {
        const ways = [escape(p.full), ...p.short.map((s) => `${escape(s)}\\.?`)];
        out = out.replaceAll(mark(i), `(?:${ways.join('|')})`);
      });
      return out.replaceAll(' ', '[ \\n]{1,4}');
    },
  };
}

/** A place that no name holds, so that a long phrase is not changed a second time by a shorter one. */
function mark(i: number): string {
  return `\u0000${i}\u0000`;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
