import type { Caution } from '../../basis';
import type { ChargesInput } from './chargeFacts';
import type { ReadField } from './fields';
import { readFinding } from '../gates/finding';
import type { RecipientKind } from '../text/source';

/**
 * A letter says that the Laken Riley Act does not reach a charge only where an attorney found so, by name and day, and no charge of the
 * note or of the letter is or may be on the Act's list.
 */
export type LakenRiley =
  | { readonly kind: 'none' | 'silent'; readonly cautions: readonly Caution[] }
  | { readonly kind: 'invalid'; readonly message: string };

/** What the screen says of a text: `laken-riley`, `laken-riley-ask` or the standing note; null: the screen cannot be used. */
export type LakenRileyScreen = (text: string) => Caution | null;

/** Fields in which a charge is written; elsewhere the words may be about the crime that the person suffered. */
const CHARGE_FIELDS: ReadonlySet<string> = new Set(['charges_listed', 'arrest', 'custody']);

/** Who may act on a charge that a letter shows. */
const READERS: ReadonlySet<RecipientKind> = new Set(['ice', 'immigration-court']);

export function lakenRiley(
  recipient: RecipientKind,
  fields: readonly ReadField[],
  charges: ChargesInput | undefined,
  screen: LakenRileyScreen | undefined,
): LakenRiley {
  const found = worst(recipient, fields, charges, screen);
  const raised = found !== null && found.level !== 'note';
  const own: Caution[] = found === null ? [] : [raised ? { ...found, level: 'stop' } : found];
  const finding = fields.find((f) => f.source.name === 'laken_riley_finding');
  if (finding === undefined || finding.raw === '') return { kind: 'silent', cautions: own };
  const read = readFinding(finding.raw);
  if (read === null)
    return { kind: 'invalid', message: `"${finding.source.label}" names the attorney and the day: "name, YYYY-MM-DD".` };
  if (raised) {
    const message =
      'A charge of this note or letter is or may be on the list of the Laken Riley Act, so no letter says that it lists none. Take the finding out, or correct the charges.';
    return { kind: 'invalid', message };
  }
  return { kind: 'none', cautions: own };
}

/** The strongest word on the charges of the note and on those typed into the letter; the standing note where nothing is seen. */
function worst(
  recipient: RecipientKind,
  fields: readonly ReadField[],
  charges: ChargesInput | undefined,
  screen: LakenRileyScreen | undefined,
): Caution | null {
  const ofNote = charges?.answer.cautions.filter((c) => c.code.startsWith('laken-riley')) ?? [];
  const typed = fields.filter((f) => CHARGE_FIELDS.has(f.source.name) && f.raw !== '').map((f) => f.raw);
  const toReader = READERS.has(recipient) ? ['', ...typed] : [];
  const ofLetter = toReader.flatMap((text) => screen?.(text) ?? []);
  const all = [...ofNote, ...ofLetter];
  const level = (['stop', 'warn', 'note'] as const).find((l) => all.some((c) => c.level === l));
  return all.find((c) => c.level === level) ?? null;
}
