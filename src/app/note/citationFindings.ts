/** Findings of the citation checker as findings of a note: one for each authority, as grave as what follows from it. */
import type { CitationFinding } from '../../domain/authority/answers';
import type { Span } from '../../domain/note/caseNote';
import { fixesOf, type NoteFinding, type NoteFix, type Severity } from './noteFindings';

/** How bad each code is by default, from the data. A code nobody described is a warning: it is not hidden. */
export type DefaultSeverity = (code: string) => Severity;

/** Where the note's own date stands. */
export interface DatePlace {
  readonly span: Span;
  readonly asOf: string;
  readonly today: string;
}

const DATED = new Set([
  'ended',
  'ended-since',
  'not-yet',
  'contested',
  'in-litigation',
  'renumbered',
  'repealed',
  'pre-1997-number',
]);

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

/**
 * One finding for each authority and code, at the first place where it weighs most; its other places stand beside it. Places where the note
 * itself tells the end or the dispute are said quietly, and not at all where the same authority is relied on elsewhere.
 * `date` is where the note's date stands, if it has one.
 */
export function citationFindings(
  found: readonly CitationFinding[],
  severityOf: DefaultSeverity,
  date?: DatePlace,
): NoteFinding[] {
  const groups = new Map<string, { severity: Severity; places: CitationFinding[] }>();
  for (const [f, severity] of severitiesOf(found, severityOf)) {
    const key = `${f.problem ?? ''}|${f.authority ?? f.text.toLowerCase().replace(/\s+/g, ' ')}`;
    const known = groups.get(key);
    if (!known || ORDER.indexOf(severity) < ORDER.indexOf(known.severity)) groups.set(key, { severity, places: [f] });
    else if (severity === known.severity) known.places.push(f);
  }
  return [...groups.values()].map(({ severity, places }) => together(places, severity, date)).sort(byPlace);
}

/** The findings that have a problem, each with its weight in this note. */
export function severitiesOf(
  found: readonly CitationFinding[],
  severityOf: DefaultSeverity,
): ReadonlyMap<CitationFinding, Severity> {
  const cited = new Set(found.flatMap((f) => f.authority ?? []));
  /** Authorities whose end the note tells somewhere: in the sentence, in parentheses, or under a heading of history. */
  const toldSomewhere = new Set(found.flatMap((f) => (f.authority !== null && f.said?.told === true ? [f.authority] : [])));
  const weigh = (f: CitationFinding, problem: string): Severity => {
    const base = severityOf(problem);
    const said = f.said;
    if (!said || !OF_STATUS.has(problem)) return base;
    if (said.told) return 'hint';
    if (said.rival !== undefined && !said.over) return cited.has(said.rival) ? 'hint' : 'information';
    if (!said.over) return base;
    return f.authority !== null && toldSomewhere.has(f.authority) && !said.reliedOn ? 'hint' : 'warning';
  };
  return new Map(found.flatMap((f) => (f.problem === null ? [] : [[f, weigh(f, f.problem)] as const])));
}

const OF_STATUS = new Set(['ended', 'repealed', 'contested', 'in-litigation']);

function together(places: readonly CitationFinding[], severity: Severity, date: DatePlace | undefined): NoteFinding {
  const [first, ...others] = places as readonly [CitationFinding, ...CitationFinding[]];
  const problem = first.problem ?? '';
  // Only where the day decides: under every finding it would be noise.
  const dated = date && DATED.has(problem) && (problem === 'renumbered' || first.statusOn.asOf !== first.statusOn.today);
  const everywhere = others.length === 0 ? [] : fixesEverywhere(places);
  return {
    code: problem,
    span: spanOf(first),
    message: first.message,
    severity,
    fixes: [...fixesOf(first), ...everywhere],
    ...(others.length === 0 ? {} : { also: others.map((f) => ({ span: spanOf(f), fixes: [...fixesOf(f), ...everywhere] })) }),
    ...(dated ? { related: [{ span: date.span, message: `Judged as of this date: ${date.asOf}.` }] } : {}),
  };
}

/** What can be done at one place and at each of the others, as one change. */
function fixesEverywhere(places: readonly CitationFinding[]): NoteFix[] {
  const [first, ...others] = places.map((f) => ({ f, fixes: fixesOf(f) }));
  if (first === undefined) return [];
  return first.f.suggestions.flatMap((s, i) => {
    const rest = others.map((o) => o.fixes[o.f.suggestions.findIndex((other) => other.why === s.why)]);
    const own = first.fixes[i];
    if (own === undefined || rest.includes(undefined)) return [];
    return [{ ...own, title: `${own.title}, at all ${places.length} places`, also: rest.flatMap((r) => r ?? []) }];
  });
}

function spanOf(f: CitationFinding): Span {
  return { start: f.start, end: f.end };
}

function byPlace(a: NoteFinding, b: NoteFinding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
