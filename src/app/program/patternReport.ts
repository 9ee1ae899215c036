import type { HoldAnswer, HoldRequest } from '../../domain/detainer/answers';
import type { HoldEnds } from '../../domain/detainer/readings/holdEnds';
import { readPlainFrontMatter } from '../../domain/note/frontMatter/fastFrontMatter';
import { defaultsOf, noteToClassifyRequest, noteToHoldRequest, type NoteDefaults } from '../../domain/note/noteRequests';
import { readFields } from '../../domain/note/readFields';
import { readNote } from '../../domain/note/readNote';
import type { ClassifyRequest, LevelAnswer } from '../../domain/offense/answers';
import { findClientData } from '../../domain/privacy/find';
import type { ArrestRow } from '../../domain/program/pattern/arrests';
import { toHtml, toMarkdown, type Block } from '../../domain/program/blocks';
import { analysePattern, type GroupBy } from '../../domain/program/pattern/pattern';
import { ratesOf, sharedRates, withoutArrests } from '../../domain/program/pattern/rates';
import { NOT_RECORDED, patternRecord, type PatternRecord } from '../../domain/program/pattern/record';
import { ownCsv, sharedCsv } from '../../domain/program/pattern/reportCsv';
import { ownReport, sharedReport, type Rates, type ReportContext } from '../../domain/program/pattern/reportText';
import type { CautionRow, FactRow } from '../../domain/program/rows';
import { sharePattern } from '../../domain/program/pattern/sharing';
import { momentWords } from '../../domain/time/words';
import { zoneTable } from '../../domain/time/zoneTable';
import type { ReadRecord } from './countedOnce';
import { programRows, type ProgramRows } from './programRows';

export interface PatternApi {
  computeHold(request: HoldRequest): HoldAnswer;
  holdEnds(request: HoldRequest): HoldEnds;
  classifyCharges(request: ClassifyRequest): LevelAnswer;
}

/** The clinic's file of arrests, where there is one. */
export interface Arrests {
  readonly rows: readonly ArrestRow[];
  /** Lines that are not used, in sentences. */
  readonly problems: readonly string[];
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
  /** Jails of the clinic's own list, and states we know. In a report for sharing, every other place is a number: its name was typed into a note. */
  readonly places?: readonly string[];
  readonly arrests?: Arrests | undefined;
  /** Files that were found and not read, in sentences. */
  readonly notRead?: readonly string[];
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
  /** The zones of the notes that were read. */
  readonly zones: ReadonlySet<string>;
  /** undefined: not a case note, or one without a detainer. `api`: that of the clinic the note belongs to. */
  record(text: string, defaults?: NoteDefaults, api?: PatternApi): PatternRecord | undefined;
  /** The same with the note's id and case, so that one case counts once. */
  read(uri: string, text: string, defaults?: NoteDefaults, api?: PatternApi): ReadRecord | undefined;
  report(records: readonly PatternRecord[], options: PatternOptions): PatternReport;
}

export function createPatternReports(builtIn: PatternApi, rows: ProgramRows = programRows()): PatternReports {
  const { facts, traffic, problems } = rows;
  const references = facts.filter((r): r is FactRow => r.kind === 'fact' && r.reference !== undefined);
  const cautions = facts.filter((r): r is CautionRow => r.kind === 'caution');
  const levels = new Map<PatternApi, Map<string, LevelAnswer>>();
  /** What a broken file of rules leaves open, said once. */
  const open = new Set<string>(
    problems.map((p) => (traffic === null && /priorities/.test(p) ? `${p} "Minor traffic only" is open in every note.` : p)),
  );
  const zones = new Set<string>();
  return {
    problems,
    zones,
    record: (text, given, api) => read('', text, given, api)?.record,
    read,
    report(records, options) {
      const { kept, hidden, safe } = withoutNames(records, options);
      const numbered = `${hidden} ${hidden === 1 ? 'place is' : 'places are'} numbered: the name looked like that of a person.`;
      const context: ReportContext = {
        madeOn: momentWords(Math.floor(options.now / 60_000), options.zone),
        dataVersion: options.dataVersion,
        broken: [...open],
        references,
        cautions,
        rates: ratesFor(kept, options, safe),
        leftOut: [...(hidden > 0 ? [numbered] : []), ...(options.notRead ?? [])],
      };
      const title = options.forSharing ? 'Pattern report for sharing' : 'Pattern report, for our own use and not for sharing';
      const made = options.forSharing ? shared(kept, options, context) : own(kept, options.by, context);
      return { holds: records.length, markdown: toMarkdown(made.blocks), html: toHtml(title, made.blocks), csv: made.csv };
    },
  };

  function read(uri: string, text: string, given: NoteDefaults = {}, api: PatternApi = builtIn): ReadRecord | undefined {
    const fast = readPlainFrontMatter(text);
    const { note } = fast ? readFields(fast.data, undefined, {}) : readNote(text, {});
    if (Object.keys(note.detainer).length === 0) return undefined;
    const defaults = defaultsOf(note, given);
    const asked = noteToHoldRequest(note, defaults);
    const request = asked.kind === 'request' ? asked.request : null;
    const ends = request && api.holdEnds(request);
    if (ends?.kind === 'invalid' && ends.code === 'broken-data')
      open.add(`${ends.message} How long somebody was held past an end is open in every note.`);
    const charges = noteToClassifyRequest(note);
    const zone = note.zone ?? defaults.zone;
    if (zone !== undefined && zoneTable(zone)) zones.add(zone);
    const record = patternRecord({
      note,
      zone,
      jurisdiction: note.jurisdiction ?? defaults.jurisdiction,
      ends,
      claimed: () => (request ? api.computeHold(request) : NOTHING),
      level: charges.kind === 'request' ? levelOf(charges.request, api) : null,
      traffic,
    });
    return { uri, record, id: note.id, caseKey: note.case };
  }

  /** Charges repeat in thousands of notes; the same charges give the same level. */
  function levelOf(request: ClassifyRequest, api: PatternApi): LevelAnswer {
    const known = levels.get(api) ?? new Map<string, LevelAnswer>();
    levels.set(api, known);
    const key = JSON.stringify(request);
    const found = known.get(key);
    if (found) return found;
    const answer = api.classifyCharges(request);
    if (answer.level === null && answer.needs.length === 0 && answer.basis.length === 0 && answer.cautions.length === 0)
      open.add(`${answer.because} The level is open in every note with charges.`);
    if (known.size < MOST_REMEMBERED) known.set(key, answer);
    return answer;
  }
}

const NOTHING: HoldAnswer = { kind: 'invalid', field: 'releasable', code: 'missing', message: '' };
const MOST_REMEMBERED = 5000;

function own(records: readonly PatternRecord[], by: GroupBy, context: ReportContext): { blocks: Block[]; csv: string } {
  const pattern = analysePattern(records, by);
  return { blocks: ownReport(pattern, context), csv: ownCsv(pattern, context.rates?.rows) };
}

function shared(
  records: readonly PatternRecord[],
  { by, arrests }: PatternOptions,
  context: ReportContext,
): { blocks: Block[]; csv: string } {
  const pattern = sharePattern(records, by);
  // A source that looked like client data was taken out when the rows for our own use were made.
  const rows = by === 'jurisdiction' && context.rates ? sharedRates(pattern.places, records, arrests?.rows ?? []) : [];
  const clean = rows.map((r) => ({
    ...r,
    sources: r.sources.filter((s) => context.rates?.rows.some((o) => o.sources.includes(s))),
  }));
  const rates: Rates | undefined =
    context.rates === undefined
      ? undefined
      : {
          supplied: context.rates.supplied,
          rows: clean,
          notes: !context.rates.supplied
            ? []
            : by === 'facility'
              ? [BY_STATE]
              : rows.length < pattern.places.length
                ? [NOT_FOR_ALL]
                : [],
        };
  return { blocks: sharedReport(pattern, { ...context, rates }), csv: sharedCsv(pattern, clean) };
}

const BY_STATE = 'Arrests are counted by state, so the rates stand in the report by state.';
const NOT_FOR_ALL =
  'A state has a rate here only where its arrests are known for every quarter of this report and it has a row of its own.';

/** undefined: the clinic supplied no file, and the report says that there is no count. */
function ratesFor(
  records: readonly PatternRecord[],
  { by, arrests, forSharing }: PatternOptions,
  safe: (text: string) => string,
): Rates | undefined {
  if (!arrests) return undefined;
  const problems = arrests.problems.map((p) => `arrests.csv: ${p}`);
  const supplied = arrests.rows.length > 0;
  if (by === 'facility' && !forSharing) return { supplied, rows: [], notes: [...(supplied ? [BY_STATE] : []), ...problems] };
  const rows = ratesOf(records, arrests.rows).map((r) => ({ ...r, sources: r.sources.filter((s) => safe(s) === s) }));
  const missing = withoutArrests(records, arrests.rows);
  if (!supplied) return { supplied, rows: [], notes: problems };
  const notes = [
    'A hold belongs to the quarter of the day of release, an arrest to the quarter of its source. The interval covers chance alone.',
    ...(missing.length > 0 ? [`No arrests are on file for ${missing.slice(0, 40).join(', ')}.`] : []),
    ...(rows.some((r) => r.interval === null)
      ? ['More holds than arrests: the two do not count the same. Check the source.']
      : []),
    ...problems,
  ];
  return { supplied, rows, notes };
}

/** A facility's name is typed by hand: one that looks like client data gets a number instead, and for sharing every one that is in no list. */
function withoutNames(
  records: readonly PatternRecord[],
  { localNames = [], places = [], forSharing }: PatternOptions,
): { readonly kept: readonly PatternRecord[]; readonly hidden: number; readonly safe: (label: string) => string } {
  const numbers = new Map<string, string>();
  const seen = new Map<string, string>();
  const mayBeShared = (text: string): boolean => text === NOT_RECORDED || places.includes(text);
  const isFlagged = (text: string): boolean => findClientData(text, localNames).length > 0;
  const label = (text: string): string => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    if (forSharing ? !mayBeShared(text) : isFlagged(text)) numbers.set(text, `Place ${numbers.size + 1}`);
    const out = numbers.get(text) ?? text;
    seen.set(text, out);
    return out;
  };
  const kept = records.map((r) => ({ ...r, facility: label(r.facility), jurisdiction: label(r.jurisdiction) }));
  return { kept, hidden: numbers.size, safe: (text) => (isFlagged(text) ? '' : text) };
}
