import type { Custodian, HoldAnswer } from '../../detainer/answers';
import type { HoldEnds } from '../../detainer/readings/holdEnds';
import type { CaseNote, NoteCharge } from '../../note/caseNote';
import { placeNoteTime } from '../../note/keys/noteTime';
import type { LevelAnswer } from '../../offense/answers';
import { parseDate } from '../../time/civil';
import { readIso } from '../../time/instant';
import type { Known, MinorTrafficRow } from '../rows';

/** What the pattern report keeps of a note: nothing that points at a person. */
export interface PatternRecord {
  /** "2026-Q3", a calendar quarter; "no date" without one. */
  readonly quarter: string;
  readonly facility: string;
  readonly jurisdiction: string;
  readonly custodian: Custodian;
  readonly convicted: Known;
  readonly level: LevelBucket;
  readonly trafficOnly: Known;
  readonly served: Known;
  /** Was the copy given by the time the release was due? */
  readonly servedInTime: Known;
  /** Minutes held past an end, 0 when released before it; null: not known (no end, still held, or no release recorded). */
  readonly pastEarliest: number | null;
  readonly pastLatest: number | null;
  readonly consent: boolean;
  readonly demanded: boolean;
  readonly releasedAfterDemand: Known;
}

export const LEVEL_BUCKETS = ['1', '2', '3', 'none', 'open'] as const;
export type LevelBucket = (typeof LEVEL_BUCKETS)[number];

export const NO_DATE = 'no date';
export const NOT_RECORDED = 'not recorded';

export interface RecordInput {
  readonly note: CaseNote;
  readonly zone: string | undefined;
  readonly jurisdiction: string | undefined;
  /** The two ends; null or without ends: the hold cannot be worked out. */
  readonly ends: HoldEnds | null;
  /** Asked where there is no hold at all: what is claimed all the same. */
  readonly claimed: () => HoldAnswer;
  /** null: the note has no charges. */
  readonly level: LevelAnswer | null;
  readonly traffic: MinorTrafficRow | null;
}

export function patternRecord(input: RecordInput): PatternRecord {
  const { note, zone } = input;
  const { detainer } = note;
  const at = (typed: string | undefined): number | null => {
    if (typed === undefined || zone === undefined) return null;
    const placed = placeNoteTime(typed, zone);
    return placed.kind === 'placed' ? placed.utc : null;
  };
  const released = at(detainer.released);
  const custody = at(detainer.iceCustody);
  const left = released === null ? custody : custody === null ? released : Math.min(released, custody);
  const ends = endsOf(input, at(detainer.releasable));
  const over = (end: number): number | null => (left === null ? null : Math.max(0, left - end));
  const demand = at(detainer.demand);
  return {
    quarter: quarterOf([
      detainer.releasable,
      detainer.received,
      detainer.issued,
      detainer.booked,
      detainer.released,
      detainer.iceCustody,
      note.date,
    ]),
    facility: note.facility?.trim() ?? NOT_RECORDED,
    jurisdiction: note.jurisdiction ?? input.jurisdiction ?? NOT_RECORDED,
    custodian: detainer.custodian ?? 'unknown',
    convicted: convicted(note.charges),
    level: bucket(input.level),
    trafficOnly: trafficOnly(note.charges, input.traffic),
    served: detainer.served ?? 'unknown',
    servedInTime: servedInTime(note, at),
    pastEarliest: ends && over(ends.earliest),
    pastLatest: ends && over(ends.latest),
    consent: note.consent !== undefined,
    demanded: detainer.demand !== undefined,
    releasedAfterDemand:
      demand === null ? 'unknown' : released === null ? (custody === null ? 'unknown' : 'no') : released >= demand ? 'yes' : 'no',
  };
}

/** A day without an hour answers only where the days differ. */
function servedInTime({ detainer }: CaseNote, at: (typed: string | undefined) => number | null): Known {
  const { served, servedAt, releasable } = detainer;
  if (served === 'no') return 'no';
  if (served !== 'yes' || servedAt === undefined || releasable === undefined) return 'unknown';
  const [given, due] = [at(servedAt), at(releasable)];
  if (given !== null && due !== null) return given <= due ? 'yes' : 'no';
  const days = [parseDate(servedAt), parseDate(releasable.slice(0, 10))] as const;
  if (days[0] === null || days[1] === null || days[0] === days[1]) return 'unknown';
  return days[0] < days[1] ? 'yes' : 'no';
}

/** Both ends or none, so that whoever is past the latest is past the earliest. With no hold at all the release itself is the earliest end. */
function endsOf({ ends, claimed }: RecordInput, release: number | null): { earliest: number; latest: number } | null {
  if (ends?.kind === 'hold') return { earliest: ends.protective, latest: ends.outer };
  if (ends?.kind !== 'no-hold' || release === null) return null;
  const answer = claimed();
  const latest = (answer.kind === 'no-hold' ? answer.ifHeldAnyway : []).flatMap(({ expires }) => {
    const read = readIso(expires);
    return read?.kind === 'instant' ? [read.utc] : [];
  });
  return { earliest: release, latest: Math.max(release, ...latest) };
}

/** The first of these that begins with a date. */
export function quarterOf(dates: readonly (string | undefined)[]): string {
  for (const text of dates) {
    const m = /^(\d{4})-(0[1-9]|1[0-2])/.exec(text ?? '');
    if (m) return `${m[1] ?? ''}-Q${Math.ceil(Number(m[2]) / 3)}`;
  }
  return NO_DATE;
}

/** Outcomes that everyone calls "not convicted". Deferred, vacated, expunged and juvenile cases are questions of law and stay open. */
const NOT_CONVICTED: ReadonlySet<string> = new Set(['charged', 'acquitted', 'dismissed']);

function convicted(charges: readonly NoteCharge[]): Known {
  if (charges.some((c) => c.disposition === 'convicted')) return 'yes';
  if (charges.length === 0) return 'unknown';
  return charges.every((c) => c.disposition !== undefined && NOT_CONVICTED.has(c.disposition)) ? 'no' : 'unknown';
}

function bucket(answer: LevelAnswer | null): LevelBucket {
  return answer === null || answer.level === null
    ? 'open'
    : answer.level === 'none'
      ? 'none'
      : (String(answer.level) as LevelBucket);
}

function trafficOnly(charges: readonly NoteCharge[], row: MinorTrafficRow | null): Known {
  if (row === null || charges.length === 0) return 'unknown';
  const kinds = charges.map((c) => isMinorTraffic(c, row));
  if (kinds.includes('no')) return 'no';
  return kinds.includes('unknown') ? 'unknown' : 'yes';
}

/** By code first; words only where there is no code, and then only a plain match. */
export function isMinorTraffic(charge: Pick<NoteCharge, 'code' | 'text'>, row: MinorTrafficRow): Known {
  if (charge.code !== undefined) return row.codes.includes(charge.code) ? 'yes' : 'no';
  const text = (charge.text ?? '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (text === '') return 'unknown';
  return row.words.some((w) => ` ${text} `.includes(` ${w} `)) ? 'yes' : 'no';
}
