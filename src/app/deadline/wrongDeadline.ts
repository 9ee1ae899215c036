import type { HoldRequest } from '../../domain/detainer/answers';
import { writableRequest } from '../../domain/detainer/protectedAnswers';
import { escapeMarkdown } from '../../domain/template/text/escape';

/** Sentences of a person and days of an office: whoever typed them may have named somebody. */
const LEFT_OUT: readonly (keyof HoldRequest)[] = ['localDays', 'now'];

/**
 * A text for a person to send to whoever maintains the rules, in Markdown: what was asked, what was answered, and room for what it should be. Without case,
 * jail, name, note or any of the answers that no text of ours carries; the times are the ones the answer rests on.
 * @param working the explained answer, as the page prints it; null: no note described a hold, and the person fills in what was asked
 */
export function wrongDeadlineReport(
  versions: { readonly extension: string; readonly rules: string; readonly editor: string },
  request: HoldRequest | null,
  working: string | null,
): string {
  const asked = Object.entries(request === null ? {} : writableRequest(request)).filter(
    ([key, value]) => value !== undefined && !(LEFT_OUT as readonly string[]).includes(key),
  );
  const rows = asked.map(
    ([key, value]) => `- ${key}: ${escapeMarkdown(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );
  return [
    '# A deadline that looks wrong',
    '',
    'Read this before you send it: it should hold nothing about a client. Detainer Desk sends nothing.',
    '',
    '## What it should be, and what says so (statute, form, ruling, page)',
    '',
    '',
    '',
    '## What was asked',
    '',
    ...(rows.length > 0 ? rows : ['- releasable: ', '- zone: ', '- form: ', '- jurisdiction: ']),
    '',
    '## What was answered',
    '',
    working?.replace(/^#/gm, '###').trim() ?? '',
    '',
    `Detainer Desk ${versions.extension}, rules of ${versions.rules}, VS Code ${versions.editor}.`,
    '',
  ].join('\n');
}
