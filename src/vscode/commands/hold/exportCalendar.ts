import * as vscode from 'vscode';
import { calendarFileName, exportCalendar as calendarOf } from '../../../app/holdsList/calendarExport';
import type { HoldRow } from '../../../domain/note/holdGroups';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { targetUri } from '../../note/noteTarget';
import { pickOne } from '../../ui/quickRows';
import { saveText } from '../note/saveText';

/** Calendar entries for one hold or for all that are open, as a file. Nothing is sent to a calendar. */
export async function exportCalendar(desk: HoldsDesk, arg: unknown): Promise<void> {
  await desk.watch.start();
  const rows = await chooseRows(desk, arg);
  if (!rows) return;
  const withCaseKey = await pickOne(
    'Add to Calendar',
    'May the case key stand in the description? Title and place never say whom.',
    [
      { label: 'Leave the case key out', value: 'no' as const },
      {
        label: 'Put the case key into the description',
        description: 'for a calendar that only the clinic reads',
        value: 'yes' as const,
      },
    ],
  );
  if (!withCaseKey) return;
  const now = desk.watch.now();
  const file = calendarOf(rows, { now, withCaseKey: withCaseKey === 'yes', dataVersion: desk.services.holds.dataVersion });
  if (file.kind === 'empty') {
    void vscode.window.showInformationMessage(file.message);
    return;
  }
  const uri = await saveText(calendarFileName(now), file.text, { Calendar: ['ics'] }, 'Save the Calendar File');
  if (!uri) return;
  const skipped =
    file.skipped > 0 ? ` ${file.skipped} without an id or an end ${file.skipped === 1 ? 'was' : 'were'} left out.` : '';
  const ended =
    file.cancelled > 0 ? ` ${file.cancelled} that ended ${file.cancelled === 1 ? 'leaves' : 'leave'} the calendar.` : '';
  void vscode.window.showInformationMessage(`${file.count} ${file.count === 1 ? 'entry' : 'entries'} saved.${ended}${skipped}`);
}

/** A row or a lens names its hold; from the palette, the note in front or all of them. */
async function chooseRows(desk: HoldsDesk, arg: unknown): Promise<readonly HoldRow[] | undefined> {
  const all = desk.watch.rows();
  const uri = targetUri(desk, arg)?.toString();
  const one = all.find((r) => r.uri === uri);
  if (arg !== undefined && one) return [one];
  const open = all.filter((r) => r.entry.kind === 'open');
  // What ended since an earlier export goes along, so that it leaves the calendar.
  const every = [...open, ...all.filter((r) => r.entry.kind === 'closed')];
  if (!one || one.entry.kind !== 'open') return every;
  const picked = await pickOne('Add to Calendar', 'Which holds?', [
    { label: 'The note in front', description: one.title, value: 'one' as const },
    { label: 'All open holds', description: String(open.length), value: 'all' as const },
  ]);
  return picked === undefined ? undefined : picked === 'one' ? [one] : every;
}
