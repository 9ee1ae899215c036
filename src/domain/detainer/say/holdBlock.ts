import { inMarkdown } from '../../markdown';
import { gradeWords, type Basis } from '../../basis';
import type { HoldAnswer, HoldRequest, ReadingResult } from '../answers';
import { endLead, inOrderOfEnd, lastEnd, NO_HOLD_LEAD } from '../readings/endLead';
import { fewCautions } from './fewCautions';
import { firstLines, isOpen, OPEN_LEAD } from './firstLines';
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
  if (answer.kind === 'hold') lines.push(...(isOpen(answer.cautions) ? [`- ${OPEN_LEAD}:`] : []), ...ends(answer, request, data));
  else lines.push(`- **No detainer hold.** ${inMarkdown(answer.because)}`);
  lines.push(start);
  if (answer.kind === 'no-hold')
    for (const r of inOrderOfEnd(answer.ifHeldAnyway)) lines.push(`- ${NO_HOLD_LEAD}: ${line(r, request, data)}`);
  const { few, more } = fewCautions(answer.cautions, first);
  const others = few.filter((c) => c.level === 'warn' || (c.level === 'note' && answer.kind === 'no-hold'));
  const laws = more === 0 ? [] : [`${more === 1 ? 'One law or ruling' : `${more} laws and rulings`} in full: Explain.`];
  const said = [...others.map((c) => inMarkdown(c.short ?? c.message)), ...laws];
  if (said.length > 0) lines.push(`- Caution: ${said.join(' ')}`);
  lines.push(`- Caution: ${LEFT_OUT}`);
  return lines.join('\n');
}

function ends(answer: Extract<HoldAnswer, { kind: 'hold' }>, request: HoldRequest, data: HoldData): string[] {
  const last = lastEnd(answer);
  return inOrderOfEnd(answer.readings, answer.earliest).flatMap((r) => {
    const lead = endLead(r, answer);
    const skipped = notCountedWords(r.steps);
    return [
      `- ${r.reading === answer.earliest || r === last ? `**${lead}:**` : `${lead}:`} ${line(r, request, data)}`,
      ...(skipped.length ? [`  - Not counted: ${skipped.map(inMarkdown).join('; ')}`] : []),
      ...r.variants.map((v) => `  - ${inMarkdown(v.label)}: ${v.words}`),
    ];
  });
}

/** The zone stands beside the release. */
function line(r: ReadingResult, { zone }: HoldRequest, data: HoldData): string {
  return `${r.words.replace(` (${zone})`, '')}. ${r.label} (${cite(r.basis[0], data)}).`;
}

function cite(basis: Basis | undefined, data: HoldData): string {
  if (!basis) return 'no basis named';
  return `${inMarkdown(data.sources.get(basis.source)?.title ?? basis.source)}, ${inMarkdown(basis.locator)}; ${gradeWords(basis.grade)}`;
}
