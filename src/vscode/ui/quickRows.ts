import * as vscode from 'vscode';
import { pickRow } from './orderedPick';
import type { QuickRow } from '../../app/deadline/quickCheck';
import { wrap } from './wrap';

export interface RowItem extends vscode.QuickPickItem {
  readonly row: QuickRow;
}

const ICON: Partial<Record<QuickRow['kind'], string>> = {
  moment: '$(clock)',
  reading: '$(calendar)',
  choice: '$(question)',
  message: '$(info)',
};

/** A quick pick shows about this many characters of a row and cuts the rest; what must be read whole is broken into rows. */
const WIDTH = 84;

/** Rows as quick-pick items. `alwaysShow` because the text in the box is a time, not a filter. */
export function rowItems(row: QuickRow): RowItem[] {
  switch (row.kind) {
    case 'heading':
      return [{ label: row.label, kind: vscode.QuickPickItemKind.Separator, row }];
    case 'caution':
      return paragraph(
        row,
        row.level === 'stop' ? '$(error)' : '$(warning)',
        `${CAUTION_WORD[row.level]}: ${row.label}`,
        row.detail,
      );
    case 'message':
      return paragraph(row, '$(info)', row.label, row.detail ?? '');
    case 'reading':
      return [
        { label: `$(calendar) ${row.label}`, detail: row.description, alwaysShow: true, row },
        ...wrap(row.detail, WIDTH).map((label) => ({ label: '$(blank)', description: label, alwaysShow: true, row })),
      ];
    case 'moment':
    case 'choice':
    case 'action': {
      const item: RowItem = { label: `${ICON[row.kind] ?? ''} ${row.label}`.trim(), alwaysShow: true, row };
      if ('description' in row && row.description) item.description = row.description;
      return [item];
    }
  }
}

const CAUTION_WORD = { stop: 'Stop', warn: 'Caution', note: 'Note' } as const;

function paragraph(row: QuickRow, icon: string, text: string, detail: string): RowItem[] {
  const [first = '', ...rest] = wrap(text, WIDTH);
  return [
    { label: `${icon} ${first}`, alwaysShow: true, row },
    ...rest.map((label) => ({ label: `$(blank) ${label}`, alwaysShow: true, row })),
    ...wrap(detail, WIDTH).map((label) => ({ label: '$(blank)', description: label, alwaysShow: true, row })),
  ];
}

/** One pick from a short list; undefined when the person pressed Esc. */
export async function pickOne<T>(
  title: string,
  placeholder: string,
  choices: readonly (vscode.QuickPickItem & { value: T })[],
  /** Where a page opens at the same time and takes the focus. */
  stays = false,
): Promise<T | undefined> {
  const picked = await pickRow([...choices], {
    title,
    placeHolder: placeholder,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: stays,
  });
  return picked?.value;
}
