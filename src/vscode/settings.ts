/**
 * Every setting of the extension, with its type and the value it has where nobody set one. Asked for nowhere else: a misspelled key does not
 * compile, and a test holds this list to package.json both ways.
 */
import * as vscode from 'vscode';

const SECTION = 'detainerDesk';

/** `severity` and `ignored` are written by hand in settings.json: they are read with care, so their type is what a file may hold. */
export interface Settings {
  readonly zone: string;
  readonly jurisdiction: string;
  readonly severity: unknown;
  readonly ignored: unknown;
  readonly 'codeLens.citations': boolean;
  readonly 'codeLens.deadline': boolean;
  readonly 'holds.files': string;
  readonly 'holds.remember': boolean;
  readonly 'reminders.enabled': boolean;
  readonly 'reminders.minutesBefore': readonly unknown[];
  readonly clinicFolder: string;
  readonly namesFile: string;
  readonly 'ai.tools': boolean;
}

export type SettingKey = keyof Settings;

export const DEFAULTS: Settings = {
  zone: '',
  jurisdiction: '',
  severity: {},
  ignored: [],
  'codeLens.citations': true,
  'codeLens.deadline': true,
  'holds.files': '**/*.md',
  'holds.remember': true,
  'reminders.enabled': false,
  'reminders.minutesBefore': [1440, 120],
  clinicFolder: '',
  namesFile: '',
  'ai.tools': false,
};

/** The value that holds for a file or folder; without one, for the window. */
export function setting<K extends SettingKey>(key: K, resource?: vscode.Uri): Settings[K] {
  return vscode.workspace.getConfiguration(SECTION, resource ?? null).get<Settings[K]>(key, DEFAULTS[key]);
}

/** The files the list of holds looks through. An emptied setting is the default, because an empty pattern fits nothing. */
export function holdsPattern(): string {
  return setting('holds.files') || DEFAULTS['holds.files'];
}

export function affects(e: vscode.ConfigurationChangeEvent, ...keys: readonly SettingKey[]): boolean {
  return keys.some((key) => e.affectsConfiguration(`${SECTION}.${key}`));
}

/** Only what the workspace itself says, without the user's own settings. */
export function workspaceValue<K extends SettingKey>(key: K, resource: vscode.Uri): Settings[K] | undefined {
  return vscode.workspace.getConfiguration(SECTION, resource).inspect<Settings[K]>(key)?.workspaceValue;
}

/** undefined takes the setting out of the workspace's file. */
export async function writeWorkspaceValue<K extends SettingKey>(
  key: K,
  resource: vscode.Uri,
  value: Settings[K] | undefined,
): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION, resource).update(key, value, vscode.ConfigurationTarget.Workspace);
}
