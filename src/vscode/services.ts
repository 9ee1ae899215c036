import type { LogOutputChannel, Uri } from 'vscode';
import type { DetainerDeskApi } from '../app/answers';
import type { Engines } from '../app/engines';
import type { ClinicEngines, ClinicLibraries } from './clinic/libraries';
import type { LastNote } from './note/lastNote';
import type { ReadOnlyDocs } from './ui/readOnlyDocs';

/**
 * Everything a command or provider may use. Built once in extension.ts, passed in: nothing here is a global. The engines are those of the
 * clinic of the note in front.
 */
export interface Services extends Omit<Engines, 'moments'> {
  readonly api: DetainerDeskApi;
  readonly clinic: ClinicLibraries;
  /** The engines of the clinic a document belongs to; the built-in ones where there is none. Providers use this. */
  readonly enginesFor: (resource: Uri | undefined) => ClinicEngines;
  readonly lastNote: LastNote;
  readonly docs: ReadOnlyDocs;
  /** Chosen in this window, offered first the next time, never applied by itself and never stored. */
  readonly recent: { form?: string };
  /** Rule ids and counts only, never the text of a note. */
  readonly log: LogOutputChannel;
  /** The present instant, ISO with offset. The only clock in the extension. */
  readonly now: () => string;
  /** Today in the given zone, YYYY-MM-DD. */
  readonly today: (zone?: string) => string;
}
