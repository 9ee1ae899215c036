import { inMarkdown } from '../../markdown';
import { gradeWords, type Basis } from '../../basis';
import { dateWords, parseDate } from '../../time/civil';
import { momentWords } from '../../time/words';
import { zoneTable } from '../../time/zoneTable';
import type { HoldRequest, Step } from '../answers';
import type { HoldData } from '../holdData';
import { readTime } from '../readTime';

/** "8 CFR 287.7, (d): "words" (seen in the source). Note." */
export function basisWords(basis: Basis, sources: HoldData['sources']): string {
  const source = sources.get(basis.source);
  const quote = basis.quote === undefined ? '' : `: "${inMarkdown(basis.quote)}"`;
  const note = basis.note === undefined ? '' : ` ${inMarkdown(basis.note)}`;
  return `${inMarkdown(source?.title ?? basis.source)}, ${inMarkdown(basis.locator)}${quote} (${gradeWords(basis.grade)}).${note}`;
}

/** The release time in words; null where it cannot be read. */
export function startWords(request: HoldRequest): string | null {
  const table = zoneTable(request.zone);
  if (!table) return null;
  const read = readTime('releasable', request.releasable, table, request.occurrence);
  return read.kind === 'time' ? momentWords(read.utc, request.zone) : null;
}

/** "Saturday, November 21, 2026 (Saturday)" for each span that did not count. */
export function notCountedWords(steps: readonly Step[]): readonly string[] {
  return steps
    .filter((s) => !s.counted)
    .map((s) => {
      const day = parseDate(s.from.slice(0, 10));
      const date = day === null ? s.from.slice(0, 10) : dateWords(day);
      return date.startsWith(s.why) ? date : `${date} (${s.why})`;
    });
}

/** "Fri 2026-11-20 15:00 -05:00" */
export function stepTime(iso: string): string {
  const day = parseDate(iso.slice(0, 10));
  const weekday = day === null ? '' : dateWords(day).slice(0, 3);
  return `${weekday} ${iso.slice(0, 10)} ${iso.slice(11, 16)} ${iso.slice(19)}`;
}
