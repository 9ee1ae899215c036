/** What the public API takes and gives (`src/api.ts` checks it and answers). Plain JSON; the architecture page says what a signature does not. */
import type { CitationFinding, StatusAnswer } from '../domain/authority/answers';
import type {
  ClockAnswer,
  Custodian,
  FormInfo,
  HoldAnswer,
  HoldRequest,
  HolidayRuleId,
  JurisdictionInfo,
} from '../domain/detainer/answers';
import type { LogProposal, LogTable } from '../domain/jailLog/answers';
import type { LogAnswer } from '../domain/jailLog/readLog';
import type { ClassifyRequest, LevelAnswer, OffenseHit } from '../domain/offense/answers';
import type { JailMatch, JailQuery } from './jails/jails';
import type { ReadChargesAnswer, ReadChargesRequest } from '../domain/offense/read/answers';
import type { RenderAnswer, TemplateInfo } from '../domain/template/answers';
import type { MomentAnswer } from '../domain/time/answers';
import type { LogRequest } from './jailLog/jailLog';
import type { SheetAnswer, SheetRequest } from './sheet/clientSheet';

export interface RenderRequest {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly asOf: string;
  readonly today: string;
  readonly hold?: HoldRequest;
  readonly charges?: ClassifyRequest;
  readonly consent?: { readonly scope: string; readonly date: string };
  /** The jail's zone, for a time typed into a field while no hold is given. */
  readonly zone?: string;
  /** The state ("US-TX"), while no hold is given: which rulings and duties a letter names. */
  readonly jurisdiction?: string;
  /** Who holds the person, while no hold is given. */
  readonly custodian?: Custodian;
}

export type HolidaysAnswer =
  | {
      readonly kind: 'holidays';
      readonly days: readonly { readonly date: string; readonly name: string; readonly kind: string }[];
    }
  | { readonly kind: 'invalid'; readonly message: string };

export interface DetainerDeskApi {
  readonly apiVersion: 1;
  readonly dataVersion: string;
  parseMoment(r: { text: string; zone: string; now: string }): MomentAnswer;
  computeHold(r: HoldRequest): HoldAnswer;
  otherClocks(r: { event: string; at: string; zone: string; now?: string; jurisdiction?: string }): readonly ClockAnswer[];
  holidays(r: { year: number; rule?: HolidayRuleId }): HolidaysAnswer;
  listForms(): readonly FormInfo[];
  listJurisdictions(): readonly JurisdictionInfo[];
  searchOffenses(r: { query: string; limit?: number }): readonly OffenseHit[];
  classifyCharges(r: ClassifyRequest): LevelAnswer;
  /** A booking page, a register or one line as it is printed: charges, holds set apart, ignored lines with a reason. */
  readCharges(r: ReadChargesRequest): ReadChargesAnswer;
  /** Agencies of ICE's list of 287(g) agreements that a name or a county fits, the best first. */
  findJails(r: JailQuery): readonly JailMatch[];
  authorityStatus(r: { id: string; date: string; jurisdiction?: string | undefined }): StatusAnswer;
  findCitations(r: { text: string; asOf: string; today: string; jurisdiction?: string | undefined }): readonly CitationFinding[];
  listTemplates(): readonly TemplateInfo[];
  renderTemplate(r: RenderRequest): RenderAnswer;
  /** A file of a jail's log: CSV, TSV, pipes, gzip, .xlsx. Nothing is run, nothing kept; a file that cannot be read is one sentence in `problems`. */
  readTables(r: {
    name: string;
    text?: string;
    bytes?: Uint8Array;
  }): Promise<{ tables: readonly LogTable[]; problems: readonly string[] }>;
  /** What the columns seem to be. A proposal is shown and never final. */
  proposeLog(r: { tables: readonly LogTable[] }): LogProposal;
  /** One row for each booking, or each row of the source; read = the sum of all kinds. */
  readLog(r: LogRequest): LogAnswer;
  /** A page for the person held, in their language, from the answer of `computeHold`. No person, number or charge stands on it. */
  clientSheet(r: SheetRequest): SheetAnswer;
}
