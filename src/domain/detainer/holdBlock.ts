import { gradeWords, type Basis } from '../basis';
import type { HoldAnswer, HoldRequest, ReadingResult } from './answers';
import type { HoldData } from './holdData';
import { notCountedWords, plain, startWords } from './markdown';

/**
 * What goes into the note: plain Markdown that reads without the extension. It holds no time left or over, because the note is read later.
 */
export function holdBlock(request: HoldRequest, answer: HoldAnswer, data: HoldData): string {
  const form = request.form === undefined ? undefined : data.forms.get(request.form);
  const start = startWords(request) ?? plain(request.releasable);
  const lines = [
    `**Hold deadline** (form: ${form?.name ?? 'not known'}; data of ${data.version})`,
    '',
    `- Otherwise released: ${start}`,
  ];
  if (answer.kind === 'invalid') lines.push(`- Not worked out: ${plain(answer.message)}`);
  if (answer.kind === 'ask') lines.push(`- Not worked out. To settle: ${plain(answer.question)}`);
  if (answer.kind === 'hold') lines.push(...ends(answer.readings, answer.earliest, answer.latest, data));
  if (answer.kind === 'no-hold') {
    lines.push(`- **No detainer hold.** ${plain(answer.because)}`);
    for (const r of answer.ifHeldAnyway) lines.push(`- If held anyway: ${line(r, data)}`);
  }
  if (answer.kind === 'hold' || answer.kind === 'no-hold') {
    const cautions = answer.cautions.filter((c) => c.level !== 'note' || answer.kind === 'no-hold');
    lines.push(...cautions.map((c) => `- ${c.level === 'stop' ? '**First:**' : 'Caution:'} ${plain(c.message)}`));
  }
  return lines.join('\n');
}

function ends(readings: readonly ReadingResult[], earliest: string, latest: string, data: HoldData): string[] {
  const same = new Set(readings.map((r) => r.expires)).size === 1;
  // What to act by comes first, whatever the order on the screen.
  const ordered = [...readings].sort((a, b) => Number(b.reading === earliest) - Number(a.reading === earliest));
  return ordered.flatMap((r) => {
    const role =
      r.reading === earliest && !same
        ? '**Earliest end, act by:** '
        : r.reading === latest && !same
          ? '**Latest end claimed:** '
          : 'End: ';
    const skipped = notCountedWords(r.steps);
    return [
      `- ${role}${line(r, data)}`,
      ...(skipped.length ? [`  - Not counted: ${skipped.map(plain).join('; ')}`] : []),
      ...r.variants.map((v) => `  - ${plain(v.label)}: ${v.words}`),
    ];
  });
}

function line(r: ReadingResult, data: HoldData): string {
  return `${r.words}. ${r.label} (${cite(r.basis[0], data)})${r.citable ? '' : '. Not a rule of law'}.`;
}

function cite(basis: Basis | undefined, data: HoldData): string {
  if (!basis) return 'no basis named';
  return `${plain(data.sources.get(basis.source)?.title ?? basis.source)}, ${plain(basis.locator)}; ${gradeWords(basis.grade)}`;
}
