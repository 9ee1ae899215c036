import * as vscode from 'vscode';
import { orderedPick, pickRow } from '../../ui/orderedPick';
import { knownJails, type KnownJail } from '../../../app/jails/knownJails';
import { jailRows, nothingFound, type JailFill, type JailRow } from '../../../app/jails/thisJail';
import { setFrontMatterValues } from '../../../domain/note/frontMatter/writeValues';
import { noteName } from '../../note/lastNote';
import { replaceIn, report } from '../../note/noteEdits';
import type { NoteDesk } from '../../note/noteDesk';
import { targetUri } from '../../note/noteTarget';
import { readOpenNote } from '../../note/openNote';
import { chooseJurisdiction } from '../../note/defaults/zone';
import { wrap } from '../../ui/wrap';
import type { Services } from '../../services';

const TITLE = 'This Jail';
/** A quick pick shows about this many characters of a row and cuts the rest. */
const WIDTH = 84;

/**
 * Finds a jail by a name or a county and shows what is known of it. Choosing it writes facility, state, zone and custodian into the note that
 * was in front when the command began: one edit, one undo, and each value was on the screen.
 */
export async function thisJail(desk: NoteDesk, prefill: string | undefined, arg: unknown): Promise<void> {
  const { services } = desk;
  const document = openNoteOf(desk, arg);
  const note = document && readOpenNote(document).note;
  let text = prefill ?? note?.facility ?? '';
  for (;;) {
    const found = await findJail(services, document, text);
    if (!found) return;
    text = found.text;
    const fills = await showJail(services, document, found.jail);
    if (fills === 'back') continue;
    if (fills) await fillIn(services, document, fills);
    return;
  }
}

/** The note that was asked for, or the one in front; none is opened for it. */
function openNoteOf(desk: NoteDesk, arg: unknown): vscode.TextDocument | undefined {
  const uri = targetUri(desk, arg)?.toString();
  return vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri);
}

interface Found extends vscode.QuickPickItem {
  readonly jail: KnownJail | null;
}

/** The list follows what is typed; it is no filter of VS Code's, because a state may stand behind the name. */
function findJail(
  services: Services,
  document: vscode.TextDocument | undefined,
  typed: string,
): Promise<{ readonly jail: KnownJail; readonly text: string } | undefined> {
  const { rows } = services.clinic.for(document?.uri).library ?? {};
  const state = chooseJurisdiction(document && readOpenNote(document).note, document?.uri);
  return new Promise((resolve) => {
    const pick = orderedPick<Found>();
    let result: { jail: KnownJail; text: string } | undefined;
    pick.title = TITLE;
    pick.placeholder = 'A name or a county, with the state where you know it: Autauga County, Alabama';
    pick.value = typed;
    pick.ignoreFocusOut = true;
    const show = (): void => {
      pick.items = items(pick.value, inState(pick.value, state, rows));
    };
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const jail = pick.activeItems[0]?.jail;
      if (!jail) return;
      result = { jail, text: pick.value };
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(result);
    });
    show();
    pick.show();
  });
}

/** Those of the note's state first; where it has none of that name, those of the others. */
function inState(text: string, state: string | undefined, rows: Parameters<typeof knownJails>[2]): readonly KnownJail[] {
  const here = state === undefined ? [] : knownJails(text, state, rows);
  return here.length > 0 ? here : knownJails(text, undefined, rows);
}

function items(text: string, jails: readonly KnownJail[]): Found[] {
  if (text.trim() === '') return [{ label: '$(info) Type a name or a county.', alwaysShow: true, jail: null }];
  if (jails.length === 0)
    return wrap(nothingFound(text), WIDTH).map((label, i) => ({
      label: `${i === 0 ? '$(info)' : '$(blank)'} ${label}`,
      alwaysShow: true,
      jail: null,
    }));
  return jails.map((jail) => ({
    label: jail.facility,
    description: [jail.state, jail.clinic ? 'from the clinic' : '', modelsOf(jail)].filter(Boolean).join(' · '),
    alwaysShow: true,
    jail,
  }));
}

function modelsOf(jail: KnownJail): string {
  const models = new Set(jail.agencies.flatMap((a) => a.agreements.map((g) => g.model)));
  return models.size > 0 ? `287(g): ${[...models].join(', ')}` : 'no agreement found';
}

interface Shown extends vscode.QuickPickItem {
  readonly does: readonly JailFill[] | 'back' | null;
}

async function showJail(
  services: Services,
  document: vscode.TextDocument | undefined,
  jail: KnownJail,
): Promise<readonly JailFill[] | 'back' | undefined> {
  const note = document && readOpenNote(document).note;
  const engines = services.enginesFor(document?.uri);
  const clinic = services.clinic.for(document?.uri).library?.rows;
  const rows = jailRows(jail, { holds: engines.holds, clinic, note, today: services.today(jail.zone ?? undefined) });
  const back: Shown = { label: '$(arrow-left) Another jail', does: 'back' };
  const picked = await pickRow([...rows.flatMap(shown), back], {
    title: `${jail.facility}, ${jail.state}`,
    placeHolder: document ? `Enter on a value writes it into ${noteName(document)}` : 'No note is open: nothing can be written',
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.does ?? undefined;
}

const ICON = { fact: '$(info)', question: '$(question)', fill: '$(edit)' } as const;

function shown(row: JailRow): Shown[] {
  if (row.kind === 'heading') return [{ label: row.label, kind: vscode.QuickPickItemKind.Separator, does: null }];
  if (row.kind === 'fill') return [{ label: `${ICON.fill} ${row.label}`, description: row.detail, does: row.fills }];
  return [
    ...wrap(row.label, WIDTH).map((label, i) => ({ label: `${i === 0 ? ICON[row.kind] : '$(blank)'} ${label}`, does: null })),
    ...wrap(row.detail, WIDTH).map((label) => ({ label: '$(blank)', description: label, does: null })),
  ];
}

async function fillIn(services: Services, document: vscode.TextDocument | undefined, fills: readonly JailFill[]): Promise<void> {
  const words = fills.map((f) => f.words).join('\n');
  if (!document) return report({ done: false, why: 'No case note is open, so nothing was written.' }, words);
  const text = document.getText();
  const edit = setFrontMatterValues(
    text,
    fills.map((f) => [f.path, f.value]),
  );
  if (edit.kind === 'cannot') return report({ done: false, why: edit.message }, words);
  // Asked for from the panel, the panel is in front: the note is shown where it is, not once more over the panel.
  const last = services.lastNote.current();
  const column = last?.document === document ? last.column : undefined;
  await vscode.window.showTextDocument(document, { preview: false, ...(column ? { viewColumn: column } : {}) });
  const range = new vscode.Range(document.positionAt(edit.edit.span.start), document.positionAt(edit.edit.span.end));
  await report(await replaceIn(document, range, edit.edit.newText, document.version), words);
}
