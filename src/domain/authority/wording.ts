import type { Authority } from './authority';
import { formOn } from './cite';
import { dateInWords } from './dates';
import type { Times } from './place';
import type { Register } from './register';
import type { Hit } from './scan';
import type { Shapes, Suggestion } from './shapes';
import { endedOn, spanOn, status, STATUS_WORDS } from './status';

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
  const now = status(row, times.today, shapes, times.today).sentence;
  const then = status(row, times.asOf, shapes, times.today).sentence;
  const said = problem === 'ended-since' ? "In force on the note's date, not since" : PROBLEM_WORDS[problem];
  const lead = `${row.shortName}${said === undefined ? '' : `: ${said}`}. `;
  return times.asOf === times.today ? lead + now : `${lead}${then} Today: ${now}`;
}

const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  ended: "no longer in force on the note's date",
  repealed: 'repealed',
  contested: "its status on the note's date is contested",
  'in-litigation': 'in litigation',
  'not-yet': "not yet in force on the note's date",
  unverified: 'its status was not verified',
};

export function sentence(row: Authority, times: Times, shapes: Shapes): string {
  const then = status(row, times.asOf, shapes, times.today).sentence;
  return times.asOf === times.today ? then : `${then} Today: ${status(row, times.today, shapes, times.today).sentence}`;
}
