import type { Caution } from '../basis';
import type { ChargesInput } from './chargeFacts';
import type { ReadField } from './fields';
import { readFinding } from './finding';

/**
 * A letter says that the Laken Riley Act does not reach a charge only where an attorney found so, by name and day, and no charge of the
 * note is or may be on the Act's list.
 */
export type LakenRiley =
  | { readonly kind: 'none' | 'silent'; readonly cautions: readonly Caution[] }
  | { readonly kind: 'invalid'; readonly message: string };

export function lakenRiley(fields: readonly ReadField[], charges: ChargesInput | undefined): LakenRiley {
  const raised = charges?.answer.cautions.find((c) => c.code.startsWith('laken-riley') && c.level !== 'note');
  const own: Caution[] = raised === undefined ? [] : [{ ...raised, level: 'stop' }];
  const finding = fields.find((f) => f.source.name === 'laken_riley_finding');
  if (finding === undefined || finding.raw === '') return { kind: 'silent', cautions: own };
  const read = readFinding(finding.raw);
  if (read === null)
    return { kind: 'invalid', message: `"${finding.source.label}" names the attorney and the day: "name, YYYY-MM-DD".` };
  if (raised !== undefined) {
    const message =
      'A charge of this note is or may be on the list of the Laken Riley Act, so no letter says that it lists none. Take the finding out, or correct the charges.';
    return { kind: 'invalid', message };
  }
  return { kind: 'none', cautions: own };
}
