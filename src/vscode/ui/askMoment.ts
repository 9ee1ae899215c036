import * as vscode from 'vscode';
import { inOneLine, readTypedTime, type TypedTime } from '../../app/deadline/readTypedTime';
import type { Services } from '../services';

/**
 * An input box that repeats the time in words while it is typed. An instant with offset; undefined where the person left, or nothing was read.
 * `optional`: an empty box is an answer, and stays empty.
 * `instead`: what an empty box means; it stands there to begin with. Left out: an empty box is no answer.
 */
export async function askMoment(
  services: Pick<Services, 'api' | 'now'>,
  zone: string,
  title: string,
  instead = '',
  optional = false,
): Promise<string | undefined> {
  const read = (text: string): TypedTime => readTypedTime(text.trim() || instead, zone, services.api, services.now());
  const text = await vscode.window.showInputBox({
    title,
    prompt: `Time in ${zone}: ${instead ? `${instead}, ` : ''}fri 3pm, 11/20/2026 1500, yesterday 09:15`,
    value: instead,
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (!value.trim() && !instead) return undefined;
      const m = read(value);
      if (m.kind === 'ask') return `${m.question} ${m.choices.map((c) => c.label).join(' or ')}`;
      if (m.kind !== 'moment') return inOneLine(m);
      const { words, warnings } = m.moment;
      return {
        message: [words, ...warnings.map((w) => w.message)].join(' '),
        severity: warnings.length > 0 ? vscode.InputBoxValidationSeverity.Warning : vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
  if (text === undefined) return undefined;
  if (!(text.trim() || instead)) return optional ? '' : undefined;
  const time = read(text);
  return time.kind === 'moment' ? time.moment.iso : undefined;
}
