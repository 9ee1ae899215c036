import type { HoldAnswer, HoldRequest } from '../domain/detainer/answers';
import { readPlainFrontMatter } from '../domain/note/fastFrontMatter';
import { noteToClassifyRequest, noteToHoldRequest, type NoteDefaults } from '../domain/note/noteRequests';
import { readFields } from '../domain/note/readFields';
import { readNote } from '../domain/note/readNote';
import type { ClassifyRequest, LevelAnswer } from '../domain/offense/answers';
import { findClientData } from '../domain/privacy/find';
import { toHtml, toMarkdown, type Block } from '../domain/programme/blocks';
import { analysePattern, type GroupBy } from '../domain/programme/pattern';
import { patternRecord, type PatternRecord } from '../domain/programme/record';
import { ownCsv, sharedCsv } from '../domain/programme/reportCsv';
import { ownReport, sharedReport, type ReportContext } from '../domain/programme/reportText';
import type { CautionRow, FactRow } from '../domain/programme/rows';
import { sharePattern } from '../domain/programme/sharing';
import { momentWords } from '../domain/time/words';
import { programmeRows } from './programmeRows';

export interface PatternDoor {
  computeHold(request: HoldRequest): HoldAnswer;
  classifyCharges(request: ClassifyRequest): LevelAnswer;
}

export interface PatternOptions {
  readonly by: GroupBy;
  /** Small numbers hidden, for a reader outside the clinic. */
  readonly forSharing: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  readonly dataVersion: string;
  /** Names of a list the clinic keeps elsewhere; a place that holds one is not printed. */
  readonly localNames?: readonly string[];
}

export interface PatternReport {
  readonly holds: number;
  /** With the charts inside, for the preview. */
  readonly markdown: string;
  /** One page that prints. */
  readonly html: string;
  readonly csv: string;
}

export interface PatternReports {
  readonly problems: readonly string[];
  /** undefined: not a case note, or one without a detainer. */
  record(text: string, defaults?: NoteDefaults): PatternRecord | undefined;
  report(records: readonly PatternRecord[], options: PatternOptions): PatternReport;
}

export function createPatternReports(door: PatternDoor): PatternReports {
  const { facts, traffic, problems } = programmeRows();
  const references = facts.filter((r): r is FactRow => r.kind === 'fact' && r.reference !== undefined);
  const cautions = facts.filter((r): r is CautionRow => r.kind === 'caution');
  const levels = new Map<string, LevelAnswer>();
  return {
    problems,
    record(text, defaults = {}) {
      const fast = readPlainFrontMatter(text);
      const { note } = fast ? readFields(fast.data, undefined, {}) : readNote(text, {});
      if (Object.keys(note.detainer).length === 0) return undefined;
      const hold = noteToHoldRequest(note, defaults);
      const charges = noteToClassifyRequest(note);
      return patternRecord({
        note,
        zone: note.zone ?? defaults.zone,
        jurisdiction: note.jurisdiction ?? defaults.jurisdiction,
        hold: hold.kind === 'request' ? door.computeHold(hold.request) : null,
        level: charges.kind === 'request' ? levelOf(charges.request) : null,
        traffic,
      });
    },
    report(records, options) {
      const { kept, hidden } = withoutNames(records, options.localNames ?? []);
      const context: ReportContext = {
        madeOn: momentWords(Math.floor(options.now / 60_000), options.zone),
        dataVersion: options.dataVersion,
        references,
        cautions,
        leftOut:
          hidden > 0
            ? [`${hidden} ${hidden === 1 ? 'place is' : 'places are'} numbered: the name looked like that of a person.`]
            : [],
      };
      const title = options.forSharing ? 'Pattern report for sharing' : 'Pattern report';
      const made = options.forSharing ? shared(kept, options.by, context) : own(kept, options.by, context);
      return { holds: records.length, markdown: toMarkdown(made.blocks), html: toHtml(title, made.blocks), csv: made.csv };
    },
  };

  /** Charges repeat in thousands of notes; the same charges give the same level. */
  function levelOf(request: ClassifyRequest): LevelAnswer {
    const key = JSON.stringify(request);
    const known = levels.get(key);
    if (known) return known;
    const answer = door.classifyCharges(request);
    if (levels.size < MOST_REMEMBERED) levels.set(key, answer);
    return answer;
  }
}

const MOST_REMEMBERED = 5000;

function own(records: readonly PatternRecord[], by: GroupBy, context: ReportContext): { blocks: Block[]; csv: string } {
  const pattern = analysePattern(records, by);
  return { blocks: ownReport(pattern, context), csv: ownCsv(pattern) };
}

function shared(records: readonly PatternRecord[], by: GroupBy, context: ReportContext): { blocks: Block[]; csv: string } {
  const pattern = sharePattern(records, by);
  return { blocks: sharedReport(pattern, context), csv: sharedCsv(pattern) };
}

/** A facility's name is typed by hand: one that looks like client data gets a number instead. */
function withoutNames(
  records: readonly PatternRecord[],
  localNames: readonly string[],
): { readonly kept: readonly PatternRecord[]; readonly hidden: number } {
  const numbers = new Map<string, string>();
  const seen = new Map<string, string>();
  const safe = (label: string): string => {
    const known = seen.get(label);
    if (known !== undefined) return known;
    const flagged = findClientData(label, localNames).length > 0;
    if (flagged) numbers.set(label, `Place ${numbers.size + 1}`);
    const out = numbers.get(label) ?? label;
    seen.set(label, out);
    return out;
  };
  const kept = records.map((r) => ({ ...r, facility: safe(r.facility), jurisdiction: safe(r.jurisdiction) }));
  return { kept, hidden: numbers.size };
}
