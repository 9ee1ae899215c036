import * as vscode from 'vscode';
import { gradeWords } from '../../domain/basis';
import type { ClockAnswer } from '../../domain/detainer/answers';
import { readOpenNote } from '../note/openNote';
import { pickOne } from '../ui/quickRows';
import type { Services } from '../services';
import { US_ZONES } from '../../app/deadline/questions';
import { chooseZone } from '../note/zone';

/** The clocks beside the detainer: pick what happened, say when, read each rule with its status. */
export async function otherClocks(services: Services): Promise<void> {
  const last = services.lastNote.current();
  const note = last ? readOpenNote(last.document).note : undefined;
  const uri = last?.document.uri;
  const zone =
    chooseZone(note, uri, services.clinic.zoneFor(note, uri))?.zone ??
    (await pickOne(
      'Time zone of the place',
      'The clocks run where the person is held',
      US_ZONES.map(([value, label]) => ({ label: value, description: label, value: value })),
    ));
  if (!zone) return;
  const event = await pickOne(
    'Other clocks: what happened?',
    'The clocks that start there are listed with their rule and status',
    services.holds.listEvents().map((e) => ({ label: e.label, value: e.id })),
  );
  if (!event) return;
  const at = await askMoment(services, zone);
  if (!at) return;
  const answers = services.api.otherClocks({ event, at, zone, now: services.now() });
  await services.docs.show('Other clocks', clocksPage(answers, services.holds.dataVersion));
}

/** An input box that repeats the time in words while it is typed. */
async function askMoment(services: Services, zone: string): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    title: 'When did it happen?',
    prompt: `Time in ${zone}: fri 3pm, 11/20/2026 1500, yesterday 09:15`,
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (!value.trim()) return undefined;
      const m = services.api.parseMoment({ text: value, zone, now: services.now() });
      if (m.kind === 'moment') {
        const said = [m.words, ...m.warnings.map((w) => w.message)].join(' ');
        return {
          message: said,
          severity: m.warnings.length > 0 ? vscode.InputBoxValidationSeverity.Warning : vscode.InputBoxValidationSeverity.Info,
        };
      }
      if (m.kind === 'date-only') return 'Add the time of day: the hours are counted from that minute.';
      return m.kind === 'ask' ? `${m.question} ${m.choices.map((c) => c.label).join(' or ')}` : m.message;
    },
  });
  if (!text) return undefined;
  const moment = services.api.parseMoment({ text, zone, now: services.now() });
  return moment.kind === 'moment' ? moment.iso : undefined;
}

function clocksPage(answers: readonly ClockAnswer[], dataVersion: string): string {
  const part = (a: ClockAnswer): string[] => [
    `## ${a.name}`,
    '',
    a.words ? `**${a.words}**` : '**No date is given.**',
    '',
    a.rule,
    '',
    `Status: ${a.status}.`,
    '',
    ...a.cautions.map((c) => `- ${c.message}`),
    ...a.basis.map((b) => `- Source: ${b.locator || b.source} (${gradeWords(b.grade)})${b.note ? `. ${b.note}` : ''}`),
    '',
  ];
  return ['# Other clocks', '', ...answers.flatMap(part), `Rules of ${dataVersion}. An attorney confirms every date.`].join('\n');
}
