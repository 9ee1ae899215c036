import type { EndsCounter } from '../detainer/readings/endsByReading';
import type { ZoneTable } from '../time/zoneTable';
import type { LogChoices, LogField, LogMapping } from './answers';
import { TimeColumn, type ReadMoment } from './columns/columnTimes';
import { TIME_FIELDS } from './columns/headings';
import { holdMeaning, isNothing, reasonMeaning, type LogWords } from './logWords';
import type { HoldMeaning, ReasonMeaning } from './rows';
import type { Place, Source, SourceRow } from './source';
import { nameKey } from './source';
import { STEP, type Steps } from './steps';
import { wordsOf } from './words';

/** Everything that is the same for all rows: the columns, the lists, what was decided before. */
export interface Reader {
  readonly mapping: LogMapping;
  readonly choices: LogChoices;
  readonly words: LogWords;
  readonly zone: ZoneTable;
  readonly times: Readonly<Partial<Record<LogField, TimeColumn>>>;
  has(field: LogField): boolean;
  text(row: SourceRow, field: LogField): string;
  time(row: SourceRow, field: LogField): ReadMoment;
  hold(text: string): HoldMeaning | 'none';
  reason(text: string): ReasonMeaning | 'unknown' | 'not-freeing';
  /** The rows' form and state decide which readings apply. */
  counter(form: string, jurisdiction: string): EndsCounter | { readonly refused: string } | { readonly noticeOnly: string };
}

/** Looks at every row once: a column says by all its cells together how its times are written. */
export function* makeReader(
  source: Source,
  mapping: LogMapping,
  choices: LogChoices,
  words: LogWords,
  zone: ZoneTable,
  counter: Reader['counter'],
): Steps<Reader> {
  const { places } = source;
  const times: Partial<Record<LogField, TimeColumn>> = {};
  const list = mapping.onePer === 'list';
  for (const [field, place] of Object.entries(places) as [LogField, Place][]) {
    if (TIME_FIELDS.has(field))
      times[field] = new TimeColumn(mapping.columns[field] ?? '', place[0], place[1] ?? null, words.nothing);
  }
  const columns = Object.entries(times) as [LogField, TimeColumn][];
  const inList = (field: LogField): boolean => list && field === 'chargeReleased' && places[field]?.length === 1;
  for (let i = 0; i < source.rows.length; i++) {
    if (i % STEP === 0) yield;
    const row = source.rows.at(i);
    if (!row) continue;
    for (const [field, column] of columns) {
      if (inList(field)) {
        for (const part of splitList(row.cells[places[field]?.[0] ?? -1] ?? '', mapping.separator)) column.lookAt(part);
      } else column.look(row.cells);
    }
  }
  const dayFirst = columns.reduce((n, [, c]) => n + c.dayFirst, 0);
  for (const [, column] of columns) column.settle(dayFirst, choices);

  const mine = choices.holdTexts?.map((t) => wordsOf(t)).filter((p) => p.length > 0);
  const freeing = choices.freeing ? new Set(choices.freeing.map(nameKey)) : null;
  const none: ReadMoment = { k: 'none' };
  const text = (row: SourceRow, field: LogField): string => {
    const place = places[field];
    if (!place) return '';
    const first = row.cells[place[0]] ?? '';
    return (place.length === 1 ? first : `${first} ${row.cells[place[1]] ?? ''}`).trim();
  };
  return {
    mapping,
    choices,
    words,
    zone,
    times,
    has: (field) => places[field] !== undefined,
    text,
    time: (row, field) => times[field]?.read(row.cells, zone) ?? none,
    hold: remember((t) => holdMeaning(t, words, mine)),
    reason: remember((t) => {
      if (freeing) {
        if (freeing.has(nameKey(t))) return 'freed';
        const said = reasonMeaning(t, words);
        return said === 'freed' || said === 'unclear' || said === 'unknown' ? 'not-freeing' : said;
      }
      return isNothing(t, words) ? 'unknown' : reasonMeaning(t, words);
    }),
    counter,
  };
}

/** The same few hundred texts stand in a million rows. */
function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = read(text);
      if (known.size > 20_000) known.clear();
      known.set(text, found);
    }
    return found;
  };
}

const SEPARATORS = ['\n', ';', '|', ' / ', ','];

/** The values of a list in one cell, with the blank ones between them. */
export function splitList(cell: string, separator: string | undefined): string[] {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  if (text === '') return [];
  const by = separator ?? SEPARATORS.find((s) => text.includes(s));
  if (by === undefined) return [text];
  const found = text.split(by.replace(/\r\n?/g, '\n')).map((p) => p.trim());
  // "a; b;" ends with the separator and not with a value.
  if (found.length > 1 && found[found.length - 1] === '') found.pop();
  return found;
}
