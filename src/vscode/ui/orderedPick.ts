import * as vscode from 'vscode';

/**
 * Every list of the product is made here. VS Code moves the rows that fit best to the top while a person types, and so pulls a question under its
 * choices and a line away from its heading. Both versions we support let a list keep its own order, though the typings do not say so.
 */
export function orderedPick<T extends vscode.QuickPickItem>(): vscode.QuickPick<T> {
  const pick: vscode.QuickPick<T> & { sortByLabel?: boolean } = vscode.window.createQuickPick<T>();
  pick.sortByLabel = false;
  return pick;
}

export interface PickOptions {
  readonly title: string;
  readonly placeHolder: string;
  readonly matchOnDescription?: boolean;
  readonly matchOnDetail?: boolean;
  /** Stays open where something else takes the focus. */
  readonly ignoreFocusOut?: boolean;
}

/** One row of a list, in the order given; undefined when the person pressed Esc. */
export async function pickRow<T extends vscode.QuickPickItem>(items: readonly T[], options: PickOptions): Promise<T | undefined> {
  return shown(items, options, orderedPick<T>(), (pick) => pick.activeItems[0]);
}

/** Several rows to check, those with `picked` checked at first; undefined when the person pressed Esc. */
export async function pickRows<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: PickOptions,
): Promise<readonly T[] | undefined> {
  const list = orderedPick<T>();
  list.canSelectMany = true;
  return shown(items, options, list, (pick) => [...pick.selectedItems]);
}

function shown<T extends vscode.QuickPickItem, R>(
  items: readonly T[],
  options: PickOptions,
  pick: vscode.QuickPick<T>,
  taken: (pick: vscode.QuickPick<T>) => R | undefined,
): Promise<R | undefined> {
  pick.title = options.title;
  pick.placeholder = options.placeHolder;
  pick.matchOnDescription = options.matchOnDescription === true;
  pick.matchOnDetail = options.matchOnDetail === true;
  pick.ignoreFocusOut = options.ignoreFocusOut === true;
  pick.items = items;
  if (pick.canSelectMany) pick.selectedItems = items.filter((i) => i.picked === true);
  return new Promise((resolve) => {
    let result: R | undefined;
    pick.onDidAccept(() => {
      result = taken(pick);
      // A filter that leaves no row: Enter takes nothing, and what was typed stays.
      if (result !== undefined) pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(result);
    });
    pick.show();
  });
}
