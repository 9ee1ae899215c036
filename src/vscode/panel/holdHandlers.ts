import * as vscode from 'vscode';
import { holdAnswer, holdView, type HoldViewApi } from '../../app/deadline/holdView';
import type { HoldAnswer, HoldRequest } from '../../domain/detainer/answers';
import { writableRequest } from '../../domain/detainer/protectedAnswers';
import { RpcError } from '../../protocol/envelope';
import type { HoldForm } from '../../protocol/hold';
import type { PageHandlers } from '../../protocol/messages';
import { COMMANDS } from '../commandIds';
import { said, type Panel } from './handlerParts';
import { writeBlockInto } from './write';

type HoldHandlers = Pick<PageHandlers, 'holdCompute' | 'holdInsert' | 'holdCopy' | 'holdExplain' | 'holdSheet' | 'jailFind'>;

/** The Hold tab. */
export function holdHandlers({ services, target, here }: Panel): HoldHandlers {
  const api = (): HoldViewApi => ({ ...here().api, firstLines: (r, a) => here().holds.firstLines(r, a) });
  const answered = (form: HoldForm): { request: HoldRequest; answer: HoldAnswer } => {
    if (form.nudge !== 0)
      throw new RpcError('badInput', 'This is a what-if. Choose "Use this time" or go back to the typed time first.');
    const result = holdAnswer(form, here().api, services.now());
    if ('outcome' in result)
      throw new RpcError('badInput', 'There is no answer to use yet. Complete the fields first.', 'releasable');
    if (result.answer.kind === 'ask') throw new RpcError('badInput', result.answer.question, result.answer.field);
    if (result.answer.kind === 'invalid') throw new RpcError('badInput', result.answer.message, result.answer.field);
    return result;
  };

  return {
    holdCompute: (form) => holdView(form, api(), services.now()),
    holdInsert: ({ note, form, mode }) => {
      const t = target.check(note);
      const { request, answer } = answered(form);
      return writeBlockInto(services, t, 'hold', here().holds.noteBlock(request, answer), mode);
    },
    holdCopy: async (form) => {
      const { request, answer } = answered(form);
      await vscode.env.clipboard.writeText(here().holds.holdBlock(request, answer));
      return said('Copied.');
    },
    jailFind: ({ text }) => {
      // Not waited for: the person may take a minute over the list.
      void vscode.commands.executeCommand(COMMANDS.thisJail, text || undefined, target.current()?.document.uri.toString());
      return said('The list of jails is open in the editor.');
    },
    holdSheet: (form) => {
      const { request } = answered(form);
      // Not waited for, as above.
      void vscode.commands.executeCommand(COMMANDS.insertClientSheet, writableRequest(request));
      return said('The list of languages is open in the editor.');
    },
    holdExplain: async (form) => {
      const { request, answer } = answered(form);
      await services.docs.show('Hold deadline explained', here().holds.explainHold(request, answer));
      return said('The full working is open beside this panel.');
    },
  };
}
