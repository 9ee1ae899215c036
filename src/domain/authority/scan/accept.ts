import type { Authority } from '../authority';
import type { Place, Times } from '../cases/place';
import type { Hit } from './scan';
import type { Shapes } from './shapes';
import { endedOn, spanOn } from '../status';

export function problemOf(row: Authority, times: Times): string | null {
  const then = oneDay(row, times.asOf);
  if (then !== null) return then;
  const now = oneDay(row, times.today);
  return now === 'ended' || now === 'repealed' ? 'ended-since' : now === 'not-yet' || now === 'unverified' ? null : now;
}

function oneDay(row: Authority, date: string): string | null {
  const s = spanOn(row, date).status;
  if (s === 'in-force') return null;
  if (s === 'ended') return row.endKind === 'repealed' ? 'repealed' : 'ended';
  return s === 'unverified' && endedOn(row, date) ? 'ended' : s;
}

/** Cited as history, or with its status said beside it. */
export function acceptedAs(problem: string, row: Authority, hit: Hit, place: Place, times: Times, shapes: Shapes): boolean {
  if (problem === 'not-yet') return false;
  if (place.history) return true;
  if (definesName(hit, place) || inStatusNote(hit, place, shapes)) return true;
  const window = place.text.slice(hit.end, Math.min(place.text.length, hit.end + 900));
  if ((window.includes('tatus on ') || window.includes('[')) && shapes.statusNote.test(window)) return true;
  const over = endedOn(row, times.today) || spanOn(row, times.today).status === 'ended' || problem === 'ended-since';
  return over && hasEnd(hit, place, shapes);
}

/** The mention in `("Morton Memo")`, right after the citation it stands for. */
function definesName(hit: Hit, place: Place): boolean {
  return (
    hit.nickname !== null &&
    /\((?:[Hh]ereinafter[ ,]{1,2})?(?:[Tt]he )?["\u201c]$/.test(place.text.slice(Math.max(0, hit.start - 20), hit.start))
  );
}

/** Named inside the status note of another citation: from "Status on (date)" to its "As last checked", or to the end of that line. */
function inStatusNote(hit: Hit, place: Place, shapes: Shapes): boolean {
  const before = place.text.slice(Math.max(0, hit.start - 700), hit.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (!line.includes('tatus on ')) return false;
  const note = shapes.statusNote.exec(line);
  return note !== null && !/\blast checked on\b/i.test(line.slice(note.index));
}

export function hasEnd(hit: Hit, place: Place, shapes: Shapes): boolean {
  const after = place.text.slice(hit.end, Math.min(place.nextStart, hit.end + 220));
  return (after.includes('(') && shapes.endParenthetical.test(after)) || shapes.endClause.test(after.slice(0, 120));
}
