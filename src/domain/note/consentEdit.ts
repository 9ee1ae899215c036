import { isDate } from '../time/civil';
import type { NoteConsent } from './caseNote';
import type { FrontMatterEdit } from './frontMatter/editFrontMatter';
import { setFrontMatterValues } from './frontMatter/writeValues';

const LONGEST_ROLE = 200;

/** What is still missing before a consent counts; undefined: nothing. `by` is a role or initials, never the client's name. */
export function consentGap(consent: Pick<NoteConsent, 'date' | 'by'>): string | undefined {
  if (!isDate(consent.date)) return 'Add the date of the signed consent, written YYYY-MM-DD: without it the consent is not used.';
  if (consent.by.trim() === '') return 'Say who took the consent: role or initials, for example caseworker.';
  return consent.by.trim().length > LONGEST_ROLE ? `Say who took the consent in at most ${LONGEST_ROLE} characters.` : undefined;
}

/** Records that the client consented in writing: scope, date and the role of who took it, in one edit. Never a name, never a fact. */
export function consentEdit(text: string, consent: Pick<NoteConsent, 'scope' | 'date' | 'by'>): FrontMatterEdit {
  const gap = consentGap(consent);
  if (gap !== undefined) return { kind: 'cannot', message: gap };
  return setFrontMatterValues(text, [
    [['victim', 'consent', 'scope'], consent.scope],
    [['victim', 'consent', 'date'], consent.date],
    [['victim', 'consent', 'by'], consent.by.trim()],
    [['victim', 'consent', 'written'], 'yes'],
  ]);
}
