import * as vscode from 'vscode';
import type { Services } from '../services';

/**
 * An input box that repeats the time in words while it is typed. An instant with offset; undefined where the person left, or nothing was read.
 * `instead`: what an empty box means; it stands there to begin with. Left out: an empty box is no answer.
 */
export async function askMoment(
  services: Pick<Services, 'api' | 'now'>,
  zone: string,
  title: string,
  instead = '',
): Promise<string | undefined> {
  const read = (text: string): ReturnType<typeof services.api.parseMoment> =>
    services.api.parseMoment({ text: text.trim() || instead, zone, now: services.now() });
  const text = await vscode.window.showInputBox({
    title,
    prompt: `Time in ${zone}: ${instead ? `${instead}, ` : ''}fri 3pm, 11/20/2026 1500, yesterday 09:15`,
    value: instead,
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (!value.trim() && !instead) return undefined;
      const m = read(value);
      if (m.kind === 'moment')
        return {
          message: [m.words, ...m.warnings.map((w) => w.message)].join(' '),
          severity: m.warnings.length > 0 ? vscode.InputBoxValidationSeverity.Warning : vscode.InputBoxValidationSeverity.Info,
        };
      if (m.kind === 'date-only') return 'Add the time of day.';
      return m.kind === 'ask' ? `${m.question} ${m.choices.map((c) => c.label).join(' or ')}` : m.message;
    },
  });
  if (text === undefined || !(text.trim() || instead)) return undefined;
  const moment = read(text);
  return moment.kind === 'moment' ? moment.iso : undefined;
}
