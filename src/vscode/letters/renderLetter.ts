import type * as vscode from 'vscode';
import type { RequestInputs } from '../../app/letters/requestFields';
import { writableRequest } from '../../domain/detainer/protectedAnswers';
import type { RenderAnswer, TemplateInfo } from '../../domain/template/answers';
import type { Services } from '../services';

/** The letter for a note: what its front matter says, the hold and the charges worked out, and the lines of its factor worksheet. */
export function renderLetter(
  services: Services,
  id: string,
  inputs: RequestInputs,
  asOf: string,
  note: vscode.TextDocument | undefined,
): RenderAnswer {
  const { holds, charges, letters } = services.enginesFor(note?.uri);
  const { fields, hold, charges: listed, consent, zone, jurisdiction, custodian } = inputs;
  const worksheet = note ? letters.readFactors(note.getText()) : ({ kind: 'none' } as const);
  return letters.renderTemplate({
    id,
    fields,
    asOf,
    today: services.today(),
    ...(hold ? { hold: { request: writableRequest(hold), answer: holds.computeHold(writableRequest(hold)) } } : {}),
    ...(listed ? { charges: { request: listed, answer: charges.classifyCharges(listed) } } : {}),
    ...(worksheet.kind === 'factors' ? { factors: worksheet.rows } : {}),
    ...(consent ? { consent } : {}),
    ...(zone === undefined ? {} : { zone }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(custodian === undefined ? {} : { custodian }),
  });
}

/** The clinic's letterhead where the note has none of its own. */
export function withLetterhead(
  services: Services,
  template: TemplateInfo,
  inputs: RequestInputs,
  note: vscode.Uri | undefined,
): RequestInputs {
  const info = services.clinic.for(note).library?.info;
  const wants = template.fields.some((f) => f.name === 'office') && inputs.fields['office'] === undefined;
  if (!info?.address || !wants) return inputs;
  return { ...inputs, fields: { ...inputs.fields, office: [info.name, ...info.address].join('\n') } };
}
