import type { LogChoices, LogField, LogMapping, LogProposal, LogQuestion, OpenTable } from '../answers';
import { questionFor } from './choiceWords';
import { matchHeading, TIME_FIELDS, headingWords } from './headings';
import { reasonMeaning, isNothing, type LogWords } from '../logWords';
import { overlap, profileTable, sampleRows, type ColumnProfile } from './profile';
import { nameKey, sameHeadings } from '../source';
import { splitList } from '../prepare';

/**
 * What the columns are taken to be, from their headings and their values. Everything that was concluded is said in `guessed`, and
 * what a file cannot say is asked; nothing of it is final.
 */
export function proposeLog(tables: readonly OpenTable[], words: LogWords, zones: readonly string[]): LogProposal {
  const guessed: Record<string, string> = {};
  const asked: LogQuestion[] = [];
  const kinds = distinctTables(tables);
  const profiles = kinds.map((t) => profileTable(t, words));
  const candidates = profiles.flatMap((p) => p.flatMap((c) => candidatesOf(c, words)));
  const main = chooseMain(kinds, candidates);
  if (!main) return { mapping: { onePer: 'booking', columns: {} }, choices: {}, guessed, asked: [noTable()] };
  const joins = proposeJoins(kinds, main, profiles, candidates, guessed);
  const usable = candidates.filter(
    (c) => c.profile.table === main || joins.some((j) => nameKey(j.table) === nameKey(c.profile.table.name)),
  );
  const chosen = assign(usable, main);
  const all = profiles.flat().filter((p) => usableTable(p.table, main, joins));
  const columns: Partial<Record<LogField, string>> = {};
  const prefix = (p: ColumnProfile): string => (p.table === main ? p.heading : `${p.table.name}!${p.heading}`);
  for (const [field, c] of chosen) {
    const clock = TIME_FIELDS.has(field) ? clockBeside(c.profile, all, words) : null;
    columns[field] = clock ? `${prefix(c.profile)} + ${prefix(clock)}` : prefix(c.profile);
    guessed[field] = `${columns[field]}: ${c.why}`;
    if (clock) guessed[field] += '; the time of day stands in a column of its own';
  }
  plannedDates(all, columns, words, guessed);
  const onePer = proposeOnePer(main, chosen, all, joins.length > 0, guessed);
  settleReasons(main, columns, chosen, onePer.onePer, guessed);
  const mapping: LogMapping = { ...onePer, columns, ...(joins.length > 0 ? { join: joins } : {}) };
  const choices = proposeChoices(mapping, chosen, all, words, guessed, asked, zones);
  names(chosen, guessed);
  return { mapping, choices, guessed, asked };
}

interface Candidate {
  readonly field: LogField;
  readonly profile: ColumnProfile;
  readonly score: number;
  readonly why: string;
}

function distinctTables(tables: readonly OpenTable[]): OpenTable[] {
  const out: OpenTable[] = [];
  for (const t of tables) {
    const same = out.findIndex((o) => sameHeadings(o, t));
    if (same < 0) out.push(t);
    else if ((out[same]?.rows.length ?? 0) < t.rows.length && (out[same]?.rows.length ?? 0) < 50) out[same] = t;
  }
  return out.filter((t) => t.rows.length > 0);
}

const TEXT_FIELDS: readonly LogField[] = ['charge', 'detainer', 'releaseReason', 'chargeEnd', 'facility'];
const ID_FIELDS: ReadonlySet<string> = new Set(['booking', 'person']);

/** A heading that fits and values that fit. Below this nothing is proposed. */
const FEWEST_SCORE = 0.52;

function candidatesOf(p: ColumnProfile, words: LogWords): Candidate[] {
  const out: Candidate[] = [];
  const matches = matchHeading(p.heading, words);
  const other = matches.find((m) => m.field === 'other' || m.field === 'look' || m.field === 'plan');
  for (const m of matches) {
    if (m.field === 'other' || m.field === 'look' || m.field === 'plan') continue;
    const field = m.field as LogField;
    if (other && other.score > m.score + 0.001) continue;
    const fit = valuesFit(field, p, words);
    const score = m.score * fit.factor;
    if (score >= FEWEST_SCORE)
      out.push({ field, profile: p, score, why: `heading "${p.heading}"${fit.why === '' ? '' : `, ${fit.why}`}` });
  }
  // Immigration holds in a column without a heading, or with one that says nothing: report writers set headings beside their values.
  if (p.ice > 0 && p.letterShare > 0.8 && p.dateShare < 0.2 && !TEXT_FIELDS.some((f) => out.some((c) => c.field === f))) {
    const score = p.heading.startsWith('Column ') ? 0.99 : 0.55;
    out.push({ field: 'charge', profile: p, score, why: `column "${p.heading}" names immigration holds` });
  }
  return out;
}

function valuesFit(field: LogField, p: ColumnProfile, words: LogWords): { factor: number; why: string } {
  if (TIME_FIELDS.has(field)) {
    // All blank: nobody has left yet, or the column was never filled.
    if (p.filled === 0) return { factor: 0.85, why: 'all blank' };
    if (p.dateShare >= 0.5) {
      const constant = p.distinct <= 2 && p.filled > 10;
      return constant && field !== 'icePickup'
        ? { factor: 0.4, why: 'the same in every row' }
        : { factor: 1, why: `${percent(p.dateShare)} are times` };
    }
    // Lists of times in one cell.
    const listed = p.values.slice(0, 50).filter((v) => isTimeList(v.text, words)).length;
    return listed > 0 && listed >= Math.min(50, p.values.length) * 0.3
      ? { factor: 0.95, why: 'lists of times' }
      : { factor: 0, why: '' };
  }
  if (ID_FIELDS.has(field)) {
    if (p.filled === 0) return { factor: 0, why: '' };
    // Eight digits can be a day too; the heading decides between them.
    if (p.dateShare > 0.8 && p.times.clocks > 0) return { factor: 0, why: '' };
    if (field === 'booking') {
      if (p.dateShare > 0.8 && p.values.some((v) => /[/:-]/.test(v.text)) && p.idShare < 0.5) return { factor: 0, why: '' };
      return { factor: p.idShare > 0.7 ? 1 : p.letterShare > 0.8 ? 0.7 : 0.9, why: 'numbers' };
    }
    return { factor: 1, why: '' };
  }
  if (p.filled === 0) return { factor: 0.6, why: 'all blank' };
  const isDate = p.dateShare >= 0.5 || p.clockShare > 0.8;
  switch (field) {
    case 'charge':
      if (isDate || p.letterShare < 0.3) return { factor: p.ice > 0 ? 0.8 : 0, why: '' };
      return { factor: p.ice > 0 ? 1.05 : 0.9, why: p.ice > 0 ? `${p.ice} immigration holds in the rows looked at` : 'texts' };
    case 'detainer':
      if (p.ice > 0) return { factor: 1.05, why: `names immigration in ${p.ice} of the rows looked at` };
      return { factor: 0.95, why: isDate ? 'dates' : 'marks' };
    case 'releaseReason':
    case 'chargeEnd':
      if (isDate || p.letterShare < 0.3) return { factor: 0, why: '' };
      return { factor: p.reasons > 0 ? 1 : 0.8, why: p.reasons > 0 ? 'reasons that are known' : 'texts' };
    case 'facility':
      return { factor: isDate || p.letterShare < 0.3 ? 0 : 1, why: '' };
    case 'jurisdiction': {
      const states = p.values.filter(
        (v) => /^(?:us-)?[a-z]{2}$/i.test(v.text) || /^[A-Za-z]{4,}(?: [A-Za-z]+)?$/.test(v.text),
      ).length;
      return { factor: p.values.length <= 60 && states >= p.values.length * 0.8 ? 1 : 0, why: 'states' };
    }
    case 'form':
      return { factor: p.values.some((v) => /i-?\s?247/i.test(v.text)) ? 1 : 0, why: 'editions of the form' };
    default:
      return { factor: 1, why: '' };
  }
}

function isTimeList(text: string, words: LogWords): boolean {
  const parts = splitList(text, undefined);
  return (
    parts.length > 1 &&
    parts.some((p) => /\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/.test(p)) &&
    parts.every((p) => p === '' || isNothing(p, words) || /\d/.test(p))
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** The table of the bookings: the one with most of the fields that count. */
function chooseMain(tables: readonly OpenTable[], candidates: readonly Candidate[]): OpenTable | undefined {
  const worth: Partial<Record<LogField, number>> = {
    booking: 2,
    booked: 2,
    released: 3,
    charge: 1,
    chargeReleased: 2,
    releasable: 2,
    detainer: 1,
    detainerReceived: 1,
  };
  const of = (t: OpenTable): number => {
    const fields = new Map<LogField, number>();
    for (const c of candidates) if (c.profile.table === t) fields.set(c.field, Math.max(fields.get(c.field) ?? 0, c.score));
    return [...fields].reduce((n, [f, s]) => n + s * (worth[f] ?? 0.2), 0);
  };
  return [...tables].sort((a, b) => of(b) - of(a))[0];
}

/** Two columns of numbers of which one's values stand in the other. */
function proposeJoins(
  tables: readonly OpenTable[],
  main: OpenTable,
  profiles: readonly ColumnProfile[][],
  candidates: readonly Candidate[],
  guessed: Record<string, string>,
): { table: string; on: string; to: string }[] {
  const joins: { table: string; on: string; to: string }[] = [];
  const own = profiles.find((p) => p[0]?.table === main) ?? [];
  for (const [i, table] of tables.entries()) {
    if (table === main) continue;
    let best: { on: ColumnProfile; to: ColumnProfile; score: number } | null = null;
    for (const on of profiles[i] ?? []) {
      if (on.filled === 0 || isTimes(on) || on.distinct < 2) continue;
      for (const to of own) {
        if (to.filled === 0 || isTimes(to) || to.distinct < 2) continue;
        const share = Math.max(overlap(table, on.at, main, to.at), overlap(main, to.at, table, on.at));
        if (share < 0.3) continue;
        const same = nameKey(on.heading) === nameKey(to.heading) ? 0.5 : 0;
        const isBooking = (p: ColumnProfile): boolean => candidates.some((c) => c.profile === p && c.field === 'booking');
        const score =
          share +
          same +
          (isBooking(on) || isBooking(to) ? 0.5 : 0) +
          Math.min(1, to.distinct / Math.max(1, Math.min(to.filled, 3000)));
        if (share >= 0.5 && (!best || score > best.score)) best = { on, to, score };
      }
    }
    if (best) {
      joins.push({ table: table.name, on: best.on.heading, to: best.to.heading });
      guessed[`join ${table.name}`] = `"${best.on.heading}" of ${table.name} has the values of "${best.to.heading}"`;
    }
  }
  return joins;
}

/** Small numbers read as hours too: only days make a column one of times. */
function isTimes(p: ColumnProfile): boolean {
  return p.times.days > 0 && p.times.clocks > 0;
}

function usableTable(table: OpenTable, main: OpenTable, joins: readonly { readonly table: string }[]): boolean {
  return table === main || joins.some((j) => nameKey(j.table) === nameKey(table.name));
}

/** Each field its best column, the surest first; a column is one field, but a date of a detainer also says that there is one. */
function assign(candidates: readonly Candidate[], main: OpenTable): Map<LogField, Candidate> {
  const out = new Map<LogField, Candidate>();
  const taken = new Map<ColumnProfile, LogField>();
  const rank = (c: Candidate): number => c.score + (c.profile.table === main ? 0.01 : 0) - c.profile.at * 0.0001;
  for (const c of [...candidates].sort((a, b) => rank(b) - rank(a))) {
    if (out.has(c.field)) continue;
    const by = taken.get(c.profile);
    const both = (by === 'detainer' && c.field === 'detainerReceived') || (by === 'detainerReceived' && c.field === 'detainer');
    if (by !== undefined && !both) continue;
    out.set(c.field, c);
    if (by === undefined) taken.set(c.profile, c.field);
  }
  return out;
}

/** "Booking Time" beside "Booking Date": clocks, and the same words but for date and time; or simply the next column. */
function clockBeside(date: ColumnProfile, all: readonly ColumnProfile[], words: LogWords): ColumnProfile | null {
  if (date.filled === 0) return null;
  const real = date.times.clocks - date.times.midnights;
  if (real > date.times.cells * 0.1) return null;
  const core = (p: ColumnProfile): string =>
    headingWords(p.heading, words)
      .filter((w) => !['date', 'time', 'day', 'hour', 'at', 'on'].includes(w))
      .join(' ');
  const clocks = all.filter((p) => p.table === date.table && p !== date && p.filled > 0 && isClockColumn(p, words));
  const same = clocks.find((p) => core(p) === core(date));
  if (same) return same;
  const next = clocks.find((p) => p.at === date.at + 1);
  return next && ['', 'time'].includes(core(next).replace(/\d+/g, '').trim()) ? next : null;
}

function isClockColumn(p: ColumnProfile, words: LogWords): boolean {
  if (p.clockShare >= 0.6) return true;
  const says = headingWords(p.heading, words).includes('time');
  // Spreadsheets write a time of day behind a day of 1899, and fractions of a day.
  return (
    says &&
    p.filled > 0 &&
    (p.times.clocks >= p.times.cells * 0.6 || /^\d{6}$/.test(p.values[0]?.text ?? '')) &&
    p.dateShare < 0.5
  );
}

function plannedDates(
  all: readonly ColumnProfile[],
  columns: LogMapping['columns'],
  words: LogWords,
  guessed: Record<string, string>,
): void {
  for (const p of all) {
    const [best] = matchHeading(p.heading, words);
    if (best?.field === 'plan' && !Object.values(columns).includes(p.heading)) {
      guessed[`not used: ${p.heading}`] = 'a planned release is not the time at which the person left';
    }
    if (best?.field === 'look') guessed[`not used: ${p.heading}`] = 'says when somebody looked, not what happened';
  }
}

function proposeOnePer(
  main: OpenTable,
  chosen: ReadonlyMap<LogField, Candidate>,
  all: readonly ColumnProfile[],
  joined: boolean,
  guessed: Record<string, string>,
): Pick<LogMapping, 'onePer' | 'separator'> {
  const booking = (chosen.get('booking') ?? chosen.get('person'))?.profile;
  const charge = chosen.get('charge')?.profile;
  const ends = chosen.get('chargeReleased')?.profile;
  const separator = listSeparator(charge, ends);
  if (separator !== null) {
    guessed.onePer = 'several charges and several times stand in one cell, in the same number';
    return { onePer: 'list', separator };
  }
  if (booking?.table === main) {
    const rows = sampleRows(main);
    const blank = rows.filter((r) => (r.cells[booking.at] ?? '').trim() === '').length;
    const inner = charge
      ? rows.filter((r) => (r.cells[booking.at] ?? '').trim() === '' && (r.cells[charge.at] ?? '').trim() !== '').length
      : 0;
    if (inner > 0 && inner >= rows.length * 0.05 && inner >= blank * 0.5) {
      guessed.onePer = 'lines without a number of a booking follow a line that has one';
      return { onePer: 'group' };
    }
    const ids = rows.map((r) => nameKey(r.cells[booking.at] ?? '')).filter((v) => v !== '');
    const repeated = ids.length - new Set(ids).size;
    if (repeated > 0 && (charge || ends) && (repeated > ids.length * 0.02 || varies(main, booking, charge ?? ends))) {
      guessed.onePer = 'the number of a booking stands on several lines, each with a charge';
      return { onePer: 'charge' };
    }
  }
  if (joined && all.some((p) => p.table !== main && (p === charge || p === ends))) {
    guessed.onePer = 'the charges stand in a table of their own';
    return { onePer: 'charge' };
  }
  guessed.onePer = 'each line has a booking of its own';
  return { onePer: 'booking' };
}

/** Lines of one booking differ in this column. */
function varies(table: OpenTable, booking: ColumnProfile, column: ColumnProfile | undefined): boolean {
  if (column?.table !== table) return false;
  const seen = new Map<string, string>();
  for (const r of sampleRows(table)) {
    const k = nameKey(r.cells[booking.at] ?? '');
    if (k === '') continue;
    const v = r.cells[column.at] ?? '';
    const before = seen.get(k);
    if (before !== undefined && before !== v) return true;
    seen.set(k, v);
  }
  return false;
}

const LIST_SEPARATORS = ['\n', ';', '|', ' / ', ','];

/** The sign that cuts the charges and their ends into equal numbers in nearly all rows. */
function listSeparator(charge: ColumnProfile | undefined, ends: ColumnProfile | undefined): string | null {
  if (!ends || (charge && charge.table !== ends.table)) return null;
  const rows = sampleRows(ends.table);
  let best: string | null = null;
  let most = 0;
  for (const by of LIST_SEPARATORS) {
    let [lists, fit] = [0, 0];
    for (const r of rows) {
      const times = splitList(r.cells[ends.at] ?? '', by);
      if (times.length < 2) continue;
      lists++;
      if (!charge || splitList(r.cells[charge.at] ?? '', by).length === times.length) fit++;
    }
    if (lists > 0 && fit >= lists * 0.6 && fit > most) [best, most] = [by, fit];
  }
  return best;
}

/** A reason that differs within one booking is the end of a charge. */
function settleReasons(
  main: OpenTable,
  columns: Partial<Record<LogField, string>>,
  chosen: Map<LogField, Candidate>,
  onePer: LogMapping['onePer'],
  guessed: Record<string, string>,
): void {
  const booking = chosen.get('booking')?.profile;
  const reason = chosen.get('releaseReason');
  if (onePer === 'booking' || !reason || chosen.has('chargeEnd')) {
    if (onePer === 'booking' && !reason && chosen.has('chargeEnd') && !chosen.has('chargeReleased')) {
      const end = chosen.get('chargeEnd');
      if (end) {
        columns.releaseReason = columns.chargeEnd ?? '';
        delete columns.chargeEnd;
        chosen.set('releaseReason', end);
        chosen.delete('chargeEnd');
        guessed.releaseReason = guessed.chargeEnd ?? '';
        delete guessed.chargeEnd;
      }
    }
    return;
  }
  const ofCharges =
    onePer === 'list' ||
    onePer === 'group' ||
    (booking?.table === main && reason.profile.table === main && varies(main, booking, reason.profile));
  if (!ofCharges) return;
  if (onePer === 'group' && /release|discharge/i.test(reason.profile.heading)) return;
  if (onePer === 'list' && !reason.profile.values.some((v) => splitList(v.text, undefined).length > 1)) return;
  columns.chargeEnd = columns.releaseReason ?? '';
  delete columns.releaseReason;
  chosen.set('chargeEnd', reason);
  chosen.delete('releaseReason');
  guessed.chargeEnd = `${guessed.releaseReason ?? ''}; it differs between the charges of one booking`;
  delete guessed.releaseReason;
}

function proposeChoices(
  mapping: LogMapping,
  chosen: ReadonlyMap<LogField, Candidate>,
  all: readonly ColumnProfile[],
  words: LogWords,
  guessed: Record<string, string>,
  asked: LogQuestion[],
  zones: readonly string[],
): Partial<LogChoices> {
  const { columns, onePer } = mapping;
  const choices: { -readonly [K in keyof LogChoices]?: LogChoices[K] } = {};
  asked.push({
    field: 'zone',
    question: 'In which time zone is the jail? No log says it.',
    choices: zones.map((z) => ({ label: z, value: z })),
  });
  chooseOtherwise();
  chooseDetainers();
  chooseReleased();
  for (const field of ['jurisdiction', 'form'] as const) {
    if (columns[field] === undefined)
      asked.push({
        field,
        question:
          field === 'form'
            ? 'Which form of detainer was it? Unknown: every federal reading is shown.'
            : 'In which state is the jail? Without it state law is not looked at.',
        choices: [],
      });
  }
  timesAsked();
  textsAsked();
  return choices;

  function chooseOtherwise(): void {
    const ends = columns.chargeReleased !== undefined;
    const reasons = columns.chargeEnd !== undefined;
    if (columns.releasable !== undefined) {
      choices.otherwiseReleased = 'column';
      guessed.otherwiseReleased = `"${columns.releasable}" is taken as the time at which the person would have left`;
    } else if (ends) {
      choices.otherwiseReleased = reasons ? 'last-freeing-end' : 'last-other-charge';
      guessed.otherwiseReleased = reasons
        ? 'the last end of another charge that frees the person; a transfer frees nobody'
        : 'the last end of another charge; the file does not say how charges ended';
    } else {
      asked.push({
        field: 'otherwiseReleased',
        question:
          'This file cannot show when a person would have left: it has no end of the charges, no bond and no end of a sentence. Nothing can be counted until a column says so or another table is joined.',
        choices: [],
      });
      return;
    }
    asked.push({
      field: 'otherwiseReleased',
      question: 'What shows when a person would otherwise have been released?',
      choices: [
        ...(columns.releasable !== undefined ? [{ label: `The column "${columns.releasable}"`, value: 'column' }] : []),
        ...(ends ? [{ label: 'The end of the last other charge', value: 'last-other-charge' }] : []),
        ...(ends && reasons
          ? [{ label: 'The last end of another charge that frees the person', value: 'last-freeing-end' }]
          : []),
      ],
    });
  }

  function chooseDetainers(): void {
    const [charge, column, reason] = [
      chosen.get('charge')?.profile,
      chosen.get('detainer')?.profile,
      (chosen.get('releaseReason') ?? chosen.get('chargeEnd'))?.profile,
    ];
    const marksIce = column && (column.ice > 0 || /\bice\b|immigration|i-?247/i.test(column.heading.replace(/_/g, ' ')));
    if (column && marksIce) {
      choices.detainers = 'by-column';
      guessed.detainers = `rows in which "${column.heading}" is filled`;
    } else if (charge && charge.ice > 0) {
      choices.detainers = 'by-charge';
      guessed.detainers = `rows with a charge that is an immigration hold (${charge.ice} in the rows looked at)`;
    } else if (column) {
      asked.push({
        field: 'detainers',
        question: `"${column.heading}" may also name detainers of others (probation, marshals, another county). Which of its values mean immigration?`,
        choices: column.values.slice(0, 20).map((v) => ({ label: v.text, value: v.text })),
      });
    } else if (reason && reason.iceReasons > 0) {
      choices.detainers = 'by-reason';
      guessed.detainers = 'rows released to immigration; people whose hold ended without ICE are missing';
    } else if (columns.detainerReceived === undefined && (charge || reason)) {
      asked.push({
        field: 'detainers',
        question: 'Nothing in the rows looked at names immigration. Which rows have a detainer?',
        choices: [{ label: 'Every row', value: 'every-row' }],
      });
    } else {
      choices.detainers = 'every-row';
      guessed.detainers = 'no column tells detainers apart, so every row is taken to have one';
    }
  }

  function chooseReleased(): void {
    const released = chosen.get('released')?.profile;
    const holdEnds =
      columns.chargeReleased !== undefined && columns.charge !== undefined && (chosen.get('charge')?.profile.ice ?? 0) > 0;
    if (released && released.filled > 0) {
      choices.released = 'column';
      guessed.releasedBy = `the person left at "${columns.released}"`;
    } else if (holdEnds && onePer !== 'booking') {
      choices.released = 'hold-charge';
      guessed.releasedBy = "no column says when the person left; the end of the hold's own line is taken";
    } else if (columns.icePickup === undefined) {
      asked.push({
        field: 'released',
        question: released
          ? `"${columns.released}" is blank in every row looked at: nobody has left. When did the people leave?`
          : 'No column says when a person left.',
        choices: [],
      });
    }
  }

  function timesAsked(): void {
    const names = new Set(
      Object.entries(columns)
        .filter(([f]) => TIME_FIELDS.has(f))
        .flatMap(([, n]) => (n ?? '').split(' + ')),
    );
    const times = all.filter((p) => names.has(p.heading) || names.has(`${p.table.name}!${p.heading}`));
    const sum = (f: (p: ColumnProfile) => number): number => times.reduce((n, p) => n + f(p), 0);
    const [dayFirst, monthFirst, either] = [
      sum((p) => p.times.dayFirst),
      sum((p) => p.times.monthFirst),
      sum((p) => p.times.eitherOrder),
    ];
    if (dayFirst > 0 && monthFirst > 0) asked.push(questionFor('dateOrder', either));
    else if (dayFirst > 0) {
      choices.dateOrder = 'dmy';
      guessed.dateOrder = `${dayFirst} dates can only be day first, and none only month first`;
    } else if (either > 0) {
      choices.dateOrder = 'mdy';
      guessed.dateOrder =
        monthFirst > 0
          ? `${monthFirst} dates can only be month first, and none only day first`
          : 'month first, as US logs write it; no date of the file proves it';
    }
    let halves = 0;
    for (const { times: e } of times) {
      const unsaid = e.padded + e.bare;
      const is24 = e.halves === 0 && (e.over12 > 0 || (e.padded > 0 && unsaid < 20));
      halves += (is24 ? 0 : unsaid) + (e.military > 0 ? 0 : e.hours);
      if (is24 && unsaid > 0 && e.over12 === 0) guessed.hour12 = 'read as a clock of 24 hours because of its leading zeros';
      if (e.zoned > 0) guessed.utc = 'some times name their zone or offset; they are read as written';
      if (e.clocks > 0 && e.midnights === e.clocks)
        guessed.midnight = 'every clock of a column is 00:00, so the column has only days';
      else if (e.midnights >= 3 && e.midnights > e.clocks * 0.02)
        guessed.midnight = 'suspiciously many clocks are 00:00; they are read as days without a time';
    }
    if (halves > 0) asked.push(questionFor('hour12', halves));
  }

  function textsAsked(): void {
    const end = (chosen.get('chargeEnd') ?? chosen.get('releaseReason'))?.profile;
    if (end) {
      const open = end.values.filter(
        (v) => ['unclear', 'unknown'].includes(reasonMeaning(v.text, words)) && !isNothing(v.text, words),
      );
      if (open.length > 0 && choices.otherwiseReleased === 'last-freeing-end')
        asked.push({
          field: 'freeing',
          question: 'Which of these ends of a charge free the person?',
          choices: open.slice(0, 40).map((v) => ({ label: v.text, value: v.text })),
          rows: open.reduce((n, v) => n + v.times, 0),
        });
    }
    const charge = chosen.get('charge')?.profile;
    if (charge && charge.unsure > 0) asked.push({ ...questionFor('holdTexts', charge.unsure) });
  }
}

/** Names are not needed, and are offered to be dropped. */
function names(chosen: ReadonlyMap<LogField, Candidate>, guessed: Record<string, string>): void {
  const person = chosen.get('person');
  if (person && /name|defendant/i.test(person.profile.heading))
    guessed.person = `${guessed.person ?? ''}; names are not needed and can be left out`;
}

function noTable(): LogQuestion {
  return {
    field: 'tables',
    question: 'No rows were found. Is the file a table with a line for each booking or charge?',
    choices: [],
  };
}
