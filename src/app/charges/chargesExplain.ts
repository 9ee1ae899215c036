/** The full working of a classification as Markdown: every rule that was used, its source, and how sure it is. */
import { gradeWords, type Basis } from '../../domain/basis';
import { inMarkdown } from '../../domain/markdown';
import type { ClassifyRequest, LevelAnswer } from '../../domain/offense/answers';
import { lakenRileyWords } from '../../domain/offense/table';
import { levelWords } from './chargesCheck';

export function explainCharges(request: ClassifyRequest, answers: readonly LevelAnswer[], dataVersion: string): string {
  return [
    '# Levels explained',
    '',
    'A level decides neither detention, bond nor removability.',
    '',
    ...answers.flatMap((a) => scheme(request, a)),
    `Data of ${dataVersion}.`,
  ].join('\n');
}

function scheme(request: ClassifyRequest, a: LevelAnswer): string[] {
  return [
    `## ${a.scheme}: ${levelWords(a.level, a.possible)}`,
    '',
    a.because,
    '',
    ...basisLines(a.basis),
    ...a.charges.flatMap((c, i) => [
      `### Charge ${i + 1}: ${inMarkdown([c.code, c.descriptor ?? request.charges[i]?.text].filter(Boolean).join(' '))}`,
      '',
      `${levelWords(c.level, c.possible)}. Code match: ${c.match}. Grade: ${c.grade}.`,
      '',
      `Laken Riley Act: ${inMarkdown(lakenRileyWords(c.lakenRiley))}.`,
      '',
      ...basisLines(c.basis),
    ]),
    ...(a.needs.length > 0
      ? [
          '### What would settle it',
          '',
          ...a.needs.map((n) => `- ${n.charge >= 0 ? `Charge ${n.charge + 1}: ` : ''}${n.question}`),
          '',
        ]
      : []),
    ...(a.cautions.length > 0 ? ['### Cautions', '', ...a.cautions.map((c) => `- ${c.message}`), ''] : []),
  ];
}

function basisLines(basis: readonly Basis[]): string[] {
  if (basis.length === 0) return [];
  return [
    ...basis.map(
      (b) =>
        `- ${[b.locator || b.source, gradeWords(b.grade), b.quote ? `"${b.quote}"` : '', b.note ?? ''].filter(Boolean).join('; ')}`,
    ),
    '',
  ];
}
