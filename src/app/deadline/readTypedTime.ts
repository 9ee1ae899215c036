import type { Ask } from '../../domain/ask';
import { zoneTable } from '../../domain/time/zoneTable';
import { utcOf } from '../../domain/note/shortWords';
import type { MomentAnswer } from '../../domain/time/answers';
import type { DetainerDeskApi } from '../answers';

type Moment = Extract<MomentAnswer, { kind: 'moment' }>;

export type TypedTime =
  | { readonly kind: 'moment'; readonly moment: Moment; readonly utc: number }
  /** Nothing is wrong with what was typed: something was not given yet. */
  | { readonly kind: 'missing'; readonly missing: 'zone' | 'text'; readonly message: string; readonly example: string }
  | { readonly kind: 'wrong'; readonly message: string; readonly example: string }
  | Ask;

const NO_ZONE = {
  kind: 'missing',
  missing: 'zone',
  message: 'In which time zone is the jail? Choose it first: the answer depends on it.',
  example: '',
} as const;
const NO_TEXT = {
  kind: 'missing',
  missing: 'text',
  message: 'Type when the person would otherwise have been released.',
  example: 'For example: fri 3pm, 11/20/2026 1500, noon yesterday',
} as const;

/** A time as a person types it, in the palette and on the panel alike: the minute from which hours are counted, never a day alone. */
export function readTypedTime(
  typed: string,
  zone: string | undefined,
  api: Pick<DetainerDeskApi, 'parseMoment'>,
  now: string,
): TypedTime {
  if (!zone || !zoneTable(zone)) return NO_ZONE;
  if (!typed.trim()) return NO_TEXT;
  const moment = api.parseMoment({ text: typed, zone, now });
  switch (moment.kind) {
    case 'invalid':
      return { kind: 'wrong', message: moment.message, example: '' };
    case 'date-only': {
      const message = `${moment.date} has no time of day. Add it: the hours are counted from that minute.`;
      return { kind: 'wrong', message, example: `For example: ${typed.trim()} 3:15 pm` };
    }
    case 'ask':
      return moment;
    case 'moment': {
      const utc = utcOf(moment.iso);
      return utc === null ? NO_ZONE : { kind: 'moment', moment, utc };
    }
  }
}

/** The sentence and its example in one line. */
export const inOneLine = ({ message, example }: { readonly message: string; readonly example: string }): string =>
  example ? `${message} ${example}.` : message;
