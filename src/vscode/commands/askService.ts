import * as vscode from 'vscode';
import type { QuickState } from '../../app/deadline/quickCheck';
import { pickOne } from '../ui/quickRows';
import type { Services } from '../services';

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
  const at = by === 'deputy' && state.zone ? await askWhen(services, state.zone.zone) : undefined;
  return { ...state, before: { ...before, servedBy287g: at === undefined ? { by } : { by, at } } };
}

/** ISO with offset; undefined: not known. */
async function askWhen(services: Services, zone: string): Promise<string | undefined> {
  const read = (text: string): ReturnType<typeof services.api.parseMoment> =>
    services.api.parseMoment({ text, zone, now: services.now() });
  const text = await vscode.window.showInputBox({
    title: 'When did the deputy serve the warrant?',
    prompt: `Time in ${zone}: fri 3pm, 11/20/2026 1500, yesterday 09:15. Empty: not known.`,
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (value.trim() === '') return undefined;
      const m = read(value);
      if (m.kind === 'moment')
        return {
          message: [m.words, ...m.warnings.map((w) => w.message)].join(' '),
          severity: vscode.InputBoxValidationSeverity.Info,
        };
      if (m.kind === 'date-only') return 'Add the time of day.';
      return m.kind === 'ask' ? `${m.question} ${m.choices.map((c) => c.label).join(' or ')}` : m.message;
    },
  });
  const moment = text === undefined || text.trim() === '' ? undefined : read(text);
  return moment?.kind === 'moment' ? moment.iso : undefined;
}
