/** Typed values become front matter, in one edit. No editor. */
import type { DetainerDeskApi } from '../../api';
import { setFrontMatterValues, type FrontMatterEdit } from '../../domain/note/editFrontMatter';
import type { YamlPath } from '../../domain/note/yamlFrontMatter';
import { formatWall } from '../../domain/time/instant';
import { offsetAt, wallToUtc, zoneTable } from '../../domain/time/zoneTable';
import type { ChargesForm } from '../../protocol/charges';
import type { HoldForm } from '../../protocol/hold';
import { utcOf } from './shortWords';

type Values = (readonly [YamlPath, string])[];
/** Answers to the questions before the number that have a key in the note. */
const BEFORE_KEYS = ['served', 'warrant', 'otherHolds'];

export function draftEdit(
  text: string,
  chargesInNote: number,
  hold: HoldForm,
  charges: ChargesForm,
  api: Pick<DetainerDeskApi, 'parseMoment'>,
  now: string,
): FrontMatterEdit {
  const values: Values = [];
  const add = (path: YamlPath, value: string): void => {
    if (value) values.push([path, value]);
  };
  add(['zone'], hold.zone);
  add(['jurisdiction'], hold.jurisdiction);
  add(['detainer', 'form'], hold.form);
  add(['detainer', 'received'], timeText(hold.received, hold.zone, api, now));
  add(['detainer', 'releasable'], timeText(hold.releasable, hold.zone, api, now));
  for (const key of BEFORE_KEYS) add(['detainer', key], hold.before[key] ?? '');
  add(['detainer', 'convictionBox'], hold.answers.convictionBox ?? '');
  if (charges.charges.length < chargesInNote) {
    return {
      kind: 'cannot',
      message: 'The note lists more charges than the panel. Take the others out of the note by hand first.',
    };
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
  });
  if (charges.recordComplete) add(['recordComplete'], 'yes');
  if (values.length === 0) return { kind: 'cannot', message: 'There is nothing to save yet.' };
  return setFrontMatterValues(text, values);
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
