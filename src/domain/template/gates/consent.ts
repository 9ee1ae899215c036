import { isDate } from '../../time/civil';
import type { ConsentScope, TemplateSource } from '../text/source';

export interface Consent {
  readonly scope: string;
  readonly date: string;
}

const COVERS: Readonly<Record<string, readonly ConsentScope[]>> = {
  'victim-facts': ['victim-facts'],
  'pending-petition': ['pending-petition'],
  both: ['victim-facts', 'pending-petition'],
};

/** Does the recorded written consent cover this kind of fact? A consent dated after today, or with a scope nobody defined, covers nothing. */
export function covers(consent: Consent | undefined, scope: ConsentScope, today: string): boolean {
  if (consent === undefined || !isDate(consent.date) || consent.date > today) return false;
  return Object.hasOwn(COVERS, consent.scope) && (COVERS[consent.scope] ?? []).includes(scope);
}

/** Given fields that wait for a consent which is not recorded. */
export function heldBack(
  t: TemplateSource,
  given: ReadonlySet<string>,
  consent: Consent | undefined,
  today: string,
): readonly string[] {
  return t.fields.filter((f) => f.consent !== null && given.has(f.name) && !covers(consent, f.consent, today)).map((f) => f.name);
}

const SCOPE_WORDS: Readonly<Record<ConsentScope, string>> = {
  'victim-facts': 'facts about a crime the person suffered or saw',
  'pending-petition': 'that a petition is pending',
};

export const CONSENT_LINE =
  'DO NOT SEND: no written consent to disclose victim facts or a pending petition is recorded for this letter.';

export function consentMessage(t: TemplateSource, fields: readonly string[]): string {
  const scopes = new Set(t.fields.flatMap((f) => (f.consent !== null && fields.includes(f.name) ? [f.consent] : [])));
  const what = [...scopes].map((s) => SCOPE_WORDS[s]).join(', and ');
  const other =
    t.withoutVictimFacts === null
      ? 'or leave these fields empty'
      : `or use ${t.withoutVictimFacts}, which says nothing of the kind`;
  return `These fields would disclose ${what}. Record the client's written consent (scope and date) in the note first, ${other}.`;
}
