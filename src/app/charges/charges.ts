import { loadAliases, loadCodes, loadIceEntries, loadLevels, loadOffenseCautions } from '../../data/offenses';
import type { ClassifyRequest, LevelAnswer, OffenseHit, SchemeId } from '../../domain/offense/answers';
import { brokenAnswer, createClassifier } from '../../domain/offense/classify';
import { createDescriber } from '../../domain/offense/describe';
import { offenseWords } from '../../domain/offense/marks';
import { parseSheet, sectionNumberAlone, type ParsedCharge, type ParsedSheet } from '../../domain/offense/parse';
import type { AliasRow, CodeRow, OffenseData } from '../../domain/offense/rows';
import { createSearch, type SearchRequest } from '../../domain/offense/search';
import { chargesTable, readChargesTable, type ReadTable } from '../../domain/offense/table';

/** What a clinic adds to the search: its own shorthand. */
export interface ClinicCharges {
  readonly aliases?: readonly { readonly alias: string; readonly codes: readonly string[] }[];
}

export interface CodeInfo {
  readonly code: string;
  readonly descriptor: string;
  readonly category: string;
  readonly retired: boolean;
  readonly singleSource: boolean;
}

/** For completion inside a `charges:` block. `filter` holds the words a person may type instead of the code. */
export interface CodeCompletion {
  readonly code: string;
  readonly detail: string;
  readonly category: string;
  readonly filter: string;
}

export interface Charges {
  readonly dataVersion: string;
  /** One sentence when a data file cannot be used; then the answers say so and nothing else of the product is touched. */
  readonly problem: string | null;
  searchOffenses(request: SearchRequest): OffenseHit[];
  classifyCharges(request: ClassifyRequest): LevelAnswer;
  parseCharges(text: string): readonly ParsedCharge[];
  /** The same, with the lines that hold no charge. */
  parseSheet(text: string): ParsedSheet;
  /** What to say of a text that is only a section number ("459 PC"); null for anything else. */
  sectionNumberAlone(text: string): string | null;
  /** Body of the generated block `charges`: the same request under both schemes. */
  chargesTable(request: ClassifyRequest): string;
  readChargesTable(markdown: string): ReadTable | null;
  describeCode(code: string): string;
  listCodes(): CodeInfo[];
  completionItems(): CodeCompletion[];
}

const SCHEMES: readonly SchemeId[] = ['ICE-2010', 'SC-2009'];
const CANDIDATES = 5;

export interface OffenseLoaders {
  readonly codes: typeof loadCodes;
  readonly iceEntries: typeof loadIceEntries;
  readonly levels: typeof loadLevels;
  readonly aliases: typeof loadAliases;
  readonly cautions: typeof loadOffenseCautions;
}

const LOADERS: OffenseLoaders = {
  codes: loadCodes,
  iceEntries: loadIceEntries,
  levels: loadLevels,
  aliases: loadAliases,
  cautions: loadOffenseCautions,
};

/** Charges of a note: search, levels, table, hover. Nothing is loaded before the first question. */
export function createCharges(clinic: ClinicCharges = {}, loaders: OffenseLoaders = LOADERS): Charges {
  const search = once(() => openSearch(clinic, loaders));
  const levels = once(() =>
    openLevels(loaders, (text) =>
      search()
        .find({ query: offenseWords(text) || text, limit: CANDIDATES })
        .map((h) => h.code),
    ),
  );

  const classifyCharges = (r: ClassifyRequest): LevelAnswer => {
    const open = levels();
    return open.ok ? open.classify(r) : brokenAnswer(r.scheme ?? 'ICE-2010', open.message, r.charges.length);
  };
  const sheet = (text: string) => parseSheet(text, (query) => search().find({ query, limit: CANDIDATES }));
  return {
    get dataVersion() {
      const codes = loaders.codes();
      return codes.ok ? codes.version : '';
    },
    get problem() {
      const open = levels();
      return search().problem ?? (open.ok ? null : open.message);
    },
    searchOffenses: (r) => search().find(r),
    classifyCharges,
    parseCharges: (text) => sheet(text).charges,
    parseSheet: sheet,
    sectionNumberAlone,
    chargesTable: (r) =>
      chargesTable(
        r,
        SCHEMES.map((scheme) => classifyCharges({ ...r, scheme })),
      ),
    readChargesTable,
    describeCode(code) {
      const open = levels();
      return open.ok ? open.describe(code) : open.message;
    },
    listCodes: () =>
      search().codes.map((c) => ({
        code: c.code,
        descriptor: c.descriptor,
        category: c.category,
        retired: c.retired !== undefined,
        singleSource: c.singleSource === true,
      })),
    completionItems: () =>
      search().codes.map((c) => ({
        code: c.code,
        detail: c.descriptor,
        category: c.category,
        filter: `${c.code} ${c.descriptor} ${c.category}`,
      })),
  };
}

interface OpenSearch {
  readonly codes: readonly CodeRow[];
  readonly problem: string | null;
  find(request: SearchRequest): OffenseHit[];
}

/** Without the aliases the search still works, by descriptor alone. */
function openSearch(clinic: ClinicCharges, loaders: OffenseLoaders): OpenSearch {
  const codes = loaders.codes();
  if (!codes.ok) return { codes: [], problem: codes.message, find: () => [] };
  const shipped = loaders.aliases();
  const own: AliasRow[] = (clinic.aliases ?? []).map((a) => ({ alias: a.alias, codes: a.codes, example: a.alias, mark: 'A' }));
  const find = createSearch(codes.rows, [...own, ...(shipped.ok ? shipped.rows : [])]);
  return { codes: codes.rows, problem: shipped.ok ? null : shipped.message, find };
}

type OpenLevels =
  | { readonly ok: true; readonly classify: (r: ClassifyRequest) => LevelAnswer; readonly describe: (code: string) => string }
  | { readonly ok: false; readonly message: string };

function openLevels(loaders: OffenseLoaders, candidates: OffenseData['candidates']): OpenLevels {
  const codes = loaders.codes();
  if (!codes.ok) return codes;
  const levels = loaders.levels();
  if (!levels.ok) return levels;
  const iceEntries = loaders.iceEntries();
  if (!iceEntries.ok) return iceEntries;
  const cautions = loaders.cautions();
  if (!cautions.ok) return cautions;
  const data: OffenseData = {
    codes: codes.rows,
    iceEntries: iceEntries.rows,
    levels: levels.rows,
    cautions: cautions.rows,
    candidates,
  };
  const classify = createClassifier(data);
  return { ok: true, classify, describe: createDescriber(data, classify) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
