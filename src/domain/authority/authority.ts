import type { Basis, Mark } from '../basis';
import type { Status } from './answers';

/** The fields that carry a mark of their own: one row may have a seen start and an end from memory. */
export type MarkedField = 'title' | 'number' | 'issuer' | 'issued' | 'effective' | 'ended' | 'endedBy' | 'status' | 'substance';

export type EndKind =
  | 'rescinded'
  | 'superseded'
  | 'vacated'
  | 'revoked'
  | 'stayed-in-part'
  | 'restored'
  | 'expired'
  | 'reversed'
  | 'repealed'
  | 'discontinued'
  | 'dismissed';

export type AuthorityKind = 'policy' | 'order' | 'form' | 'statute' | 'public-law' | 'regulation' | 'proposal' | 'case' | 'event';

/** From this day on (until the next span) the status is this. Used where issue, start and end alone do not tell the story. */
export interface StatusSpan {
  readonly from: string;
  readonly status: Status;
  readonly sentence: string;
  readonly mark: Mark;
}

/** One way to cite it, from a day on (null: always). `{pin}` is where the subsection or page goes. */
export interface CiteForm {
  readonly from: string | null;
  readonly full: string;
  readonly short: string;
  readonly mark: Mark;
}

/** What a scanner looks for. Keys are "policy:10076.1", "usc:8:1229(e)", "cfr:8:287.7", "fr:90:8443", "eo:14159", "docket:...". */
export interface Authority {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly title: string;
  readonly shortName: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly issued: string | null;
  readonly effective: string | null;
  readonly ended: string | null;
  readonly endedBy: string | null;
  /** Rows of the register that ended it (each edge is dated by `ended`). */
  readonly endedByIds: readonly string[];
  readonly endKind: EndKind | null;
  /** What replaced it, where that is not what ended it. */
  readonly seeInstead: readonly string[];
  readonly scope: {
    readonly kind: 'nationwide' | 'class' | 'district' | 'circuit' | 'state' | 'plaintiffs';
    readonly note?: string;
  };
  readonly litigation: string | null;
  /** The day somebody looked at the status itself; null: nobody has since the row was entered. */
  readonly lastChecked: string | null;
  readonly entered?: string | undefined;
  /** Day, month or year of the newest source whose date is known; null or left out: none carries one. */
  readonly newestSource?: string | null | undefined;
  readonly checkNote: string | null;
  readonly marks: Readonly<Partial<Record<MarkedField, Mark>>>;
  readonly fieldNotes: Readonly<Partial<Record<MarkedField, string>>>;
  readonly substance: string;
  readonly quotation: { readonly text: string; readonly pin: string; readonly source: string } | null;
  readonly cite: { readonly forms: readonly CiteForm[]; readonly historicalParenthetical: string | null };
  readonly published: string | null;
  readonly basis: readonly Basis[];
  readonly timeline: readonly StatusSpan[];
  readonly renumbered: readonly { readonly on: string | null; readonly from: string; readonly to: string; readonly mark: Mark }[];
  readonly keys: readonly string[];
  /** Written as people write it; each must be found and resolve to this row. */
  readonly examples: readonly string[];
  /** The ruling that went the other way in the place asked about; never in a row of the register itself. */
  readonly rival?: string | undefined;
  /** Set on rows that a clinic added or changed. */
  readonly origin?: { readonly name: string; readonly reason: string; readonly shadows: boolean };
}

/** One row of the table INA section = 8 U.S.C. section; subsections keep their letters. */
export interface InaSection {
  readonly ina: string;
  readonly usc: string;
  readonly heading: string;
  readonly mark: Mark;
}
