import type { Mark } from '../../basis';
import type { Custodian } from '../../detainer/answers';
import type { LawRow } from '../../detainer/rows';
import { escapeMarkdown } from '../text/escape';
import type { Pieces } from '../pieces';

/** A step that state law names for whoever holds the person, as a letter asks it. */
export interface Duty {
  /** A sentence: "Tell the person that he or she is held on the detainer." */
  readonly demand: string;
  readonly citation: string;
  /** It stands in a law that tells the keeper to comply with detainers: the signer must know what the answer will be. */
  readonly inMandate: boolean;
}

/** A rule that was only remembered is in no letter. */
const READ: ReadonlySet<Mark> = new Set(['V', 'V2']);

/** The steps that a state's laws name on a day (YYYY-MM-DD), for the custodian where it is known. `laws`: those of the state. */
export function dutiesOn(laws: readonly LawRow[], day: string, custodian: Custodian | undefined): readonly Duty[] {
  return laws
    .filter((l) => inForce(l, day) && READ.has(l.basis[0]?.mark ?? 'R') && bindsKeeper(l, custodian))
    .flatMap(({ demand, citation, effect }) =>
      demand === undefined || citation === undefined
        ? []
        : [{ demand, citation: section(citation), inMandate: effect === 'requires' }],
    );
}

function inForce(l: LawRow, day: string): boolean {
  const from = l.from ?? l.notBefore ?? null;
  return (from === null || from <= day) && (l.until === null || day < l.until);
}

/** A rule for some keepers only is left out of a letter to another. */
function bindsKeeper(l: LawRow, custodian: Custodian | undefined): boolean {
  return l.demandFor === undefined || l.demandFor.includes(custodian ?? 'unknown');
}

/** The section alone: "22 O.S. 171.3" of "22 O.S. 171.3; Laws 2021 c.255 s.2". */
function section(citation: string): string {
  return citation.split('; ')[0] ?? citation;
}

export function dutiesScope(duties: readonly Duty[], pieces: Pieces): Readonly<Record<string, unknown>> {
  const say = (text: string): string => pieces.add({ kind: 'literal', text: escapeMarkdown(text) });
  return { given: duties.length > 0, list: duties.map((d) => ({ demand: say(d.demand), citation: say(d.citation) })) };
}

/** For the preview: a letter that names a step of a mandate will be answered with the mandate. */
export function dutyNotes(duties: readonly Duty[]): readonly { readonly code: string; readonly message: string }[] {
  return duties
    .filter((d) => d.inMandate)
    .map((d) => ({
      code: `duty-in-mandate-${d.citation}`,
      message: `Expect this answer: the step comes from a law that tells the jail to comply with detainers (${d.citation}). Leave the step out where that helps the jail more than the client.`,
    }));
}
