import { inMarkdown } from '../../domain/markdown';
import { loadFactors } from '../../data/program/factors';
import { loadTemplates } from '../../data/templates';
import type { HoldAnswer, HoldRequest } from '../../domain/detainer/answers';
import { writableRequest } from '../../domain/detainer/protectedAnswers';
import type { CaseNote } from '../../domain/note/caseNote';
import { noteToHoldRequest, type NoteDefaults } from '../../domain/note/noteRequests';
import { complaintPage } from '../../domain/program/complaint';
import { disagreementsPage, factorsPage, factPage, priorityPage, stagePage, trainingPage } from '../../domain/program/pages';
import { pickCautions } from '../../domain/program/cautions';
import { asOfWords, placesLine, sourceLine, type Documents } from '../../domain/program/places';
import { checkPriorities, type PriorityAnswer, type PriorityRequest } from '../../domain/program/priorities';
import { createReference, type FactHit, type Reference } from '../../domain/program/reference';
import type { FactorJoinRow, MinorTrafficRow, PriorityQuestion, StageRow } from '../../domain/program/rows';
import { caseStage, type StageAnswer } from '../../domain/program/stage';
import type { FactorRow } from '../../domain/template/facts/factorsScope';
import { programRows } from './programRows';

export interface ProgramApi {
  computeHold(request: HoldRequest): HoldAnswer;
}

/** `now` in milliseconds since 1970. */
export interface NoteMoment {
  readonly note: CaseNote;
  readonly now: number;
  readonly defaults?: NoteDefaults;
}

export interface Program {
  /** Sentences about data files that cannot be used; empty when all is well. */
  readonly problems: readonly string[];
  readonly reference: Reference;
  stages(): readonly StageRow[];
  stage(at: NoteMoment): StageAnswer;
  /** For the panel's Case view: where the note stands, what to heed, what comes next; one sentence each. */
  stageLines(at: NoteMoment): string[];
  stagePage(answer: StageAnswer): string;
  trainingPage(): string;
  priorityQuestions(): readonly PriorityQuestion[];
  checkPriorities(request: PriorityRequest): PriorityAnswer;
  priorityPage(answer: PriorityAnswer): string;
  search(query: string, limit?: number): FactHit[];
  factPage(hit: FactHit): string;
  disagreementsPage(): string;
  /** A claim of the documents on this line, with Markdown for a hover; null: none. */
  claimAt(
    line: string,
    character: number,
  ): { readonly id: string; readonly start: number; readonly end: number; readonly markdown: string } | null;
  /** A citation of the fact as text for a memo. */
  citation(hit: FactHit): string;
  factorsPage(rows: readonly FactorRow[] | null): string;
  complaintPage(at: NoteMoment): string;
  minorTraffic(): MinorTrafficRow | null;
}

export function createProgram(api: ProgramApi): Program {
  const { facts, stages, priorities, traffic, problems } = programRows();
  const reference = createReference(facts);
  const { documents } = reference;
  const joins = facts.filter((r): r is FactorJoinRow => r.kind === 'factor');
  const holdOf = ({ note, defaults = {} }: NoteMoment): HoldAnswer | null => {
    const asked = noteToHoldRequest(note, defaults);
    return asked.kind === 'request' ? api.computeHold(asked.request) : null;
  };
  /** For what goes into a letter: without the answers that no letter may show. */
  const writableHold = ({ note, defaults = {} }: NoteMoment): HoldAnswer | null => {
    const asked = noteToHoldRequest(note, defaults);
    return asked.kind === 'request' ? api.computeHold(writableRequest(asked.request)) : null;
  };
  const minutes = (now: number): number => Math.floor(now / 60_000);
  const stage = (at: NoteMoment): StageAnswer =>
    caseStage({ note: at.note, zone: at.defaults?.zone, now: minutes(at.now), hold: holdOf(at) }, stages, reference.cautions);
  return {
    problems,
    reference,
    stages: () => stages,
    stage,
    stageLines(at) {
      const answer = stage(at);
      if (answer.kind === 'ask') return [answer.question];
      if (answer.kind === 'closed') return [answer.message];
      return [
        `${answer.stage.title}. ${answer.because}`,
        ...answer.doubts,
        ...answer.cautions.map((c) => c.message),
        ...(answer.next.length > 0 ? [`What may come next: ${answer.next.map((n) => n.title).join(', ')}.`] : []),
        `Ask for: ${answer.stage.ask.join('; ')}.`,
      ];
    },
    stagePage: (answer) => stagePage(answer, stages, documents),
    trainingPage: () => trainingPage(stages, reference.cautions, documents),
    priorityQuestions: () => priorities.filter((r): r is PriorityQuestion => r.kind === 'question'),
    checkPriorities: (request) => checkPriorities(request, priorities, reference.cautions),
    priorityPage: (answer) => priorityPage(answer, documents),
    search: (query, limit) => reference.search(query, limit),
    factPage: (hit) => factPage(hit, reference),
    disagreementsPage: () => disagreementsPage(reference),
    claimAt(line, character) {
      const found = reference.phrasesIn(line).find((p) => p.start <= character && character <= p.end);
      return found
        ? { id: found.hit.fact.id, start: found.start, end: found.end, markdown: claimMarkdown(found.hit, documents) }
        : null;
    },
    citation: (hit) => citation(hit, documents),
    factorsPage: (rows) => {
      const factors = loadFactors();
      const heed = pickCautions(['seed-not-law', 'tell-defense-counsel'], reference.cautions);
      const templates = loadTemplates();
      const carriers = templates.ok
        ? templates.rows
            .filter((t) => /\bfactors\./.test(t.body))
            .map((t) => t.id)
            .sort()
        : [];
      return factorsPage(joins, factors.ok ? factors.rows : [], rows, heed, carriers, documents);
    },
    complaintPage: (at) =>
      complaintPage({ note: at.note, zone: at.note.zone ?? at.defaults?.zone, hold: writableHold(at) }, reference),
    minorTraffic: () => traffic,
  };
}

function citation({ fact }: FactHit, documents: Documents): string {
  return `${placesLine(fact.basis, documents, true)}. Historical; not law.`;
}

/** What a hover says of a claim. */
export function claimMarkdown(hit: FactHit, documents: Documents): string {
  const { fact, cautions, disagreements } = hit;
  return [
    `**${inMarkdown(fact.statement)}**`,
    asOfWords(fact),
    fact.basis.map((b) => `- ${inMarkdown(sourceLine(b, documents))}`).join('\n'),
    `Since then: ${inMarkdown(fact.since.text)}`,
    ...cautions.map((c) => inMarkdown(c.message)),
    ...disagreements.map((d) => `The documents disagree: ${inMarkdown(`${d.question} ${d.today}`)}`),
  ].join('\n\n');
}
