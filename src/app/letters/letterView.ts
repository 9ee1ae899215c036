/** The Request tab: templates with the status of what they rest on, and the letter as pieces of text. No editor. */
import type { DetainerDeskApi } from '../answers';
import { chargesRequest } from '../charges/chargesView';
import { holdAnswer, type HoldViewApi } from '../deadline/holdView';
import type { RequestInputs } from './requestFields';
import { asLabel, originWords, whenToUse } from './templateWords';
import type { Status } from '../../domain/authority/answers';
import type { HoldRequest } from '../../domain/detainer/answers';
import type { ClassifyRequest } from '../../domain/offense/answers';
import type { RenderAnswer, TemplateInfo } from '../../domain/template/answers';
import { canBeReviewed } from '../../domain/template/review';
import { isDate } from '../../domain/time/civil';
import type { LetterForm, LetterView, TemplateCard } from '../../protocol/letter';
import { cautionView } from '../citations/sources';

type Api = Pick<DetainerDeskApi, 'listTemplates' | 'authorityStatus'>;

const STATUS: Readonly<Record<Status, string>> = {
  'in-force': 'in force',
  ended: 'ended',
  contested: 'contested',
  'in-litigation': 'in litigation',
  'not-yet': 'not yet in force',
  unverified: 'not verified',
};

const GROUPS: Readonly<Record<TemplateInfo['recipientKind'], string>> = {
  ice: 'To ICE',
  jail: 'To the jail',
  agency: 'To the police or a prosecutor',
  'immigration-court': 'To the immigration court or its counsel',
  crcl: 'Complaints',
  file: 'For the file',
};

export function templateCard(t: TemplateInfo, api: Api, asOf: string, today: string, clinic: string): TemplateCard {
  return {
    id: t.id,
    title: t.title,
    group: GROUPS[t.recipientKind],
    purpose: `${t.purpose}${whenToUse(t)}`,
    recipient: t.recipient,
    origin: originWords(t, clinic),
    cautions: [...t.cautions],
    attachments: [...t.attachments],
    fields: t.fields.map((f) => ({
      name: f.name,
      label: asLabel(f.label),
      help: f.help,
      required: f.required,
      consent: f.consent,
      type: f.type,
      choices: [...f.choices],
    })),
    withoutVictimFacts: t.withoutVictimFacts,
    authorities: t.authorities.map((id) => {
      const now = api.authorityStatus({ id, date: today });
      const then = api.authorityStatus({ id, date: asOf });
      return {
        id,
        today: `${STATUS[now.status]}. ${now.sentence}`,
        onDate: `${STATUS[then.status]}.`,
        warn: now.status !== 'in-force',
      };
    }),
  };
}

interface LetterParts {
  readonly hold?: HoldRequest | undefined;
  readonly charges?: ClassifyRequest | undefined;
  /** The jail's zone in the form. */
  readonly zone?: string | undefined;
}

/** What of the Hold and Charges tabs goes into the letter. */
export function letterParts(form: LetterForm, api: HoldViewApi, jurisdiction: string | undefined, now: string): LetterParts {
  const asked = form.useHold && form.hold.releasable.trim() ? holdAnswer({ ...form.hold, nudge: 0 }, api, now) : undefined;
  const answer = asked && 'answer' in asked ? asked.answer.kind : undefined;
  return {
    // A hold that the law does not allow is told to the letter too: it then asks for release and concedes no hours.
    hold: asked && 'answer' in asked && (answer === 'hold' || answer === 'no-hold') ? asked.request : undefined,
    zone: form.hold.zone,
    charges: form.useCharges && form.charges.charges.length > 0 ? chargesRequest(form.charges, jurisdiction) : undefined,
  };
}

/**
 * What a letter is made of. Only fields of the template are passed on, and the reviewer comes from the note alone: the page cannot
 * take the DRAFT mark off. A consent without a date is no consent.
 */
export function letterInputs(
  form: LetterForm,
  template: TemplateInfo,
  fromNote: Readonly<Record<string, string>>,
  parts: LetterParts,
): RequestInputs {
  const fields: Record<string, string> = {};
  for (const key of ['reviewed-by', 'authority', 'reviewed-on', 'reviewed-letters'])
    if (fromNote[key] !== undefined) fields[key] = fromNote[key];
  for (const f of template.fields) {
    const value = form.fields[f.name] ?? fromNote[f.name];
    if (value !== undefined && value.trim() !== '') fields[f.name] = value;
  }
  const consent = form.consent && isDate(form.consent.date) ? { scope: form.consent.scope, date: form.consent.date } : null;
  return {
    fields,
    ...(parts.hold ? { hold: parts.hold } : {}),
    ...(parts.charges ? { charges: parts.charges } : {}),
    ...(consent ? { consent } : {}),
    ...(parts.zone ? { zone: parts.zone } : {}),
  };
}

export function letterView(answer: RenderAnswer, template: TemplateInfo, api: Api, today: string): LetterView {
  const titled = (id: string): { id: string; title: string } => ({
    id,
    title: api.listTemplates().find((t) => t.id === id)?.title ?? '',
  });
  switch (answer.kind) {
    case 'rendered':
      return {
        kind: 'rendered',
        pieces: pieces(answer),
        missing: answer.missing.map((name) => ({ name, label: template.fields.find((f) => f.name === name)?.label ?? name })),
        cautions: answer.cautions.map(cautionView),
        cited: answer.cited.map((c) => ({
          id: c.id,
          place: c.place === 'law' ? 'law' : 'policy history',
          today: api.authorityStatus({ id: c.id, date: today }).sentence,
        })),
        draft: answer.draft,
        reviewable: canBeReviewed(answer),
      };
    case 'consent-needed':
      return {
        kind: 'consent-needed',
        message: answer.message,
        fields: [...answer.fields],
        alternative: answer.alternative ? titled(answer.alternative) : null,
      };
    case 'not-applicable':
      return { kind: 'not-applicable', message: answer.message, instead: answer.instead.map(titled) };
    case 'invalid':
      return { kind: 'invalid', message: answer.message };
  }
}

function pieces(answer: Extract<RenderAnswer, { kind: 'rendered' }>): Extract<LetterView, { kind: 'rendered' }>['pieces'] {
  const out: { text: string; mark: 'plain' | 'filled' | 'blank' }[] = [];
  let at = 0;
  for (const span of [...answer.spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    if (span.start > at) out.push({ text: answer.text.slice(at, span.start), mark: 'plain' });
    out.push({ text: answer.text.slice(span.start, span.end), mark: span.blank ? 'blank' : 'filled' });
    at = span.end;
  }
  if (at < answer.text.length) out.push({ text: answer.text.slice(at), mark: 'plain' });
  return out;
}
