/** What a clinic's own folder adds. Everything here shows its origin wherever it appears. Read by src/app/clinicLibrary.ts. */
export interface ClinicRows {
  /** The clinic's name, or the folder's. */
  readonly origin: string;
}
