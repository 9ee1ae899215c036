import { gradeWords } from '../../domain/basis';
import type { ClockAnswer } from '../../domain/detainer/answers';
import { inMarkdown } from '../../domain/markdown';

/** The clocks beside the detainer as a page: each with its date, its rule, its status and its sources. Markdown. */
export function clocksPage(answers: readonly ClockAnswer[], dataVersion: string): string {
  const part = (a: ClockAnswer): string[] => [
    `## ${inMarkdown(a.name)}`,
    '',
    a.words ? `**${inMarkdown(a.words)}**` : '**No date is given.**',
    '',
    inMarkdown(a.rule),
    '',
    `Status: ${inMarkdown(a.status)}.`,
    '',
    ...a.cautions.map((c) => `- ${inMarkdown(c.message)}`),
    ...a.basis.map(
      (b) => `- Source: ${inMarkdown(b.locator || b.source)} (${gradeWords(b.grade)})${b.note ? `. ${inMarkdown(b.note)}` : ''}`,
    ),
    '',
  ];
  return ['# Other clocks', '', ...answers.flatMap(part), `Rules of ${dataVersion}. An attorney confirms every date.`].join('\n');
}
