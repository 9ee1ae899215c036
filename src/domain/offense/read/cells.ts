/** A line of a pasted page as cells: between tabs, pipes or wide gaps. */

export interface Cell {
  readonly text: string;
  /** Offset in the line. */
  readonly start: number;
  /** Its place among the cells of the line, from 0; empty cells between tabs count. */
  readonly column: number;
}

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly cells: readonly Cell[];
  /** Its columns are parted by tabs or pipes, so they have places; otherwise only offsets. */
  readonly tabbed: boolean;
}

const LONGEST_LINE = 2000;

export function readLine(raw: string, number: number): Line {
  const text = raw.slice(0, LONGEST_LINE).replace(/\r$/, '');
  const tabbed = /[\t|]/.test(text);
  const cells: Cell[] = [];
  let column = 0;
  for (const m of text.matchAll(tabbed ? /[^\t|]*(?:[\t|]|$)/g : /(?:[^ \u00a0]|[ \u00a0](?![ \u00a0]))+/g)) {
    const inner = m[0].replace(/[\t|]$/, '');
    const trimmed = inner.trim();
    if (trimmed !== '') {
      // Inside a tabbed page a wide gap still parts.
      const at = m.index + (inner.length - inner.trimStart().length);
      let from = 0;
      for (const part of tabbed ? trimmed.split(/ {3,}/) : [trimmed]) {
        const start = trimmed.indexOf(part, from);
        from = start + part.length;
        if (part.trim() !== '') cells.push({ text: part.trim(), start: at + start, column });
      }
    }
    column++;
  }
  return { number, text, cells, tabbed };
}

const DAY = String.raw`(?:\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{4}[-/]\d{2}[-/]\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4})`;
const TIME = String.raw`(?:\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?\s?(?:[ap]\.?m\.?)?|\d{3,4}\s?hrs?|\d{1,2}\s?[ap]m)`;
const DATE_CELL = new RegExp(`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?${DAY}(?:[ T,]+(?:${TIME}|\\d{3,4}))?$`, 'i');
const TIME_CELL = new RegExp(`^${TIME}$`, 'i');
const STARTS_WITH_DAY = new RegExp(`^${DAY}\\b`, 'i');
const MONEY_CELL =
  /^(?:[$][\d,]+(?:\.\d{2})?|\(?[$]?\d[\d,]*\.\d{2}\)?|\d{1,3}(?:,\d{3})+|no bond|no bail|none set|not set|bond denied|denied|ror|or|\d{1,2}% ?[\d,]*|[\d,]+ ?(?:cs|csh|cash|sur|c\/s|ca)|or bond|included above|n\/a|none|yes|no|active|cash|surety|surety bond|cash bond|unsecured|secured|own recog\w*|released)$/i;
const NUMBER_CELL = /^#?\d{1,12}$/;
const ID_CELL = /^(?=[^ ]*\d)(?:[A-Z]{0,5}[-#]?\d[\dA-Z]{0,4}(?:[-/]?[A-Z0-9]{1,10}){1,5}|[A-Z]{1,6}-?\d[A-Z0-9-]{3,20})$/i;
const CLASS_CELL =
  /^(?:\(?(?:[FMSIOVCU]|F-?[1-6SXABCDEHN]|M-?[1-6ABCSUX]{1,2}|MM|GM|SM|SJF|FS|FX|IM|[1-4](?:st|nd|rd|th)?|(?:class|cl|level|lvl|degree|deg)\.? ?[a-h1-6u]{1,2}(?: ?(?:felony|misdemeanor|misd|fel|infraction))?|(?:gross |petty |unclassified |state jail |capital )?(?:felony|fel|misdemeanor|misd|mis|infraction|violation|summary|ordinance)(?: ?(?:unclassified|unclass|unknown|class|level|degree|u|first degree|second degree|third degree))?(?: ?[a-h1-6]{1,2})?(?: ?(?:st|nd|rd|th))?(?: degree)?)\)?)$/i;
const ADDRESS =
  /^\d{1,6}[A-Z]? (?:[NSEW]\.? )?[A-Z0-9][\w.' -]{1,40}? (?:st|street|ave|avenue|rd|road|dr|drive|blvd|ln|lane|ct|hwy|highway|way|pl|place|cir|circle|ter|terrace|pkwy|trl|trail|loop)\b(?!.*\b(?:viol|charge)\b)|,\s*[A-Z]{2}\.?\s+\d{5}(?:-\d{4})?\b/i;
/** "DOE, JOHN Q" and "Doe, Jane". */
const NAME =
  /^[A-Z][A-Za-z'’-]+(?: (?:JR|SR|II|III|IV))?,\s*[A-Z][A-Za-z'’-]*(?: [A-Z][A-Za-z'’-]*\.?){0,3}(?: (?:JR|SR|II|III|IV)\.?)?$/i;

export type CellKind = 'date' | 'time' | 'money' | 'number' | 'id' | 'class' | 'address' | 'name' | 'words';

export function kindOf(text: string): CellKind {
  if (DATE_CELL.test(text)) return 'date';
  if (TIME_CELL.test(text)) return 'time';
  if (MONEY_CELL.test(text)) return 'money';
  if (CLASS_CELL.test(text)) return 'class';
  if (NUMBER_CELL.test(text)) return 'number';
  if (ADDRESS.test(text)) return 'address';
  if (NAME.test(text)) return 'name';
  if (ID_CELL.test(text)) return 'id';
  return 'words';
}

export function startsWithDay(text: string): boolean {
  return STARTS_WITH_DAY.test(text);
}
