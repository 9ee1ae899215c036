/**
 * What a chat may ask us, where a person switched it on (`detainerDesk.ai.tools`, off by default). The schemas in package.json have no free text and none
 * of the answers that no text of ours carries; no file and no note is read, and before each call the person sees every value that leaves.
 */
import * as vscode from 'vscode';
import { toolAnswer } from '../../app/ai/toolAnswers';
import { TOOL_INPUTS, type ToolName } from '../../protocol/toolInputs';
import { affects, setting } from '../settings';
import type { Services } from '../services';

export function registerLanguageTools(services: Services): vscode.Disposable {
  let tools: vscode.Disposable | undefined;
  const follow = (): void => {
    const wanted = setting('ai.tools');
    if (wanted === (tools !== undefined)) return;
    tools?.dispose();
    tools = wanted
      ? vscode.Disposable.from(...(Object.keys(TOOL_INPUTS) as ToolName[]).map((name) => register(services, name)))
      : undefined;
  };
  follow();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((e) => {
      if (affects(e, 'ai.tools')) follow();
    }),
    new vscode.Disposable(() => {
      tools?.dispose();
    }),
  );
}

function register(services: Services, name: ToolName): vscode.Disposable {
  return vscode.lm.registerTool<unknown>(name, {
    prepareInvocation: ({ input }: { readonly input: unknown }) => ({
      confirmationMessages: { title: 'Ask Detainer Desk', message: everyValue(input) },
    }),
    invoke: ({ input }) => {
      const answer = toolAnswer(name, input, services.api, services.now());
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
    },
  });
}

/** Every value, as it is: a confirmation that leaves one out confirms nothing. */
function everyValue(input: unknown): vscode.MarkdownString {
  const text = new vscode.MarkdownString('These values, and the answer to them, go to the language model:\n\n');
  text.appendCodeblock(JSON.stringify(input, null, 1), 'json');
  return text;
}
