import * as vscode from 'vscode';
import { openCache, type HoldsCache } from '../../app/holdsList/holdsCache';
import { setting } from '../settings';

const SALT = 'holds.salt';
const FILE = 'holds.cache';

/**
 * What the list of holds remembers between sessions, in VS Code's own storage for this workspace. Two windows may write it at once: each
 * writes a file of its own and moves it into place, and whichever comes last is whole.
 */
export class CacheFile {
  constructor(private readonly context: vscode.ExtensionContext) {}

  /** `version`: everything an entry depends on. undefined: switched off, or no folder is open. */
  async open(version: string): Promise<HoldsCache | undefined> {
    const folder = this.context.storageUri;
    if (!folder) return undefined;
    if (!setting('holds.remember')) {
      await this.forget();
      return undefined;
    }
    const extension = this.context.extension.packageJSON as { readonly version?: string };
    let saved: string | undefined;
    try {
      saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, FILE)));
    } catch {
      saved = undefined; // the first time
    }
    return openCache(saved, await this.salt(), `${extension.version ?? ''}\n${version}`);
  }

  async save(cache: HoldsCache): Promise<void> {
    const folder = this.context.storageUri;
    if (!folder || !setting('holds.remember')) return;
    const { fs } = vscode.workspace;
    const part = vscode.Uri.joinPath(folder, `holds-${randomText(8)}.part`);
    await fs.createDirectory(folder);
    await fs.writeFile(part, new TextEncoder().encode(cache.save()));
    await fs.rename(part, vscode.Uri.joinPath(folder, FILE), { overwrite: true });
  }

  /** Also what a second window on the same workspace kept: VS Code gives it a folder of its own, named like the first with a number behind. */
  async forget(): Promise<void> {
    const folder = this.context.storageUri;
    if (!folder) return;
    const own = folder.path.split('/').at(-2) ?? '';
    const stores = vscode.Uri.joinPath(folder, '..', '..');
    const name = own.replace(/-\d+$/, '');
    for (const store of await foldersLike(stores, name, own))
      await remove(vscode.Uri.joinPath(stores, store, folder.path.split('/').at(-1) ?? '', FILE));
  }

  /** Random, kept apart from the file, never synchronized: without it the keys of the file say nothing. */
  private async salt(): Promise<string> {
    const known = this.context.globalState.get<string>(SALT);
    if (known) return known;
    const made = randomText(32);
    await this.context.globalState.update(SALT, made);
    return made;
  }
}

async function foldersLike(parent: vscode.Uri, name: string, own: string): Promise<string[]> {
  try {
    const all = (await vscode.workspace.fs.readDirectory(parent)).map(([n]) => n);
    return all.filter((n) => n === own || n === name || (n.startsWith(`${name}-`) && /^\d+$/.test(n.slice(name.length + 1))));
  } catch {
    return [own];
  }
}

async function remove(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch {
    // there was none
  }
}

/** Letters and digits without look-alikes, from the machine's own source of chance. */
export function randomText(length: number): string {
  const letters = 'abcdefghjkmnpqrstvwxyz23456789xy';
  return [...crypto.getRandomValues(new Uint8Array(length))].map((b) => letters[b & 31] ?? 'a').join('');
}
