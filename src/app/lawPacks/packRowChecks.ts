/** What a row of a pack must keep to beside its schema: known sources, no better mark without a source, and references that exist. */
import { loadAuthorities, loadPolicySources } from '../../data/authorities/authorities';
import { loadHoldData, loadOtherClocks } from '../../data/holds/holds';
import type { LawPackRead } from '../../data/lawPack';
import { loadTemplates } from '../../data/templates';
import type { Basis, Mark } from '../../domain/basis';
import { basisProblem, isAsGood, marksProblem, type RowProblem } from '../../domain/lawPack/marks';
import { zoneTable } from '../../domain/time/zoneTable';
import { readTemplateFile } from '../letters/letters';

interface Known {
  readonly sources: ReadonlyMap<string, string>;
  readonly authorities: ReadonlyMap<string, { readonly marks: Partial<Record<string, Mark>>; readonly basis: readonly Basis[] }>;
  readonly laws: ReadonlyMap<string, readonly Basis[]>;
  readonly readings: ReadonlyMap<string, readonly Basis[]>;
  readonly clocks: ReadonlyMap<string, readonly Basis[]>;
  readonly events: ReadonlySet<string>;
  readonly cautions: ReadonlyMap<string, { readonly message: string; readonly short: string; readonly basis: readonly Basis[] }>;
  readonly templates: ReadonlySet<string>;
}

type Check = (pack: LawPackRead, known: Known) => RowProblem | null;

/** The first thing that is wrong with a row, or null. Where built-in data cannot be read, nothing can be compared, and that is said. */
export function rowProblem(pack: LawPackRead): RowProblem | null {
  const known = builtIn();
  if (typeof known === 'string') return { path: [], message: known };
  for (const check of [twice, sources, authorities, states, readings, clocks, cautions, jails, templates]) {
    const problem = check(pack, known);
    if (problem) return problem;
  }
  return null;
}

function builtIn(): Known | string {
  const [holds, clocks, register, policies, templates] = [
    loadHoldData(),
    loadOtherClocks(),
    loadAuthorities(),
    loadPolicySources(),
    loadTemplates(),
  ];
  if (!holds.ok) return holds.message;
  if (!clocks.ok) return clocks.message;
  if (!register.ok) return register.message;
  if (!policies.ok) return policies.message;
  if (!templates.ok) return templates.message;
  const { data } = holds;
  return {
    sources: new Map([
      ...register.rows.map((a) => [a.id, a.title] as const),
      ...policies.rows.map((s) => [s.id, s.title] as const),
      ...[...data.sources].map(([id, s]) => [id, s.title] as const),
    ]),
    authorities: new Map(register.rows.map((a) => [a.id, { marks: a.marks, basis: a.basis as readonly Basis[] }])),
    laws: new Map([...data.jurisdictions.values()].flatMap((j) => j.laws.map((l) => [l.id, l.basis] as const))),
    readings: new Map(data.readings.map((r) => [r.id, r.basis])),
    clocks: new Map(clocks.rows.flatMap((c) => (c.kind === 'clock' ? [[c.id, c.basis] as const] : []))),
    events: new Set(clocks.rows.flatMap((c) => (c.kind === 'event' ? [c.id] : []))),
    cautions: new Map(
      [...data.cautions].map(([code, c]) => [code, { message: c.message, short: c.short ?? '', basis: c.basis }]),
    ),
    templates: new Set(templates.rows.map((t) => t.id)),
  };
}

const at = (problem: RowProblem | null, ...base: (string | number)[]): RowProblem | null =>
  problem && { path: [...base, ...problem.path], message: problem.message };

/** The first problem of a list of rows. */
function first<T>(rows: readonly T[], name: string, check: (row: T) => RowProblem | null): RowProblem | null {
  for (const [i, row] of rows.entries()) {
    const problem = at(check(row), 'rows', name, i);
    if (problem) return problem;
  }
  return null;
}

const twice: Check = ({ rows, sources: own }) => {
  const seen = new Set<string>();
  const again = (key: string, field: string): RowProblem | null => {
    if (seen.has(key)) return { path: [field], message: `"${key.slice(key.indexOf(' ') + 1, 80)}" stands in this pack twice.` };
    seen.add(key);
    return null;
  };
  return (
    first(rows.authorities, 'authorities', (a) => again(`authority ${a.id}`, 'id')) ??
    first(rows.jurisdictions, 'jurisdictions', (j) => again(`state ${j.id}`, 'id')) ??
    first(
      rows.jurisdictions.flatMap((j) => j.laws),
      'jurisdictions',
      (l) => again(`law ${l.id}`, 'laws'),
    ) ??
    first(rows.readings, 'readings', (r) => again(`reading ${r.id}`, 'id')) ??
    first(rows.clocks, 'clocks', (c) => again(`clock ${c.id}`, 'id')) ??
    first(rows.cautions, 'cautions', (c) => again(`caution ${c.code}`, 'code')) ??
    first(rows.jails, 'jails', (j) => again(`jail ${j.jurisdiction} ${j.facility.toLowerCase()}`, 'facility')) ??
    own.map((s, i) => at(again(`source ${s.id}`, 'id'), 'sources', i)).find((p) => p !== null) ??
    null
  );
};

/** A source of the pack has a name of its own: under a built-in one it would lend its words another weight. */
const sources: Check = (pack, known) => {
  for (const [i, s] of pack.sources.entries()) {
    const title = known.sources.get(s.id);
    if (title !== undefined && title !== s.title)
      return { path: ['sources', i, 'id'], message: `"${s.id.slice(0, 60)}" is a built-in source. Give yours another id.` };
  }
  return null;
};

function isKnown(pack: LawPackRead, known: Known): (source: string) => boolean {
  const own = new Set([...pack.sources.map((s) => s.id), ...pack.rows.authorities.map((a) => a.id)]);
  return (source) => known.sources.has(source) || own.has(source);
}

const authorities: Check = (pack, known) =>
  first(pack.rows.authorities, 'authorities', (a) => {
    const before = known.authorities.get(a.id);
    const newest = a.newestSource ?? '';
    if (newest.length === 10 && newest > pack.newestSource)
      return {
        path: ['newestSource'],
        message: `A source of ${newest} is newer than the newest source of the pack, ${pack.newestSource}.`,
      };
    if (a.examples.length === 0) return { path: ['examples'], message: 'A row of a pack has an example, as people write it.' };
    if (a.quotation && !a.basis.some((b) => b.source === a.quotation?.source && b.mark === 'V'))
      return { path: ['quotation', 'source'], message: 'Words are quoted only from a source of the row that was seen (V).' };
    const seen = a.timeline.findIndex((t) => !isAsGood(a.basis as readonly Basis[], t.mark));
    if (seen !== -1) return { path: ['timeline', seen, 'mark'], message: 'No source of the row is marked as well as this.' };
    return (
      basisProblem(a.basis as readonly Basis[], before?.basis ?? [], isKnown(pack, known)) ??
      marksProblem({ marks: a.marks, basis: a.basis as readonly Basis[] }, before)
    );
  });

const states: Check = (pack, known) => {
  const knownSource = isKnown(pack, known);
  const readingIds = new Set([...known.readings.keys(), ...pack.rows.readings.map((r) => r.id)]);
  const clockIds = new Set([...known.clocks.keys(), ...pack.rows.clocks.map((c) => c.id)]);
  return first(pack.rows.jurisdictions, 'jurisdictions', (j) => {
    for (const [i, l] of j.laws.entries()) {
      const wrong = (field: string, message: string): RowProblem => ({ path: ['laws', i, field], message });
      const reading = l.readings.find((id) => !readingIds.has(id));
      if (reading !== undefined) return wrong('readings', `"${reading.slice(0, 60)}" is no reading that is known.`);
      const clock = l.clocks?.find((id) => !clockIds.has(id));
      if (clock !== undefined) return wrong('clocks', `"${clock.slice(0, 60)}" is no clock that is known.`);
      const [text] = l.basis;
      if (l.noHoldFrom !== null && (l.effect !== 'bars' || (text?.mark !== 'V' && text?.mark !== 'V2')))
        return wrong(
          'noHoldFrom',
          'Only a law that bars holds, and whose text was seen (V or V2), can say that there is no hold.',
        );
      if (l.noHoldFrom !== null && l.noHoldFor === undefined && l.exceptions.length > 0)
        return wrong('noHoldFrom', 'A law with exceptions says in "noHoldFor" with whom none can apply.');
      if (l.examples.length === 0 && l.effect !== 'none-found')
        return wrong('examples', 'A law of a pack has an example: a release, and what the answer must be.');
      const problem = at(basisProblem(l.basis, known.laws.get(l.id) ?? [], knownSource), 'laws', i);
      if (problem) return problem;
    }
    return j.notice ? at(basisProblem(j.notice.basis, [], knownSource), 'notice') : null;
  });
};

const readings: Check = (pack, known) =>
  first(pack.rows.readings, 'readings', (r) => basisProblem(r.basis, known.readings.get(r.id) ?? [], isKnown(pack, known)));

const clocks: Check = (pack, known) =>
  first(pack.rows.clocks, 'clocks', (c) => {
    const event = c.events.find((e) => !known.events.has(e));
    if (event !== undefined) return { path: ['events'], message: `"${event.slice(0, 60)}" starts no clock that is known.` };
    return basisProblem(c.basis, known.clocks.get(c.id) ?? [], isKnown(pack, known));
  });

const cautions: Check = (pack, known) =>
  first(pack.rows.cautions, 'cautions', (c) => {
    const before = known.cautions.get(c.code);
    if (!before) return { path: ['code'], message: `No answer has a caution "${c.code.slice(0, 60)}".` };
    for (const field of ['message', 'short'] as const)
      if (blanks(c[field]) !== blanks(before[field]))
        return { path: [field], message: `The blanks of this caution are: ${blanks(before[field]) || 'none'}.` };
    return basisProblem(c.basis, before.basis, isKnown(pack, known));
  });

function blanks(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

const jails: Check = (pack) =>
  first(pack.rows.jails, 'jails', (j) =>
    j.zone === undefined || zoneTable(j.zone) !== null
      ? null
      : { path: ['zone'], message: `"${j.zone}" is not a time zone that is known.` },
  );

const templates: Check = (pack, known) => {
  const seen = new Set<string>();
  return first(pack.rows.templates, 'templates', ({ text }) => {
    const wrong = (message: string): RowProblem => ({ path: ['text'], message });
    const read = readTemplateFile(text);
    if (!read.ok) {
      const [problem] = read.problems;
      return wrong(`Line ${String(problem?.line ?? 1)} of the template: ${problem?.message ?? 'it cannot be used.'}`);
    }
    const { id, origin } = read.template;
    if (seen.has(id)) return wrong(`"${id}" stands in this pack twice.`);
    seen.add(id);
    return known.templates.has(id) && origin.reason === undefined
      ? wrong(`"${id}" is a built-in template. Say under "reason" why this one stands in its place.`)
      : null;
  });
};
