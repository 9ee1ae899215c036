import * as vscode from 'vscode';
import { holdsCsv, morningList } from '../../app/reports';
import type { HoldsDesk } from '../notes/holdsDesk';
import { pickOne } from '../quickRows';
import { chooseZone } from '../zone';
import { saveText } from './saveText';

/** The morning list: a page to read, or a table to save. Either without case keys, facilities and initials, for a list that leaves the office. */
export async function holdsReport(desk: HoldsDesk): Promise<void> {
  await desk.watch.start();
  const choice = await pickOne('Morning List of Holds', 'By urgency, as the notes stand now', [
    { label: '$(book) Read it here', value: { csv: false, redacted: false } },
    {
      label: '$(book) Read it here, redacted',
      description: 'no case keys, facilities or initials',
      value: { csv: false, redacted: true },
    },
    { label: '$(save) Save as a table (CSV)', value: { csv: true, redacted: false } },
    {
      label: '$(save) Save as a table (CSV), redacted',
      description: 'no case keys, facilities or initials',
      value: { csv: true, redacted: true },
    },
  ]);
  if (!choice) return;
  const now = desk.watch.now();
  const rows = desk.watch.rows().filter((r) => r.group !== 'closed');
  const { redacted } = choice;
  if (choice.csv) {
    const uri = await saveText(`holds-${desk.services.today()}.csv`, holdsCsv(rows, { redacted }), { Table: ['csv'] });
    if (uri) void vscode.window.showInformationMessage(`${rows.length} ${rows.length === 1 ? 'row' : 'rows'} saved.`);
    return;
  }
  const zone =
    chooseZone(undefined, vscode.workspace.workspaceFolders?.[0]?.uri)?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const page = morningList(rows, { now, zone, dataVersion: desk.services.holds.dataVersion, redacted });
  await desk.services.docs.show(redacted ? 'Open holds - redacted' : 'Open holds', page);
}
