/**
 * The settings that keep AI features of VS Code, and of the extensions that add them, away from a folder. Only those that this VS Code knows are
 * written: which they are differs from version to version, and a setting nobody reads would be a promise nobody keeps.
 */
import * as vscode from 'vscode';

interface Protection {
  readonly key: string;
  readonly value: unknown;
  /** What it switches off, for people. */
  readonly what: string;
}

export const PROTECTIONS: readonly Protection[] = [
  { key: 'chat.disableAIFeatures', value: true, what: 'chat and the other AI features of VS Code' },
  { key: 'chat.agent.enabled', value: false, what: 'agents that read files and run commands' },
  { key: 'chat.mcp.enabled', value: false, what: 'servers that give a chat more tools' },
  { key: 'chat.extensionTools.enabled', value: false, what: 'tools that extensions give to a chat' },
  { key: 'github.copilot.enable', value: { '*': false }, what: 'completions of GitHub Copilot' },
  { key: 'editor.inlineSuggest.enabled', value: false, what: 'text that is proposed while you type, whoever proposes it' },
];

export interface Protected {
  /** Settings that this VS Code knows and that hold in this folder. */
  readonly on: readonly Protection[];
  /** Known here, and not as they would have to be. */
  readonly off: readonly Protection[];
  /** Some were written into this workspace before. */
  readonly begun: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function readProtection(): Protected {
  const config = vscode.workspace.getConfiguration();
  const known = PROTECTIONS.filter((p) => config.inspect(p.key)?.defaultValue !== undefined);
  const holds = (p: Protection): boolean => same(config.get(p.key), p.value);
  const begun = known.some((p) => same(config.inspect(p.key)?.workspaceValue, p.value));
  return { on: known.filter(holds), off: known.filter((p) => !holds(p)), begun };
}

/** Writes what is missing into the workspace's own settings; the keys that VS Code refused. */
export async function writeProtection(): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const { key, value } of readProtection().off)
    try {
      await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace);
    } catch {
      refused.push(key);
    }
  return refused;
}
