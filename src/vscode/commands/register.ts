import * as vscode from 'vscode';
import type { Services } from '../services';
import { COMMANDS, type CommandName } from '../commandIds';

export type CommandHandler = (services: Services, ...args: readonly unknown[]) => unknown;

/** Registers every command of the table; the type refuses a table that forgets one. A failure is said, never swallowed. */
export function registerCommands(services: Services, handlers: Readonly<Record<CommandName, CommandHandler>>): vscode.Disposable {
  const registered = (Object.keys(COMMANDS) as CommandName[]).map((name) =>
    vscode.commands.registerCommand(COMMANDS[name], async (...args: unknown[]) => {
      try {
        return await handlers[name](services, ...args);
      } catch (e) {
        services.log.error(`${name}: ${e instanceof Error ? (e.stack ?? e.message) : String(e)}`);
        void vscode.window.showErrorMessage(
          'Something went wrong and nothing was changed. The details are in the output "Detainer Desk".',
        );
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}
