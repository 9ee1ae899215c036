import * as vscode from 'vscode';
import { pickRow } from '../../ui/orderedPick';
import { requestInputs, type RequestInputs } from '../../../app/letters/requestFields';
import { DATE_FROM, type NoteDate } from '../../../app/note/noteDate';
import { originWords, printsNow, whenToUse } from '../../../app/letters/templateWords';
import { dateInWords } from '../../../domain/authority/dates';
import type { RenderAnswer, TemplateInfo } from '../../../domain/template/answers';
import { canBeReviewed } from '../../../domain/template/review';
import { readCalls } from '../../../domain/note/blocks/callLog';
import { readYamlFrontMatter } from '../../../domain/note/frontMatter/yamlFrontMatter';
import { recordConsent } from '../../note/consent';
import { openNoteDate } from '../../note/noteChecks';
import { defaultsFor } from '../../note/defaults/defaultsFor';
import { recordReview } from '../../note/review';
import { noteName } from '../../note/lastNote';
import { insertSnippet, report } from '../../note/noteEdits';
import { readOpenNote } from '../../note/openNote';
import { pickOne } from '../../ui/quickRows';
import type { Services } from '../../services';
import { renderLetter, withLetterhead } from '../../letters/renderLetter';
import { saveLetter } from '../../letters/saveLetter';

type Rendered = Extract<RenderAnswer, { kind: 'rendered' }>;
type Next = 'insert' | 'new' | 'html' | 'docx' | 'preview' | 'consent' | 'review' | 'variant' | 'caution';

/** Insert a request: pick what it is for, read the cautions, look at it, put it where it belongs. Nothing is ever sent. */
export async function insertRequest(services: Services, id?: string): Promise<void> {
  const date = dateOfNote(services);
  const { asOf } = date;
  const templates = services.api.listTemplates();
  let template = id === undefined ? await pickTemplate(services, templates, date) : templates.find((t) => t.id === id);
  while (template) {
    const inputs = inputsFor(services, template);
    const answer = renderLetter(services, template.id, inputs, asOf, services.lastNote.current()?.document);
    if (answer.kind === 'rendered') {
      const next = await chooseNext(services, template, answer, inputs);
      if (next === undefined) return;
      if (next === 'consent') await recordConsent(services);
      else if (next === 'review') await recordReview(services, template.id, answer.fingerprint);
      else if (next === 'variant') template = templates.find((t) => t.id === template?.withoutVictimFacts);
      else if (next === 'preview') await services.docs.show(`Preview of ${template.id}`, answer.preview);
      else if (next === 'html' || next === 'docx') {
        return saveLetter(services, { markdown: answer.text, format: next, name: template.id, reviewed: !answer.draft });
      } else if (next !== 'caution') return put(services, answer, next);
    } else template = await explainRefusal(services, templates, answer);
  }
}

/** The note's own date, where it has one; what it is and where it comes from stands under the picker's title. */
function dateOfNote(services: Services): NoteDate {
  const last = services.lastNote.current();
  const today = services.today();
  return last ? openNoteDate(last.document, today) : { asOf: today, from: 'today' };
}

/** What the note in front says for a template, with the clinic's letterhead. */
export function inputsFor(services: Services, template: TemplateInfo): RequestInputs {
  const last = services.lastNote.current();
  if (!last) return withLetterhead(services, template, { fields: {} }, undefined);
  const { note } = readOpenNote(last.document);
  const own = readYamlFrontMatter(last.document.getText()).data;
  const defaults = defaultsFor(services, note, last.document.uri);
  const { holds } = services.enginesFor(last.document.uri);
  const calls = readCalls(last.document.getText());
  const inputs = requestInputs(note, own, template.fields, services.now(), defaults, (r) => holds.computeHold(r), calls);
  return withLetterhead(services, template, inputs, last.document.uri);
}

/** The picker says what each template is for, what it would print from the note, and how its authorities stand. It recommends none. */
async function pickTemplate(
  services: Services,
  templates: readonly TemplateInfo[],
  date: NoteDate,
): Promise<TemplateInfo | undefined> {
  const kinds: readonly (readonly [TemplateInfo['recipientKind'], string])[] = [
    ['ice', 'To ICE'],
    ['jail', 'To the jail'],
    ['agency', 'To the police or a prosecutor'],
    ['immigration-court', 'To the immigration court or its counsel'],
    ['crcl', 'Complaints'],
    ['file', 'For the file'],
  ];
  const clinic = services.clinic.for(services.lastNote.current()?.document.uri).library?.name ?? '';
  const items = kinds.flatMap(([kind, heading]) => {
    const own = templates.filter((t) => t.recipientKind === kind);
    if (own.length === 0) return [];
    return [
      { label: heading, kind: vscode.QuickPickItemKind.Separator, value: undefined },
      ...own.map((t) => templateItem(services, t, date.asOf, clinic)),
    ];
  });
  const picked = await pickRow(items, {
    title: 'Insert a Request',
    placeHolder: `As of ${dateInWords(date.asOf)} (${DATE_FROM[date.from]}). Which one fits this client is for the attorney to say.`,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.value;
}

function templateItem(
  services: Services,
  t: TemplateInfo,
  asOf: string,
  clinic: string,
): vscode.QuickPickItem & { value: TemplateInfo } {
  const ended = t.authorities.filter((a) => services.api.authorityStatus({ id: a, date: asOf }).status === 'ended');
  const status = ended.length > 0 ? ` Cited as history: ${ended.join(', ')}.` : '';
  const origin = t.origin.kind === 'clinic' ? ` ${clinicOrigin(t, clinic)}` : '';
  const answer = renderLetter(services, t.id, inputsFor(services, t), asOf, services.lastNote.current()?.document);
  const now = printsNow(answer, t);
  return {
    label: `${t.id} ${t.title}`,
    description: `${t.recipient} (${now.short})`,
    detail: `${t.purpose}${whenToUse(t)}${now.open}${status}${origin}`,
    value: t,
  };
}

function clinicOrigin(t: TemplateInfo, clinic: string): string {
  const { reason } = t.origin;
  const instead = reason ? ` In place of the built-in one: ${reason}` : '';
  return `${originWords(t, clinic)}${instead}`;
}

async function chooseNext(
  services: Services,
  template: TemplateInfo,
  answer: Rendered,
  inputs: RequestInputs,
): Promise<Next | undefined> {
  const last = services.lastNote.current();
  const stops = answer.cautions.filter((c) => c.level === 'stop');
  const others = answer.cautions.filter((c) => c.level !== 'stop');
  const waiting = template.fields.some((f) => f.needsConsent) && !inputs.consent;
  const separator = (label: string): vscode.QuickPickItem & { value: Next } => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    value: 'caution',
  });
  const picked = await pickRow(
    [
      ...(stops.length > 0 ? [separator('Read this first')] : []),
      ...stops.map((c) => ({ label: `$(error) Stop: ${c.message}`, value: 'caution' as const })),
      separator('What next'),
      {
        label: '$(preview) Preview',
        description: `${answer.filled.length} filled, ${answer.missing.length} to fill in`,
        value: 'preview' as const,
      },
      {
        label: '$(insert) Insert at the cursor',
        description: last ? noteName(last.document) : 'no note is open',
        value: 'insert' as const,
      },
      { label: '$(new-file) Open as a new note', description: 'beside the case note, not saved', value: 'new' as const },
      {
        label: '$(file-code) Save as a printable page (HTML)',
        description: 'a browser prints it, or makes a PDF',
        value: 'html' as const,
      },
      { label: '$(file) Save as a Word file (.docx)', value: 'docx' as const },
      ...(waiting
        ? [
            {
              label: "$(verified) Record the client's written consent",
              description: 'scope, date and who took it, in the note',
              value: 'consent' as const,
            },
          ]
        : []),
      ...(last && canBeReviewed(answer)
        ? [
            {
              label: '$(pass) Record a review of this text',
              description: 'an attorney or accredited representative has read it; a later change makes it a draft again',
              value: 'review' as const,
            },
          ]
        : []),
      ...(template.withoutVictimFacts
        ? [
            {
              label: `$(shield) Use ${template.withoutVictimFacts} instead`,
              description: 'the same request without victim facts',
              value: 'variant' as const,
            },
          ]
        : []),
      separator('Cautions'),
      ...others.map((c) => ({ label: `$(warning) ${c.message}`, value: 'caution' as const })),
    ],
    {
      title: `${template.id} ${template.title}`,
      placeHolder: answer.draft ? 'A draft until a review of this very text is recorded' : 'Reviewed',
      ignoreFocusOut: true,
    },
  );
  return picked?.value;
}

async function put(services: Services, answer: Rendered, where: 'insert' | 'new'): Promise<void> {
  if (where === 'insert') {
    await report(await insertSnippet(services.lastNote, answer.snippet), answer.text);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  await editor.insertSnippet(new vscode.SnippetString(answer.snippet));
}

/** A template that cannot be rendered says why, and offers what stands now. */
async function explainRefusal(
  services: Services,
  templates: readonly TemplateInfo[],
  answer: Exclude<RenderAnswer, Rendered>,
): Promise<TemplateInfo | undefined> {
  if (answer.kind === 'invalid') {
    const where = answer.line === undefined ? '' : ` (line ${answer.line})`;
    void vscode.window.showWarningMessage(`${answer.message}${where}`);
    return undefined;
  }
  const others = answer.kind === 'not-applicable' ? answer.instead : answer.alternative ? [answer.alternative] : [];
  const offered = others.flatMap((o) => templates.find((t) => t.id === o) ?? []);
  const items: (vscode.QuickPickItem & { value: TemplateInfo | 'consent' })[] = [
    ...offered.map((t) => ({ label: `${t.id} ${t.title}`, description: t.recipient, value: t })),
    ...(answer.kind === 'consent-needed' ? [{ label: "Record the client's written consent", value: 'consent' as const }] : []),
  ];
  if (items.length === 0) {
    void vscode.window.showWarningMessage(answer.message);
    return undefined;
  }
  const picked = await pickOne(answer.message, 'Choose what to do instead, or press Esc', items);
  if (picked === 'consent') {
    await recordConsent(services);
    return undefined;
  }
  return picked;
}
