import * as vscode from 'vscode';
import { pickRows } from '../../ui/orderedPick';
import { smallestEdit, withoutComments } from '../../../app/citations/ignoreComments';
import type { IgnoredText } from '../../../app/note/noteFindings';
import type { Span } from '../../../domain/note/caseNote';
import { findIgnores } from '../../../domain/note/blocks/ignores';
import { replaceIn, report } from '../../note/noteEdits';
import { workspaceIgnores, writeWorkspaceIgnores } from '../../note/findingSettings';
import { rangeOf } from '../../note/noteChecks';
import type { Services } from '../../services';

interface IgnoreItem extends vscode.QuickPickItem {
  readonly span?: Span;
  readonly entry?: IgnoredText;
}

/** Lists what was set aside, in the note in front and in the workspace, and brings back what is ticked. */
export async function restoreIgnored(services: Services): Promise<void> {
  const last = services.lastNote.current();
  const resource = last?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const text = last?.document.getText() ?? '';
  const version = last?.document.version;
  const here = findIgnores(text).map((i): IgnoreItem => {
    const line = text.slice(0, i.span.start).split('\n').length;
    return {
      label: i.code,
      description: `line ${line}: ${i.reason ?? 'no reason given, so it does not count'}`,
      detail: text
        .slice(i.covers.start, Math.min(i.covers.end, i.covers.start + 1000))
        .replace(/<!--.*?-->/g, '')
        .trim()
        .slice(0, 120),
      span: i.span,
    };
  });
  const entries = (resource && workspaceIgnores(resource)) ?? [];
  const everywhere = entries.map((entry): IgnoreItem => ({
    label: entry.code,
    description: entry.reason,
    detail: entry.text,
    entry,
  }));
  if (here.length + everywhere.length === 0) {
    void vscode.window.showInformationMessage('Nothing was set aside in this note or in this workspace.');
    return;
  }
  const part = (label: string, items: readonly IgnoreItem[]): IgnoreItem[] =>
    items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
  const picked = await pickRows([...part('In this note', here), ...part('In this workspace', everywhere)], {
    title: 'Restore Ignored Findings',
    placeHolder: 'Tick what should be shown again',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked || picked.length === 0) return;
  const spans = picked.flatMap((p) => p.span ?? []);
  if (last && spans.length > 0) {
    const { span, newText } = smallestEdit(text, withoutComments(text, spans));
    await report(await replaceIn(last.document, rangeOf(last.document, span), newText, version), '');
  }
  const gone = new Set(picked.flatMap((p) => p.entry ?? []));
  if (resource && gone.size > 0)
    await writeWorkspaceIgnores(
      resource,
      entries.filter((e) => !gone.has(e)),
    );
}
