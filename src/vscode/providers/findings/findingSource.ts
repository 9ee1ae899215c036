import type * as vscode from 'vscode';
import type { NoteFinding } from '../../../app/note/noteFindings';

/** One kind of thing that is looked for in a note. All of them share one collection, one setting of severities and one help. */
export interface FindingSource {
  /** For the log. */
  readonly name: string;
  compute(document: vscode.TextDocument): readonly NoteFinding[];
}
