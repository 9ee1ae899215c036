import type { Basis, Mark } from '../basis';
import { gradeOf, gradeWords } from '../basis';
import type { Status, StatusAnswer } from './answers';
import type { Authority, MarkedField, StatusSpan } from './authority';
import { isDate } from '../time/civil';
import { dateInWords, daysBetween, lastDayOf, partialDateInWords } from './dates';

/** Older than this, the answer says that somebody should look again. */
export interface StaleRule {
  readonly staleAfterDays: number;
}

/**
 * What an authority was on a day. With `today`, the answer for that day or a later one says when it was last looked at, or how old its newest source is.
 * @example status(row, '2012-05-01', { staleAfterDays: 90 }) // in-force, with its mark
 */
export function status(row: Authority, date: string, rule: StaleRule, today?: string): StatusAnswer {
  const span = spanOn(row, date);
  const lead = `${dateInWords(date)}: ${STATUS_WORDS[span.status]}.`;
  const mark = ` (${gradeWords(gradeOf(span.mark))})`;
  const body = `${span.sentence.replace(/\.$/, '')}${mark}.`;
  const known = row.lastChecked ?? row.entered;
  const current = (known !== undefined && date >= known) || (today !== undefined && date >= today);
  const checked = current ? ` ${seenWords(row)}.` : '';
  const stale = current && span.status !== 'ended' ? staleWords(row, date, rule) : '';
  const note = current && row.checkNote ? ` ${row.checkNote}` : '';
  const origin = row.origin ? ` Row of ${row.origin.name}: ${row.origin.reason}.` : '';
  return { status: span.status, sentence: `${lead} ${body}${checked}${stale}${note}${origin}`, basis: statusBasis(row, span) };
}

/** Somebody's look at the status itself, or, where there was none, when the row was entered and how old its newest source is. */
function seenWords(row: Authority): string {
  if (row.lastChecked !== null) return `As last checked on ${dateInWords(row.lastChecked)}`;
  const entered = row.entered === undefined ? '' : `Entered ${dateInWords(row.entered)}; `;
  return capital(`${entered}${newestWords(row)}`);
}

/** "newest source seen: September 2016", or that no source carries a date. */
export function newestWords(row: Authority): string {
  const date = row.newestSource ?? null;
  return date === null ? 'no source with a date was seen' : `newest source seen: ${partialDateInWords(date)}`;
}

/** Counted from the day the status was looked at or, without one, from the newest source: the day of typing makes nothing fresh. */
function staleWords(row: Authority, date: string, rule: StaleRule): string {
  const since = row.lastChecked ?? row.newestSource ?? null;
  if (since === null) return ' Look again before relying on it.';
  const age = daysBetween(lastDayOf(since), date);
  return age > rule.staleAfterDays ? ` That is ${age} days before; look again before relying on it.` : '';
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'in-force': 'in force',
  ended: 'no longer in force',
  contested: 'contested',
  'in-litigation': 'in litigation, ask the attorney',
  'not-yet': 'not yet in force',
  unverified: 'not verified',
};

/** The span that holds on a day. Every row has one for every day: before its first day the status is `not-yet`. */
export function spanOn(row: Authority, date: string): StatusSpan {
  if (!isDate(date)) return { from: '0001-01-01', status: 'unverified', mark: 'R', sentence: `"${date}" is not a date` };
  let found: StatusSpan | undefined;
  const spans = timelineOf(row);
  for (const s of spans) if (s.from <= date) found = s;
  if (found) return found;
  const first = spans[0];
  return {
    from: '0001-01-01',
    status: 'not-yet',
    mark: first?.mark ?? 'R',
    sentence: first ? `${row.shortName} did not exist yet; the first date known is ${dateInWords(first.from)}` : row.shortName,
  };
}

const cache = new WeakMap<Authority, readonly StatusSpan[]>();

/** The row's own spans, or spans made of its dates. A boundary from memory makes what follows `unverified`, until a seen one. */
export function timelineOf(row: Authority): readonly StatusSpan[] {
  const known = cache.get(row);
  if (known) return known;
  const spans = row.timeline.length > 0 ? row.timeline : derived(row);
  cache.set(row, spans);
  return spans;
}

function derived(row: Authority): readonly StatusSpan[] {
  const spans: StatusSpan[] = [];
  const start = row.effective ?? row.issued;
  if (start === null) {
    return [{ from: '0001-01-01', status: 'unverified', mark: 'R', sentence: `No start date was seen for ${row.shortName}` }];
  }
  const startMark = markOf(row, row.effective === null ? 'issued' : 'effective');
  if (row.issued !== null && row.issued < start) {
    const mark = markOf(row, 'issued');
    spans.push({
      from: row.issued,
      status: 'not-yet',
      mark,
      sentence: `Issued ${dateInWords(row.issued)}, effective ${dateInWords(start)}`,
    });
  }
  spans.push({
    from: start,
    status: startMark === 'R' || markOf(row, 'status') === 'R' ? 'unverified' : 'in-force',
    mark: startMark === 'R' ? 'R' : markOf(row, 'status') === 'R' ? 'R' : startMark,
    sentence: startSentence(row, start, startMark),
  });
  if (row.ended !== null) {
    const mark = weaker(markOf(row, 'ended'), markOf(row, 'endedBy'));
    spans.push({
      from: row.ended,
      status: mark === 'R' ? 'unverified' : 'ended',
      mark,
      sentence: endSentence(row, row.ended, mark),
    });
  }
  return spans;
}

function startSentence(row: Authority, start: string, mark: Mark): string {
  const word = row.effective === null ? 'Issued' : 'Effective';
  const end =
    row.ended === null
      ? 'no end was seen'
      : `it ended ${dateInWords(row.ended)}${markOf(row, 'ended') === 'R' ? ' (that end is from memory, not seen in a source)' : ''}`;
  const memory = mark === 'R' ? 'this start is from memory; ' : '';
  return `${word} ${dateInWords(start)}; ${memory}${end}`;
}

function endSentence(row: Authority, ended: string, mark: Mark): string {
  const by = row.endedBy ?? 'what ended it is not known';
  return mark === 'R'
    ? `Believed, from memory, to have ended ${dateInWords(ended)}; that was not seen in a source. Ended by: ${by}`
    : `${capital(row.endKind ?? 'ended')} ${dateInWords(ended)}. Ended by: ${by}`;
}

/** The day it stopped counting, whatever the mark; null while it has no end. */
export function endedOn(row: Authority, date: string): boolean {
  return row.ended !== null && isDate(date) && row.ended <= date && !isRestored(row, date);
}

function isRestored(row: Authority, date: string): boolean {
  return row.endKind === 'restored' && spanOn(row, date).status === 'in-force';
}

function statusBasis(row: Authority, span: StatusSpan): Basis[] {
  const own: Basis = {
    source: row.id,
    locator: `status from ${span.from === '0001-01-01' ? 'before its first date' : span.from}`,
    mark: span.mark,
    grade: gradeOf(span.mark),
    note: span.sentence,
  };
  return [own, ...row.basis];
}

export function markOf(row: Authority, field: MarkedField): Mark {
  return row.marks[field] ?? 'R';
}

const ORDER: readonly Mark[] = ['V', 'V2', 'D', 'A', 'R'];
function weaker(a: Mark, b: Mark): Mark {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

function capital(s: string): string {
  return s.charAt(0).toUpperCase() + s.slice(1);
}
