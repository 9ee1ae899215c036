/** What the panel shows of a pasted page: charges for its list, holds with where they lead, and what was left out. */
import type { ReadCharge, ReadChargesAnswer } from '../../domain/offense/read/answers';
import { newCharge, type ChargeForm, type ChargesPasted } from '../../protocol/charges';
import { chargeInput, holdOffers } from './readInputs';

export function pastedView(read: ReadChargesAnswer, text: string, most: number): ChargesPasted {
  return {
    charges: read.charges.slice(0, most).map(formOf),
    left: Math.max(0, read.charges.length - most),
    holds: holdOffers(read.holds, text).map(({ kind, message, time }) => ({ kind, message, time })),
    ignored: reasons(read.ignored),
  };
}

/** The code is left out: a person picks it from the candidates of the card. */
function formOf(charge: ReadCharge): ChargeForm {
  const input = chargeInput(charge);
  const digits = (n: number | undefined): string => (n === undefined ? '' : String(n));
  return {
    ...newCharge('', '', (input.text ?? '').slice(0, LONGEST)),
    count: digits(input.count),
    modifier: input.modifier ?? '',
    disposition: input.disposition ?? '',
    years: digits(input.sentence?.years),
    months: digits(input.sentence?.months),
    days: digits(input.sentence?.days),
  };
}

const LONGEST = 2000;
const LINES_SHOWN = 8;

/** One sentence for each reason, with its lines: "a name: lines 2, 14". The most frequent first. */
function reasons(ignored: ReadChargesAnswer['ignored']): string[] {
  const by = new Map<string, number[]>();
  for (const { line, why } of ignored) by.set(why, [...(by.get(why) ?? []), line]);
  return [...by]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([why, lines]) => {
      const shown = lines.slice(0, LINES_SHOWN).join(', ');
      const more = lines.length > LINES_SHOWN ? ` and ${String(lines.length - LINES_SHOWN)} more` : '';
      return `${why}: ${lines.length === 1 ? 'line' : 'lines'} ${shown}${more}`;
    });
}
