import { CUSTODIANS, type Custodian } from '../../detainer/answers';
import { MONTH_NAMES } from '../../time/civil';
import type { Block } from '../blocks';
import { barChart, funnelChart, type ReferenceLine } from './charts';
import { pickCautions } from '../cautions';
import { ALPHA, FEWEST_COMPARED, MEASURES, type Group, type Measure, type PastEnd, type Pattern, type Share } from './pattern';
import { LEVEL_BUCKETS, type LevelBucket } from './record';
import { documentsOf, placesLine } from '../places';
import type { Rate } from './rates';
import type { CautionRow, FactRow } from '../rows';
import type { SharedPattern, SharedRow } from './sharing';
import { SMALLEST_SHARED } from './suppress';

export interface ReportContext {
  /** In words, with the zone. */
  readonly madeOn: string;
  readonly dataVersion: string;
  /** Notes that were read and are not in the tables, with the reason. */
  readonly leftOut: readonly string[];
  /** Data files that cannot be used, and what is open because of it. */
  readonly broken: readonly string[];
  /** Holds against arrests; undefined: the clinic supplied no arrests. */
  readonly rates?: Rates | undefined;
  readonly references: readonly FactRow[];
  readonly cautions: readonly CautionRow[];
}

export interface Rates {
  /** The clinic has a count of arrests, whether or not this report shows rates. */
  readonly supplied: boolean;
  readonly rows: readonly Rate[];
  /** What the file of arrests leaves open, in sentences. */
  readonly notes: readonly string[];
}

const HIDDEN = 'hidden';
const LEVEL_LABEL: Readonly<Record<LevelBucket, string>> = {
  '1': 'Level 1',
  '2': 'Level 2',
  '3': 'Level 3',
  none: 'No level',
  open: 'Open',
};

/** For the clinic's own use: every number, with what it cannot say. */
export function ownReport(p: Pattern, context: ReportContext): Block[] {
  const place = p.by === 'facility' ? 'facility' : 'jurisdiction';
  const outliers = p.places.flatMap((g) => MEASURES.filter((m) => g.shares[m.id]?.test?.outlier).map((m) => ({ g, m })));
  return [
    { kind: 'heading', level: 1, text: 'Pattern report over our own notes' },
    {
      kind: 'paragraph',
      text: `Made ${context.madeOn}. ${p.all.holds} holds. Rules of ${context.dataVersion}. For the clinic's own use: it holds small numbers and is not for sharing.`,
    },
    ...brokenBlocks(context),
    ...cautionBlocks(context, ['not-random', 'attorney-approves']),
    { kind: 'heading', level: 2, text: 'What stands out' },
    outliers.length === 0
      ? {
          kind: 'paragraph',
          text: `None of ${p.comparisons} comparisons stands out after the correction for many comparisons. That does not show that all is well: with few cases only large differences can be seen.`,
        }
      : { kind: 'list', items: outliers.map(({ g, m }) => outlierWords(g, m, p)) },
    ...methodBlocks(p.comparisons),
    ...[
      { title: `By ${place}`, rows: p.places },
      { title: 'By quarter', rows: p.quarters },
    ].flatMap(({ title, rows }) => ownTables(title, [...rows, p.all])),
    { kind: 'heading', level: 2, text: `Holds by quarter and ${place}` },
    ...crossTables(p),
    ...rateBlocks(context),
    { kind: 'heading', level: 2, text: 'Charts' },
    ...chunks(p.places, BARS).map((some): Block => ({
      kind: 'figure',
      svg: barChart(
        'Holds with no conviction recorded',
        [...some, p.all].map((g) => bar(g, 'no-conviction')),
        lines(context.references),
      ),
      alt: `Share with no conviction recorded by ${place}, with 95 percent Wilson intervals and the published shares as dashed lines. The numbers stand in the tables.`,
    })),
    ...MEASURES.filter((m) => m.tested).flatMap((m) => funnel(m, p)),
    ...referenceBlocks(context.references),
    ...endBlocks(context),
  ];
}

function outlierWords(g: Group, m: Measure, p: Pattern): string {
  const own = g.shares[m.id];
  const all = p.all.shares[m.id];
  if (!own || !all) return g.label;
  const side = own.yes * (all.yes + all.no) > all.yes * (own.yes + own.no) ? 'more' : 'less';
  return `${g.label}: "${m.label}" ${side} often than over all notes (${shareWords(own)}; all notes ${shareWords(all)}; exact p ${pWords(own.test?.p)}, after correction ${pWords(own.test?.adjusted)}). A reason to look at the cases, not a finding.`;
}

function methodBlocks(comparisons: number): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'How it is compared' },
    {
      kind: 'list',
      items: [
        'Shares carry a 95 percent score interval (Wilson), which stays honest with few cases and near 0 or 100 percent.',
        'Each place is set against the share of all notes with an exact binomial test, two-sided, the smaller tail doubled: a funnel plot with exact limits. No normal curve is assumed.',
        `${comparisons} comparisons are made, so p is corrected with the step-down method of Holm at ${ALPHA * 100} percent for the whole report. It needs no assumption of independence, which these measures do not have, and it keeps the chance of one false alarm low: a false word about a jail costs more than a missed one. A false-discovery rate would find more and be wrong more often.`,
        `Places with fewer than ${FEWEST_COMPARED} known cases are listed and not compared. Unknown answers are left out of a share and shown as open.`,
        'The share of all notes includes the place itself and is itself uncertain. With few places this blunts the comparison.',
        'Level is that of the scheme of 2010 where the facts are complete. Quarters are calendar quarters of the day of release. "After a demand" counts what followed; it names no cause.',
      ],
    },
  ];
}

/** As many measures as a sheet of paper holds beside each other. */
const MEASURES_ACROSS = 4;

function ownTables(title: string, rows: readonly Group[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: title },
    ...chunks(MEASURES, MEASURES_ACROSS).map((measures): Block => ({
      kind: 'table',
      head: ['', 'Holds', ...measures.map((m) => m.label)],
      rows: rows.map((g) => [g.label, String(g.holds), ...measures.map((m) => shareCell(g.shares[m.id], m))]),
    })),
    {
      kind: 'table',
      head: [
        '',
        ...LEVEL_BUCKETS.map((b) => LEVEL_LABEL[b]),
        'Past the earliest end: median',
        'worst',
        'Past the latest end: median',
        'worst',
      ],
      rows: rows.map((g) => [
        g.label,
        ...LEVEL_BUCKETS.map((b) => String(g.levels[b])),
        ...pastCells(g.earliest),
        ...pastCells(g.latest),
      ]),
    },
    ...custodianTable(rows),
  ];
}

/** Who held the person, which decides in some states whether any hold was allowed; nothing while no note says it. */
function custodianTable(rows: readonly Group[]): Block[] {
  const recorded = rows.some((g) => g.holds > g.custodians.unknown);
  if (!recorded) return [];
  return [
    {
      kind: 'table',
      head: ['', ...CUSTODIANS.map((c) => CUSTODIAN_LABEL[c])],
      rows: rows.map((g) => [g.label, ...CUSTODIANS.map((c) => String(g.custodians[c]))]),
    },
  ];
}

const CUSTODIAN_LABEL: Readonly<Record<Custodian, string>> = {
  'county-or-city-jail': 'Held by a county or city jail',
  'state-prison': 'a state prison',
  'agency-with-287g': 'an agency with a 287(g) agreement',
  unknown: 'not recorded',
};

function shareCell(s: Share | undefined, m: Measure): string {
  if (!s) return '';
  const open = s.open > 0 && m.open !== '' ? `; ${s.open} ${m.open}` : '';
  return `${shareWords(s)}${open}${s.test?.outlier ? ' OUTLIER' : ''}`;
}

function shareWords({ yes, no, interval }: Share): string {
  if (!interval) return 'none known';
  return `${yes} of ${yes + no}, ${percent(yes / (yes + no))} (${percent(interval.low)} to ${percent(interval.high)})`;
}

function pastCells({ cases, median, worst }: PastEnd): string[] {
  return [median === null ? '' : `${hours(median)} (${cases})`, worst === null ? '' : hours(worst)];
}

/** As many quarters as a sheet of paper holds beside each other. */
const QUARTERS_ACROSS = 8;

/** Places down and quarters across: a clinic has many jails and few quarters. */
function crossTables(p: Pattern): Block[] {
  return chunks(
    p.quarters.map((q) => q.label),
    QUARTERS_ACROSS,
  ).map((quarters): Block => ({
    kind: 'table',
    head: ['', ...quarters],
    rows: p.places.map((g) => [g.label, ...quarters.map((q) => String(p.cross[q]?.[g.label]?.holds ?? 0))]),
  }));
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** A drawing fits on one sheet: more places than this make a second one. */
const BARS = 16;

function bar(g: Group, measure: string): Parameters<typeof barChart>[1][number] {
  const s = g.shares[measure];
  const known = s ? s.yes + s.no : 0;
  return {
    label: g.label,
    share: s && known > 0 ? s.yes / known : null,
    interval: s?.interval ?? null,
    note: `${s?.yes ?? 0} of ${known}`,
  };
}

function funnel(m: Measure, p: Pattern): Block[] {
  const all = p.all.shares[m.id];
  const points = p.places.flatMap((g) => {
    const s = g.shares[m.id];
    return s && s.yes + s.no > 0 ? [{ label: g.label, yes: s.yes, known: s.yes + s.no, outlier: s.test?.outlier ?? false }] : [];
  });
  if (!all || points.length < 2 || all.yes + all.no === 0) return [];
  return [
    {
      kind: 'figure',
      svg: funnelChart(m.label, points, all.yes / (all.yes + all.no), ALPHA / Math.max(1, p.comparisons)),
      alt: `Funnel plot of "${m.label}": ${points.length} places around ${percent(all.yes / (all.yes + all.no))}, limits exact and corrected for ${p.comparisons} comparisons. The numbers stand in the tables.`,
    },
  ];
}

/** For sharing: small numbers hidden, nothing that would give them away, no worst case. */
export function sharedReport(p: SharedPattern, context: ReportContext): Block[] {
  const place = p.by === 'facility' ? 'facility' : 'jurisdiction';
  const head: Block[] = [
    { kind: 'heading', level: 1, text: 'Pattern report for sharing' },
    {
      kind: 'paragraph',
      strong: true,
      text: 'An attorney approves before anything is shared. Approved by: ____________________  Day: ____________',
    },
    { kind: 'paragraph', text: `Made ${context.madeOn}. Rules of ${context.dataVersion}.` },
    ...brokenBlocks(context),
    ...cautionBlocks(context, ['not-random']),
    {
      kind: 'list',
      items: [
        `Counts under ${SMALLEST_SHARED} are hidden, and so is every count or total from which one could be worked out. Places and quarters with fewer than ${SMALLEST_SHARED} holds are put together.`,
        `A median needs ${SMALLEST_SHARED} cases. The longest single hold is left out, and so is everything about protected facts.`,
        'Share one version only: by facility or by jurisdiction, once for the same notes. Two versions can be subtracted from each other.',
      ],
    },
  ];
  if (!p.all)
    return [
      ...head,
      { kind: 'paragraph', strong: true, text: `There are fewer than ${SMALLEST_SHARED} holds. Nothing can be shared.` },
    ];
  const rows = (list: readonly SharedRow[]): readonly SharedRow[] => (p.all ? [...list, p.all] : list);
  return [
    ...head,
    ...sharedTables(`By ${place}`, rows(p.places)),
    ...sharedTables('By quarter', rows(p.quarters)),
    ...rateBlocks(context),
    ...chunks(p.places, BARS).map((some): Block => ({
      kind: 'figure',
      svg: barChart(
        'Holds with no conviction recorded',
        rows(some).map((r) => sharedBar(r, 'no-conviction')),
        lines(context.references),
      ),
      alt: `Share with no conviction recorded by ${place}; hidden where the numbers are small. Dashed lines: published shares.`,
    })),
    ...referenceBlocks(context.references),
    ...endBlocks({ ...context, leftOut: [] }),
  ];
}

function sharedTables(title: string, rows: readonly SharedRow[]): Block[] {
  const shared = MEASURES.filter((m) => m.shared);
  const past = (minutes: number | null): string => (minutes === null ? HIDDEN : hours(minutes));
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      head: ['', 'Holds', ...shared.map((m) => m.label)],
      rows: rows.map((r) => [r.label, String(r.holds), ...shared.map((m) => sharedCell(r, m.id))]),
    },
    {
      kind: 'table',
      head: ['', ...LEVEL_BUCKETS.map((b) => LEVEL_LABEL[b]), 'Past the earliest end: median', 'Past the latest end: median'],
      rows: rows.map((r) => [
        r.label,
        ...LEVEL_BUCKETS.map((b) => number(r.levels[b])),
        past(r.medianEarliest),
        past(r.medianLatest),
      ]),
    },
  ];
}

function sharedCell(r: SharedRow, measure: string): string {
  const s = r.shares[measure];
  if (!s || s.yes === null || s.no === null)
    return s?.yes !== null && s?.yes !== undefined ? `${s.yes} (others ${HIDDEN})` : HIDDEN;
  return `${s.yes} of ${s.yes + s.no}, ${percent(s.yes / (s.yes + s.no))}`;
}

function sharedBar(r: SharedRow, measure: string): Parameters<typeof barChart>[1][number] {
  const s = r.shares[measure];
  if (!s || s.yes === null || s.no === null || s.yes + s.no === 0)
    return { label: r.label, share: null, interval: null, note: HIDDEN };
  return { label: r.label, share: s.yes / (s.yes + s.no), interval: null, note: `${s.yes} of ${s.yes + s.no}` };
}

function number(n: number | null | undefined): string {
  return n === null || n === undefined ? HIDDEN : String(n);
}

/** With a count of arrests another sentence stands in place of "there is none". */
function cautionBlocks({ cautions, rates }: ReportContext, ids: readonly string[]): Block[] {
  const denominator = rates?.supplied ? 'denominator-supplied' : 'no-denominator';
  return [{ kind: 'list', items: pickCautions([...ids, denominator], cautions).map((c) => c.message) }];
}

function brokenBlocks({ broken }: ReportContext): Block[] {
  return broken.map((text): Block => ({ kind: 'paragraph', text, strong: true }));
}

function rateBlocks({ rates }: ReportContext): Block[] {
  if (!rates) return [];
  const table: Block = {
    kind: 'table',
    head: ['State', 'Quarter', 'Holds in our notes', 'Arrests', 'Holds for 1,000 arrests', 'Source of the arrests'],
    rows: rates.rows.map((r) => [
      r.jurisdiction,
      r.quarter,
      String(r.holds),
      String(r.arrests),
      rateWords(r),
      r.sources.join('; '),
    ]),
  };
  return [
    { kind: 'heading', level: 2, text: 'Holds against arrests' },
    ...(rates.rows.length > 0 ? [table] : []),
    ...(rates.notes.length > 0 ? [{ kind: 'list', items: rates.notes } as const] : []),
  ];
}

function rateWords({ holds, arrests, interval }: Rate): string {
  if (!interval) return 'no rate: more holds than arrests';
  return `${perThousand(holds / arrests)} (${perThousand(interval.low)} to ${perThousand(interval.high)})`;
}

/** Two digits that count, so that a small rate does not read as none. */
export function perThousand(share: number): string {
  const rate = share * 1000;
  return rate === 0 || rate >= 10 ? rate.toFixed(1) : rate.toPrecision(2);
}

function lines(references: readonly FactRow[]): ReferenceLine[] {
  return references.flatMap(({ reference: r }) => (r ? [{ percent: r.percent, label: referenceLabel(r) }] : []));
}

function referenceLabel(r: NonNullable<FactRow['reference']>): string {
  return `${r.percent}%: ${r.where}, ${r.from ? `${monthWords(r.from)} to ` : 'to '}${monthWords(r.to)}`;
}

/** "October 2008": the figures are no finer, and a full date in a file for sharing is asked about by every guard. */
function monthWords(date: string): string {
  return `${MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

function referenceBlocks(references: readonly FactRow[]): Block[] {
  if (references.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Published figures, for comparison only' },
    {
      kind: 'paragraph',
      text: 'They count people arrested by ICE in the years 2008 to 2011; this report counts holds in our notes. They are history, and not a target.',
    },
    {
      kind: 'list',
      items: references.map((f) => `${f.statement} (${placesLine(f.basis, documentsOf(references))})`),
    },
  ];
}

function endBlocks(context: ReportContext): Block[] {
  if (context.leftOut.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Not counted' },
    { kind: 'list', items: context.leftOut },
  ];
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** "5.5 h": one place after the point, never rounded up. */
export function hours(minutes: number): string {
  return `${(Math.floor(minutes / 6) / 10).toFixed(1)} h`;
}

function pWords(p: number | undefined): string {
  return p === undefined ? '' : p < 0.0001 ? 'under 0.0001' : p.toFixed(4);
}
