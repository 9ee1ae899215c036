import * as vscode from 'vscode';
import { copyWords } from '../../../app/holdsList/copies';
import { leftOut } from '../../../app/holdsList/leftOut';
import { holdsCsv, morningList, zonesOf, type Redaction } from '../../../app/holdsList/reports';
import { UTF8_MARK } from '../../../domain/csv';
import type { HoldRow } from '../../../domain/note/holdGroups';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { pickOne } from '../../ui/quickRows';
import { reportZone } from '../../note/defaults/zone';
import { saveText } from '../note/saveText';

/** For a task or another extension: the text itself, and nothing is shown or saved. */
const TEXTS: Readonly<Record<string, { readonly csv: boolean; readonly redacted: boolean }>> = {
  markdown: { csv: false, redacted: false },
  'markdown-redacted': { csv: false, redacted: true },
  csv: { csv: true, redacted: false },
  'csv-redacted': { csv: true, redacted: true },
};

/** The morning list: a page to read, or a table to save. Either without case keys, facilities and initials, for a list that leaves the office. */
export async function holdsReport(desk: HoldsDesk, arg?: unknown): Promise<string | undefined> {
  await desk.watch.start();
  const asked = typeof arg === 'string' ? TEXTS[arg] : undefined;
  if (asked) return textOf(desk, asked);
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
  if (!choice) return undefined;
  const text = textOf(desk, choice);
  if (choice.csv) {
    const uri = await saveText(
      `holds-${desk.services.today()}.csv`,
      UTF8_MARK + text,
      { Table: ['csv'] },
      'Save the Table of Holds',
    );
    const { length } = openRows(desk);
    if (uri) void vscode.window.showInformationMessage(`${length} ${length === 1 ? 'row' : 'rows'} saved.`);
    return undefined;
  }
  await desk.services.docs.show(choice.redacted ? 'Open holds - redacted' : 'Open holds', text);
  return undefined;
}

function openRows(desk: HoldsDesk): readonly HoldRow[] {
  return desk.watch.rows().filter((r) => r.group !== 'closed');
}

function textOf(desk: HoldsDesk, wish: { readonly csv: boolean; readonly redacted: boolean }): string {
  const rows = openRows(desk);
  const redacted = wish.redacted ? ourLists(desk) : undefined;
  if (wish.csv) return holdsCsv(rows, { redacted });
  const zone = reportZone(desk.services.clinic, zonesOf(rows));
  return morningList(rows, {
    now: desk.watch.now(),
    zone,
    dataVersion: desk.services.holds.dataVersion,
    redacted,
    leftOut: leftOut(desk.watch.result, !wish.redacted),
    said: copyWords(desk.watch.copies().values()),
  });
}

function ourLists({ services }: HoldsDesk): Redaction {
  return {
    forms: services.holds.listForms().map((f) => f.id),
    jurisdictions: services.holds.listJurisdictions().map((j) => j.id),
  };
}
