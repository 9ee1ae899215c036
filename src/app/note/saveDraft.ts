/** What is typed on the panel becomes front matter, in one edit: what is saved is what is shown, and nothing else is touched. No editor. */
import type { DetainerDeskApi } from '../answers';
import type { CaseNote } from '../../domain/note/caseNote';
import { checkValue } from '../../domain/note/keys/checkValue';
import { applyEdit, type FrontMatterEdit } from '../../domain/note/frontMatter/editFrontMatter';
import { difference, setFrontMatterValues } from '../../domain/note/frontMatter/writeValues';
import { ASKED_FACTS } from '../../domain/note/keys/detainerFacts';
import { writeLocalDays } from '../../domain/note/keys/localDays';
import { shapeAt } from '../../domain/note/keys/noteShape';
import { noteTimeText, placeNoteTime } from '../../domain/note/keys/noteTime';
import type { YamlPath } from '../../domain/note/frontMatter/yamlFrontMatter';
import { zoneTable } from '../../domain/time/zoneTable';
import type { ChargesForm } from '../../protocol/charges';
import type { HoldForm } from '../../protocol/hold';
import { factCatalog, factPath } from '../deadline/factKeys';
import { holdFromNote } from '../deadline/holdFromNote';
import { statesOf } from '../deadline/places';
import { readHours, readLocalDays } from '../deadline/moreFacts';
import { readDay } from '../deadline/readDay';
import { readTypedTime } from '../deadline/readTypedTime';
import { writeCharges } from './writeCharges';

export interface DraftEdit {
  readonly edit: FrontMatterEdit;
  /** Names of what was typed and cannot be written down as it stands. */
  readonly left: readonly string[];
  /** The form with every time and day that was written in the spelling of the note: "fri 3pm" means another day next week. */
  readonly settled: HoldForm | null;
}

/** The note already says all that was typed. */
export const NOTHING_TO_SAVE = 'There is nothing to save: the note says all of this already.';

type Api = Pick<DetainerDeskApi, 'parseMoment' | 'listForms' | 'listJurisdictions'>;

/**
 * Only what differs from what the note says is written: `typedHold` and `typedCharges` null where nobody touched them. A value that was
 * emptied is taken out, a charge that was removed goes with all its facts, and keys that the page does not show stay as they are.
 */
export function draftEdit(
  text: string,
  noted: CaseNote,
  typedHold: HoldForm | null,
  typedCharges: ChargesForm | null,
  api: Api,
  now: string,
): DraftEdit {
  const left: string[] = [];
  const hold = typedHold && holdChanges(typedHold, noted, api, now, left);
  const settled = hold?.settled ?? null;
  const cannot = (message: string): DraftEdit => ({ edit: { kind: 'cannot', message }, left, settled });
  const facts = setFrontMatterValues(text, hold?.values ?? []);
  if (facts.kind === 'cannot') return { edit: facts, left, settled };
  let changed = applyEdit(text, facts.edit);
  if (typedCharges) {
    const written = writeCharges(changed, noted, typedCharges);
    if (written.kind === 'cannot') return cannot(written.message);
    left.push(...written.left);
    changed = written.text;
  }
  if (changed !== text) return { edit: { kind: 'edit', edit: difference(text, changed) }, left, settled };
  return cannot(left.length > 0 ? `Nothing could be saved: ${left.join(', ')} cannot be read yet.` : NOTHING_TO_SAVE);
}

interface HoldChanges {
  readonly values: readonly (readonly [YamlPath, string])[];
  readonly settled: HoldForm;
}

function holdChanges(typed: HoldForm, noted: CaseNote, api: Api, now: string, left: string[]): HoldChanges {
  const shown = holdFromNote(noted, { zone: typed.zone, jurisdiction: typed.jurisdiction }, api);
  const values: (readonly [YamlPath, string])[] = [];
  const settled = { ...typed, facts: { ...typed.facts } };
  const put = (path: YamlPath, value: string, was: string): void => {
    if (value.trim() !== was.trim()) values.push([path, value.trim()]);
  };
  /** Something chosen from a list; what the list does not have is not written. */
  const choose = (path: YamlPath, value: string, was: string, offered: boolean): void => {
    if (value === '' || offered) put(path, value, was);
  };
  choose(['zone'], typed.zone, noted.zone ?? '', zoneTable(typed.zone) !== null);
  const states = statesOf(api);
  choose(
    ['jurisdiction'],
    typed.jurisdiction,
    noted.jurisdiction ?? '',
    states.some((j) => j.id === typed.jurisdiction),
  );
  choose(
    ['detainer', 'form'],
    typed.form,
    shown.form,
    api.listForms().some((f) => f.id === typed.form),
  );

  /** A time or a day; `settle` takes it over in the note's own spelling. */
  const read = (
    path: YamlPath,
    name: string,
    kind: 'time' | 'date',
    value: string,
    was: string,
    settle: (written: string) => void,
  ): void => {
    if (value.trim() === was.trim()) return;
    const written = kind === 'time' ? timeText(value, typed.zone, api, now) : dayText(value, typed.zone, api, now);
    if (value.trim() !== '' && written === '') return void left.push(name);
    settle(written);
    const same = kind === 'time' && written !== '' && sameInstant(written, was, typed.zone);
    if (!same) put(path, written, was);
  };
  const times = [
    ['received', 'received by the jail', 'received'],
    ['releasable', 'release-eligible', 'releasable'],
    ['iceCustody', 'ICE custody', 'ice-custody'],
    ['servedBy287gAt', 'warrant served', 'served-by-287g-at'],
  ] as const;
  for (const [field, name, key] of times) {
    const value = field === 'releasable' ? typed.answers.releasable || typed.releasable : typed[field];
    read(['detainer', key], name, 'time', value, shown[field], (written) => (settled[field] = written));
  }
  for (const fact of factCatalog()) {
    const value = typed.facts[fact.key] ?? '';
    const was = shown.facts[fact.key] ?? '';
    const path = factPath(fact.key);
    if (fact.kind === 'text') put(path, value, was);
    else if (fact.kind === 'choice')
      choose(
        path,
        value,
        was,
        fact.choices.some((c) => c.value === value),
      );
    else read(path, fact.label, fact.kind, value, was, (written) => (settled.facts[fact.key] = written));
  }
  for (const fact of ASKED_FACTS) {
    if (fact.key === null) continue; // never in a note
    const value = typed.before[fact.field] ?? '';
    choose(
      ['detainer', fact.key],
      value,
      shown.before[fact.field] ?? '',
      fact.values.some(([known]) => known === value),
    );
  }
  const box = typed.answers.convictionBox ?? '';
  choose(['detainer', 'conviction-box'], box, shown.answers.convictionBox ?? '', box === 'yes' || box === 'no');
  counting(typed, shown, api, now, left, put);
  return { values, settled };
}

/** What moves the count itself, under the note's own keys. */
function counting(
  typed: HoldForm,
  shown: HoldForm,
  api: Api,
  now: string,
  left: string[],
  put: (path: YamlPath, value: string, was: string) => void,
): void {
  if (readHours(typed.hours).kind === 'not') left.push('number of hours');
  else put(['detainer', 'hours'], typed.hours, shown.hours);
  put(['detainer', 'holiday-rule'], typed.holidayRule, shown.holidayRule);
  put(['detainer', 'inauguration-area'], typed.inauguration, shown.inauguration);
  if (JSON.stringify(typed.localDays) === JSON.stringify(shown.localDays)) return;
  const rows = readLocalDays(typed, api, now);
  const days = writeLocalDays(rows.flatMap(({ row }) => (row ? [row] : [])));
  // All or none: the line is written anew, and a row that is left out would be lost.
  if (rows.every(({ row }) => row !== null) && (days === '' || isReadable(days)))
    put(['detainer', 'local-days'], days, writeLocalDays(shown.localDays));
  else left.push('local closed days');
}

function isReadable(days: string): boolean {
  const shape = shapeAt('detainer.localDays');
  return shape !== undefined && checkValue(shape, days, undefined, {}) === undefined;
}

function sameInstant(a: string, b: string, zone: string): boolean {
  const [first, second] = [placeNoteTime(a, zone), placeNoteTime(b, zone)];
  return first.kind === 'placed' && second.kind === 'placed' && first.utc === second.utc;
}

/** A day as the note writes it; empty when it cannot be read. */
function dayText(typed: string, zone: string, api: Api, now: string): string {
  const read = readDay(typed, zone, api, now);
  return typed.trim() !== '' && read.kind === 'day' ? read.date : '';
}

/** A time as the note writes it; empty when it cannot be read. */
function timeText(typed: string, zone: string, api: Api, now: string): string {
  const read = readTypedTime(typed, zone, api, now);
  return read.kind === 'moment' ? noteTimeText(read.moment.iso, zone) : '';
}
