import type { TemplateInfo } from '../answers';
import type { Topic } from '../../authority/cases/circuitLaw';
import type { RefuseWhen } from '../gates/refusals';

export type ConsentScope = 'victim-facts' | 'pending-petition';
export type RecipientKind = 'ice' | 'jail' | 'agency' | 'immigration-court' | 'crcl' | 'file';

export interface FieldSource {
  /** lower_snake_case; the name the body uses. */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** Which recorded consent this field waits for; null: none. */
  readonly consent: ConsentScope | null;
  /** `text` is one line, `paragraph` keeps line breaks, `choice` is one of `choices`. */
  readonly type: 'text' | 'paragraph' | 'date' | 'moment' | 'choice';
  readonly choices: readonly string[];
  /** Kinds of client data that must not stand in this field (see domain/privacy). */
  readonly forbid: readonly string[];
  readonly refuse: readonly Refuse[];
}

/** Words in a field that make the letter the wrong one. */
export interface Refuse {
  readonly words: readonly string[];
  readonly unless: readonly string[];
  readonly say: string;
}

/** A template as it stands in its file: what the front matter says, and the body. */
export interface TemplateSource {
  readonly id: string;
  readonly title: string;
  readonly recipient: string;
  readonly recipientKind: RecipientKind;
  readonly purpose: string;
  /** `history`: only for a note dated inside [from, until). */
  readonly use: 'today' | 'history' | 'both';
  /** First day the template makes sense; null: no such day. */
  readonly from: string | null;
  /** First day it no longer does; null: still does. */
  readonly until: string | null;
  /** What stands now, said when the template does not apply. */
  readonly standsNow: string | null;
  readonly instead: readonly string[];
  /** Authorities without which the template says nothing: each must be in force on the note's date. */
  readonly rests: readonly string[];
  /** Every authority the body cites. */
  readonly authorities: readonly string[];
  /** The sentence a person reads before anything else; null: none. */
  readonly first: string | null;
  readonly fits: string | null;
  readonly notFor: string | null;
  readonly topics: readonly Topic[];
  readonly refuseWhen: readonly RefuseWhen[];
  readonly cautions: readonly string[];
  readonly attachments: readonly string[];
  readonly fields: readonly FieldSource[];
  readonly withoutVictimFacts: string | null;
  /** The template itself says that the person is a victim or witness, or has a petition pending. */
  readonly discloses: ConsentScope | null;
  readonly body: string;
  /** Line of the file on which the body starts, 1-based. */
  readonly bodyLine: number;
  readonly origin: TemplateInfo['origin'];
}

export function toInfo(t: TemplateSource): TemplateInfo {
  return {
    id: t.id,
    title: t.title,
    recipient: t.recipient,
    recipientKind: t.recipientKind,
    purpose: t.purpose,
    use: t.use,
    fits: t.fits,
    notFor: t.notFor,
    cautions: t.first === null ? t.cautions : [t.first, ...t.cautions],
    fields: t.fields.map((f) => ({
      name: f.name,
      label: f.label,
      help: f.help,
      required: f.required,
      needsConsent: f.consent !== null,
      consent: f.consent,
      type: f.type,
      choices: f.choices,
    })),
    attachments: t.attachments,
    authorities: t.authorities,
    origin: t.origin,
    withoutVictimFacts: t.withoutVictimFacts,
  };
}
