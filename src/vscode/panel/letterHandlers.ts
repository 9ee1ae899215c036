import * as vscode from 'vscode';
import { letterInputs, letterParts, letterView, templateCard } from '../../app/letters/letterView';
import { consentEdit } from '../../domain/note/consentEdit';
import type { RenderAnswer, TemplateInfo } from '../../domain/template/answers';
import { canBeReviewed } from '../../domain/template/review';
import { RpcError } from '../../protocol/envelope';
import type { LetterForm } from '../../protocol/letter';
import type { PageHandlers } from '../../protocol/messages';
import { renderLetter } from '../letters/renderLetter';
import { saveLetter } from '../letters/saveLetter';
import { recordReview } from '../note/review';
import { said, type Panel } from './handlerParts';
import { noteFields } from './hostState';
import { surroundings } from './targetNote';
import { apply, outcome, writeSnippetInto } from './write';

type LetterHandlers = Pick<
  PageHandlers,
  'templateList' | 'templatePreview' | 'letterInsert' | 'letterReview' | 'consentSave' | 'letterNew' | 'letterPage' | 'letterSave'
>;

/** The Request tab. */
export function letterHandlers({ services, target, here }: Panel): LetterHandlers {
  const rendered = (form: LetterForm): { template: TemplateInfo; answer: RenderAnswer; today: string } => {
    const template = here()
      .api.listTemplates()
      .find((t) => t.id === form.template);
    if (!template) throw new RpcError('badInput', 'Choose a template from the list.', 'template');
    const document = target.current()?.document;
    const around = surroundings(services, document);
    const parts = letterParts(form, here().api, around.jurisdiction, services.now());
    const inputs = letterInputs(form, template, document ? noteFields(services, document) : {}, parts);
    // The same function as the command's: the panel's letter is the command's letter.
    return { template, answer: renderLetter(services, template.id, inputs, around.asOf, document), today: around.today };
  };

  const letter = (form: LetterForm): Extract<RenderAnswer, { kind: 'rendered' }> => {
    const { answer } = rendered(form);
    if (answer.kind !== 'rendered') throw new RpcError('badInput', answer.message, 'template');
    return answer;
  };

  return {
    templateList: () => {
      const { asOf, asOfFrom, today } = surroundings(services, target.current()?.document);
      return {
        asOf,
        asOfFrom,
        today,
        templates: here()
          .api.listTemplates()
          .map((t) =>
            templateCard(t, here().api, asOf, today, services.clinic.for(target.current()?.document.uri).library?.name ?? ''),
          ),
      };
    },
    templatePreview: (form) => {
      const { answer, template, today } = rendered(form);
      return letterView(answer, template, here().api, today);
    },
    letterInsert: ({ note, form }) => {
      const t = target.check(note);
      return writeSnippetInto(t, letter(form).snippet);
    },
    letterReview: ({ note, form }) => {
      const t = target.check(note);
      const answer = letter(form);
      if (!canBeReviewed(answer))
        return {
          kind: 'refused',
          message: 'This text takes no review: it has blanks to fill in, or it is reviewed already.',
        };
      // Not waited for: the editor asks who it was, and its own message says what became of it.
      void recordReview(services, form.template, answer.fingerprint, t.document);
      return said('The editor asks who reviewed this text.');
    },
    consentSave: async ({ note, consent }) => {
      const t = target.check(note);
      const edit = consentEdit(t.document.getText(), consent);
      if (edit.kind === 'cannot') return { kind: 'refused', message: edit.message };
      return outcome(t, await apply(t, edit.edit), `The consent of ${consent.date} is recorded in the front matter`);
    },
    letterNew: async (form) => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: letter(form).text });
      await vscode.window.showTextDocument(document, { viewColumn: target.current()?.column ?? vscode.ViewColumn.One });
      return said('The letter is open as a new note. It is not saved yet.');
    },
    letterPage: async (form) => {
      await services.docs.show(`Preview of ${form.template}`, letter(form).preview);
      return said('The letter is open as a page.');
    },
    letterSave: ({ form, format }) => {
      // Not waited for: the person may take as long as they like to choose a place, and a message of the editor says what became of it.
      const { text, draft } = letter(form);
      void saveLetter(services, { markdown: text, format, name: form.template, reviewed: !draft });
      return said('The editor asks where to save the letter.');
    },
  };
}
