import type { Basis, Caution } from '../../basis';
import { inMarkdown } from '../../markdown';
import { afterExpiry, overrunWords, readingsOf } from '../afterExpiry';
import type { HoldAnswer, HoldRequest, ReadingResult } from '../answers';
import { endLead, inOrderOfEnd, lastEnd, NO_HOLD_LEAD } from '../readings/endLead';
import type { HoldData } from '../holdData';
import { basisWords, startWords, stepTime } from './markdown';
import { LEFT_OUT, writableAnswer } from '../protectedAnswers';
import type { AfterExpiryRow } from '../rows';

type Worked = Extract<HoldAnswer, { kind: 'hold' | 'no-hold' }>;

const LEVEL: Readonly<Record<Caution['level'], string>> = { stop: '**First:** ', warn: '**Caution:** ', note: '' };

/**
 * The full working as Markdown, for a supervising attorney: what was asked, each reading with its steps and basis, cautions, data date.
 * The page can be saved, so it carries nothing of the answers that may not be written down.
 */
export function explainHold(request: HoldRequest, given: HoldAnswer, data: HoldData, actions: readonly AfterExpiryRow[]): string {
  const answer = writableAnswer(given);
  const lines = ['# Hold deadline: the working', '', ...asked(request, data), ''];
  if (answer.kind === 'invalid')
    return [...lines, `This could not be worked out (${answer.field}): ${inMarkdown(answer.message)}`, ''].join('\n');
  if (answer.kind === 'ask') {
    const choices = answer.choices.map((c) => `- ${c.label}`);
    return [...lines, `One question first: ${inMarkdown(answer.question)}`, '', ...choices, ''].join('\n');
  }
  if (answer.kind === 'no-hold') {
    lines.push('## No detainer hold', '', inMarkdown(answer.because), '', ...basisList(answer.basis, data), '');
  } else {
    const first = answer.readings.find((r) => r.reading === answer.earliest);
    const last = lastEnd(answer);
    const agree = new Set(answer.readings.map((r) => r.expires)).size === 1;
    if (first && last && !agree) {
      lines.push(
        `- **${endLead(first, answer)}:** ${first.words}. ${first.label}.`,
        ...(first === last ? [] : [`- **${endLead(last, answer)}:** ${last.words}. ${last.label}.`]),
        '',
      );
    } else if (first) {
      lines.push(`- **End claimed, act by:** ${first.words}. Every reading shown agrees.`, '');
    }
  }
  lines.push('## Cautions', '', ...cautionList(answer.cautions, data), `- ${LEVEL.warn}${LEFT_OUT}`, '');
  const readings = inOrderOfEnd(readingsOf(answer), answer.kind === 'hold' ? answer.earliest : undefined);
  if (answer.kind === 'no-hold' && readings.length)
    lines.push('If the jail holds the person anyway, these are the ends it might claim; none is permission.', '');
  for (const r of readings) lines.push(...reading(r, answer, data));
  const after = afterExpiry(answer, actions);
  if (after.actions.length) {
    lines.push('## What can be done now', '');
    for (const a of after.actions) {
      lines.push(`- **${a.channel}**${a.contact === undefined ? '' : ` (${a.contact})`}: ${a.action} Status: ${a.status}.`);
    }
    lines.push('');
  }
  lines.push(
    '## How it was counted',
    '',
    'The clock starts when the person would otherwise have been released, not at arrest, booking or receipt, except where a state law says so.',
    'It runs in elapsed time over the days that count, stops at midnight before a day that does not count, and resumes after it; it does not restart.',
    'The hold ends at the first instant at which the hours are full. This is information for clinic staff, not legal advice.',
    '',
    `Data of ${data.version}.`,
    '',
  );
  return lines.join('\n');
}

function asked(request: HoldRequest, data: HoldData): string[] {
  const form = request.form === undefined ? undefined : data.forms.get(request.form);
  const state = request.jurisdiction === undefined ? undefined : data.jurisdictions.get(request.jurisdiction);
  return [
    `- Otherwise released: ${startWords(request) ?? inMarkdown(request.releasable)}`,
    `- Form: ${form ? `${form.name}. In use: ${form.inUseWords}. Printed words on time: ${inMarkdown(form.wording)}` : 'not known'}`,
    `- State: ${state?.name ?? 'not given, state law not checked'}`,
    `- Days treated as holidays: ${request.holidayRule ?? 'in-lieu'}`,
  ];
}

function reading(r: ReadingResult, answer: Worked, data: HoldData): string[] {
  const lead = answer.kind === 'hold' ? endLead(r, answer) : NO_HOLD_LEAD;
  // A countdown to an end that no law allows would read as leave to hold until then.
  const over = r.overrunMinutes === null || answer.kind === 'no-hold' ? '' : ` (${overrunWords(r.overrunMinutes)})`;
  const rows = r.steps.map(
    (s) =>
      `| ${stepTime(s.from)} | ${stepTime(s.to)} | ${hours(s.hours)} | ${s.counted ? 'counted' : `not counted: ${inMarkdown(s.why)}`} |`,
  );
  const variants = r.variants.map((v) => `- ${inMarkdown(v.label)}: ${v.words}`);
  return [
    `## ${r.label}`,
    '',
    `${lead}: **${r.words}**${over}.`,
    '',
    `Who reads it so: ${r.heldBy}`,
    '',
    '| From | To | Hours | |',
    '| --- | --- | ---: | --- |',
    ...rows,
    '',
    ...(variants.length ? ['Other results, where the rule on holidays differs:', '', ...variants, ''] : []),
    'Basis:',
    '',
    ...basisList(r.basis, data),
    '',
  ];
}

function hours(n: number): string {
  return Number.isInteger(n) ? String(n) : n.toFixed(2);
}

function basisList(basis: readonly Basis[], data: HoldData): string[] {
  return basis.map((b) => `- ${basisWords(b, data.sources)}`);
}

function cautionList(cautions: readonly Caution[], data: HoldData): string[] {
  return cautions.flatMap((c) => [
    `- ${LEVEL[c.level]}${inMarkdown(c.message)}`,
    ...c.basis.map((b) => `  - ${basisWords(b, data.sources)}`),
  ]);
}
