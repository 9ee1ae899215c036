import type { CitationFinding, Status } from './answers';
import type { Authority } from './authority';
import { acceptedAs, problemOf } from './scan/accept';
import { formOn } from './say/cite';
import { dateInWords } from './dates';
import { identify, type Who } from './identify';
import { acceptedNumber, fill, inaTrouble, parallel, ruleFor, unknown } from './scan/numbers';
import type { Place, Times } from './cases/place';
import type { Register } from './register';
import type { Hit } from './scan/scan';
import type { Shapes } from './scan/shapes';
import { spanOn, STATUS_WORDS } from './status';
import { saidOf } from './say/told';
import { problemMessage, remedies, sentence } from './say/wording';

/** Judges one hit. Offsets stay within the block. */
export function judge(hit: Hit, place: Place, times: Times, register: Register, shapes: Shapes): CitationFinding {
  const who = identify(hit, place, register);
  if (who.kind === 'ambiguous') return ambiguous(hit, place, who, times);
  const rule = place.generated ? null : ruleFor(hit, place, times, register, shapes);
  const row = rule?.authority ? (register.byId.get(rule.authority) ?? who.row) : who.row;
  const base = { start: hit.start, end: hit.end, text: hit.text, authority: row?.id ?? null, statusOn: statusesOf(row, times) };
  if (rule && !acceptedNumber(rule, hit, place, shapes)) {
    return {
      ...base,
      problem: rule.code,
      message: rule.message,
      suggestions: rule.suggestions.map((s) => ({ text: fill(s.text, hit, rule), why: s.why })),
      ...(row ? { said: saidOf(row, hit, place, times, shapes) } : {}),
    };
  }
  const written = inaTrouble(hit, register, shapes);
  if (written && !place.generated) return { ...base, ...written };
  if (!row) return { ...base, ...unknown(hit, register, place) };
  const problem = place.generated ? null : problemOf(row, times);
  const accepted = problem !== null && acceptedAs(problem, row, hit, place, times, shapes);
  if (problem === null || accepted) {
    return {
      ...base,
      problem: null,
      message: accepted
        ? `${row.shortName}: cited with its status. ${sentence(row, times, shapes)}`
        : sentence(row, times, shapes),
      suggestions: parallel(hit, place, register),
      ...(accepted ? { said: { ...saidOf(row, hit, place, times, shapes), told: true } } : {}),
    };
  }
  return {
    ...base,
    problem,
    message: problemMessage(problem, row, times, shapes),
    suggestions: remedies(problem, row, hit, times, register),
    said: saidOf(row, hit, place, times, shapes),
  };
}

function ambiguous(hit: Hit, place: Place, who: Extract<Who, { kind: 'ambiguous' }>, times: Times): CitationFinding {
  const statuses = (date: string): Status => {
    const all = new Set(who.rows.map((r) => spanOn(r, date).status));
    const [one] = all;
    return all.size === 1 && one !== undefined && who.others === null ? one : 'unverified';
  };
  const count = who.rows.length;
  return {
    start: hit.start,
    end: hit.end,
    text: hit.text,
    authority: null,
    statusOn: { asOf: statuses(times.asOf), today: statuses(times.today) },
    problem: place.generated ? null : 'ambiguous',
    message: `"${hit.text}" can mean ${count > 1 ? `${count} documents` : 'more than one document'}: ${who.rows
      .map((r) => `${r.shortName}${r.issued ? ` (${dateInWords(r.issued)})` : ''}`)
      .join('; ')}.${who.others ? ` ${who.others}` : ''} Say which.`,
    suggestions: who.rows.map((r) => ({
      text: formOn(r, times.asOf).full.replaceAll('{pin}', ''),
      why: `${r.shortName}, on the note's date ${STATUS_WORDS[spanOn(r, times.asOf).status]}`,
    })),
  };
}

function statusesOf(row: Authority | null, times: Times): CitationFinding['statusOn'] {
  if (!row) return { asOf: 'unverified', today: 'unverified' };
  return { asOf: spanOn(row, times.asOf).status, today: spanOn(row, times.today).status };
}
