/** The Case tab: what the note says, in order of time, its deadlines and its citations. No editor. */
import type { DetainerDeskApi } from '../answers';
import { loadNoteKeys } from '../../data/notes';
import type { Status } from '../../domain/authority/answers';
import { endLead, inOrderOfEnd } from '../../domain/detainer/readings/endLead';
import type { ReadNote, Span } from '../../domain/note/caseNote';
import { noteToHoldRequest } from '../../domain/note/noteRequests';
import { NOTED_FACTS } from '../../domain/note/keys/detainerFacts';
import { placeNoteTime } from '../../domain/note/keys/noteTime';
import type { StageAnswer } from '../../domain/program/stage';
import { readCalls } from '../../domain/note/blocks/callLog';
import { callLabel } from '../../domain/note/timeline';
import { momentWords } from '../../domain/time/words';
import type { CaseView } from '../../protocol/caseView';
import { utcOf } from '../../domain/note/shortWords';
import { basisLines, cautionView } from '../citations/sources';
import { countdown } from '../../domain/time/lengths';

type Api = Pick<DetainerDeskApi, 'computeHold' | 'findCitations' | 'listTemplates'>;

export interface CaseInput {
  readonly text: string;
  readonly version: number;
  readonly read: ReadNote;
  readonly zone: string;
  readonly jurisdiction: string;
  readonly now: string;
  readonly asOf: string;
  readonly today: string;
  readonly stage: StageAnswer;
  /** Name of one of the other clocks, by its id. */
  readonly clockName: (id: string) => string;
}

const TIMES = NOTED_FACTS.filter((f) => f.kind === 'time' || f.kind === 'day-or-time').map((f) => `detainer.${f.key}`);

const STATUS: Readonly<Record<Status, string>> = {
  'in-force': 'in force',
  ended: 'ended',
  contested: 'contested',
  'in-litigation': 'in litigation',
  'not-yet': 'not yet in force',
  unverified: 'not verified',
};

/** `target` makes an opaque id for a place in this text; the page can only send it back. */
export function caseView(input: CaseInput, api: Api, target: (span: Span) => string): CaseView {
  const { read, text } = input;
  const value = (span: Span): string => text.slice(span.start, span.end);
  const all = Object.entries(read.spans).sort(([, a], [, b]) => a.start - b.start);
  // A map such as `detainer` is shown by its keys.
  const paths = all.map(([path]) => path).filter((path) => !all.some(([other]) => other.startsWith(`${path}.`)));
  const problems = new Map(read.problems.map((p) => [p.path, p.message]));
  const facts = [...new Set([...paths, ...read.problems.map((p) => p.path)])].flatMap((path): CaseView['facts'] => {
    const span = read.spans[path];
    const problem = problems.get(path) ?? '';
    if (!span) return problem ? [{ label: label(path), value: '', problem, target: null }] : [];
    return [{ label: label(path), value: value(span).slice(0, 300), problem, target: target(span) }];
  });
  return {
    version: input.version,
    facts,
    timeline: timeline(input, value, target),
    ...deadlines(input, api),
    findings: api.findCitations({ text, asOf: input.asOf, today: input.today }).map((f) => ({
      text: f.text,
      message: f.message,
      status: `on the note's date ${STATUS[f.statusOn.asOf]}, today ${STATUS[f.statusOn.today]}`,
      problem: f.problem !== null,
      suggestions: f.suggestions.map((s) => `${s.text}: ${s.why}`),
      target: target({ start: f.start, end: f.end }),
    })),
    ...stageOf(input, api),
  };
}

function stageOf({ stage: answer, clockName }: CaseInput, api: Api): Pick<CaseView, 'stage' | 'stageMessage'> {
  if (answer.kind === 'ask') return { stage: null, stageMessage: answer.question };
  if (answer.kind === 'closed') return { stage: null, stageMessage: answer.message };
  const { stage } = answer;
  const templates = new Map(api.listTemplates().map((t) => [t.id, t.title]));
  return {
    stageMessage: '',
    stage: {
      title: stage.title,
      because: answer.because,
      doubts: [...answer.doubts],
      cautions: answer.cautions.map(cautionView),
      ask: [...stage.ask],
      next: answer.next.map((n) => ({ title: n.title, what: n.what })),
      templates: stage.templates.flatMap((id) => {
        const title = templates.get(id);
        return title === undefined ? [] : [{ id, title }];
      }),
      clocks: stage.clocks.map(clockName),
      basis: basisLines(stage.basis),
    },
  };
}

/** The words of the note's own completion and hover. */
function label(path: string): string {
  const charge = /^charges\.(\d+)(?:\.(.+))?$/.exec(path);
  if (!charge) return labelOf(path);
  return `Charge ${Number(charge[1]) + 1}${charge[2] ? `: ${labelOf(`charges.*.${charge[2]}`)}` : ''}`;
}

function labelOf(path: string): string {
  const keys = loadNoteKeys();
  return (keys.ok ? keys.rows.find((r) => r.path === path)?.label : undefined) ?? path;
}

function timeline(input: CaseInput, value: (span: Span) => string, target: (span: Span) => string): CaseView['timeline'] {
  const now = utcOf(input.now) ?? 0;
  const calls = readCalls(input.text).flatMap((call) => {
    const placed = input.zone ? placeNoteTime(call.when, input.zone) : null;
    const utc = placed?.kind === 'placed' ? utcOf(placed.iso) : null;
    if (utc === null) return [];
    const label = callLabel(call).slice(0, 300);
    return [{ utc, label, when: momentWords(utc, input.zone), past: utc <= now, target: target(call.span) }];
  });
  const moments = TIMES.flatMap((path) => {
    const span = input.read.spans[path];
    if (!span || !input.zone) return [];
    const placed = placeNoteTime(value(span).replace(/^(['"])(.*)\1$/, '$2'), input.zone);
    const utc = placed.kind === 'placed' ? utcOf(placed.iso) : null;
    if (utc === null) return [];
    return [{ utc, label: label(path), when: momentWords(utc, input.zone), past: utc <= now, target: target(span) }];
  });
  return [...moments, ...calls].sort((a, b) => a.utc - b.utc).map(({ utc: _utc, ...m }) => m);
}

function deadlines(input: CaseInput, api: Api): Pick<CaseView, 'deadlines' | 'deadlineMessage'> {
  const behind = noteToHoldRequest(input.read.note, { zone: input.zone, jurisdiction: input.jurisdiction });
  if (behind.kind === 'missing') return { deadlines: [], deadlineMessage: behind.missing.map((m) => m.question).join(' ') };
  const answer = api.computeHold({ ...behind.request, now: input.now });
  switch (answer.kind) {
    case 'ask':
      return { deadlines: [], deadlineMessage: answer.question };
    case 'invalid':
      return { deadlines: [], deadlineMessage: answer.message };
    case 'no-hold':
      return { deadlines: [], deadlineMessage: `No hold. ${answer.because}` };
    case 'hold':
      return {
        deadlineMessage: '',
        deadlines: inOrderOfEnd(answer.readings, answer.earliest).map((r) => ({
          label: `${endLead(r, answer)}: ${r.label}`,
          when: r.words,
          left: countdown(r.overrunMinutes),
          over: r.overrunMinutes !== null && r.overrunMinutes > 0,
          basis: basisLines(r.basis),
        })),
      };
  }
}
