import * as z from 'zod/mini';
import { CautionView, Choice, id, InsertMode, line, NoteRef, typed, words } from './parts';

const number = z.string().check(z.regex(/^\d{0,5}$/));

export const NO_ROW = -1;
export const MOST_CHARGES = 200;

/** One charge as typed. Empty text means "not given"; numbers travel as typed digits. */
export const ChargeForm = z.strictObject({
  /** Which of the note's charges this is, counted from 0; `NO_ROW` where it came from elsewhere. Its facts go with it. */
  noteRow: z.int().check(z.minimum(-1), z.maximum(1000)),
  code: typed(20),
  text: line,
  /** What the host called the code; shown again, never used for an answer. */
  name: typed(300),
  count: number,
  modifier: typed(60),
  disposition: typed(40),
  years: number,
  months: number,
  days: number,
  maxPunishment: typed(40),
  findings: z.record(typed(40), z.strictObject({ finding: z.enum(['', 'yes', 'no']), by: typed(200), on: typed(10) })),
});
export type ChargeForm = z.infer<typeof ChargeForm>;

export const ChargesForm = z.strictObject({
  charges: z.array(ChargeForm).check(z.maxLength(MOST_CHARGES)),
  recordComplete: z.boolean(),
});
export type ChargesForm = z.infer<typeof ChargesForm>;

export const EMPTY_CHARGES: ChargesForm = { charges: [], recordComplete: false };

export function newCharge(code: string, name: string, text = ''): ChargeForm {
  return {
    noteRow: NO_ROW,
    code,
    text,
    name,
    count: '',
    modifier: '',
    disposition: '',
    years: '',
    months: '',
    days: '',
    maxPunishment: '',
    findings: {},
  };
}

/** A whole page as pasted. Longer ones are read from the note, by the command. */
export const LONGEST_PASTE = 300_000;
export const ChargesPaste = z.strictObject({ text: typed(LONGEST_PASTE) });
export const ChargesPasted = z.strictObject({
  /** Each without a code. */
  charges: z.array(ChargeForm),
  /** Charges for which the list has no place. */
  left: z.int(),
  /** `time`: the day and time on the line of an ICE hold, as printed; empty where there are none. */
  holds: z.array(z.strictObject({ kind: z.enum(['deadline', 'other']), message: words, time: words })),
  /** Why lines are no charge, one sentence for each reason. */
  ignored: z.array(words),
});
export type ChargesPasted = z.infer<typeof ChargesPasted>;

/** Opens the quick check with a time as printed. */
export const HoldCheck = z.strictObject({ time: line });

export const OffenseSearch = z.strictObject({ query: line });
export const OffenseHits = z.strictObject({
  hits: z.array(z.strictObject({ code: id, name: words, category: words, why: words })),
  /** Why nothing can be found, where that can be said. */
  note: words,
});

const SchemeView = z.strictObject({
  scheme: words,
  title: words,
  /** "Level 2", or "open: can still be 2 or 3". */
  level: words,
  open: z.boolean(),
  because: words,
  basis: z.array(words),
});

export const ChargesView = z.strictObject({
  schemes: z.array(SchemeView),
  charges: z.array(
    z.strictObject({
      name: words,
      match: words,
      candidates: z.array(Choice),
      /** Sections in its words, with the state. */
      statutes: words,
      lakenRiley: words,
      /** What its own words leave to answer. */
      asked: z.array(words),
      levels: z.array(z.strictObject({ scheme: words, level: words, grade: words, basis: z.array(words) })),
    }),
  ),
  /** The questions that would settle it. `charge` is an index, -1 for the whole record. */
  needs: z.array(z.strictObject({ charge: z.int(), fact: words, question: words })),
  cautions: z.array(CautionView),
});
export type ChargesView = z.infer<typeof ChargesView>;

export const ChargesInsert = z.strictObject({ note: NoteRef, form: ChargesForm, mode: InsertMode });
