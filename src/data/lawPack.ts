/** Reads a law pack row by row. Every problem has the path of the value it is about. */
import type * as z from 'zod';
import type { CautionRow, ClockRow, ReadingRow, SourceRow } from '../domain/detainer/rows';
import {
  issuesOf,
  type ClinicAuthorityRow,
  type ClinicHolidayRow,
  type ClinicIssue,
  type ClinicJailRow,
  type ClinicJurisdictionRow,
} from './clinic';
import { PACK_ROWS, PackFrame, type PackExample } from './schema/lawPack';
import { HOLD_REQUEST } from './schema/requests';

export type PackRowKind = keyof typeof PACK_ROWS;
export const PACK_ROW_KINDS = Object.keys(PACK_ROWS) as readonly PackRowKind[];

type Reasoned<T> = T & { readonly reason: string };

export interface PackRowsRead {
  readonly authorities: readonly ClinicAuthorityRow[];
  readonly jurisdictions: readonly ClinicJurisdictionRow[];
  readonly readings: readonly Reasoned<ReadingRow>[];
  readonly clocks: readonly Reasoned<ClockRow>[];
  readonly cautions: readonly Reasoned<CautionRow>[];
  readonly holidays: readonly ClinicHolidayRow[];
  readonly jails: readonly ClinicJailRow[];
  readonly templates: readonly { readonly text: string }[];
}

export type PackHead = Omit<z.output<typeof PackFrame>, 'rows' | 'sources' | 'examples' | 'signature'>;
export type PackExampleRow = z.output<typeof PackExample>;

export interface LawPackRead extends PackHead {
  readonly sources: readonly SourceRow[];
  readonly rows: PackRowsRead;
  readonly examples: readonly PackExampleRow[];
}

/** The frame alone: what is needed to check the signature. The rows in it were not looked at. */
export type PackFrameRead = z.output<typeof PackFrame>;

export function readPackFrame(json: unknown): PackFrameRead | ClinicIssue {
  const read = PackFrame.safeParse(json);
  return read.success ? read.data : firstIssue(read.error, []);
}

/** Rows looked at between two pauses. */
const AT_ONCE = 40;

/** The rows, or the first thing that does not fit. `pause` lets others have their turn now and then. */
export async function readPackRows(frame: PackFrameRead, pause: () => Promise<void>): Promise<LawPackRead | ClinicIssue> {
  const rows: Record<PackRowKind, unknown[]> = {
    authorities: [],
    jurisdictions: [],
    readings: [],
    clocks: [],
    cautions: [],
    holidays: [],
    jails: [],
    templates: [],
  };
  for (const kind of PACK_ROW_KINDS)
    for (const [i, row] of (frame.rows[kind] ?? []).entries()) {
      if (i % AT_ONCE === AT_ONCE - 1) await pause();
      const read = PACK_ROWS[kind].safeParse(row);
      if (!read.success) return firstIssue(read.error, ['rows', kind, i]);
      rows[kind].push(read.data);
    }
  const { rows: _rows, signature: _signature, sources, examples, ...head } = frame;
  // zod writes an absent key as `T | undefined`, our rows as absent only; JSON cannot hold undefined.
  return { ...head, sources: sources as readonly SourceRow[], rows: rows as unknown as PackRowsRead, examples: examples ?? [] };
}

/** Whether a request of an example is one that may be asked. */
export function isHoldRequest(value: unknown): boolean {
  return HOLD_REQUEST.safeParse(value).success;
}

function firstIssue(error: z.ZodError, base: readonly (string | number)[]): ClinicIssue {
  return issuesOf(error, base)[0] ?? { path: base, message: 'This cannot be used.' };
}
