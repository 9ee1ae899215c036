import type * as vscode from 'vscode';
import { orderedPick } from './orderedPick';
import type { OffenseHit } from '../../domain/offense/answers';

interface CodeItem extends vscode.QuickPickItem {
  readonly code: string;
}

const SHOWN = 30;

/**
 * Picks several NCIC codes by code or by words. The search is ours (VS Code's own filter does not find "simple assault" in
 * "SIMPLE ASSLT"), so every row is `alwaysShow`; what is ticked stays on top while the words change.
 */
export function pickCodes(
  search: (query: string) => readonly OffenseHit[],
  describe: (code: string) => OffenseHit | undefined,
  chosenBefore: readonly string[],
  note = '',
  why: (query: string) => string | null = () => null,
): Promise<readonly string[] | undefined> {
  return new Promise((resolve) => {
    const pick = orderedPick<CodeItem>();
    const ticked = new Map<string, CodeItem>();
    let expected: string | undefined;
    let result: readonly string[] | undefined;
    pick.title = 'Classify Charges';
    pick.placeholder = 'A code (1313) or words (agg aslt w/gun). Space or click ticks, Enter goes on.';
    pick.canSelectMany = true;
    pick.ignoreFocusOut = true;
    for (const code of chosenBefore) {
      const hit = describe(code);
      if (hit) ticked.set(code, item(hit, 'chosen'));
    }
    const show = (): void => {
      const query = pick.value.trim();
      const hits = (query ? search(query) : []).slice(0, SHOWN).filter((h) => !ticked.has(h.code));
      const rows = [...ticked.values(), ...hits.map((h) => item(h, h.why))];
      pick.items =
        rows.length > 0
          ? rows
          : [
              {
                label: !query ? 'Type a code or words' : (why(query) ?? `Nothing found for "${query}"`),
                code: '',
                alwaysShow: true,
                ...(note ? { detail: note } : {}),
              },
            ];
      pick.selectedItems = rows.filter((r) => ticked.has(r.code));
      expected = key(pick.selectedItems);
    };
    pick.onDidChangeValue(show);
    pick.onDidChangeSelection((selected) => {
      // Replacing the rows reports an empty selection first; wait until our own ticks came back.
      if (expected !== undefined) {
        if (key(selected) === expected) expected = undefined;
        return;
      }
      ticked.clear();
      for (const s of selected) if (s.code) ticked.set(s.code, s);
    });
    pick.onDidAccept(() => {
      const active = pick.activeItems[0];
      // Enter without a tick takes the row in focus: one charge is the usual case.
      if (ticked.size === 0 && active?.code) ticked.set(active.code, active);
      if (ticked.size === 0) return;
      result = [...ticked.keys()];
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(result);
    });
    show();
    pick.show();
  });
}

function key(items: readonly CodeItem[]): string {
  return items
    .map((i) => i.code)
    .sort()
    .join(' ');
}

function item(hit: OffenseHit, why: string): CodeItem {
  return { label: `${hit.code} ${hit.descriptor}`, description: hit.category, detail: why, code: hit.code, alwaysShow: true };
}
