import * as vscode from 'vscode';

/** Asks where, writes, and says so with one button. undefined: Esc. */
export async function saveText(
  name: string,
  text: string,
  kinds: Record<string, string[]>,
  title = 'Save',
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title,
    filters: kinds,
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
  if (!uri) return undefined;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  } catch {
    void vscode.window.showWarningMessage('The file could not be written there. Choose another place.');
    return undefined;
  }
}
