import type * as vscode from 'vscode';
import { requestInputs } from '../../app/letters/requestFields';
import { readCalls } from '../../domain/note/blocks/callLog';
import { readYamlFrontMatter } from '../../domain/note/frontMatter/yamlFrontMatter';
import type { HostState } from '../../protocol/hostState';
import { defaultsFor } from '../note/defaults/defaultsFor';
import { readOnlyReason } from '../note/noteEdits';
import { readOpenNote } from '../note/openNote';
import { withLetterhead } from '../letters/renderLetter';
import type { Services } from '../services';
import { chargesFromNote } from '../../app/charges/chargesView';
import { consentFromNote, holdFromNote } from '../../app/deadline/holdFromNote';
import { surroundings, type TargetNote } from './targetNote';

/** The complete picture of the note for the page. The note's text itself is never sent. */
export function hostState(services: Services, target: TargetNote): HostState {
  const current = target.current();
  const around = surroundings(services, current?.document);
  const base = { pinned: target.isPinned, zone: around.zone, zoneFrom: around.zoneFrom, jurisdiction: around.jurisdiction };
  if (!current || !around.note) return { ...base, note: null };
  const { note } = around;
  const { api } = services.enginesFor(current.document.uri);
  return {
    ...base,
    note: {
      id: current.id,
      version: current.document.version,
      name: around.name,
      readOnly: readOnlyReason(current.document) ?? '',
      date: around.asOf,
      hold: holdFromNote(note, around, api),
      zoneFrom: around.zoneFrom,
      charges: chargesFromNote(note.charges, note.recordComplete, api),
      fields: noteFields(services, current.document),
      consent: consentFromNote(note),
    },
  };
}

/** What the front matter says for the fields of all templates, by the field's name. */
export function noteFields(services: Services, document: vscode.TextDocument): Record<string, string> {
  const { note } = readOpenNote(document);
  const own = readYamlFrontMatter(document.getText()).data;
  const { api, holds } = services.enginesFor(document.uri);
  const templates = api.listTemplates();
  const inputs = requestInputs(
    note,
    own,
    templates.flatMap((t) => t.fields),
    services.now(),
    defaultsFor(services, note, document.uri),
    (r) => holds.computeHold(r),
    readCalls(document.getText()),
  );
  // The clinic's letterhead stands where the note names no office.
  const withOffice = templates.find((t) => t.fields.some((f) => f.name === 'office'));
  return { ...(withOffice ? withLetterhead(services, withOffice, inputs, document.uri) : inputs).fields };
}
