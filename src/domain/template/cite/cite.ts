import type { Basis } from '../../basis';
import type { Status } from '../../authority/answers';

/** What the register answers when a template asks to cite one authority for a date. The register itself lives above this folder. */
export interface CiteAnswer {
  /** The citation in the form that was right on `asOf`; null: it did not exist yet, or the register does not know the id. Markdown italics allowed. */
  readonly text: string | null;
  /** `law`: may carry a present request. `history`: only under "Policy history". */
  readonly place: 'law' | 'history';
  /** What must be said beside it (contested, ended, in litigation); null: nothing, or `text` says it already. */
  readonly note: string | null;
  /** The status in a few words, for the brackets behind the citation; null: nothing. Left out: taken from `note`. */
  readonly beside?: string | null;
  readonly status: Status;
  /** The day the status was last checked, YYYY-MM-DD. */
  readonly checked?: string | null;
  readonly basis?: readonly Basis[];
}

/** The port a template's `{% cite "ID" "pin" %}` is answered through. A pin is a subsection ("(d)") or a page ("at 1"). */
export type Cite = (id: string, asOf: string, today: string, pin?: string) => CiteAnswer;
