import { isState } from '../../domain/detainer/place';
import type { JurisdictionInfo } from '../../domain/detainer/answers';

/** Where a jail can stand, for every list a person chooses from: what is offered, the note takes. */
export function statesOf(api: { listJurisdictions(): readonly JurisdictionInfo[] }): readonly JurisdictionInfo[] {
  return api.listJurisdictions().filter((j) => isState(j.id));
}
