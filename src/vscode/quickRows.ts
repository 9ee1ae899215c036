import * as vscode from 'vscode';
import type { QuickRow } from '../app/quickCheck';

export interface RowItem extends vscode.QuickPickItem {
  readonly row: QuickRow;
}

const ICON: Partial<Record<QuickRow['kind'], string>> = {
  moment: '$(clock)',
  reading: '$(calendar)',
  choice: '$(question)',
  message: '$(info)',
};

/** Rows as quick-pick items. `alwaysShow` because the text in the box is a time, not a filter. */
export function rowItem(row: QuickRow): RowItem {
  if (row.kind === 'heading') return { label: row.label, kind: vscode.QuickPickItemKind.Separator, row };
  const icon = row.kind === 'caution' ? (row.level === 'stop' ? '$(error)' : '$(warning)') : (ICON[row.kind] ?? '');
  const word = row.kind === 'caution' ? (row.level === 'stop' ? 'Stop: ' : row.level === 'warn' ? 'Caution: ' : 'Note: ') : '';
  const item: RowItem = { label: `${icon} ${word}${row.label}`.trim(), alwaysShow: true, row };
  if ('description' in row && row.description) item.description = row.description;
  if ('detail' in row && row.detail) item.detail = row.detail;
  return item;
}

/** One pick from a short list; undefined when the person pressed Esc. */
export async function pickOne<T>(
  title: string,
  placeholder: string,
  choices: readonly (vscode.QuickPickItem & { value: T })[],
): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick([...choices], {
    title,
    placeHolder: placeholder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.value;
}
