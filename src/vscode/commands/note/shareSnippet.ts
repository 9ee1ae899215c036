import * as vscode from 'vscode';
import { pickRow } from '../../ui/orderedPick';
import { freeId, slug, snippetFile, templateFile, type ShareDetails, type ShareDraft } from '../../../app/clinic/share';
import { readTemplateFile } from '../../../app/letters/letters';
import { NOTHING_RECOGNISED } from '../../../domain/privacy/toTemplate';
import type { RecipientKind } from '../../../domain/template/text/source';
import { askFields } from '../../clinic/askFields';
import { localNames } from '../../clinic/localNames';
import { saveToClinic } from '../../clinic/saveToClinic';
import { pickOne } from '../../ui/quickRows';
import type { Services } from '../../services';

const RECIPIENTS: readonly (readonly [RecipientKind, string])[] = [
  ['ice', 'ICE'],
  ['jail', 'The jail'],
  ['agency', 'The police or a prosecutor'],
  ['immigration-court', 'The immigration court or its counsel'],
  ['crcl', 'A complaint office'],
  ['file', 'For the file'],
];

/** Shares the selected words with the clinic, as a template or a snippet, after the privacy guard and the person have looked at them. */
export async function shareSnippet(services: Services): Promise<void> {
  const last = services.lastNote.current();
  const selection = last ? last.document.getText(last.selection) : '';
  if (!last || selection.trim() === '') {
    void vscode.window.showWarningMessage('Select the words to share in a note first.');
    return;
  }
  const folder = clinicFolder(services, last.document.uri);
  if (!folder) return;
  const names = await localNames(services);
  const draft = await askFields(selection, services.letters.findClientData(selection, names));
  if (!draft) return;
  const kind = await pickOne('Share as', 'Blanks are filled from the note in a template, by hand in a snippet', [
    { label: 'A template', description: 'a letter: DRAFT mark, fields, citations by date', value: 'template' },
    { label: 'A snippet', description: 'a short text to insert', value: 'snippet' },
  ]);
  const details = kind && (await askDetails(services, names));
  if (!kind || !details) return;
  const file =
    kind === 'template' ? await asTemplate(services, details, draft) : asSnippet(services, last.document.uri, details, draft);
  if (!file || !(await showBefore(services, file, draft, names))) return;
  if (await saveToClinic(services, folder, { ...file, basedOn: null }))
    void vscode.window.showInformationMessage(`Shared as ${file.path}. ${resultWords(services, file.text, draft, names)}`);
}

function clinicFolder(services: Services, resource: vscode.Uri): vscode.Uri | undefined {
  const { where } = services.clinic.for(resource);
  if (where.kind === 'folder') return where.uri;
  void vscode.window.showWarningMessage(
    where.kind === 'not-read' ? where.why : 'There is no clinic folder. Open a folder, or set "detainerDesk.clinicFolder".',
  );
  return undefined;
}

async function askDetails(services: Services, names: readonly string[]): Promise<ShareDetails | undefined> {
  const ask = (title: string, prompt: string): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title,
      prompt,
      ignoreFocusOut: true,
      validateInput: (v) => {
        if (v.trim() === '') return 'This cannot be empty.';
        if (v.length > 200) return 'Shorten it.';
        const found = services.letters.findClientData(v, names).find((f) => f.confidence !== 'low');
        return found ? `"${found.text}" looks like a client's data. Others read this.` : undefined;
      },
    });
  const title = await ask('What is it called?', 'For example: Request to the jail for the booking sheet');
  const purpose = title && (await ask('What is it for?', 'One sentence for the picker. It recommends nothing.'));
  const author = purpose && (await ask('Who wrote it?', 'Your initials or role. Shown wherever it appears.'));
  return title && purpose && author ? { title: title.trim(), purpose: purpose.trim(), author: author.trim() } : undefined;
}

async function asTemplate(
  services: Services,
  details: ShareDetails,
  draft: ShareDraft,
): Promise<{ path: string; text: string } | undefined> {
  const kind = await pickOne(
    'Who gets it?',
    'A partially accredited reviewer is refused for papers to the immigration court',
    RECIPIENTS.map(([value, label]) => ({ label, value })),
  );
  if (!kind) return undefined;
  const words = RECIPIENTS.find(([value]) => value === kind)?.[1] ?? kind;
  const id = freeId(details.title, new Set(services.letters.listTemplates().map((t) => t.id)));
  const text = templateFile(id, details, { kind, words }, draft);
  const read = readTemplateFile(text);
  if (read.ok) return { path: `templates/${id}.md`, text };
  const first = read.problems[0];
  void vscode.window.showWarningMessage(`This cannot be a template: ${first?.message ?? ''} Share it as a snippet instead.`);
  return undefined;
}

function asSnippet(
  services: Services,
  resource: vscode.Uri,
  details: ShareDetails,
  draft: ShareDraft,
): { path: string; text: string } {
  const prefix = `clinic-${slug(details.title)}`;
  const used = new Set(services.clinic.for(resource).library?.snippets.flatMap((s) => s.prefixes));
  let free = prefix;
  for (let n = 2; used.has(free); n += 1) free = `${prefix}-${String(n)}`;
  return { path: `snippets/${free.slice('clinic-'.length)}.code-snippets`, text: snippetFile(details, free, draft) };
}

/** The file, word for word, before anything is written. */
async function showBefore(
  services: Services,
  file: { readonly path: string; readonly text: string },
  draft: ShareDraft,
  names: readonly string[],
): Promise<boolean> {
  const page = await vscode.workspace.openTextDocument(
    services.docs.put(`To be shared ${file.path.replace(/\W+/g, ' ')}`, file.text),
  );
  await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true });
  const go = await pickRow(
    [
      { label: 'Write it into the clinic folder', description: file.path, value: true },
      { label: 'Do not share it', value: false },
    ],
    {
      title: 'Read the file beside this, word for word',
      placeHolder: resultWords(services, file.text, draft, names),
      ignoreFocusOut: true,
    },
  );
  return go?.value === true;
}

/** Never "clean" or "safe": a list of patterns cannot know. */
function resultWords(services: Services, text: string, draft: ShareDraft, names: readonly string[]): string {
  const kept = draft.kept.length;
  if (kept > 0) return `${String(kept)} ${kept === 1 ? 'place' : 'places'} left in by you; read it yourself.`;
  const still = services.letters.findClientData(text, names).filter((f) => f.confidence !== 'low');
  if (still.length > 0)
    return `Still looks like client data: ${still
      .slice(0, 3)
      .map((f) => `"${f.text}"`)
      .join(', ')}. Read it yourself.`;
  return NOTHING_RECOGNISED;
}
