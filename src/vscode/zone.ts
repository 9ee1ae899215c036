import * as vscode from 'vscode';
import type { CaseNote } from '../domain/note/caseNote';

export interface ZoneChoice {
  readonly zone: string;
  /** Said beside the zone wherever it is shown. */
  readonly from: string;
}

/**
 * The zone to count in: the note's, then the clinic's, then the setting; otherwise the machine's own zone, but only on a local
 * desktop (on a remote or web host the machine may stand anywhere). undefined: ask.
 */
export function chooseZone(
  note: CaseNote | undefined,
  resource: vscode.Uri | undefined,
  clinicZone?: string,
): ZoneChoice | undefined {
  if (note?.zone) return { zone: note.zone, from: 'from the note' };
  if (clinicZone) return { zone: clinicZone, from: 'from the clinic' };
  const setting = vscode.workspace.getConfiguration('detainerDesk', resource ?? null).get<string>('zone', '');
  if (setting) return { zone: setting, from: 'from the settings' };
  const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (local) return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, from: 'from this computer' };
  return undefined;
}

export function chooseJurisdiction(note: CaseNote | undefined, resource: vscode.Uri | undefined): string | undefined {
  if (note?.jurisdiction) return note.jurisdiction;
  return vscode.workspace.getConfiguration('detainerDesk', resource ?? null).get<string>('jurisdiction', '') || undefined;
}

/** Zones of the United States, offered first when one has to be asked for. */
export const US_ZONES = [
  ['America/New_York', 'Eastern'],
  ['America/Chicago', 'Central'],
  ['America/Denver', 'Mountain'],
  ['America/Phoenix', 'Arizona, no daylight time'],
  ['America/Los_Angeles', 'Pacific'],
  ['America/Anchorage', 'Alaska'],
  ['America/Adak', 'Aleutian Islands'],
  ['Pacific/Honolulu', 'Hawaii'],
  ['America/Puerto_Rico', 'Puerto Rico and the Virgin Islands'],
  ['Pacific/Guam', 'Guam and the Northern Marianas'],
  ['America/Indiana/Indianapolis', 'Indiana, Eastern'],
  ['America/Detroit', 'Michigan'],
  ['America/Boise', 'Southern Idaho'],
] as const;
