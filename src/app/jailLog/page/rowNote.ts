import type { LogChoices, LogRow } from '../../../domain/jailLog/answers';
import { applyEdit } from '../../../domain/note/frontMatter/editFrontMatter';
import { setFrontMatterValues } from '../../../domain/note/frontMatter/writeValues';
import type { YamlPath } from '../../../domain/note/frontMatter/yamlFrontMatter';
import { newNoteText } from '../../../domain/note/newNote';
import { escapeMarkdown } from '../../../domain/template/text/escape';
import { momentWords } from './minutesWords';

/** A case note about one row: what the log says stands in its front matter, where it came from below. The number of the booking is not in it. */
export function rowNote(
  row: LogRow,
  choices: LogChoices,
  made: { readonly id: string; readonly today: string; readonly file: string },
): { readonly kind: 'note'; readonly text: string } | { readonly kind: 'cannot'; readonly message: string } {
  const note = newNoteText({ id: made.id, date: made.today, zone: choices.zone, jurisdiction: choices.jurisdiction });
  if (note.kind === 'cannot') return note;
  const values: (readonly [YamlPath, string | undefined])[] = [
    [['facility'], row.facility],
    [['detainer', 'form'], choices.form],
    [['detainer', 'releasable'], instant(row.releasable)],
    [['detainer', 'released'], instant(row.released)],
  ];
  const given = values.filter((v): v is readonly [YamlPath, string] => v[1] !== undefined && v[1] !== '');
  const edit = setFrontMatterValues(note.text, given);
  if (edit.kind === 'cannot') return edit;
  const said = [
    `From a jail's log, ${made.file}, line ${row.line}.`,
    ...(row.releasable ? [`Would otherwise have been released: ${momentWords(row.releasable)}.`] : []),
    ...(row.released ? [`Left: ${momentWords(row.released)}.`] : []),
    ...(row.why ? [row.why] : []),
    'The log was taken as it is. Check it against the record of the jail.',
  ];
  const text = applyEdit(note.text, edit.edit);
  return { kind: 'note', text: text.replace('\n## Deadline\n', `\n${said.map(escapeMarkdown).join('\n')}\n\n## Deadline\n`) };
}

/** A note keeps an instant; where the log has only the day, the hour has to be asked for. */
function instant(text: string | undefined): string | undefined {
  return text !== undefined && text.includes('T') ? momentWords(text) : undefined;
}
