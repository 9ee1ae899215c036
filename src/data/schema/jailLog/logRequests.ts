import * as z from 'zod';
import type { LogTable } from '../../../domain/jailLog/answers';

const text = (max: number) => z.string().max(max);
const id = text(200);
const cell = z.string();
/** Tables of a log as `readTables` gives them, and the mapping and choices of `readLog` (domain/jailLog/answers.ts). */
export const LOG_TABLES = z.array(
  z.strictObject({
    name: text(1000),
    headingLine: z.number(),
    headings: z.array(cell),
    rows: z.custom<LogTable['rows']>(isRows, 'rows are lines with cells of text'),
    setApart: z.array(z.strictObject({ line: z.number(), why: text(1000) })),
  }),
);

/** By hand: a log has a million rows, and none of them is copied. */
function isRows(rows: unknown): boolean {
  if (!Array.isArray(rows)) return false;
  for (const row of rows as unknown[]) {
    if (typeof row !== 'object' || row === null) return false;
    const { line, cells } = row as { line?: unknown; cells?: unknown };
    if (typeof line !== 'number' || !Array.isArray(cells)) return false;
    for (const c of cells as unknown[]) if (typeof c !== 'string') return false;
  }
  return true;
}

function isRecords(rows: unknown): boolean {
  if (!Array.isArray(rows)) return false;
  for (const row of rows as unknown[]) {
    if (typeof row !== 'object' || row === null) return false;
    for (const c of Object.values(row)) if (typeof c !== 'string') return false;
  }
  return true;
}

export const LOG_RECORDS = z.custom<readonly Readonly<Record<string, string>>[]>(isRecords, 'rows are objects of text');

const heading = text(2000).optional();
export const LOG_MAPPING = z.strictObject({
  onePer: z.enum(['booking', 'charge', 'group', 'list']),
  columns: z.strictObject({
    booking: heading,
    person: heading,
    booked: heading,
    charge: heading,
    chargeReleased: heading,
    chargeEnd: heading,
    releasable: heading,
    detainer: heading,
    detainerReceived: heading,
    served: heading,
    released: heading,
    releaseReason: heading,
    icePickup: heading,
    facility: heading,
    jurisdiction: heading,
    form: heading,
  }),
  join: z.array(z.strictObject({ table: text(1000), on: text(2000), to: text(2000) })).optional(),
  separator: text(20).min(1).optional(),
});
const texts = z.array(text(1000)).max(1000).optional();
export const LOG_CHOICES = z.strictObject({
  zone: id,
  otherwiseReleased: z.enum(['last-other-charge', 'last-freeing-end', 'column']),
  freeing: texts,
  released: z.enum(['column', 'hold-charge']).optional(),
  detainers: z.enum(['every-row', 'by-charge', 'by-column', 'by-reason']).optional(),
  holdTexts: texts,
  jurisdiction: id.optional(),
  form: id.optional(),
  custodian: id.optional(),
  hour12: z.enum(['am', 'pm']).optional(),
  dateOrder: z.enum(['mdy', 'dmy']).optional(),
  midnight: z.enum(['time', 'day']).optional(),
  utc: z.enum(['as-written', 'wall-clock']).optional(),
  otherKeeper: z.enum(['count', 'leave-out']).optional(),
  holidayRule: z.enum(['in-lieu', 'statutory', 'in-lieu+closures']).optional(),
});
