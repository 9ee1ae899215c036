/** The Hold tab's values become a request to the public API, and its answer becomes what the page shows. No editor, no clock. */
import type { Caution } from '../../domain/basis';
import type { DetainerDeskApi } from '../answers';
import type { CautionView } from '../../protocol/parts';
import type { HoldAnswer, HoldRequest, ReadingResult } from '../../domain/detainer/answers';
import { endLead, inOrderOfEnd } from '../../domain/detainer/readings/endLead';
import { isOneStepAway } from '../../domain/detainer/say/fewCautions';
import type { FirstLines } from '../../domain/detainer/say/firstLines';
import { askedOf } from '../../domain/note/keys/askedAnswers';
import { formatInstant } from '../../domain/time/instant';
import { momentWords } from '../../domain/time/words';
import { localDay, startOfDay, zoneTable, type ZoneTable } from '../../domain/time/zoneTable';
import type { HoldForm, HoldView, ReadingView, TimeView } from '../../protocol/hold';
import { OTHER_TIMES, echoesOf, readHours, readLocalDays } from './moreFacts';
import { dayLabel, momentWithoutZone, utcOf } from '../../domain/note/shortWords';
import { inOneLine, readTypedTime } from './readTypedTime';
import { basisLines, cautionView } from '../citations/sources';
import { countdown, hoursWords } from '../../domain/time/lengths';

/** The API adds the clinic's own local days to those that are typed. */
export type HoldViewApi = Pick<DetainerDeskApi, 'parseMoment' | 'computeHold'> & {
  /** What is read first; left out: nothing stands above the ends. */
  firstLines?(request: HoldRequest, answer: HoldAnswer): FirstLines | null;
};
type Api = HoldViewApi;
type Outcome = TimeView['outcome'];
type Read =
  | {
      readonly kind: 'read';
      readonly iso: string;
      readonly utc: number;
      readonly words: string;
      readonly warnings: readonly string[];
      readonly other: TimeView['other'];
    }
  | { readonly kind: 'not'; readonly outcome: Outcome };

export function holdView(form: HoldForm, api: Api, now: string): HoldView {
  const nowAt = utcOf(now) ?? 0;
  const { view: main, answer } = timeView(form, form.releasable, form.nudge, api, now);
  const questions = convictionQuestions(form, answer);
  const compare = form.compare.trim() ? timeView(form, form.compare, 0, api, now).view : null;
  const table = zoneTable(form.zone);
  return {
    main,
    echoes: echoes(form, api, now),
    questions,
    compare,
    nowAt,
    nowWords: table ? momentWords(nowAt, table.name) : '',
    days: table ? days(table, [main, ...(compare ? [compare] : [])]) : [],
  };
}

/** What Insert, Copy and Explain rest on; the outcome when there is no answer to insert. */
export function holdAnswer(
  form: HoldForm,
  api: Api,
  now: string,
): { readonly request: HoldRequest; readonly answer: HoldAnswer } | { readonly outcome: Outcome } {
  const read = readTime(form, form.releasable, form.nudge, api, now);
  if (read.kind === 'not') return { outcome: read.outcome };
  const request = holdRequest(form, read.iso, api, now);
  if ('outcome' in request) return request;
  return { request: request.request, answer: api.computeHold(request.request) };
}

const YES_NO = [
  { label: 'Yes', value: 'yes' },
  { label: 'No', value: 'no' },
];
/** Cautions by which the clock says that the form's conviction box matters here. */
const BOX_MATTERS: readonly string[] = ['conviction-box-check', 'conviction-not-known'];

function convictionQuestions(form: HoldForm, answer: HoldAnswer | null): HoldView['questions'] {
  const cautions = answer?.kind === 'hold' || answer?.kind === 'no-hold' ? answer.cautions : [];
  const { answers } = form;
  const box = answers.convictionBox !== undefined || cautions.some((c) => BOX_MATTERS.includes(c.code));
  if (!box) return [];
  const ticked = {
    field: 'convictionBox',
    question: 'Is the box "operative only upon conviction" ticked on the form?',
    choices: YES_NO,
  };
  const convicted = {
    field: 'convicted',
    question: 'Has the person been convicted of the charge that is named there?',
    choices: YES_NO,
  };
  return answers.convictionBox === 'yes' ? [ticked, convicted] : [ticked];
}

/** How the fields beside the release time were read, each in words. */
function echoes(form: HoldForm, api: Api, now: string): HoldView['echoes'] {
  return echoesOf(form, api, now, (text) => {
    const read = readTime(form, text, 0, api, now);
    if (read.kind === 'read') return { words: read.words, problem: false };
    const { outcome } = read;
    const words =
      outcome.kind === 'ask' ? outcome.question : outcome.kind === 'invalid' || outcome.kind === 'empty' ? outcome.message : '';
    return { words, problem: true };
  });
}

function timeView(
  form: HoldForm,
  text: string,
  nudge: number,
  api: Api,
  now: string,
): { view: TimeView; answer: HoldAnswer | null } {
  const read = readTime(form, text, nudge, api, now);
  if (read.kind === 'not')
    return { view: { echo: '', warnings: [], other: null, asText: '', releaseAt: null, outcome: read.outcome }, answer: null };
  const { words, warnings, other, iso, utc } = read;
  const head = { echo: words, warnings: [...warnings], other, asText: iso, releaseAt: utc };
  const request = holdRequest(form, read.iso, api, now);
  if ('outcome' in request) return { view: { ...head, outcome: request.outcome }, answer: null };
  const answer = api.computeHold(request.request);
  return {
    view: { ...head, outcome: outcomeOf(answer, api.firstLines?.(request.request, answer) ?? null, zoneTable(form.zone)) },
    answer,
  };
}

function cautionViews(cautions: readonly Caution[], first: FirstLines | null): CautionView[] {
  return cautions.map((c) => ({ ...cautionView(c), ...(first !== null && isOneStepAway(c) ? { away: true as const } : {}) }));
}

function outcomeOf(answer: HoldAnswer, first: FirstLines | null, table: ZoneTable | null): Outcome {
  switch (answer.kind) {
    case 'invalid':
      return { kind: 'invalid', field: answer.field, message: answer.message };
    case 'ask':
      return { kind: 'ask', field: answer.field, question: answer.question, choices: [...answer.choices] };
    case 'hold':
      return {
        kind: 'hold',
        first,
        readings: table
          ? inOrderOfEnd(answer.readings, answer.earliest).map((r) => readingView(r, table, endLead(r, answer)))
          : [],
        cautions: cautionViews(answer.cautions, first),
      };
    case 'no-hold':
      return {
        kind: 'no-hold',
        first,
        because: answer.because,
        basis: basisLines(answer.basis),
        // No time left or past: a countdown to an end that no law allows would read as leave to hold until then.
        readings: table
          ? inOrderOfEnd(answer.ifHeldAnyway).map((r) => readingView({ ...r, overrunMinutes: null }, table, 'Might claim'))
          : [],
        cautions: cautionViews(answer.cautions, first),
      };
  }
}

function readTime(form: HoldForm, text: string, nudge: number, api: Api, now: string): Read {
  const typed = readTypedTime(text, form.zone, api, now);
  const table = zoneTable(form.zone);
  switch (typed.kind) {
    case 'ask':
      return { kind: 'not', outcome: { kind: 'ask', field: 'text', question: typed.question, choices: [...typed.choices] } };
    case 'wrong':
      return { kind: 'not', outcome: { kind: 'invalid', field: 'releasable', message: inOneLine(typed) } };
    case 'missing':
      return typed.missing === 'text'
        ? { kind: 'not', outcome: { kind: 'empty', message: inOneLine(typed) } }
        : { kind: 'not', outcome: { kind: 'invalid', field: 'zone', message: typed.message } };
    case 'moment': {
      const { moment, utc } = typed;
      const warnings = moment.warnings.map((w) => w.message);
      const other = moment.other ? { label: `Or ${moment.other.words}`, value: moment.other.iso } : null;
      if (nudge === 0 || !table) return { kind: 'read', iso: moment.iso, utc, words: moment.words, warnings, other };
      const moved = utc + nudge;
      const iso = formatInstant(moved, table);
      return { kind: 'read', iso, utc: moved, words: momentWords(moved, table.name), warnings: [], other: null };
    }
  }
}

/** Ids and answers are taken over only where the host itself offered them: the page is not trusted. */
function holdRequest(form: HoldForm, iso: string, api: Api, now: string): { request: HoldRequest } | { outcome: Outcome } {
  const times: { [K in (typeof OTHER_TIMES)[number][0]]?: string } = {};
  for (const [field, name] of OTHER_TIMES) {
    if (!form[field].trim()) continue;
    const read = readTime(form, form[field], 0, api, now);
    if (read.kind === 'not') return { outcome: otherTime(read.outcome, field, name) };
    times[field] = read.iso;
  }
  const hours = readHours(form.hours);
  if (hours.kind === 'not') return { outcome: { kind: 'invalid', field: 'hours', message: hours.message } };
  const local = readLocalDays(form, api, now);
  const wrong = local.find((row) => row.problem);
  if (wrong) return { outcome: { kind: 'invalid', field: wrong.field, message: `Local closed days: ${wrong.words}` } };
  const localDays = local.flatMap((row) => row.days);
  const { answers } = form;
  const request: HoldRequest = {
    releasable: answers.releasable || iso,
    zone: form.zone,
    now,
    holidayRule: form.holidayRule,
    ...(form.form ? { form: form.form } : {}),
    ...(form.jurisdiction ? { jurisdiction: form.jurisdiction } : {}),
    ...(times.received ? { received: times.received } : {}),
    ...(times.iceCustody ? { iceCustodySince: times.iceCustody } : {}),
    ...(hours.kind === 'hours' ? { hours: hours.hours } : {}),
    ...(form.inauguration ? { inaugurationArea: form.inauguration === 'yes' } : {}),
    ...(local.length > 0 ? { localDays } : {}),
    ...(answers.occurrence === 'first' || answers.occurrence === 'second' ? { occurrence: answers.occurrence } : {}),
    ...(isYesNo(answers.convictionBox) ? { convictionBox: answers.convictionBox === 'yes' } : {}),
    ...(isYesNo(answers.convicted) ? { convicted: answers.convicted === 'yes' } : {}),
    ...askedOf(form.before, times.servedBy287gAt),
  };
  return { request };
}

/** What was asked or refused about one of the other times, said of that time. */
function otherTime(outcome: Outcome, field: string, name: string): Outcome {
  if (outcome.kind === 'ask') return { ...outcome, field, question: `${name}: ${outcome.question}` };
  const message = outcome.kind === 'invalid' || outcome.kind === 'empty' ? outcome.message : '';
  return { kind: 'invalid', field, message: `${name}: ${message}` };
}

function isYesNo(value: string | undefined): value is 'yes' | 'no' {
  return value === 'yes' || value === 'no';
}

function readingView(r: ReadingResult, table: ZoneTable, leadWords: string): ReadingView {
  const endsAt = utcOf(r.expires) ?? 0;
  return {
    id: r.reading,
    label: r.label,
    short: r.label.split(':')[0] ?? r.label,
    lead: leadWords,
    ends: r.words,
    endsShort: momentWithoutZone(endsAt, table, true),
    endsAt,
    hours: r.hours,
    left: countdown(r.overrunMinutes),
    over: r.overrunMinutes !== null && r.overrunMinutes > 0,
    heldBy: r.heldBy,
    citable: r.citable,
    basis: basisLines(r.basis),
    variants: r.variants.map((v) => ({ label: v.label, ends: v.words })),
    steps: r.steps.map((s) => {
      const start = utcOf(s.from) ?? 0;
      const end = utcOf(s.to) ?? start;
      return {
        start,
        end,
        counted: s.counted,
        label: s.counted ? hoursWords(end - start) : s.why,
        why: s.why,
        from: momentWithoutZone(start, table, false),
        to: momentWithoutZone(end, table, true),
        hours: s.counted ? hoursWords(end - start) : '0 h',
      };
    }),
  };
}

const MOST_DAYS = 60;

function days(table: ZoneTable, times: readonly TimeView[]): HoldView['days'] {
  const starts = times.flatMap((t) => (t.releaseAt === null ? [] : [t.releaseAt]));
  const ends = times.flatMap((t) =>
    t.outcome.kind === 'hold' || t.outcome.kind === 'no-hold' ? t.outcome.readings.map((r) => r.endsAt) : [],
  );
  if (starts.length === 0 || ends.length === 0) return [];
  const first = localDay(table, Math.min(...starts));
  const last = Math.min(localDay(table, Math.max(...ends) - 1), first + MOST_DAYS);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = first + i;
    return { start: startOfDay(table, day), end: startOfDay(table, day + 1), label: dayLabel(day) };
  });
}
