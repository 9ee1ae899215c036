import { clocksPage } from '../../../app/deadline/clocksPage';
import { readOpenNote } from '../../note/openNote';
import { askMoment } from '../../ui/askMoment';
import { pickOne } from '../../ui/quickRows';
import type { Services } from '../../services';
import { US_ZONES } from '../../../app/deadline/questions';
import { chooseZone } from '../../note/defaults/zone';

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
  const at = await askMoment(services, zone, 'When did it happen?');
  if (!at) return;
  const answers = services.api.otherClocks({ event, at, zone, now: services.now() });
  await services.docs.show('Other clocks', clocksPage(answers, services.holds.dataVersion));
}
