/** Typed values become front matter, in one edit. No editor. */
import type { DetainerDeskApi } from '../answers';
import type { CaseNote } from '../../domain/note/caseNote';
import { checkValue } from '../../domain/note/keys/checkValue';
import { setFrontMatterValues, type FrontMatterEdit } from '../../domain/note/frontMatter/editFrontMatter';
import { writeLocalDays } from '../../domain/note/keys/localDays';
import { shapeAt } from '../../domain/note/keys/noteShape';
import type { YamlPath } from '../../domain/note/frontMatter/yamlFrontMatter';
import { formatWall } from '../../domain/time/instant';
import { offsetAt, wallToUtc, zoneTable } from '../../domain/time/zoneTable';
import { EMPTY_CHARGES, type ChargesForm } from '../../protocol/charges';
import { EMPTY_HOLD, type HoldForm } from '../../protocol/hold';
import { findingOf } from '../charges/chargesView';
import { factCatalog, factPath } from '../deadline/factKeys';
import { readHours, readLocalDays } from '../deadline/moreFacts';
import { readDay } from '../deadline/readDay';
import { utcOf } from '../../domain/note/shortWords';

type Values = (readonly [YamlPath, string])[];
/** Answers to the questions before the number that have a key in the note. */
const BEFORE_KEYS = ['served', 'warrant', 'otherHolds', 'bond', 'bookedToIce', 'counsel'];
/** An attorney's finding, by its name on the page and its key in the note. */
const FINDING_KEYS = [
  ['aggravatedFelony', 'aggravated-felony'],
  ['conviction', 'conviction'],
] as const;

export interface DraftEdit {
  readonly edit: FrontMatterEdit;
  /** Names of what was typed and cannot be written down as it stands. */
  readonly left: readonly string[];
}

export function draftEdit(
  text: string,
  noted: CaseNote,
  typedHold: HoldForm | null,
  typedCharges: ChargesForm | null,
  api: Pick<DetainerDeskApi, 'parseMoment'>,
  now: string,
): DraftEdit {
  const hold = typedHold ?? EMPTY_HOLD;
  const charges = typedCharges ?? EMPTY_CHARGES;
  const left: string[] = [];
  const values: Values = [];
  const add = (path: YamlPath, value: string): void => {
    if (value) values.push([path, value]);
  };
  add(['zone'], hold.zone);
  add(['jurisdiction'], hold.jurisdiction);
  add(['detainer', 'form'], hold.form);
  const addRead = (path: YamlPath, name: string, typed: string, kind: 'time' | 'date'): void => {
    const read = typed.trim() && (kind === 'time' ? timeText(typed, hold.zone, api, now) : dayText(typed, hold.zone, api, now));
    if (typed.trim() && !read) left.push(name);
    add(path, read);
  };
  addRead(['detainer', 'received'], 'received by the jail', hold.received, 'time');
  addRead(['detainer', 'releasable'], 'release-eligible', hold.releasable, 'time');
  addRead(['detainer', 'iceCustody'], 'ICE custody', hold.iceCustody, 'time');
  counting(hold, noted, api, now, left).forEach(([key, value]) => add(['detainer', key], value));
  for (const fact of factCatalog()) {
    const typed = (hold.facts[fact.key] ?? '').trim();
    if (fact.kind === 'text') add(factPath(fact.key), typed);
    else if (fact.kind === 'choice') add(factPath(fact.key), fact.choices.some((c) => c.value === typed) ? typed : '');
    else addRead(factPath(fact.key), fact.label, typed, fact.kind);
  }
  for (const key of BEFORE_KEYS) add(['detainer', key], hold.before[key] ?? '');
  add(['detainer', 'convictionBox'], hold.answers.convictionBox ?? '');
  if (typedCharges && charges.charges.length < noted.charges.length) {
    return cannot('The note lists more charges than the panel. Take the others out of the note by hand first.');
  }
  charges.charges.forEach((c, i) => {
    const charge = (key: string, value: string): void => add(['charges', i, key], value);
    charge('code', c.code);
    charge('text', c.text);
    if (!c.code && !c.text) charge('text', c.name);
    charge('count', c.count);
    charge('modifier', c.modifier);
    charge('disposition', c.disposition);
    charge(
      'sentence',
      [c.years && `${c.years} years`, c.months && `${c.months} months`, c.days && `${c.days} days`].filter(Boolean).join(' '),
    );
    charge('max', c.maxPunishment);
    for (const [fact, key] of FINDING_KEYS) {
      const found = findingOf(c, fact);
      if (found) for (const part of ['finding', 'by', 'on'] as const) add(['charges', i, key, part], found[part]);
      else if (Object.values(c.findings[fact] ?? {}).some((typed) => typed.trim() !== ''))
        left.push(`the attorney’s finding on charge ${i + 1}, which needs who found it and a date`);
    }
  });
  if (charges.recordComplete) add(['recordComplete'], 'yes');
  if (values.length === 0) {
    return cannot(
      left.length > 0 ? `Nothing could be saved: ${left.join(', ')} cannot be read yet.` : 'There is nothing to save yet.',
    );
  }
  return { edit: setFrontMatterValues(text, values), left };
}

/** What moves the count itself, under the note's own keys. */
function counting(
  hold: HoldForm,
  noted: CaseNote,
  api: Pick<DetainerDeskApi, 'parseMoment'>,
  now: string,
  left: string[],
): (readonly [string, string])[] {
  const hours = readHours(hold.hours);
  if (hours.kind === 'not') left.push('number of hours');
  const rows = readLocalDays(hold, api, now);
  const days = writeLocalDays(rows.flatMap(({ row }) => (row ? [row] : [])));
  // All or none: the line is written anew, and a row that is left out would be lost.
  const whole = rows.every(({ row }) => row !== null) && (days === '' || isReadable(days));
  if (!whole) left.push('local closed days');
  return [
    ['hours', hours.kind === 'hours' ? hold.hours.trim() : ''],
    // The usual rule needs no line, unless one says otherwise.
    ['holidayRule', hold.holidayRule === EMPTY_HOLD.holidayRule && !noted.detainer.holidayRule ? '' : hold.holidayRule],
    ['inaugurationArea', hold.inauguration],
    ['localDays', whole ? days : ''],
  ];
}

function isReadable(days: string): boolean {
  const shape = shapeAt('detainer.localDays');
  return shape !== undefined && checkValue(shape, days, undefined, {}) === undefined;
}

function cannot(message: string): DraftEdit {
  return { edit: { kind: 'cannot', message }, left: [] };
}

/** A day as the note writes it; empty when it cannot be read. */
function dayText(typed: string, zone: string, api: Pick<DetainerDeskApi, 'parseMoment'>, now: string): string {
  const read = readDay(typed, zone, api, now);
  return read.kind === 'day' ? read.date : '';
}

/** A time as the note writes it: wall time in the zone, with its offset where the clock showed it twice. Empty when it cannot be read. */
function timeText(typed: string, zone: string, api: Pick<DetainerDeskApi, 'parseMoment'>, now: string): string {
  const table = zoneTable(zone);
  if (!typed.trim() || !table) return '';
  const moment = api.parseMoment({ text: typed, zone, now });
  if (moment.kind !== 'moment') return '';
  const utc = utcOf(moment.iso);
  if (utc === null) return '';
  const wall = utc + offsetAt(table, utc);
  return wallToUtc(table, wall).kind === 'exact' ? formatWall(wall) : moment.iso;
}
