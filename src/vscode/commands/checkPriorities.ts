import * as vscode from 'vscode';
import { parseDate } from '../../domain/time/civil';
import type { Known, PriorityQuestion } from '../../domain/program/rows';
import { readOpenNote } from '../note/openNote';
import { programOf } from '../../app/engines';
import { pickOne } from '../ui/quickRows';
import type { Services } from '../services';

/** Was this person within the priorities of that day? The answers live in memory for one page and are written nowhere. */
export async function checkPriorities(services: Services): Promise<void> {
  const program = programOf(services);
  const date = await askDate(services);
  if (date === undefined) return;
  const first = program.checkPriorities({ date, facts: {} });
  const facts: Record<string, Known> = {};
  if (first.result !== 'unverified') {
    const convicted = recordedConviction(services);
    for (const question of program.priorityQuestions()) {
      const known = await ask(question, first.sentence, question.id === 'convicted' ? convicted : undefined);
      if (known === undefined) return;
      facts[question.id] = known;
    }
  }
  const answer = program.checkPriorities({ date, facts });
  await services.docs.show('Priorities', program.priorityPage(answer));
}

async function askDate(services: Services): Promise<string | undefined> {
  const last = services.lastNote.current();
  const noted = last ? readOpenNote(last.document).note.date : undefined;
  const today = services.today();
  const picked = await pickOne('Check Priorities: on which day?', 'Each period had its own; none protected anyone', [
    ...(noted ? [{ label: noted, description: "the note's date", value: noted }] : []),
    { label: today, description: 'today', value: today },
    { label: 'Another day', value: '' },
  ]);
  if (picked !== '') return picked;
  return vscode.window.showInputBox({
    title: 'Check Priorities: on which day?',
    prompt: 'YYYY-MM-DD, for example 2012-06-01',
    ignoreFocusOut: true,
    validateInput: (text) => (parseDate(text.trim()) === null ? 'Write the day as YYYY-MM-DD.' : undefined),
  });
}

/** Only "yes" is read from the note: that no conviction is recorded does not say that there is none. */
function recordedConviction(services: Services): Known | undefined {
  const last = services.lastNote.current();
  if (!last) return undefined;
  return readOpenNote(last.document).note.charges.some((c) => c.disposition === 'convicted') ? 'yes' : undefined;
}

async function ask(question: PriorityQuestion, sentence: string, recorded: Known | undefined): Promise<Known | undefined> {
  const choices: (vscode.QuickPickItem & { value: Known })[] = [
    { label: 'Not known', value: 'unknown' },
    { label: 'Yes', value: 'yes', ...(recorded === 'yes' ? { description: 'recorded in the note' } : {}) },
    { label: 'No', value: 'no' },
  ];
  if (recorded === 'yes') choices.sort((a, b) => Number(b.value === 'yes') - Number(a.value === 'yes'));
  return pickOne(question.question, `${sentence} Do not write the answers into a note.`, choices);
}
