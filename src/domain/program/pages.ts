import { gradeWords, type Basis } from '../basis';
import type { FactorRow } from '../template/facts/factorsScope';
import { toMarkdown, type Block } from './blocks';
import { stagesChart } from './pattern/charts';
import { asOfWords, sourceLine, type Documents } from './places';
import type { PriorityAnswer } from './priorities';
import type { FactHit, Reference } from './reference';
import type { CautionRow, DisagreementRow, FactorJoinRow, Since, StageRow } from './rows';
import { cautionsOf, type StageAnswer } from './stage';

/** Pages in plain Markdown. Each statement stands with its place, its date and what has changed since. */

const LEVEL = { stop: 'Stop', warn: 'Caution', note: 'Note' } as const;

function cautionItems(cautions: readonly CautionRow[]): Block[] {
  return cautions.length === 0 ? [] : [{ kind: 'list', items: cautions.map((c) => `${LEVEL[c.level]}: ${c.message}`) }];
}

function sinceBlocks(since: Since | undefined): Block[] {
  return since
    ? [
        {
          kind: 'paragraph',
          text: `Since then: ${since.text} (${since.basis.map((b) => `${b.source}, ${gradeWords(b.grade)}`).join('; ')})`,
        },
      ]
    : [];
}

/** Where the note stands and what comes next. */
export function stagePage(answer: StageAnswer, stages: readonly StageRow[], documents?: Documents): string {
  if (answer.kind !== 'stage')
    return toMarkdown([
      { kind: 'heading', level: 1, text: 'Where is this case?' },
      { kind: 'paragraph', text: answer.kind === 'ask' ? answer.question : answer.message },
    ]);
  const { stage, next } = answer;
  return toMarkdown([
    { kind: 'heading', level: 1, text: `Where is this case? ${stage.title}` },
    { kind: 'paragraph', text: answer.because, strong: true },
    ...(answer.doubts.length > 0 ? [{ kind: 'list', items: answer.doubts } as const] : []),
    ...cautionItems(answer.cautions),
    ...stageBlocks(stage, documents),
    { kind: 'heading', level: 2, text: 'What may come next' },
    next.length === 0
      ? { kind: 'paragraph', text: 'Nothing follows in this process. ICE may still act later.' }
      : { kind: 'list', items: next.map((n) => `${n.title}: ${n.what}`) },
    {
      kind: 'figure',
      svg: stagesChart(
        'The process as the documents describe it',
        stages.map((s) => ({ title: s.title, here: s.id === stage.id })),
      ),
      alt: `The process in ${stages.length} steps: ${stages.map((s) => s.title).join(', ')}. The note stands at: ${stage.title}.`,
    },
  ]);
}

function stageBlocks(stage: StageRow, documents?: Documents): Block[] {
  return [
    { kind: 'paragraph', text: stage.what },
    { kind: 'paragraph', text: `Who decides: ${stage.who}` },
    { kind: 'heading', level: 3, text: 'What to write down' },
    { kind: 'list', items: stage.recorded },
    { kind: 'heading', level: 3, text: 'What to ask for' },
    { kind: 'list', items: stage.ask },
    {
      kind: 'paragraph',
      text: `Templates that belong here: ${stage.templates.join(', ') || 'none'}. Which one fits is for the attorney to say. Other clocks: ${stage.clocks.join(', ') || 'none'}.`,
    },
    { kind: 'list', items: stage.basis.map((b) => sourceLine(b, documents)) },
    ...sinceBlocks(stage.since),
  ];
}

/** The whole process for training: a Mermaid picture, the same as a drawing, and the stages in words. */
export function trainingPage(stages: readonly StageRow[], cautions: readonly CautionRow[], documents?: Documents): string {
  const mermaid = [
    '```mermaid',
    'flowchart TD',
    ...stages.map((s) => `  ${nodeId(s.id)}["${s.order}. ${s.title.replace(/"/g, "'")}"]`),
    ...stages.flatMap((s) => s.next.map((n) => `  ${nodeId(s.id)} --> ${nodeId(n)}`)),
    '```',
  ].join('\n');
  const page = toMarkdown([
    { kind: 'heading', level: 1, text: 'From arrest to release: the process for training' },
    {
      kind: 'paragraph',
      text: 'It follows documents of 2010 to 2012. They are history and no law; what has changed since stands beside each step.',
    },
    {
      kind: 'figure',
      svg: stagesChart(
        'The process as the documents describe it',
        stages.map((s) => ({ title: s.title, here: false })),
      ),
      alt: `The process in ${stages.length} steps: ${stages.map((s) => s.title).join(', ')}.`,
    },
    ...stages.flatMap((s): Block[] => [
      { kind: 'heading', level: 2, text: `${s.order}. ${s.title}` },
      ...cautionItems(cautionsOf(s, cautions)),
      ...stageBlocks(s, documents),
    ]),
  ]);
  return `${page}\n## The same as a diagram\n\n${mermaid}\n`;
}

function nodeId(id: string): string {
  return id.replace(/-/g, '_');
}

export function priorityPage(answer: PriorityAnswer, documents?: Documents): string {
  const places = (basis: readonly Basis[]): string[] => basis.map((b) => sourceLine(b, documents));
  return toMarkdown([
    { kind: 'heading', level: 1, text: `Priorities on ${answer.date}: ${answer.words}` },
    { kind: 'paragraph', text: answer.sentence, strong: true },
    { kind: 'paragraph', text: answer.because },
    ...(answer.matched.length > 0
      ? [
          {
            kind: 'list',
            items: answer.matched.map((m) => `${m.label}: ${m.fact}. ${places(m.basis).join('; ')}`),
          } as const,
        ]
      : []),
    ...(answer.unknown.length > 0
      ? [
          { kind: 'heading', level: 2, text: 'Not known' } as const,
          { kind: 'list', items: answer.unknown.map((u) => u.question) } as const,
        ]
      : []),
    ...(answer.rules.length > 0
      ? [
          { kind: 'heading', level: 2, text: 'Beside the priorities' } as const,
          {
            kind: 'list',
            items: answer.rules.map((r) => `${r.sentence} ${r.note} ${places(r.basis).join('; ')}`),
          } as const,
        ]
      : []),
    ...(answer.period
      ? [
          { kind: 'heading', level: 2, text: 'The period' } as const,
          {
            kind: 'paragraph',
            text: `${answer.period.name}, from ${answer.period.from} ${answer.period.until ? `until ${answer.period.until}` : 'on'}. ${answer.period.note}`,
          } as const,
          { kind: 'list', items: places(answer.period.basis) } as const,
        ]
      : []),
    ...cautionItems(answer.cautions),
    { kind: 'paragraph', text: 'Your answers were used once and are stored nowhere.' },
  ]);
}

export function factPage(hit: FactHit, reference: Reference): string {
  const { fact } = hit;
  return toMarkdown([
    { kind: 'heading', level: 1, text: `What the documents say: ${fact.topic}` },
    { kind: 'paragraph', text: fact.statement, strong: true },
    { kind: 'paragraph', text: asOfWords(fact) },
    { kind: 'list', items: fact.basis.map((b) => sourceLine(b, reference.documents)) },
    ...sinceBlocks(fact.since),
    ...cautionItems(hit.cautions),
    ...hit.disagreements.flatMap((d) => sideBySide(d, reference)),
  ]);
}

/** All places where the documents disagree, side by side. */
export function disagreementsPage(reference: Reference): string {
  return toMarkdown([
    { kind: 'heading', level: 1, text: 'Where the documents disagree' },
    { kind: 'paragraph', text: 'None of these sentences is law. They show what was said, where and when.' },
    ...reference.disagreements.flatMap((d) => sideBySide(d, reference)),
  ]);
}

export function sideBySide(d: DisagreementRow, reference: Reference, level: 2 | 3 = 2): Block[] {
  const rows = reference
    .sides(d)
    .flatMap((f) =>
      f.basis
        .filter((b) => b.quote)
        .map((b) => [reference.documents.get(b.source) ?? b.source, b.locator, `"${b.quote ?? ''}"`, f.statement]),
    );
  return [
    { kind: 'heading', level, text: d.question },
    { kind: 'table', head: ['Document', 'Place', 'Words', 'In short'], rows },
    { kind: 'paragraph', text: d.today },
  ];
}

const SIDE = { positive: 'for', negative: 'against', open: 'only evidence' } as const;

/** The same rule as in the letter (factorsScope.ts): a person should not learn of it from the finished request. */
function reach({ tells, side }: FactorRow): string {
  if (side === 'open') return ': not in a request until a side is filled in';
  if (tells === 'entry' || tells === 'nationality' || tells === 'status')
    return ': never in a request, the attorney writes it by hand';
  return tells === 'victim' ? ': in a request only with written consent' : '';
}

/** The factors of the documents beside the lines of the note's worksheet. */
export function factorsPage(
  joins: readonly FactorJoinRow[],
  factors: readonly { readonly id: string; readonly number: number; readonly label: string }[],
  rows: readonly FactorRow[] | null,
  cautions: readonly CautionRow[],
  carriers: readonly string[],
  documents?: Documents,
): string {
  const table = joins.map((j) => {
    const own = factors.filter((f) => j.factors.includes(f.id));
    const filled = (rows ?? []).filter((r) => r.id !== null && j.factors.includes(r.id));
    const state =
      rows === null
        ? 'no worksheet in this note'
        : filled.length === 0
          ? 'nothing filled in'
          : filled.map((r) => `${r.factor} (${SIDE[r.side]})${reach(r)}`).join('; ');
    return [j.label, own.map((f) => `${f.number}. ${f.label}`).join('; '), state];
  });
  return toMarkdown([
    { kind: 'heading', level: 1, text: 'Discretion: the factors the documents name' },
    {
      kind: 'paragraph',
      text: 'The list of 2011 and 2012 beside the nineteen lines of the worksheet. Both are checklists; the memo behind them has ended. No factor decides.',
    },
    { kind: 'table', head: ['Factor of the documents', 'Lines of the worksheet', 'In this note'], rows: table },
    {
      kind: 'paragraph',
      text: `What is filled in goes into these requests when one is inserted, for and against, each with its evidence: ${carriers.join(', ')}. Which one fits, and what may be said, is for the attorney.`,
    },
    { kind: 'list', items: (joins[0]?.basis ?? []).map((b) => sourceLine(b, documents)) },
    ...cautionItems(cautions),
  ]);
}
