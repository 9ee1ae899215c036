/** The sheet for the person held, in their language: hold and words joined. */
import { loadSheets } from '../../data/sheet/sheets';
import type { HoldRequest } from '../../domain/detainer/answers';
import { writableRequest } from '../../domain/detainer/protectedAnswers';
import { buildSheet, sheetMark } from '../../domain/sheet/buildSheet';
import { findLanguage, reviewOf } from '../../domain/sheet/sheetLanguage';
import { canPrintDates } from '../../domain/sheet/sheetTime';
import { zoneTable } from '../../domain/time/zoneTable';
import type { ClinicRows } from '../clinic/clinicRows';
import type { Holds } from '../deadline/holds';

export interface SheetRequest {
  readonly hold: HoldRequest;
  /** A code ("es", "zh-Hans"), or the language's name in English or in itself. */
  readonly language: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

export type SheetAnswer =
  | {
      readonly kind: 'sheet';
      readonly markdown: string;
      /** false: "Translation not reviewed" stands on it. */
      readonly reviewed: boolean;
      readonly reviewer?: string;
    }
  | { readonly kind: 'invalid'; readonly message: string };

export interface SheetLanguage {
  readonly language: string;
  readonly name: string;
  readonly ownName: string;
  /** The day of its words. */
  readonly version: string;
  readonly reviewer: string | null;
  /** Terms a reviewer has to look at: recalled, or without a source. */
  readonly unsure: readonly string[];
}

export interface Sheets {
  clientSheet(r: SheetRequest): SheetAnswer;
  /** For a list; `today` as YYYY-MM-DD. */
  listLanguages(today: string): readonly SheetLanguage[];
  /** What stands on every page of a sheet that nobody has reviewed, in each language. */
  marks(): readonly string[];
}

export function createSheets(holds: Pick<Holds, 'computeHold' | 'sheetFacts' | 'dataVersion'>, clinic?: ClinicRows): Sheets {
  const reviews = clinic?.info?.sheetReviews ?? [];
  const call = clinic?.info ? [clinic.info.name, ...(clinic.info.address ?? [])] : [];
  return {
    clientSheet({ hold, language, today }) {
      const { rows, problems } = loadSheets();
      const row = findLanguage(language, rows);
      if (!row) return { kind: 'invalid', message: noLanguage(language, rows, problems) };
      const request = writableRequest(hold);
      const answer = holds.computeHold(request);
      if (answer.kind === 'invalid') return { kind: 'invalid', message: answer.message };
      const zone = zoneTable(request.zone);
      const facts = holds.sheetFacts(request, answer);
      if (!zone) return { kind: 'invalid', message: `"${request.zone.slice(0, 60)}" is not a time zone we know.` };
      if (!facts) return { kind: 'invalid', message: 'No reading gives an end for this hold, so there is no sheet.' };
      if (!canPrintDates(row)) {
        const message = `This computer cannot print dates in ${row.name}, so no sheet was made. Choose another language.`;
        return { kind: 'invalid', message };
      }
      const review = reviewOf(row, reviews, today);
      const markdown = buildSheet({ facts, row, zone, review, call, today, dataVersion: holds.dataVersion });
      return { kind: 'sheet', markdown, reviewed: review !== null, ...(review ? { reviewer: review.reviewer } : {}) };
    },
    listLanguages: (today) =>
      loadSheets().rows.map((row) => ({
        language: row.language,
        name: row.name,
        ownName: row.ownName,
        version: row.version,
        reviewer: reviewOf(row, reviews, today)?.reviewer ?? null,
        unsure: row.terms.filter((t) => t.mark === null || t.mark === 'R').map((t) => `${t.term}: ${t.words}`),
      })),
    marks: () => loadSheets().rows.map(sheetMark),
  };
}

function noLanguage(typed: string, rows: readonly { readonly name: string }[], problems: readonly string[]): string {
  const known = rows.map((r) => r.name).join(', ');
  const broken = problems.length > 0 ? ` ${problems.join(' ')}` : '';
  return `There is no client sheet in "${typed.slice(0, 60)}". Languages: ${known}.${broken}`;
}
