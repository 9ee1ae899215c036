/** What a scan did not look at, in sentences: a list of holds that leaves notes out says so. Pure. */
import { LARGEST_NOTE } from './holdsIndex';
import type { ScanResult } from './holdsScan';
import type { PartlyWalked } from '../ports';

/** `names`: whether folders may be named; not in what leaves the office. */
export function partlyWords(part: PartlyWalked, names: boolean): string {
  const where = names ? `"${part.name}"` : 'One open folder';
  const out: string[] = [];
  if (part.unopened > 0) {
    const more = part.unopened - part.named.length;
    const which = names ? ` (${part.named.map((n) => `"${n}"`).join(', ')}${more > 0 ? ` and ${number(more)} more` : ''})` : '';
    out.push(
      `${where} has no file search, so its folders are opened one by one: ${number(part.entries)} files and folders were looked at, and ${folders(part.unopened)} not opened${which}. Notes in them are not in this list. To see them, open the folder they are in by itself.`,
    );
  }
  if (part.closed > 0)
    out.push(`${folders(part.closed)} not readable in ${names ? where : 'an open folder'}. Notes in them are not in this list.`);
  return out.join(' ');
}

/** Folders of which a part was not looked at. */
export function partlyWalked(result: ScanResult, names: boolean): string[] {
  return result.partly.map((p) => partlyWords(p, names));
}

/** Files that were found and have no row that says so. */
export function unreadWords({ failed }: Pick<ScanResult, 'failed'>): string[] {
  return failed > 0 ? [`${files(failed)} could not be read.`] : [];
}

export function tooLargeWords({ notRead }: Pick<ScanResult, 'notRead'>): string[] {
  const mb = LARGEST_NOTE / (1024 * 1024);
  return notRead > 0 ? [`${files(notRead)} larger than ${mb} MB ${notRead === 1 ? 'was' : 'were'} not read.`] : [];
}

/** Behind the name of the list, in a few words. `empty`: it has no row. */
export function scanWords(result: ScanResult, empty: boolean): string[] {
  const { total, read, fromCache, notRead, failed, cancelled, partly } = result;
  const done = read + fromCache + notRead;
  return [
    ...(cancelled ? [`stopped after ${number(done)} of ${files(total)}`, ...(empty ? [] : ['other rows as before'])] : []),
    ...(empty && !cancelled ? [`${files(total)} looked at`] : []),
    ...(notRead > 0 ? [`${number(notRead)} too large`] : []),
    ...(failed > 0 ? [`${number(failed)} not readable`] : []),
    ...(partly.length > 0 ? ['not all folders looked at'] : []),
  ];
}

/** For a list of holds, where a file that is too large has a row. `result` undefined: the scan did not come to its end. */
export function leftOut(result: ScanResult | undefined, names: boolean): string[] {
  if (!result) return ['The notes could not be looked through to the end, so holds may be missing here.'];
  const stopped = result.cancelled
    ? ['Looking through the notes was stopped, so holds may be missing or not up to date here.']
    : [];
  return [...stopped, ...unreadWords(result), ...partlyWalked(result, names)];
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${number(count)} files`;
}

function folders(count: number): string {
  return count === 1 ? '1 folder was' : `${number(count)} folders were`;
}

function number(n: number): string {
  return n.toLocaleString('en-US');
}
