import type { Minutes } from '../../../domain/jailLog/answers';

/** "26 h 30 min"; two with "to" where the log has only days. */
export function minutesWords(minutes: Minutes | undefined): string {
  if (minutes === undefined) return '';
  if (typeof minutes === 'number') return one(minutes);
  return minutes[0] === minutes[1] ? one(minutes[0]) : `${one(minutes[0])} to ${one(minutes[1])}`;
}

function one(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  return rest === 0 ? `${hours.toLocaleString('en-US')} h` : `${hours.toLocaleString('en-US')} h ${rest} min`;
}

/** "2026-11-20 15:00", the day alone, or two days; the zone of the file is said once. */
export function momentWords(text: string | undefined): string {
  return text === undefined ? '' : text.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2').replace('/', ' to ');
}
