import { LOG_CHOICES, LOG_MAPPING } from '../../../data/schema/jailLog/logRequests';
import type { LogChoices, LogMapping } from '../../../domain/jailLog/answers';
import type { LogForm } from '../../../protocol/jailLog';

const CHOSEN = [
  'otherwiseReleased',
  'released',
  'detainers',
  'zone',
  'jurisdiction',
  'form',
  'custodian',
  'hour12',
  'dateOrder',
  'midnight',
  'utc',
  'otherKeeper',
  'holidayRule',
] as const satisfies readonly (keyof LogForm & keyof LogChoices)[];

/** What is proposed, or was saved, as the page shows it. */
export function formOf(mapping: LogMapping, choices: Partial<LogChoices>): LogForm {
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, heading]) => heading !== ''));
  const chosen = Object.fromEntries(CHOSEN.map((field) => [field, choices[field] ?? ''])) as Record<
    (typeof CHOSEN)[number],
    string
  >;
  return {
    onePer: mapping.onePer,
    separator: mapping.separator ?? '',
    columns,
    ...chosen,
    holdTexts: (choices.holdTexts ?? []).join('\n'),
    freeing: (choices.freeing ?? []).join('\n'),
  };
}

export type ReadForm =
  | { readonly ok: true; readonly mapping: LogMapping; readonly choices: LogChoices }
  | { readonly ok: false; readonly message: string };

/** What the person set. `join`: how the tables of the file hang together, which the page does not change. */
export function readForm(form: LogForm, join: LogMapping['join']): ReadForm {
  if (form.zone === '') return { ok: false, message: 'Choose the time zone of the jail.' };
  if (form.otherwiseReleased === '')
    return { ok: false, message: 'Choose what shows when a person would otherwise have been released.' };
  const columns = Object.fromEntries(Object.entries(form.columns).filter(([, heading]) => heading !== ''));
  const chosen = Object.fromEntries(CHOSEN.filter((field) => form[field] !== '').map((field) => [field, form[field]]));
  const [holdTexts, freeing] = [linesOf(form.holdTexts), linesOf(form.freeing)];
  const mapping = LOG_MAPPING.safeParse({
    onePer: form.onePer,
    columns,
    ...(join ? { join } : {}),
    ...(form.separator === '' ? {} : { separator: form.separator }),
  });
  const choices = LOG_CHOICES.safeParse({
    ...chosen,
    ...(holdTexts.length > 0 ? { holdTexts } : {}),
    ...(freeing.length > 0 ? { freeing } : {}),
  });
  if (!mapping.success || !choices.success) return { ok: false, message: 'One of the values cannot be used. Choose it again.' };
  return { ok: true, mapping: mapping.data as LogMapping, choices: choices.data as LogChoices };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((t) => t.trim())
    .filter((t) => t !== '');
}
