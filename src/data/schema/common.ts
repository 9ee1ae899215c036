import * as z from 'zod';

/** Pieces every data file shares. Each row names its sources and carries its mark; docs/rules-and-data.md explains how to change one. */
export const Mark = z.enum(['V', 'V2', 'R', 'D', 'A']);
export const Grade = z.enum(['published', 'secondary', 'reconstructed', 'derived', 'analysis', 'prose']);
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');

export const BasisRow = z.strictObject({
  source: z.string().min(1),
  locator: z.string().min(1),
  mark: Mark,
  grade: Grade,
  quote: z.string().optional(),
  note: z.string().optional(),
});

/** Half-open [from, until): the day named by `until` is the first day it no longer holds. null: not known, or still running. */
export const Period = z.strictObject({ from: IsoDate.nullable(), until: IsoDate.nullable() });

/** The frame of every data file. */
export function dataFile<T extends z.ZodType>(row: T) {
  return z.strictObject({
    schemaVersion: z.literal(1),
    /** Bumped with every change of a row; shown beside answers. */
    dataVersion: z.string(),
    entries: z.array(row),
  });
}
