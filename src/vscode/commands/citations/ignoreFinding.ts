import * as vscode from 'vscode';
import { ignoreEdit } from '../../../app/citations/ignoreComments';
import { mayIgnoreInWorkspace, sameWords } from '../../../app/note/noteFindings';
import { ignoreLine, plainReason } from '../../../domain/note/blocks/ignores';
import { isNote } from '../../note/lastNote';
import { replaceIn, report } from '../../note/noteEdits';
import type { IgnoreTarget } from '../../providers/findings/findingActions';
import { workspaceIgnores, writeWorkspaceIgnores } from '../../note/findingSettings';
import { pickOne } from '../../ui/quickRows';
import type { Services } from '../../services';
import { SOURCE } from '../../providers/findings/noteDiagnostics';

/** Sets one finding aside, with a reason, here or in this workspace. From the palette: the finding at the cursor, or one from a list. */
export async function ignoreFinding(services: Services, given: unknown): Promise<void> {
  const target = isTarget(given) ? given : await askTarget(services);
  if (!target) return;
  const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === target.uri && isNote(d));
  if (!document) return;
  const reason = await askReason(target);
  if (reason === undefined) return;
  if (target.where === 'workspace' && mayIgnoreInWorkspace(target.code)) return ignoreInWorkspace(document.uri, target, reason);
  const text = document.getText();
  if (text.slice(target.start, target.start + target.text.length) !== target.text) {
    await report({ done: false, why: 'The note changed in the meantime, so nothing was set aside. Try again.' }, reason);
    return;
  }
  const comment = ignoreLine(target.code, reason);
  const edit = ignoreEdit(text, target.start, comment);
  if (!edit) {
    await report({ done: false, why: CANNOT_STAND }, reason);
    return;
  }
  const at = document.positionAt(edit.offset);
  await report(await replaceIn(document, new vscode.Range(at, at), edit.newText), comment);
}

const CANNOT_STAND =
  'No comment can stand there: in the front matter, in a code fence and inside a block of Detainer Desk it would change what is read. The setting detainerDesk.severity can turn this kind of finding off.';

async function ignoreInWorkspace(resource: vscode.Uri, target: IgnoreTarget, reason: string): Promise<void> {
  const list = workspaceIgnores(resource);
  if (!list) {
    void vscode.window.showWarningMessage(
      'No folder is open, so there is no workspace to remember this in. Ignore it here instead.',
    );
    return;
  }
  const text = target.text.replace(/\s+/g, ' ').trim();
  const others = list.filter((i) => i.code !== target.code || !sameWords(i.text, text));
  await writeWorkspaceIgnores(resource, [...others, { code: target.code, text, reason }]);
}

function askReason(target: IgnoreTarget): Thenable<string | undefined> {
  const words = target.text.replace(/\s+/g, ' ').slice(0, 60);
  return vscode.window
    .showInputBox({
      title: target.where === 'here' ? `Ignore "${target.code}" here` : `Ignore "${target.code}" in this workspace`,
      prompt: `Why may "${words}" stand as it is? The reason is kept beside it.`,
      placeHolder: 'For example: cited as history, attorney agreed on November 22',
      ignoreFocusOut: true,
      validateInput: (v) => (plainReason(v) === '' ? 'Give a reason, so that the next person knows why.' : undefined),
    })
    .then((v) => (v === undefined || plainReason(v) === '' ? undefined : v.trim()));
}

async function askTarget(services: Services): Promise<IgnoreTarget | undefined> {
  const last = services.lastNote.current();
  const all = last ? vscode.languages.getDiagnostics(last.document.uri).filter((d) => d.source === SOURCE) : [];
  if (!last || all.length === 0) {
    void vscode.window.showInformationMessage('There is nothing to ignore: no note with findings is open.');
    return undefined;
  }
  const here = all.filter((d) => d.range.contains(last.selection.active));
  const shown = here.length > 0 ? here : all;
  const only = shown.length === 1 ? shown[0] : undefined;
  const chosen =
    only ??
    (await pickOne(
      'Ignore which finding?',
      'One at a time, each with its reason',
      shown.map((d) => ({
        label: last.document.getText(d.range).replace(/\s+/g, ' '),
        description: `${codeOf(d)}, line ${d.range.start.line + 1}`,
        detail: d.message,
        value: d,
      })),
    ));
  if (!chosen) return undefined;
  const where = !mayIgnoreInWorkspace(codeOf(chosen))
    ? 'here'
    : await pickOne('Ignore it where?', 'A reason is asked for next', [
        { label: 'Here', description: 'a comment in the note, hidden by the preview', value: 'here' as const },
        { label: 'In this workspace', description: 'these words, in every note of the folder', value: 'workspace' as const },
      ]);
  if (!where) return undefined;
  const { document } = last;
  const [start, text] = [document.offsetAt(chosen.range.start), document.getText(chosen.range)];
  return { uri: document.uri.toString(), code: codeOf(chosen), start, text, where };
}

function codeOf(d: vscode.Diagnostic): string {
  const { code } = d;
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

function isTarget(value: unknown): value is IgnoreTarget {
  if (typeof value !== 'object' || value === null) return false;
  const v = value as Record<string, unknown>;
  return (
    typeof v['uri'] === 'string' &&
    typeof v['code'] === 'string' &&
    typeof v['text'] === 'string' &&
    typeof v['start'] === 'number' &&
    (v['where'] === 'here' || v['where'] === 'workspace')
  );
}
