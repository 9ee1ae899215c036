import type { ClinicInfo, ClinicJailRow, ClinicJurisdictionRow } from '../../data/clinic';
import type { StatuteTable } from '../../domain/offense/read/rows';
import type { ArrestRow } from '../../domain/program/pattern/arrests';
import type { CautionRow, ClockRow, JurisdictionRow, ReadingRow, SourceRow } from '../../domain/detainer/rows';
import type { TemplateSource } from '../../domain/template/text/source';

/** The law of one signed pack, checked; see src/app/lawPacks. Its other rows (jails, local days, templates) stand among the clinic's. */
export interface PackLaw {
  /** The pack's title, its version, who made it and who reviewed it: shown wherever a row of it appears. */
  readonly origin: string;
  readonly authorities: unknown;
  readonly jurisdictions: readonly (JurisdictionRow & { readonly reason: string })[];
  readonly readings: readonly ReadingRow[];
  readonly clocks: readonly ClockRow[];
  readonly cautions: readonly CautionRow[];
  readonly sources: readonly SourceRow[];
}

/** What a clinic's own folder adds. Everything here shows its origin wherever it appears. Read by the clinic library, never by the domain. */
export interface ClinicRows {
  /** The clinic's name, or the folder's. */
  readonly origin: string;
  /** The clinic's own shorthand for charges. */
  readonly aliases?: readonly { readonly alias: string; readonly codes: readonly string[] }[];
  /** The clinic's own tables from a state's sections to codes; section by section in place of the built-in ones. */
  readonly statutes?: readonly StatuteTable[];
  /** Checked when they are joined to the register; see src/app/citations/authorities.ts. */
  readonly authorities?: unknown;
  readonly templates?: readonly TemplateSource[];
  /** A state of the clinic's stands in place of the built-in one. */
  readonly jurisdictions?: readonly ClinicJurisdictionRow[];
  /** What the clinic knows of the jails it calls. Moves no answer, except that the zone counts for a note that names the jail and no zone. */
  readonly jails?: readonly ClinicJailRow[];
  /** Local days: never move an answer, shown as "if this day counts". */
  readonly localDays?: readonly { readonly date: string; readonly basis: string }[];
  /** Counts of arrests for the pattern report; there when the folder has the file, even where no line of it can be used. */
  readonly arrests?: readonly ArrestRow[];
  readonly info?: ClinicInfo;
  /** Law that came as signed packs, the oldest first. They stand in place of the built-in rows, and the clinic's own rows in place of theirs. */
  readonly packs?: readonly PackLaw[];
}
