import type { ClassifyRequest, Disposition, LevelAnswer } from '../../offense/answers';
import { cleanText, escapeMarkdown } from '../text/escape';
import type { Pieces } from '../pieces';

export interface ChargesInput {
  readonly request: ClassifyRequest;
  readonly answer: LevelAnswer;
}

const WORDS: Readonly<Record<Disposition, string>> = {
  charged: 'charged, not decided',
  convicted: 'convicted',
  acquitted: 'acquitted',
  dismissed: 'dismissed',
  'dismissed-after-plea': 'dismissed after a plea',
  deferred: 'deferred',
  expunged: 'expunged',
  vacated: 'vacated',
  juvenile: 'juvenile matter',
  unknown: 'outcome not known',
};

export interface ListedCharge {
  readonly charge: string;
  readonly disposition: string;
}

/** Charges as a letter lists them: the words, and what became of them. The level stays out of letters. */
export function listCharges(charges: ChargesInput | undefined): readonly ListedCharge[] {
  if (charges === undefined) return [];
  return charges.answer.charges.slice(0, 100).map((c, i) => {
    const asked = charges.request.charges[i];
    return {
      charge: cleanText(asked?.text ?? c.descriptor ?? `code ${c.code ?? asked?.code ?? 'not known'}`, false),
      disposition: WORDS[asked?.disposition ?? 'unknown'],
    };
  });
}

export function chargesScope(list: readonly ListedCharge[], pieces: Pieces): Readonly<Record<string, unknown>> {
  const say = (text: string): string => pieces.add({ kind: 'literal', text: escapeMarkdown(text) });
  return { given: list.length > 0, list: list.map((c) => ({ charge: say(c.charge), disposition: say(c.disposition) })) };
}
