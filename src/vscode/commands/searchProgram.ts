import * as vscode from 'vscode';
import { orderedPick } from '../ui/orderedPick';
import { wrap } from '../ui/wrap';
import type { FactHit } from '../../domain/program/reference';
import { insertSnippet, report } from '../note/noteEdits';
import { programOf } from '../../app/engines';
import { pickOne } from '../ui/quickRows';
import type { Services } from '../services';

interface Row extends vscode.QuickPickItem {
  readonly id: string | null;
}

const WIDTH = 84;
const DISAGREE = '$(diff) Where the documents disagree, side by side';

/** What five documents of 2010 to 2012 say: figures, dates, promises, each with its place. `id`: the row itself, from a hover. */
export async function searchProgram(services: Services, id?: string): Promise<void> {
  const program = programOf(services);
  const chosen = id ?? (await choose((query) => program.search(query)));
  if (chosen === undefined) return;
  if (chosen === null) return services.docs.show('Where the documents disagree', program.disagreementsPage());
  const hit = program.search('', program.reference.facts.length).find((h) => h.fact.id === chosen);
  if (!hit) return;
  const next = await pickOne(hit.fact.statement, 'History, never law', [
    { label: '$(book) Read it with its place and what has changed', value: 'read' as const },
    { label: '$(insert) Insert the citation at the cursor', value: 'insert' as const },
    ...(hit.disagreements.length > 0 ? [{ label: DISAGREE, value: 'sides' as const }] : []),
  ]);
  if (next === 'read') await services.docs.show('What the documents say', program.factPage(hit));
  else if (next === 'sides') await services.docs.show('Where the documents disagree', program.disagreementsPage());
  else if (next === 'insert') {
    const text = program.citation(hit);
    const body = new vscode.SnippetString().appendText(text).value;
    await report(await insertSnippet(services.lastNote, body), text);
  }
}

/** The rows change with what is typed: the search knows synonyms that a filter over the shown text does not. null: the disagreements. */
function choose(search: (query: string) => readonly FactHit[]): Promise<string | null | undefined> {
  const pick = orderedPick<Row>();
  pick.title = 'Search the Program';
  pick.placeholder = 'A number, a date, a promise: 48 hours, copy, Louisiana, voluntary';
  const show = (): void => {
    pick.items = [{ label: DISAGREE, alwaysShow: true, id: null }, ...search(pick.value).flatMap((hit): Row[] => rowsOf(hit))];
  };
  pick.onDidChangeValue(show);
  show();
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const row = pick.activeItems[0];
      if (!row) return; // a click on a row that was replaced at that moment
      resolve(row.id);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function rowsOf({ fact }: FactHit): Row[] {
  const [first = '', ...rest] = wrap(fact.statement, WIDTH);
  return [
    { label: first, description: '', alwaysShow: true, id: fact.id },
    ...rest.map((label) => ({ label: `$(blank) ${label}`, alwaysShow: true, id: fact.id })),
    { label: '$(blank)', description: `${fact.topic}; ${fact.document}`, alwaysShow: true, id: fact.id },
  ];
}
