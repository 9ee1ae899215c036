import type { ChargeParts, ChargeText } from './chargeText';
import type { FoundHold } from './holds';
import type { LineWords } from './labels';
import type { Token } from './phrases';

export interface PageParts extends ChargeParts {
  readonly charge: (text: string, jurisdiction?: string) => ChargeText;
  readonly hold: (text: string, tokens: readonly Token[]) => FoundHold | null;
  readonly lines: LineWords;
  /** The word stands in the list of offenses or in its shorthand. */
  readonly knows: (word: string) => boolean;
}
