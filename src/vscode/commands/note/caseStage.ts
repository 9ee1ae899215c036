import * as vscode from 'vscode';
import { pickRow } from '../../ui/orderedPick';
import type { NoteMoment } from '../../../app/program/program';
import { wrap } from '../../ui/wrap';
import type { StageAnswer } from '../../../domain/program/stage';
import { defaultsFor } from '../../note/defaults/defaultsFor';
import { readOpenNote } from '../../note/openNote';
import { programOf } from '../../../app/engines';
import { pickOne } from '../../ui/quickRows';
import { renderLetter } from '../../letters/renderLetter';
import type { Services } from '../../services';
import { factorWorksheet } from './factorWorksheet';
import { inputsFor } from '../letters/insertRequest';
import { saveText } from './saveText';

type Next = 'page' | 'factors' | 'worksheet' | 'complaint' | 'training' | 'export' | 'none';

/** Where is this case? The stage of the note in front, what to heed, and what belongs to it. */
export async function caseStage(services: Services): Promise<void> {
  const program = programOf(services);
  const at = momentOf(services);
  const answer = at ? program.stage(at) : undefined;
  const next = await chooseNext(answer);
  if (next === undefined || next === 'none') return;
  if (next === 'page' && answer) return services.docs.show('Where is this case', program.stagePage(answer));
  if (next === 'training') return services.docs.show('The process, for training', program.trainingPage());
  if (next === 'export') {
    const uri = await saveText('process.md', program.trainingPage(), { Markdown: ['md'] });
    if (uri) void vscode.window.showInformationMessage('The training page was saved.');
    return;
  }
  if (next === 'factors') return showFactors(services);
  if (next === 'worksheet') return factorWorksheet(services);
  if (at) return complaint(services, at);
}

function momentOf(services: Services): NoteMoment | undefined {
  const last = services.lastNote.current();
  if (!last) return undefined;
  const { note } = readOpenNote(last.document);
  return { note, now: Date.parse(services.now()), defaults: defaultsFor(services, note, last.document.uri) };
}

interface Row extends vscode.QuickPickItem {
  readonly value: Next;
}

const WIDTH = 66;

async function chooseNext(answer: StageAnswer | undefined): Promise<Next | undefined> {
  const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator, value: 'none' });
  const lines = (icon: string, text: string): Row[] =>
    wrap(text, WIDTH).map((label, i) => ({ label: `${i === 0 ? icon : '$(blank)'} ${label}`, value: 'page' }));
  const rows: Row[] = [];
  if (answer === undefined) rows.push({ label: '$(info) No note is open: the process as a whole', value: 'training' });
  else if (answer.kind === 'ask') rows.push(...lines('$(question)', answer.question));
  else if (answer.kind === 'closed') rows.push(...lines('$(info)', answer.message));
  else {
    rows.push(...lines('$(location)', `${answer.stage.title}: ${answer.because}`));
    rows.push(...answer.doubts.flatMap((d) => lines('$(question)', d)));
    rows.push(separator('Heed first'));
    rows.push(
      ...answer.cautions.flatMap((c) =>
        lines(c.level === 'stop' ? '$(error)' : '$(warning)', `${c.level === 'stop' ? 'Stop' : 'Caution'}: ${c.message}`),
      ),
    );
  }
  rows.push(separator('Open'));
  if (answer?.kind === 'stage') rows.push({ label: '$(book) The whole page of this stage', value: 'page' });
  if (answer) {
    rows.push(
      { label: '$(checklist) Discretion factors', description: 'beside the worksheet of this note', value: 'factors' },
      {
        label: '$(list-selection) Put the factor worksheet into the note',
        description: 'what is filled in goes into the request',
        value: 'worksheet',
      },
      { label: '$(megaphone) Prepare a complaint (T08)', description: 'consent and attorney first', value: 'complaint' },
    );
  }
  rows.push(
    { label: '$(type-hierarchy) The process, for training', value: 'training' },
    { label: '$(save) Save the training page as Markdown', value: 'export' },
  );
  // After what can be done here: the list is longer than the window.
  if (answer?.kind === 'stage' && answer.next.length > 0)
    rows.push(separator('What may come next'), ...answer.next.flatMap((n) => lines('$(arrow-right)', `${n.title}: ${n.what}`)));
  const picked = await pickRow(rows, {
    title: 'Where is this case?',
    placeHolder: 'From the front matter of the note; the documents behind it are of 2010 to 2012',
    ignoreFocusOut: true,
  });
  return picked?.value;
}

async function showFactors(services: Services): Promise<void> {
  const last = services.lastNote.current();
  const read = last ? services.letters.readFactors(last.document.getText()) : undefined;
  if (read?.kind === 'invalid') void vscode.window.showWarningMessage(read.message);
  await services.docs.show('Discretion factors', programOf(services).factorsPage(read?.kind === 'factors' ? read.rows : null));
}

const GO_ON = 'Consent is written, an attorney reviews';

/** The cautions come before the letter, and the letter is never sent. */
async function complaint(services: Services, at: NoteMoment): Promise<void> {
  const program = programOf(services);
  const caution = program.reference.cautions.find((c) => c.id === 'complaint-shared');
  await services.docs.show('Before a complaint', program.complaintPage(at));
  const next = await pickOne(
    'Complaint (T08)',
    caution?.message ?? 'Written consent and attorney review come first.',
    [
      { label: `$(verified) ${GO_ON}`, description: 'opens the letter as a draft beside the note', value: true },
      { label: '$(circle-slash) Not yet', value: false },
    ],
    true,
  );
  if (next !== true) return;
  const template = services.api.listTemplates().find((t) => t.id === 'T08');
  if (!template) {
    void vscode.window.showWarningMessage('The template T08 is missing.');
    return;
  }
  const inputs = inputsFor(services, template);
  const answer = renderLetter(
    services,
    template.id,
    inputs,
    at.note.date ?? services.today(),
    services.lastNote.current()?.document,
  );
  if (answer.kind !== 'rendered') {
    void vscode.window.showWarningMessage(answer.message);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  await editor.insertSnippet(new vscode.SnippetString(answer.snippet));
}
