import * as vscode from 'vscode';
import { pickRow } from '../../ui/orderedPick';
import type { SnippetInfo } from '../../../app/clinic/snippets';
import { allSnippets } from '../../clinic/allSnippets';
import { insertSnippet as insertBlockSnippet, readOnlyReason, report, type EditOutcome } from '../../note/noteEdits';
import type { Services } from '../../services';

/** Pick a short text and put it where the cursor is. `wanted` is a prefix, for a key of one's own. */
export async function insertSnippet(services: Services, wanted?: string): Promise<void> {
  const last = services.lastNote.current();
  const snippets = allSnippets(services, last?.document.uri);
  const snippet = wanted === undefined ? await pick(snippets) : snippets.find((s) => s.prefixes.includes(wanted));
  if (!snippet) return;
  // a citation belongs into the sentence; a part of a letter begins on a line of its own
  const outcome = snippet.body.includes('\n')
    ? await insertBlockSnippet(services.lastNote, snippet.body)
    : await insertInline(services, snippet.body);
  await report(outcome, snippet.body);
}

async function pick(snippets: readonly SnippetInfo[]): Promise<SnippetInfo | undefined> {
  const item = (s: SnippetInfo): vscode.QuickPickItem & { value: SnippetInfo } => ({
    label: s.name,
    description: s.prefixes.join(', '),
    detail: s.clinic ? `${s.description} (${s.origin})`.trim() : s.description,
    value: s,
  });
  const group = (label: string, list: readonly SnippetInfo[]): (vscode.QuickPickItem & { value?: SnippetInfo })[] =>
    list.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...list.map(item)];
  const picked = await pickRow(
    [
      ...group(
        "The clinic's",
        snippets.filter((s) => s.clinic),
      ),
      ...group(
        'Built in',
        snippets.filter((s) => !s.clinic),
      ),
    ],
    { title: 'Insert a Snippet', placeHolder: 'Search by name, prefix or words', matchOnDescription: true, matchOnDetail: true },
  );
  return picked?.value;
}

/** At the end of the selection: no selected word is replaced. */
async function insertInline(services: Services, body: string): Promise<EditOutcome> {
  const note = services.lastNote.current();
  if (!note) return insertBlockSnippet(services.lastNote, body); // says that no note is open
  const readOnly = readOnlyReason(note.document);
  if (readOnly) return { done: false, why: readOnly };
  const front = vscode.window.activeTextEditor;
  const cursor = (front?.document === note.document ? front.selection : note.selection).end;
  const editor = await vscode.window.showTextDocument(note.document, note.column ? { viewColumn: note.column } : {});
  const before = note.document.version;
  const done = await editor.insertSnippet(new vscode.SnippetString(body), cursor);
  if (!done || note.document.version === before)
    return { done: false, why: 'The note could not be changed, so nothing was inserted. Is it read-only?' };
  return { done: true, note: '' };
}
