import type * as vscode from 'vscode';
import type { CaseNote } from '../../../domain/note/caseNote';
import type { NoteDefaults } from '../../../domain/note/noteRequests';
import type { Services } from '../../services';
import { chooseJurisdiction, chooseZone } from './zone';

/** What holds for a note where it is silent: its clinic's zone and the settings of its folder. The same for palette and panel. */
export function defaultsFor(services: Pick<Services, 'clinic'>, note: CaseNote | undefined, uri: vscode.Uri): NoteDefaults {
  return {
    zone: chooseZone(note, uri, services.clinic.zoneFor(note, uri))?.zone,
    jurisdiction: chooseJurisdiction(note, uri),
  };
}
