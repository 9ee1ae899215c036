import { US_ZONES } from '../../app/deadline/questions';
import { pickOne } from './quickRows';

/** The jail's time zone by the words people use; the name of any other zone of the Americas is found as well. undefined: Esc. */
export function pickZone(unknown?: string): Promise<string | undefined> {
  const known = US_ZONES.map(([value, label, words]) => ({
    label,
    description: [words, value].filter(Boolean).join(' '),
    value,
  }));
  const others = Intl.supportedValuesOf('timeZone')
    .filter((z) => z.startsWith('America/') && !known.some((k) => k.value === z))
    .map((value) => ({ label: value, value }));
  const none = unknown === undefined ? [] : [{ label: unknown, value: '' }];
  return pickOne('Time zone of the jail', "The jail's time zone, not your computer's: Eastern, CT, Arizona", [
    ...none,
    ...known,
    ...others,
  ]);
}
