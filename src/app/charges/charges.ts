import { loadAliases, loadCodes, loadIceEntries, loadLevels, loadOffenseCautions } from '../../data/charges/offenses';
import { loadLakenRiley } from '../../data/charges/chargeText';
import { createLakenRiley, type LakenRileyAnswer, type Screened } from '../../domain/offense/lakenRiley';
import type { ChargeInput, ClassifyRequest, LevelAnswer, OffenseHit, SchemeId } from '../../domain/offense/answers';
import { brokenAnswer, createClassifier } from '../../domain/offense/levels/classify';
import { createDescriber } from '../../domain/offense/describe';
import type { ReadChargesAnswer, ReadChargesRequest } from '../../domain/offense/read/answers';
import { readPage } from '../../domain/offense/read/readCharges';
import type { StatuteTable } from '../../domain/offense/read/rows';
import type { AliasRow, CodeRow, OffenseData } from '../../domain/offense/rows';
import { createSearch, type SearchRequest } from '../../domain/offense/search/search';
import { createVocabulary } from '../../domain/offense/search/searchIndex';
import { chargesTable, readChargesTable, type ReadTable } from '../../domain/offense/table';
import { openPageParts, openSearchSide, type SearchSide } from './reading';

/** What a clinic adds: its own shorthand and its own tables of sections. */
export interface ClinicCharges {
  readonly aliases?: readonly { readonly alias: string; readonly codes: readonly string[] }[];
  readonly statutes?: readonly StatuteTable[];
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
  /** Charges, holds and ignored lines of a text as a jail or a court prints it. */
  readCharges(request: ReadChargesRequest): ReadChargesAnswer;
  /** The same in slices, for a long page while somebody types: `pause` lets the window breathe between them. */
  readChargesInSlices(request: ReadChargesRequest, pause: () => Promise<void>): Promise<ReadChargesAnswer>;
  /** The Laken Riley screen of one charge: for the table, the panel and the letters. */
  lakenRiley(charge: ChargeInput & { readonly jurisdiction?: string }): LakenRileyAnswer;
  /** What to say of a text that is only a section number no table here knows; null for anything else. */
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
/** Lines of a page between two pauses: a few milliseconds on a slow machine. */
const SLICE = 25;
const LONGEST_TYPED = 200;
const LONGEST_SCREENED = 500;

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
  const page = once(() => {
    const open = search();
    return openPageParts(open.codes, open.side, (query) => open.byWords({ query, limit: CANDIDATES }), open.knows);
  });
  const screen = once(() => openLakenRiley());
  const levels = once(() =>
    openLevels(loaders, {
      candidates: (text, jurisdiction) => page().charge(text, jurisdiction).candidates,
      statutes: (text, jurisdiction) =>
        page()
          .charge(text.slice(0, LONGEST_SCREENED), jurisdiction)
          .statutes.map(({ text: printed, state }) => ({ text: printed, ...(state === undefined ? {} : { state }) })),
      lakenRiley: screenCharge,
    }),
  );
  const screenCharge = (c: ChargeInput, jurisdiction?: string): LakenRileyAnswer => {
    const read = c.text === undefined ? null : page().charge(c.text.slice(0, LONGEST_SCREENED), jurisdiction);
    const sections = read?.statutes.flatMap((s) => s.codes ?? []) ?? [];
    return screen()({
      text: c.text,
      codes: [...(c.code === undefined ? [] : [c.code]), ...sections],
      candidates: c.code === undefined ? (read?.candidates ?? []) : [],
    });
  };

  const classifyCharges = (r: ClassifyRequest): LevelAnswer => {
    const open = levels();
    return open.ok ? open.classify(r) : brokenAnswer(r.scheme ?? 'ICE-2010', open.message, r.charges.length);
  };
  return {
    get dataVersion() {
      const codes = loaders.codes();
      return codes.ok ? codes.version : '';
    },
    get problem() {
      const open = levels();
      return search().problem ?? page().problem ?? (open.ok ? null : open.message);
    },
    searchOffenses: (r) => search().find(r),
    classifyCharges,
    readCharges(request) {
      const pages = readPage(request, page());
      for (;;) {
        const step = pages.next();
        if (step.done === true) return step.value;
      }
    },
    async readChargesInSlices(request, pause) {
      const pages = readPage(request, page());
      for (;;) {
        const step = pages.next();
        if (step.done === true) return step.value;
        if (step.value % SLICE === 0) await pause();
      }
    },
    sectionNumberAlone(text) {
      if (text.includes('$')) return null;
      const read = page().charge(text.slice(0, LONGEST_TYPED));
      if (read.statutes.length === 0 || read.candidates.length > 0 || /[a-z]{2}/i.test(read.words)) return null;
      return read.asked.at(-1) ?? null;
    },
    lakenRiley: ({ jurisdiction, ...c }) => screenCharge(c, jurisdiction),
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
  readonly side: SearchSide;
  readonly problem: string | null;
  readonly knows: (word: string) => boolean;
  /** By words and codes alone. */
  byWords(request: SearchRequest): OffenseHit[];
  /** With the sections whose state is plain from their form ("459 PC"). */
  find(request: SearchRequest): OffenseHit[];
}

/** Without the aliases the search still works, by descriptor alone. */
function openSearch(clinic: ClinicCharges, loaders: OffenseLoaders): OpenSearch {
  const codes = loaders.codes();
  const side = openSearchSide(codes.ok ? codes.rows : [], clinic.statutes ?? []);
  if (!codes.ok) return { codes: [], side, problem: codes.message, knows: () => false, byWords: () => [], find: () => [] };
  const shipped = loaders.aliases();
  const own: AliasRow[] = (clinic.aliases ?? []).map((a) => ({ alias: a.alias, codes: a.codes, example: a.alias, mark: 'A' }));
  const aliases = [...own, ...(shipped.ok ? shipped.rows : [])];
  const byWords = createSearch(codes.rows, aliases, side.words, side.statutes);
  const byCode = new Map(codes.rows.map((c) => [c.code, c]));
  return {
    codes: codes.rows,
    side,
    problem: shipped.ok ? null : shipped.message,
    knows: createVocabulary(codes.rows, aliases, side.words),
    byWords,
    find(request) {
      const found = byWords(request);
      return found.length > 0 ? found : bySection(request, side, byCode);
    },
  };
}

function bySection(
  { query, limit = CANDIDATES }: SearchRequest,
  side: SearchSide,
  byCode: ReadonlyMap<string, CodeRow>,
): OffenseHit[] {
  const hits = side.statutes.find(query.slice(0, LONGEST_TYPED)).flatMap((s) => {
    const found = s.state === undefined ? null : side.tables.lookUp(s.text, s.state);
    return (found?.codes ?? []).flatMap((code) => {
      const row = byCode.get(code);
      const why = `${s.text}: ${found?.table.title ?? ''}${found?.table.year ? `, ${String(found.table.year)}` : ''}.`;
      return row ? [{ code, descriptor: row.descriptor, category: row.category, match: 'words' as const, why }] : [];
    });
  });
  return hits.filter((h, i) => hits.findIndex((x) => x.code === h.code) === i).slice(0, Math.max(0, Math.floor(limit)));
}

type OpenLevels =
  | { readonly ok: true; readonly classify: (r: ClassifyRequest) => LevelAnswer; readonly describe: (code: string) => string }
  | { readonly ok: false; readonly message: string };

function openLakenRiley(): (charge: Screened) => LakenRileyAnswer {
  const rows = loadLakenRiley();
  return createLakenRiley(rows.ok ? rows.rows : []);
}

function openLevels(loaders: OffenseLoaders, asked: Pick<OffenseData, 'candidates' | 'statutes' | 'lakenRiley'>): OpenLevels {
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
    ...asked,
  };
  const classify = createClassifier(data);
  return { ok: true, classify, describe: createDescriber(data, classify) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
