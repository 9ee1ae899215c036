import type { QuickState } from '../../../app/deadline/quickCheck';
import { askMoment } from '../../ui/askMoment';
import { pickOne } from '../../ui/quickRows';
import type { Services } from '../../services';

const BY = [
  { label: 'A deputy of the jail', description: 'under a 287(g) agreement: then when?', value: 'deputy' },
  { label: 'ICE itself', value: 'ice' },
  { label: 'Unknown', description: 'nobody has said: ask the jail', value: 'unknown' },
  { label: 'Clear this answer', value: 'clear' },
] as const;

/** Who served the warrant in the jail, and when. Esc leaves it as it was; no time is needed to go on. */
export async function askService(services: Services, state: QuickState): Promise<QuickState> {
  const by = await pickOne('Who served the I-200 or I-205?', 'Esc leaves it unanswered', BY);
  if (by === undefined) return state;
  const { servedBy287g: _was, ...before } = state.before;
  if (by === 'clear') return { ...state, before };
  const at =
    by === 'deputy' && state.zone
      ? await askMoment(services, state.zone.zone, 'When did the deputy serve the warrant?')
      : undefined;
  return { ...state, before: { ...before, servedBy287g: at === undefined ? { by } : { by, at } } };
}
