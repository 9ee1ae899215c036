import * as vscode from 'vscode';
import { orderedPick } from '../../ui/orderedPick';
import { citationRows, citationsPage, type CitationRow } from '../../../app/citations/citationList';
import { severitiesOf } from '../../../app/note/citationFindings';
import { dateInWords } from '../../../domain/authority/dates';
import { withoutNoteEnding } from '../../../domain/note/noteFile';
import { noteName } from '../../note/lastNote';
import { checkOpenNote, rangeOf, type NoteCheck } from '../../note/noteChecks';
import type { Services } from '../../services';

interface Item extends vscode.QuickPickItem {
  readonly row?: CitationRow;
  readonly act?: 'page' | 'problems';
}

const PARTS = [
  ['attention', 'To look at'],
  ['fine', 'Nothing to say'],
  ['ignored', 'Set aside in this note'],
] as const;
const ICON = { attention: '$(warning)', fine: '$(check)', ignored: '$(circle-slash)' } as const;

/** Every citation of the note with its status. Moving through the list shows the place; Esc goes back to where the cursor was. */
export async function checkCitations(services: Services): Promise<void> {
  const last = services.lastNote.current();
  if (!last) {
    void vscode.window.showWarningMessage(
      'No case note is open. Open the note whose citations you want to check, and try again.',
    );
    return;
  }
  const { document } = last;
  const check = checkOpenNote(services, document);
  const codes = new Map(
    services
      .enginesFor(document.uri)
      .authorities.findingCodes()
      .map((c) => [c.code, c.severity]),
  );
  const weights = severitiesOf(check.checked.findings, (code) => codes.get(code) ?? 'warning');
  const rows = citationRows(check.checked, (f) => weights.get(f) === 'hint');
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(`${noteName(document)} cites nothing that Detainer Desk recognises.`);
    return;
  }
  const editor = await vscode.window.showTextDocument(document, last.column ? { viewColumn: last.column } : {});
  const before = { selection: editor.selection, range: editor.visibleRanges[0] };
  const picked = await choose(items(document, rows), check, (row) => show(editor, row));
  if (picked?.row) {
    const range = show(editor, picked.row);
    editor.selection = new vscode.Selection(range.start, range.start);
  } else if (picked?.act === 'page') {
    await services.docs.show(`Citations of ${withoutNoteEnding(noteName(document))}`, page(document, rows, check));
  } else if (picked?.act === 'problems') {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  } else {
    editor.selection = before.selection;
    if (before.range) editor.revealRange(before.range);
  }
}

function show(editor: vscode.TextEditor, row: CitationRow): vscode.Range {
  const range = rangeOf(editor.document, row);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return range;
}

function items(document: vscode.TextDocument, rows: readonly CitationRow[]): Item[] {
  const listed = PARTS.flatMap(([group, label]): Item[] => {
    const own = rows.filter((r) => r.group === group);
    if (own.length === 0) return [];
    const line = (r: CitationRow): number => document.positionAt(r.start).line + 1;
    return [
      { label, kind: vscode.QuickPickItemKind.Separator },
      ...own.map((r) => ({
        label: `${ICON[group]} ${r.label}`,
        description: `line ${line(r)} · ${r.status}`,
        detail: r.message,
        row: r,
      })),
    ];
  });
  return [
    ...listed,
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: '$(open-preview) Show as a page', description: 'to read, search, copy or print', act: 'page' },
    { label: '$(list-unordered) Open the Problems view', description: 'with the fixes', act: 'problems' },
  ];
}

function choose(list: readonly Item[], check: NoteCheck, look: (row: CitationRow) => void): Promise<Item | undefined> {
  return new Promise((resolve) => {
    const pick = orderedPick<Item>();
    pick.title = 'Check Citations';
    pick.placeholder = `As of ${dateInWords(check.asOf)} (${check.date.from === 'today' ? 'today: the note has no date' : "the note's date"})`;
    pick.items = list;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    let result: Item | undefined;
    let moved = false;
    pick.onDidChangeActive(([active]) => {
      // The first row is active before anybody chose: the note stays where it is until then.
      if (moved && active?.row) look(active.row);
      moved = true;
    });
    pick.onDidAccept(() => {
      result = pick.activeItems[0];
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(result);
    });
    pick.show();
  });
}

function page(document: vscode.TextDocument, rows: readonly CitationRow[], check: NoteCheck): string {
  return citationsPage(
    rows.map((r) => ({ ...r, line: document.positionAt(r.start).line + 1 })),
    { name: noteName(document), asOf: check.asOf, dated: check.date.from !== 'today', today: check.today },
  );
}
