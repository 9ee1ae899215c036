import type { Status } from '../answers';
import type { Authority, CiteForm } from '../authority';
import { endedOn, newestWords, spanOn, STATUS_WORDS, status, type StaleRule } from '../status';
import { dateInWords } from '../dates';

export interface Citation {
  /** House form for that day; null: it did not exist yet, so a letter leaves it out. */
  readonly text: string | null;
  readonly short: string | null;
  /** `law`: may stand as authority. `history`: only under a "Policy history" heading. */
  readonly place: 'law' | 'history';
  /** Stands beside the citation when its status is not plainly "in force"; the checker accepts a citation that carries it. */
  readonly note: string | null;
  /** The same as a few words for a letter, with the day it was seen: "in litigation, as last checked August 26, 2026". null: nothing. */
  readonly beside: string | null;
  readonly status: Status;
}

/**
 * The citation as it was valid on `asOf`. `pin` is a subsection ("(d)") or a page ("at 1").
 * @example cite(row, '2012-05-01', '2026-11-22', rule, 'at 1')
 */
export function cite(row: Authority, asOf: string, today: string, rule: StaleRule, pin = ''): Citation {
  const on = spanOn(row, asOf).status;
  if (on === 'not-yet')
    return { text: null, short: null, place: 'law', note: status(row, asOf, rule, today).sentence, beside: null, status: on };
  const form = formOn(row, asOf);
  const base = form.full.replaceAll('{pin}', pinText(pin));
  const ended = on === 'ended' || endedOn(row, asOf);
  const hist = row.cite.historicalParenthetical;
  const text = ended && hist !== null ? `${base} (${hist})` : base;
  return {
    text,
    short: form.short,
    place: ended ? 'history' : 'law',
    note: noteFor(row, asOf, today, on, rule),
    beside: besideFor(row, asOf, today, on),
    status: on,
  };
}

/** Said with the day it was seen, never with the day of writing: that day nobody looked. */
function besideFor(row: Authority, asOf: string, today: string, on: Status): string | null {
  const now = spanOn(row, today).status;
  if (on === now && (on === 'in-force' || on === 'ended')) return null;
  // The words behind the citation say already that its end was not verified.
  if (on === 'unverified' && now === 'unverified' && endedOn(row, asOf) && row.cite.historicalParenthetical !== null) return null;
  const words = (s: Status): string => STATUS_WORDS[s].replace(', ask the attorney', '');
  const seen =
    row.lastChecked === null
      ? `; ${newestWords(row)}`
      : row.lastChecked <= today
        ? `, as last checked ${dateInWords(row.lastChecked)}`
        : ` on ${dateInWords(today)}`;
  const then = on === now ? '' : `${words(on)} on ${dateInWords(asOf)}; now `;
  return `${then}${words(now)}${seen}`;
}

/** The form valid on a day: numbers change. */
export function formOn(row: Authority, date: string): CiteForm {
  let found = row.cite.forms[0];
  for (const f of row.cite.forms) if (f.from === null || f.from <= date) found = f;
  return found ?? { from: null, full: row.title, short: row.shortName, mark: 'A' };
}

function pinText(pin: string): string {
  if (pin === '') return '';
  return pin.startsWith('(') ? pin : `, ${pin}`;
}

/** Begins with "Status on": the checker looks for these words. */
function noteFor(row: Authority, asOf: string, today: string, on: Status, rule: StaleRule): string | null {
  const now = spanOn(row, today).status;
  if (on === 'in-force' && now === 'in-force') return null;
  if (on === 'ended' && now === 'ended') return null;
  if (on === now) return `Status on ${status(row, asOf, rule, today).sentence}`;
  const then =
    on === 'in-force' || on === 'ended'
      ? `Status on ${dateInWords(asOf)}: ${STATUS_WORDS[on]}. `
      : `Status on ${status(row, asOf, rule).sentence} `;
  return `${then}Status on ${status(row, today, rule, today).sentence}`;
}
