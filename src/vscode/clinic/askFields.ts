import * as vscode from 'vscode';
import { pickRows } from '../ui/orderedPick';
import { draftOf, findingWords, readOwnFields, type ShareDraft } from '../../app/clinic/share';
import type { ClientData } from '../../domain/privacy/kinds';
import { pickOne } from '../ui/quickRows';

/** What the guard found becomes a blank unless the person takes the tick away; then the surest finds are asked about once more. */
export async function askFields(selection: string, findings: readonly ClientData[]): Promise<ShareDraft | undefined> {
  const keep = findings.length === 0 ? new Set<number>() : await askKeep(selection, findings);
  if (!keep) return undefined;
  const own = await vscode.window.showInputBox({
    title: 'Other words that should be blanks',
    prompt: 'As they stand in the text, with the name of the blank: Travis County Jail = jail; Friday = day. Empty for none.',
    ignoreFocusOut: true,
  });
  return own === undefined ? undefined : draftOf(selection, findings, keep, readOwnFields(own));
}

async function askKeep(selection: string, findings: readonly ClientData[]): Promise<Set<number> | undefined> {
  const items = findings.map((f, index) => ({
    label: f.text.replace(/\s+/g, ' '),
    description: findingWords(f),
    detail: around(selection, f),
    picked: true,
    index,
  }));
  const picked = await pickRows(items, {
    title: `${String(findings.length)} ${findings.length === 1 ? 'place looks' : 'places look'} like a client's data`,
    placeHolder: 'Ticked places become blanks. Take the tick away only where it is nobody.',
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  const blanks = new Set(picked.map((p) => p.index));
  const keep = new Set<number>();
  for (const [index, f] of findings.entries()) {
    if (blanks.has(index)) continue;
    if (f.confidence === 'high') {
      const sure = await pickOne(`Leave "${f.text}" in a file that others read?`, `It looks like: ${findingWords(f)}`, [
        { label: 'Make it a blank', value: false },
        { label: 'Leave it: it belongs to no client', value: true },
      ]);
      if (sure === undefined) return undefined;
      if (!sure) continue;
    }
    keep.add(index);
  }
  return keep;
}

function around(text: string, f: ClientData): string {
  const from = Math.max(0, f.start - 40);
  return `…${text.slice(from, f.end + 40).replace(/\s+/g, ' ')}…`;
}
