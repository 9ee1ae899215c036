import type { HoldAnswer } from '../detainer/answers';
import { inMarkdown } from '../markdown';
import { endLead, NO_HOLD_LEAD } from '../detainer/readings/endLead';
import { dateWords, parseDate } from '../time/civil';
import { readIso } from '../time/instant';
import { endWords, momentWords } from '../time/words';
import { callWords, type Call } from './blocks/callLog';
import type { CaseNote } from './caseNote';
import { placeNoteTime } from './keys/noteTime';
import { durationWords } from '../time/lengths';

export interface TimelineEvent {
  readonly kind: 'booked' | 'received' | 'served' | 'releasable' | 'demand' | 'call' | 'released' | 'ice-custody' | 'end' | 'now';
  readonly label: string;
  /** UTC minutes. */
  readonly at: number;
  readonly words: string;
  /** The reading, for an end. */
  readonly reading?: string;
}

export interface Timeline {
  readonly events: readonly TimelineEvent[];
  /** Times of the note that cannot be placed, with the reason. */
  readonly unplaced: readonly { readonly label: string; readonly why: string }[];
}

const KEYS = [
  ['booked', 'booked', 'Booked'],
  ['received', 'received', 'Detainer received by the jail'],
  ['servedAt', 'served', 'Copy of the form given'],
  ['releasable', 'releasable', 'Release-eligible'],
  ['demand', 'demand', 'Release demanded'],
  ['released', 'released', 'Released'],
  ['iceCustody', 'ice-custody', 'ICE took custody'],
] as const;

/** What happened and what is due, in order. `now` in UTC minutes; `calls` from the note's log of calls. */
export function caseTimeline(
  note: CaseNote,
  zone: string,
  answer: HoldAnswer | null,
  now: number,
  calls: readonly Call[] = [],
): Timeline {
  const events: TimelineEvent[] = [];
  const unplaced: { label: string; why: string }[] = [];
  for (const [key, kind, label] of KEYS) {
    const typed = note.detainer[key];
    if (typed === undefined) continue;
    const day = key === 'servedAt' ? parseDate(typed) : null;
    if (day !== null) {
      unplaced.push({ label, why: `Only the day is noted: ${dateWords(day)}.` });
      continue;
    }
    const placed = placeNoteTime(typed, zone);
    if (placed.kind === 'placed') events.push({ kind, label, at: placed.utc, words: momentWords(placed.utc, zone) });
    else unplaced.push({ label, why: placed.message });
  }
  for (const call of calls) {
    const placed = placeNoteTime(call.when, zone);
    if (placed.kind === 'placed')
      events.push({ kind: 'call', label: callLabel(call), at: placed.utc, words: momentWords(placed.utc, zone) });
    else unplaced.push({ label: callLabel(call), why: placed.message });
  }
  const readings = answer?.kind === 'hold' ? answer.readings : answer?.kind === 'no-hold' ? answer.ifHeldAnyway : [];
  for (const r of readings) {
    const read = readIso(r.expires);
    if (read?.kind === 'instant') {
      events.push({
        kind: 'end',
        label: `${answer?.kind === 'hold' ? endLead(r, answer) : NO_HOLD_LEAD}: ${r.label}`,
        at: read.utc,
        words: endWords(read.utc, zone),
        reading: r.reading,
      });
    }
  }
  events.push({ kind: 'now', label: 'Now', at: now, words: momentWords(now, zone) });
  // At the same minute, what a person recorded comes before what is worked out, and "now" last.
  const order = (e: TimelineEvent): number => (e.kind === 'now' ? 2 : e.kind === 'end' ? 1 : 0);
  events.sort((a, b) => a.at - b.at || order(a) - order(b));
  return { events, unplaced };
}

/** "Call (records desk; asked: release; answer: not today)": the hour is said beside it. */
export function callLabel(call: Call): string {
  const said = callWords({ ...call, when: '' }).replace(/^time not noted[,;]? ?/, '');
  return `Call${said === '.' || said === '' ? '' : ` (${said.replace(/\.$/, '')})`}`;
}

/** One line for each event, with the distance to now. */
export function timelineMarkdown(timeline: Timeline): string {
  const now = timeline.events.find((e) => e.kind === 'now')?.at ?? 0;
  const lines = timeline.events.map((e) => {
    if (e.kind === 'now') return `- **Now**: ${inMarkdown(e.words)}`;
    const away = e.at === now ? 'now' : e.at < now ? `${durationWords(now - e.at)} ago` : `in ${durationWords(e.at - now)}`;
    return `- ${inMarkdown(e.label)}: ${inMarkdown(e.words)} (${away})`;
  });
  const open = timeline.unplaced.map((u) => `- ${inMarkdown(u.label)}: not placed. ${inMarkdown(u.why)}`);
  return [...lines, ...open].join('\n');
}
