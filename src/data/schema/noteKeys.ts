import * as z from 'zod';
import { dataFile } from './common';

/** Help for one key of the case note. What kind of value it takes is the note parser's own table; a test holds the two together. */
export const NoteKeyRow = z.strictObject({
  path: z.string().regex(/^[A-Za-z][\w-]*(?:\.(?:\*|[A-Za-z][\w-]*))*$/),
  label: z.string().min(2).max(40),
  help: z.string().min(10).max(260),
  example: z.string().optional(),
  values: z.array(z.strictObject({ value: z.string().min(1), help: z.string().min(3) })).optional(),
});

export const NoteKeysFile = dataFile(NoteKeyRow);
