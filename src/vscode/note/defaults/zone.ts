import * as vscode from 'vscode';
import type { CaseNote } from '../../../domain/note/caseNote';
import { setting } from '../../settings';

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
  const stated = statedZone(note, resource, clinicZone);
  if (stated) return stated;
  const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (local) return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, from: 'from this computer' };
  return undefined;
}

/** The same without the machine's own: only what a person wrote down. */
function statedZone(
  note: CaseNote | undefined,
  resource: vscode.Uri | undefined,
  clinicZone: string | undefined,
): ZoneChoice | undefined {
  if (note?.zone) return { zone: note.zone, from: 'from the note' };
  if (clinicZone) return { zone: clinicZone, from: 'from the clinic' };
  const zone = setting('zone', resource);
  return zone ? { zone, from: 'from the settings' } : undefined;
}

/**
 * The zone for the day and hour at the head of a report over many notes: what a clinic of this window or the settings say; else the one zone
 * all of its times stand in; only then that of the machine, which may stand anywhere.
 */
export function reportZone(clinic: ClinicZones, used: readonly string[]): string {
  const folders = vscode.workspace.workspaceFolders?.map((f) => f.uri) ?? [];
  const stated = (folders.length > 0 ? folders : [undefined]).flatMap(
    (f) => statedZone(undefined, f, clinic.zoneFor(undefined, f)) ?? [],
  );
  const [only] = used;
  return stated[0]?.zone ?? (used.length === 1 ? only : undefined) ?? chooseZone(undefined, folders[0])?.zone ?? 'UTC';
}

interface ClinicZones {
  zoneFor(note: CaseNote | undefined, resource: vscode.Uri | undefined): string | undefined;
}

export function chooseJurisdiction(note: CaseNote | undefined, resource: vscode.Uri | undefined): string | undefined {
  if (note?.jurisdiction) return note.jurisdiction;
  return setting('jurisdiction', resource) || undefined;
}
