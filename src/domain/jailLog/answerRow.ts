import type { Minutes, RowKind } from './answers';
import { chargesOf, isProblem, momentsOf, oneText, problemOf, type Booking, type Charge, type Problem } from './bookings';
import { isNothing } from './logWords';
import type { Reader } from './prepare';
import { splitList } from './prepare';

/** UTC minutes; `from` and `to` differ where only the day is known. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ReadingEnd extends Span {
  readonly reading: string;
  readonly past: Minutes;
}

/** What one booking answers, in minutes and without words for them: a million are counted, and few are looked at. */
export interface Answer {
  readonly kind: RowKind;
  readonly why?: string;
  /** The question it waits for. */
  readonly code?: string;
  readonly releasable?: Span;
  readonly released?: Span;
  readonly ends?: readonly ReadingEnd[];
  readonly heldMinutes?: Minutes;
  readonly facility?: string;
  readonly flags: readonly string[];
}

/**
 * What one booking answers, in this order: was there an immigration detainer; when would the person have left; when did the person leave; do
 * these fit together; where do the hours of each reading end, and how long after that.
 */
export function answerBooking(booking: Booking, reader: Reader): Answer {
  const flags = new Set<string>();
  const facility = oneText(booking, 'facility', reader) ?? '';
  const end = (a: Omit<Answer, 'flags'>): Answer => ({
    ...a,
    ...(facility === '' ? {} : { facility }),
    flags: flags.size === 0 ? NO_FLAGS : [...flags].sort(),
  });
  const stop = (p: Problem): Answer => end(p);
  const refuse = (why: string): Answer => end({ kind: 'refused', why });

  const charges = chargesOf(booking, reader, flags);
  if (isProblem(charges)) return stop(charges);
  if (charges.length === 0 && flags.has('line-entered-in-error'))
    return refuse('Every line of the booking was entered in error.');
  const detainer = hasDetainer(booking, charges, reader);
  if (detainer !== 'yes') return stop2(detainer);
  if (reader.has('booking') && isNothing(booking.id, reader.words) && reader.mapping.onePer === 'charge')
    return refuse('The line has no number of a booking, so its charges cannot be put together.');

  const booked = momentsOf(booking.rows, 'booked', reader);
  if (isProblem(booked) && booked.kind !== 'ambiguous') return stop(booked);
  const wouldLeave = otherwise(booking, charges, reader, flags);
  if (isProblem(wouldLeave)) return stop(wouldLeave);
  const left = leaving(booking, charges, reader, flags);
  if (isProblem(left)) return stop(left);

  const times = { releasable: wouldLeave, released: left.span };
  const contradict = (why: string): Answer => end({ kind: 'contradictory', why, ...times });
  const start = isProblem(booked) ? null : booked.first;
  if (!isProblem(booked) && booked.differ) flags.add('several-booked-times');
  if (start && left.span.to < start.from) return contradict('Released before booked.');
  if (start && wouldLeave.to < start.from) return contradict('The charges ended before the person was booked.');
  const early = left.span.to < wouldLeave.from;
  if (early && !left.ofHold)
    return contradict('A charge was released after the person, or the release was due after it happened.');
  if (early) flags.add('hold-ended-first');

  const received = receivedAt(booking, reader, left.span, wouldLeave, flags);
  if (typeof received === 'object' && received !== null) return stop(received);
  const form = oneText(booking, 'form', reader);
  const state = oneText(booking, 'jurisdiction', reader);
  if (form === null || state === null) return refuse('The lines of the booking name several forms or states.');
  const counter = reader.counter(form, state);
  if ('refused' in counter) return refuse(counter.refused);
  if ('noticeOnly' in counter) return end({ kind: 'no-detainer', why: counter.noticeOnly });

  const first = counter.count(wouldLeave.from, received);
  const last = wouldLeave.to === wouldLeave.from ? first : counter.count(wouldLeave.to, received);
  if (first.kind === 'out-of-range' || last.kind === 'out-of-range')
    return end({ kind: 'refused', why: 'Out of range: holidays are not known for that year.', ...times });
  if (first.barredBy) flags.add('state-law-allows-no-hold');
  if (first.needsReceipt) flags.add('reading-needs-receipt');
  if (wouldLeave.from !== wouldLeave.to || left.span.from !== left.span.to) flags.add('days-only');
  const ends = first.ends.map(({ row, expires }, i): ReadingEnd => {
    const span = { from: expires, to: last.ends[i]?.expires ?? expires };
    return { reading: row.id, ...span, past: between(span, left.span) };
  });
  return end({ kind: 'answered', ...times, ends, heldMinutes: between(wouldLeave, left.span) });

  function stop2(p: Problem | { kind: 'no-detainer'; why: string }): Answer {
    return end(p);
  }
}

const NO_FLAGS: readonly string[] = [];

/** From `a` to `b`, never negative; least and most where one of them is a day. */
function between(a: Span, b: Span): Minutes {
  const most = Math.max(0, b.to - a.from);
  if (a.from === a.to && b.from === b.to) return most;
  return [Math.max(0, b.from - a.to), most];
}

type Detained = 'yes' | { readonly kind: 'no-detainer'; readonly why: string } | Problem;

const NO_DETAINER: Detained = { kind: 'no-detainer', why: 'No immigration detainer in the row.' };
const unsure = (text: string): Detained => ({
  kind: 'ambiguous',
  code: 'holdTexts',
  why: `"${text}" may or may not be an immigration detainer.`,
});

const YES = new Set([
  'y',
  'yes',
  'true',
  't',
  '1',
  'x',
  'detainer',
  'hold',
  'active',
  'lodged',
  'placed',
  'filed',
  'on',
  'detained',
]);
const NO = new Set(['n', 'no', 'false', 'f', '0', 'none']);
const NAMES_ICE = /\b(?:ice|immigration|i-?247|dhs|ins)\b/i;

function hasDetainer(booking: Booking, charges: readonly Charge[], reader: Reader): Detained {
  const { detainers } = reader.choices;
  if (detainers === 'every-row') return 'yes';
  if (detainers === 'by-charge') return byCharge(charges);
  if (detainers === 'by-column') return byColumn(booking, reader, true);
  if (detainers === 'by-reason') return byReason(booking, charges, reader);
  const [inCharge, inColumn, inReason] = [reader.has('charge'), reader.has('detainer'), reader.has('releaseReason')];
  if (!inCharge && !inColumn && !inReason) return 'yes';
  let open: Detained = NO_DETAINER;
  for (const said of [
    inColumn ? byColumn(booking, reader, false) : NO_DETAINER,
    inCharge ? byCharge(charges) : NO_DETAINER,
    inReason && !inColumn && !inCharge ? byReason(booking, charges, reader) : NO_DETAINER,
  ]) {
    if (said === 'yes') return said;
    if (said.kind === 'ambiguous' || open === NO_DETAINER) open = said;
  }
  return open;
}

function byCharge(charges: readonly Charge[]): Detained {
  let open: Detained = NO_DETAINER;
  for (const c of charges) {
    if (c.hold === 'ice') return 'yes';
    if (c.hold === 'unsure') open = unsure(c.text);
    if (c.hold === 'notice' && open === NO_DETAINER)
      open = { kind: 'no-detainer', why: `"${c.text}" asks for notice and not for a hold.` };
  }
  return open;
}

function byColumn(booking: Booking, reader: Reader, chosen: boolean): Detained {
  const names = NAMES_ICE.test((reader.mapping.columns.detainer ?? '').replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
  const mine = reader.choices.holdTexts !== undefined;
  let open: Detained = NO_DETAINER;
  for (const row of booking.rows) {
    const cell = reader.text(row, 'detainer');
    if (isNothing(cell, reader.words)) continue;
    const parts = reader.mapping.onePer === 'list' ? splitList(cell, reader.mapping.separator) : [cell];
    for (const text of parts) {
      const said = reader.hold(text);
      if (said === 'ice') return 'yes';
      const small = text.trim().toLowerCase();
      if (mine || NO.has(small) || said === 'other') continue;
      if (said === 'notice') {
        if (open === NO_DETAINER) open = { kind: 'no-detainer', why: `"${text}" asks for notice and not for a hold.` };
        continue;
      }
      // A mark or a date says yes; of what, the heading or the person has to say.
      const marked = YES.has(small) || /^[\d/:.\sTapmAPM-]+$/.test(small);
      if (names || (chosen && marked)) return 'yes';
      open = unsure(text);
    }
  }
  return open;
}

function byReason(booking: Booking, charges: readonly Charge[], reader: Reader): Detained {
  const ice = booking.rows.some((r) => {
    const t = reader.text(r, 'releaseReason');
    return t !== '' && (reader.reason(t) === 'ice' || reader.hold(t) === 'ice');
  });
  return ice || charges.some((c) => c.end === 'ice')
    ? 'yes'
    : { kind: 'no-detainer', why: 'No release to immigration in the row.' };
}

/** When the person would otherwise have been released, by the stated choice. */
function otherwise(booking: Booking, charges: readonly Charge[], reader: Reader, flags: Set<string>): Span | Problem {
  const { otherwiseReleased, otherKeeper } = reader.choices;
  const refused = (why: string): Problem => ({ kind: 'refused', why });
  const toOther = keeperOf(booking, reader);
  if (toOther !== null) {
    flags.add('to-another-keeper');
    if (otherKeeper !== 'count')
      return refused(`"${toOther}" is another keeper and not freedom, so there is no time at which the person would have left.`);
  }
  const others = charges.filter((c) => c.hold !== 'ice');
  if (otherwiseReleased === 'column') {
    if (!reader.has('releasable')) return refused('This file has no column that says when the person would have left.');
    const holdRows = new Set(charges.filter((c) => c.hold === 'ice').map((c) => c.row));
    const rows = booking.rows.length > 1 ? booking.rows.filter((r) => !holdRows.has(r)) : booking.rows;
    const found = momentsOf(rows.length > 0 ? rows : booking.rows, 'releasable', reader);
    if (isProblem(found)) return found;
    if (!found.last) return refused('The row does not say when the person would have left.');
    if (found.differ) {
      flags.add('several-times-to-leave');
      if (found.blanks > 0 && reader.mapping.onePer === 'charge')
        return refused('One charge has no time at which it let the person go.');
    }
    return found.last;
  }
  if (!reader.has('chargeReleased'))
    return refused('This file cannot show when the person would have left: it does not say when the charges ended.');
  // A row for the whole booking gives the end of its charges in one column, whatever the list of charges says.
  const counted = reader.mapping.onePer === 'booking' ? charges : others;
  if (counted.length === 0)
    return refused('The booking has the hold and no other charge, so nothing shows when the person would have left.');
  let latest: { from: number; to: number } | null = null;
  let merged: number | null = null;
  for (const c of counted) {
    if (otherwiseReleased === 'last-freeing-end') {
      const said = freeing(c, otherKeeper === 'count');
      if (said === 'merged') {
        merged = Math.max(merged ?? 0, c.ended.k === 'at' ? c.ended.from : 0);
        continue;
      }
      if (said !== 'yes') return said;
    } else if (c.end === 'other-keeper') flags.add('charge-to-another-keeper');
    if (c.ended.k === 'ask' || c.ended.k === 'bad') return problemOf(c.ended);
    if (c.ended.k === 'none') return refused('A charge has no end: what held the person is not known.');
    latest = latest
      ? { from: Math.max(latest.from, c.ended.from), to: Math.max(latest.to, c.ended.to) }
      : { from: c.ended.from, to: c.ended.to };
  }
  if (merged !== null) flags.add('charge-merged');
  // The case it went into ends later than that, and no line says when.
  if (latest && merged !== null && merged > latest.to)
    return refused('A charge was merged into another case after the last end that frees; when that case ended is not known.');
  return latest ?? refused('No charge ended in a way that freed the person.');
}

function freeing(c: Charge, keepersCount: boolean): 'yes' | 'merged' | Problem {
  switch (c.end) {
    case 'freed':
      return 'yes';
    case 'merged':
      return 'merged';
    case 'other-keeper':
      return keepersCount
        ? 'yes'
        : { kind: 'refused', why: `A charge ended with "${c.endText}", which is another keeper and not freedom.` };
    case 'not-freeing':
      return {
        kind: 'refused',
        why: `A charge ended with "${c.endText}", which is not on the list of ends that free the person.`,
      };
    case 'ice':
      // The charge was closed when ICE took the person: it says nothing of the charge.
      return {
        kind: 'refused',
        why: `A charge ended with "${c.endText}", which says nothing of when the charge alone would have let the person go.`,
      };
    case 'error':
    case 'unclear':
    case 'unknown':
      return c.endText === ''
        ? { kind: 'refused', why: 'A charge does not say how it ended.' }
        : { kind: 'ambiguous', code: 'freeing', why: `Whether "${c.endText}" frees the person is not known.` };
  }
}

/** The reason of the whole booking, where it is another keeper and not immigration. */
function keeperOf(booking: Booking, reader: Reader): string | null {
  if (!reader.has('releaseReason')) return null;
  const text = oneText(booking, 'releaseReason', reader);
  // Reasons that differ from line to line are ends of charges.
  return text !== null && text !== '' && reader.reason(text) === 'other-keeper' ? text : null;
}

function leaving(
  booking: Booking,
  charges: readonly Charge[],
  reader: Reader,
  flags: Set<string>,
): { readonly span: Span; readonly ofHold: boolean } | Problem {
  const refused = (why: string): Problem => ({ kind: 'refused', why });
  if (reader.choices.released === 'hold-charge') {
    const holds = charges.filter((c) => c.hold === 'ice');
    if (holds.length === 0) return refused('The hold has no line of its own that could say when it ended.');
    let span: Span | null = null;
    for (const c of holds) {
      if (c.ended.k === 'ask' || c.ended.k === 'bad') return problemOf(c.ended);
      if (c.ended.k === 'none') return refused('The line of the hold does not say when it ended.');
      span = span ? { from: Math.max(span.from, c.ended.from), to: Math.max(span.to, c.ended.to) } : c.ended;
    }
    if (holds.length > 1) flags.add('several-holds');
    return span ? { span, ofHold: true } : refused('The line of the hold does not say when it ended.');
  }
  const found = momentsOf(booking.rows, 'released', reader);
  if (isProblem(found)) return found;
  if (found.differ) return { kind: 'contradictory', why: 'The lines of the booking give several times of release.' };
  if (found.last) return { span: found.last, ofHold: false };
  const pickup = momentsOf(booking.rows, 'icePickup', reader);
  if (isProblem(pickup)) return pickup;
  if (pickup.last) {
    flags.add('left-with-ice');
    return { span: pickup.last, ofHold: false };
  }
  return refused(
    reader.has('released') || reader.has('icePickup')
      ? 'No time of release: the person is still held, or it was not written down.'
      : 'This file does not say when the person left.',
  );
}

/** When the jail received the detainer; only some readings ask for it. */
function receivedAt(booking: Booking, reader: Reader, left: Span, wouldLeave: Span, flags: Set<string>): number | Problem | null {
  if (!reader.has('detainerReceived')) return null;
  const found = momentsOf(booking.rows, 'detainerReceived', reader);
  if (isProblem(found)) {
    flags.add('receipt-not-read');
    return null;
  }
  if (!found.first) return null;
  if (found.first.from > left.to) return { kind: 'contradictory', why: 'The detainer was received after the person had left.' };
  if (found.first.from > wouldLeave.to) flags.add('received-after-due');
  return found.first.from === found.first.to ? found.first.from : null;
}
