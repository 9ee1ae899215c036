import { isHoldRequest, type LawPackRead } from '../../data/lawPack';
import type { HoldAnswer } from '../../domain/detainer/answers';
import type { HoldExample } from '../../domain/detainer/rows';
import { createAuthorities, type Authorities } from '../citations/authorities';
import { clinicHolds } from '../clinic/holdRows';
import type { Holds } from '../deadline/holds';
import { packLaw, packOrigin } from './packLaw';

/** Runs one example; null: it gives what it says. */
export interface ExampleRun {
  readonly path: readonly (string | number)[];
  run(): string | null;
}

/** Every example of a pack, over the built-in rows with this pack alone. They are run one by one, so that nobody waits for all at once. */
export function examplesOf(pack: LawPackRead, today: string): readonly ExampleRun[] {
  const alone = { origin: packOrigin(pack), packs: [packLaw(pack)] };
  const authorities = createAuthorities(alone);
  const holds = clinicHolds(alone);
  const { rows } = pack;
  const hold = (list: readonly HoldExample[], path: readonly (string | number)[]): ExampleRun[] =>
    list.map((e, i) => ({ path: [...path, 'examples', i], run: () => holdExample(holds, e) }));
  return [
    ...rows.authorities.flatMap((a, i) =>
      a.examples.map((text, k): ExampleRun => ({
        path: ['rows', 'authorities', i, 'examples', k],
        run: () => citationExample(authorities, a.id, text, today),
      })),
    ),
    ...rows.jurisdictions.flatMap((j, i) => j.laws.flatMap((l, k) => hold(l.examples, ['rows', 'jurisdictions', i, 'laws', k]))),
    ...rows.readings.flatMap((r, i) => hold(r.examples, ['rows', 'readings', i])),
    ...rows.cautions.flatMap((c, i) => hold(c.examples, ['rows', 'cautions', i])),
    ...rows.clocks.flatMap((c, i) =>
      c.examples.map((e, k): ExampleRun => ({
        path: ['rows', 'clocks', i, 'examples', k],
        run() {
          const found = holds.otherClocks({ event: e.event, at: e.at, zone: e.zone }).find((x) => x.id === c.id);
          return found?.at === e.expect ? null : differs(e.why, found?.at ?? 'no date', e.expect ?? 'no date');
        },
      })),
    ),
    ...pack.examples.map((e, i): ExampleRun => ({
      path: ['examples', i],
      run() {
        if (e.kind === 'hold') return holdExample(holds, e as HoldExample);
        const { status } = authorities.authorityStatus({ id: e.id, date: e.date, today, jurisdiction: e.jurisdiction });
        return status === e.status ? null : differs(e.why, status, e.status);
      },
    })),
  ];
}

function citationExample(authorities: Authorities, id: string, text: string, today: string): string | null {
  const found = authorities.findCitations({ text: `See ${text} on this.`, asOf: today, today });
  const [first] = found;
  if (found.length === 1 && first?.authority === id) return null;
  const said = first === undefined ? 'nothing' : found.map((f) => f.authority ?? `"${f.text}"`).join(', ');
  return differs(`"${text}"`, said, id);
}

function holdExample(holds: Holds, { why, request, expect }: HoldExample): string | null {
  if (!isHoldRequest(request)) return `The example "${why}" asks what cannot be asked.`;
  const answer = holds.computeHold(request);
  if (answer.kind !== expect.kind) return differs(why, answer.kind, expect.kind);
  const results = answer.kind === 'hold' ? answer.readings : answer.kind === 'no-hold' ? answer.ifHeldAnyway : [];
  for (const [id, end] of Object.entries(expect.expires ?? {})) {
    const given = results.find((r) => r.reading === id)?.expires ?? 'no end';
    if (given !== end) return differs(why, `${given} for ${id}`, end);
  }
  const cautions = 'cautions' in answer ? answer.cautions.map((c) => c.code) : [];
  if (expect.caution !== undefined && !cautions.includes(expect.caution)) return differs(why, 'no such caution', expect.caution);
  const laws = lawsOf(answer);
  if (expect.law !== undefined && !laws.includes(expect.law)) return differs(why, laws.join(', ') || 'no law', expect.law);
  if (expect.without !== undefined && laws.includes(expect.without)) return differs(why, expect.without, `not ${expect.without}`);
  const field = 'field' in answer ? answer.field : 'no field';
  return expect.field === undefined || field === expect.field ? null : differs(why, field, expect.field);
}

/** The ids of the laws an answer speaks of. */
function lawsOf(answer: HoldAnswer): readonly string[] {
  if (answer.kind !== 'hold' && answer.kind !== 'no-hold') return [];
  const said = answer.cautions.flatMap((c) => c.law ?? []);
  return answer.kind === 'no-hold' && answer.law !== undefined ? [answer.law, ...said] : said;
}

function differs(why: string, given: string, expected: string): string {
  return `The example ${why.startsWith('"') ? why : `"${why}"`} gives ${given}, and says ${expected}.`;
}
