import type { MomentAnswer } from '../../domain/time/answers';
import { parseMoment, type MomentRequest } from '../../domain/time/read/parseMoment';

export interface Moments {
  parseMoment(r: MomentRequest): MomentAnswer;
}

/** Reading moments needs no data rows and no clinic library: the zones come from Intl, the current time from the caller. */
export function createMoments(): Moments {
  return { parseMoment };
}
