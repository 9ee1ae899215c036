import { gradeWords, type Basis } from '../basis';
import type { HoldAnswer, HoldRequest, ReadingResult } from './answers';
import { endLead, inOrderOfEnd, NO_HOLD_LEAD } from './endLead';
import type { HoldData } from './holdData';
import { notCountedWords, plain, startWords } from './markdown';
import { LEFT_OUT, writableAnswer } from './protectedAnswers';

/**
 * What goes into the note: plain Markdown that reads without the extension. It holds no time left or over, because the note is read later,
 * and nothing of the answers that may not be written down.
 */
export function holdBlock(request: HoldRequest, given: HoldAnswer, data: HoldData): string {
  const answer = writableAnswer(given);
  const form = request.form === undefined ? undefined : data.forms.get(request.form);
  const start = startWords(request) ?? plain(request.releasable);
  const lines = [
    `**Hold deadline** (form: ${form?.name ?? 'not known'}; data of ${data.version})`,
    '',
    `- Otherwise released: ${start}`,
  ];
  if (answer.kind === 'invalid') lines.push(`- Not worked out: ${plain(answer.message)}`);
  if (answer.kind === 'ask') lines.push(`- Not worked out. To settle: ${plain(answer.question)}`);
  if (answer.kind === 'hold') lines.push(...ends(answer, data));
  if (answer.kind === 'no-hold') {
    lines.push(`- **No detainer hold.** ${plain(answer.because)}`);
    for (const r of inOrderOfEnd(answer.ifHeldAnyway)) lines.push(`- ${NO_HOLD_LEAD}: ${line(r, data)}`);
  }
  if (answer.kind === 'hold' || answer.kind === 'no-hold') {
    const cautions = answer.cautions.filter((c) => c.level !== 'note' || answer.kind === 'no-hold');
    lines.push(...cautions.map((c) => `- ${c.level === 'stop' ? '**First:**' : 'Caution:'} ${plain(c.message)}`));
    lines.push(`- Caution: ${LEFT_OUT}`);
  }
  return lines.join('\n');
}

function ends(answer: Extract<HoldAnswer, { kind: 'hold' }>, data: HoldData): string[] {
  return inOrderOfEnd(answer.readings, answer.earliest).flatMap((r) => {
    const lead = endLead(r, answer);
    const skipped = notCountedWords(r.steps);
    return [
      `- ${r.reading === answer.earliest || r.reading === answer.latest ? `**${lead}:**` : `${lead}:`} ${line(r, data)}`,
      ...(skipped.length ? [`  - Not counted: ${skipped.map(plain).join('; ')}`] : []),
      ...r.variants.map((v) => `  - ${plain(v.label)}: ${v.words}`),
    ];
  });
}

function line(r: ReadingResult, data: HoldData): string {
  return `${r.words}. ${r.label} (${cite(r.basis[0], data)}).`;
}

function cite(basis: Basis | undefined, data: HoldData): string {
  if (!basis) return 'no basis named';
  return `${plain(data.sources.get(basis.source)?.title ?? basis.source)}, ${plain(basis.locator)}; ${gradeWords(basis.grade)}`;
}
