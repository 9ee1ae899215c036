import type { Authority } from '../authority';
import { formOn } from './cite';
import { dateInWords } from '../dates';
import type { Times } from '../cases/place';
import type { Register } from '../register';
import type { Hit } from '../scan/scan';
import type { Shapes, Suggestion } from '../scan/shapes';
import { endedOn, spanOn, status, STATUS_WORDS } from '../status';

export function remedies(problem: string, row: Authority, hit: Hit, times: Times, register: Register): Suggestion[] {
  const out: Suggestion[] = [];
  const hist = row.cite.historicalParenthetical;
  const over = problem === 'ended' || problem === 'ended-since' || problem === 'repealed' || endedOn(row, times.today);
  if (over && hist !== null) {
    out.push({ text: `${hit.text} (${hist})`, why: 'Cites it as history, with its end' });
    const form = formOn(row, times.asOf).full.replaceAll('{pin}', '');
    out.push({ text: `${form} (${hist})`, why: 'Full citation with its end' });
  }
  for (const id of row.seeInstead) {
    const other = register.byId.get(id);
    if (other)
      out.push({
        text: formOn(other, times.today).full.replaceAll('{pin}', ''),
        why: `${other.shortName}: ${STATUS_WORDS[spanOn(other, times.today).status]} today`,
      });
  }
  if (problem !== 'ended' && problem !== 'repealed' && problem !== 'not-yet') {
    const s = spanOn(row, times.today);
    out.push({
      text: `${hit.text} [status on ${dateInWords(times.today)}: ${STATUS_WORDS[s.status]}]`,
      why: 'Says its status beside it',
    });
  }
  return out;
}

export function problemMessage(problem: string, row: Authority, times: Times, shapes: Shapes): string {
  const fromMemory = problem === 'ended' && spanOn(row, times.asOf).status === 'unverified';
  const said = fromMemory ? "believed, from memory, to have ended before the note's date, not verified" : PROBLEM_WORDS[problem];
  return `${row.shortName}${said === undefined ? '' : `: ${said}`}. ${sentence(row, times, shapes)}`;
}

const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  'ended-since': "in force on the note's date, not since",
  ended: "no longer in force on the note's date",
  repealed: 'repealed',
  contested: "its status on the note's date is contested",
  'in-litigation': 'in litigation',
  'not-yet': "not yet in force on the note's date",
  unverified: 'its status was not verified',
};

/** The status on the note's date and today. Where both days have the same words, they are said once. */
export function sentence(row: Authority, times: Times, shapes: Shapes): string {
  const then = status(row, times.asOf, shapes, times.today).sentence;
  if (times.asOf === times.today) return then;
  const now = status(row, times.today, shapes, times.today).sentence;
  const [thenWords, nowWords] = [afterDate(then), afterDate(now)];
  const more = nowWords.startsWith(thenWords) ? nowWords.slice(thenWords.length) : null;
  return more === null ? `${then} Today: ${now}` : `${then}${more} Today the same.`;
}

function afterDate(text: string): string {
  return text.slice(text.indexOf(': ') + 1);
}
