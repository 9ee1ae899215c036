import { inMarkdown } from '../../markdown';
import { gradeWords, type Basis } from '../../basis';
import type { HoldAnswer, HoldRequest, ReadingResult } from '../answers';
import { endLead, inOrderOfEnd, NO_HOLD_LEAD } from '../readings/endLead';
import { firstLines } from './firstLines';
import type { HoldData } from '../holdData';
import { notCountedWords, startWords } from './markdown';
import { LEFT_OUT, writableAnswer } from '../protectedAnswers';

/**
 * What goes into the note: plain Markdown that reads without the extension. It holds no time left or over, because the note is read later,
 * and nothing of the answers that may not be written down.
 */
export function holdBlock(request: HoldRequest, given: HoldAnswer, data: HoldData): string {
  const answer = writableAnswer(given);
  const form = request.form === undefined ? undefined : data.forms.get(request.form);
  const start = `- Otherwise released: ${startWords(request) ?? inMarkdown(request.releasable)}`;
  const lines = [`**Hold deadline** (form: ${form?.name ?? 'not known'}; data of ${data.version})`, ''];
  if (answer.kind === 'invalid') return [...lines, start, `- Not worked out: ${inMarkdown(answer.message)}`].join('\n');
  if (answer.kind === 'ask') return [...lines, start, `- Not worked out. To settle: ${inMarkdown(answer.question)}`].join('\n');
  const first = firstLines(request, answer, data);
  if (first.stop !== null) lines.push(`- **First:** ${inMarkdown(first.stop)}`);
  lines.push(`- ${inMarkdown(first.state)}${first.question === null ? '' : ` Ask: ${inMarkdown(first.question)}`}`);
  if (answer.kind === 'hold') lines.push(...ends(answer, data));
  else lines.push(`- **No detainer hold.** ${inMarkdown(answer.because)}`);
  lines.push(start);
  if (answer.kind === 'no-hold')
    for (const r of inOrderOfEnd(answer.ifHeldAnyway)) lines.push(`- ${NO_HOLD_LEAD}: ${line(r, data)}`);
  const others = answer.cautions.filter((c) => c.level === 'warn' || (c.level === 'note' && answer.kind === 'no-hold'));
  if (others.length > 0) lines.push(`- Caution: ${others.map((c) => inMarkdown(c.short ?? c.message)).join(' ')}`);
  lines.push(`- Caution: ${LEFT_OUT}`);
  return lines.join('\n');
}

function ends(answer: Extract<HoldAnswer, { kind: 'hold' }>, data: HoldData): string[] {
  return inOrderOfEnd(answer.readings, answer.earliest).flatMap((r) => {
    const lead = endLead(r, answer);
    const skipped = notCountedWords(r.steps);
    return [
      `- ${r.reading === answer.earliest || r.reading === answer.latest ? `**${lead}:**` : `${lead}:`} ${line(r, data)}`,
      ...(skipped.length ? [`  - Not counted: ${skipped.map(inMarkdown).join('; ')}`] : []),
      ...r.variants.map((v) => `  - ${inMarkdown(v.label)}: ${v.words}`),
    ];
  });
}

function line(r: ReadingResult, data: HoldData): string {
  return `${r.words}. ${r.label} (${cite(r.basis[0], data)}).`;
}

function cite(basis: Basis | undefined, data: HoldData): string {
  if (!basis) return 'no basis named';
  return `${inMarkdown(data.sources.get(basis.source)?.title ?? basis.source)}, ${inMarkdown(basis.locator)}; ${gradeWords(basis.grade)}`;
}
