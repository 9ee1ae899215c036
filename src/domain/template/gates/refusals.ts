import type { HoldRequest } from '../../detainer/answers';
import type { RenderAnswer } from '../answers';
import type { ListedCharge } from '../facts/chargeFacts';
import { letterMoment } from '../text/dates';
import type { HoldInput } from '../facts/holdFacts';
import type { Refuse, TemplateSource } from '../text/source';

/** Facts of a note on which a letter would say what is not so. */
export const REFUSE_WHEN = ['other-holds', 'bond-unpaid', 'ice-custody', 'booked-to-ice', 'other-box', 'notice-form'] as const;
export type RefuseWhen = (typeof REFUSE_WHEN)[number];

const WHY: Readonly<Record<RefuseWhen, (r: HoldRequest) => string | null>> = {
  'other-holds': (r) =>
    r.otherHolds === 'yes' ? 'something else holds the person, so nobody is held on the detainer yet' : null,
  'bond-unpaid': (r) =>
    r.bond === 'unpaid'
      ? 'bond is not paid, so the person is held on the criminal case and no hold on the detainer has begun'
      : null,
  'ice-custody': (r) =>
    r.iceCustodySince === undefined
      ? null
      : `ICE has custody since ${letterMoment(r.iceCustodySince)}, so the jail holds nobody on the detainer`,
  'booked-to-ice': (r) =>
    r.bookedToIce === 'yes' ? 'the person is booked over to ICE, so the jail holds nobody on the detainer' : null,
  'other-box': ({ probableCauseBox: box }) =>
    box === undefined || box === 'unknown' || box === 'biometric'
      ? null
      : 'the box of the biometric match is not the one that is ticked, and the class turns on that box',
  'notice-form': ({ form }) =>
    form === 'I-247G' ? 'the form is the notice form, I-247G, which an office may issue without the review' : null,
};

/** null: nothing in the note makes the letter false. */
export function refusal(t: TemplateSource, hold: HoldInput | undefined): RenderAnswer | null {
  if (hold === undefined) return null;
  for (const when of t.refuseWhen) {
    const why = WHY[when](hold.request);
    if (why !== null)
      return {
        kind: 'not-applicable',
        message: `${t.id} would not be true: ${why}. Correct the note if that is wrong.`,
        instead: t.instead,
      };
  }
  return null;
}

/** A charge of the note that the letter says is not there. */
export function wrongCharge(t: TemplateSource, charges: readonly ListedCharge[]): RenderAnswer | null {
  const rules = t.fields.find((f) => f.name === 'charges_listed')?.refuse ?? [];
  for (const { charge } of charges) {
    const say = wrongWords(rules, charge);
    if (say !== null)
      return { kind: 'not-applicable', message: `${t.id} does not fit the charge "${charge}". ${say}`, instead: t.instead };
  }
  return null;
}

/** The sentence of the first rule whose words stand in the text, each as the beginning of a word; null: none does. */
export function wrongWords(rules: readonly Refuse[], text: string): string | null {
  const low = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  const has = (w: string): boolean => low.includes(` ${w.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`);
  return rules.find((r) => r.words.some(has) && !r.unless.some(has))?.say ?? null;
}
