import type { Caution } from '../../basis';
import { findClientData } from '../../privacy/find';
import type { RenderAnswer } from '../answers';
import type { ListedCharge } from './chargeFacts';
import { startWords } from '../../detainer/say/markdown';
import { isDate } from '../../time/civil';
import { deadlineDate, letterMoment } from '../text/dates';
import { NO_KINDS, STATUS_KINDS, STATUS_OVERRIDE } from '../gates/statusOverride';
import { cleanText, escapeMarkdown } from '../text/escape';
import { withoutZoneName } from './holdFacts';
import type { HoldInput } from './holdFacts';
import { wrongWords } from '../gates/refusals';
import type { FieldSource, TemplateSource } from '../text/source';

export interface ReadField {
  readonly source: FieldSource;
  /** Words as they stand in the letter, escaped; null: blank. */
  readonly text: string | null;
  /** As typed, for a choice. */
  readonly raw: string;
  readonly from: 'given' | 'hold' | 'charges';
}

type Read = { readonly kind: 'fields'; readonly list: readonly ReadField[]; readonly cautions: readonly Caution[] };
interface Known {
  readonly hold: HoldInput | undefined;
  readonly charges: readonly ListedCharge[];
  /** The jail's zone where no hold was counted. */
  readonly zone?: string | undefined;
  /** An attorney's recorded decision that this letter may speak of status or entry. */
  readonly statusAllowed: boolean;
}
type Invalid = Extract<RenderAnswer, { kind: 'invalid' }>;

export const MAX_FIELD = 20_000;

/** Keys the note always has; they are no mistake when a template has no use for them. */
const NOTE_KEYS = new Set(['reviewed-by', 'authority', 'reviewed-on', 'reviewed-letters', STATUS_OVERRIDE]);

/** Takes the given values, then what the hold and the charges know; what is left stays blank. */
export function readFields(t: TemplateSource, given: Readonly<Record<string, string>>, known: Known): Read | Invalid {
  const list: ReadField[] = [];
  for (const source of t.fields) {
    const typed = Object.hasOwn(given, source.name) ? (given[source.name] ?? '') : '';
    const wrong = judge(source, typed, known.statusAllowed ? STATUS_KINDS : NO_KINDS);
    if (wrong !== null) return { kind: 'invalid', message: wrong };
    const raw = cleanText(typed, source.type === 'paragraph');
    if (raw !== '') list.push({ source, raw, text: words(source, raw, known), from: 'given' });
    else list.push(derived(source, known));
  }
  return { kind: 'fields', list, cautions: [...unused(t, given), ...releaseDiffers(list, known.hold), ...noZone(list, known)] };
}

function judge(f: FieldSource, typed: string, allowed: ReadonlySet<string>): string | null {
  if (typed.length > MAX_FIELD)
    return `"${f.label}" is longer than ${String(MAX_FIELD)} characters. Shorten it, or attach it as an exhibit.`;
  const text = typed.trim();
  if (text === '') return null;
  if (f.type === 'choice' && !f.choices.includes(text)) return `"${f.label}" is one of: ${f.choices.join(', ')}.`;
  if (f.type === 'date' && !isDate(text)) return `"${f.label}" is a date written YYYY-MM-DD.`;
  const found =
    f.forbid.length === 0
      ? undefined
      : findClientData(text).find((x) => x.confidence === 'high' && f.forbid.includes(x.kind) && !allowed.has(x.kind));
  if (found !== undefined)
    return `"${f.label}" must not carry this kind of fact (${found.kind}) in this letter. Take it out.${hint(found.kind)}`;
  return wrongWords(f.refuse, text);
}

/** Only these can be allowed; a victim's facts wait for consent, and numbers stay out. */
function hint(kind: string): string {
  return STATUS_KINDS.has(kind) ? ` An attorney can allow it in the note: letter: ${STATUS_OVERRIDE}: "name, YYYY-MM-DD".` : '';
}

function words(f: FieldSource, raw: string, known: Known): string {
  if (f.type === 'date') return deadlineDate(raw);
  return escapeMarkdown(f.type === 'moment' ? withoutZoneName(momentIn(raw, known)) : raw);
}

/** A typed time in the jail's zone, so that nobody has to guess whose 3:00 PM it is; as typed where it cannot be read. */
function momentIn(raw: string, { hold, zone }: Known): string {
  const place = hold?.request.zone ?? zone;
  const written = place === undefined ? null : startWords({ releasable: raw.replace(' ', 'T'), zone: place });
  return written ?? letterMoment(raw);
}

/** A time that was read as one and carries no zone, because none is known. */
function noZone(list: readonly ReadField[], known: Known): Caution[] {
  return list
    .filter(({ source, raw }) => source.type === 'moment' && raw !== '' && letterMoment(raw) !== raw)
    .filter(({ raw }) => momentIn(raw, known) === letterMoment(raw) && !letterMoment(raw).endsWith(')'))
    .map(({ source }) => {
      const message = `"${source.label}" stands without a time zone. Write the zone into the note, or behind the time.`;
      return { code: 'time-without-zone', message, level: 'warn', basis: [] };
    });
}

/** In the jail's zone, whatever offset the time was given with. */
function releaseWords({ request }: HoldInput): string {
  return startWords(request) ?? letterMoment(request.releasable);
}

/** A release time typed for the letter that is not the one the hold was counted from. */
function releaseDiffers(list: readonly ReadField[], hold: HoldInput | undefined): Caution[] {
  const typed = list.find((f) => f.source.name === 'releasable' && f.from === 'given' && f.raw !== '');
  if (typed === undefined || hold === undefined || hold.answer.kind === 'invalid') return [];
  const counted = releaseWords(hold);
  const written = startWords({ ...hold.request, releasable: typed.raw.replace(' ', 'T') });
  if (written === counted || typed.raw === hold.request.releasable) return [];
  const message = `The letter gives the release time as "${typed.raw}"; the hold was counted from ${counted}. Make them agree.`;
  return [{ code: 'release-time-differs', message, level: 'warn', basis: [] }];
}

function derived(source: FieldSource, known: Known): ReadField {
  const { hold, charges } = known;
  if (source.name === 'releasable' && hold !== undefined && hold.answer.kind !== 'invalid')
    return { source, raw: '', text: escapeMarkdown(withoutZoneName(releaseWords(hold))), from: 'hold' };
  if (source.name === 'charges_listed' && charges.length > 0) {
    const text = charges.map((c) => `${escapeMarkdown(c.charge)} (${c.disposition})`).join('; ');
    return { source, raw: '', text, from: 'charges' };
  }
  return { source, raw: '', text: null, from: 'given' };
}

function unused(t: TemplateSource, given: Readonly<Record<string, string>>): Caution[] {
  const names = new Set(t.fields.map((f) => f.name));
  const extra = Object.keys(given).filter((k) => !names.has(k) && !NOTE_KEYS.has(k) && (given[k] ?? '').trim() !== '');
  if (extra.length === 0) return [];
  const shown = extra.slice(0, 10).map((k) => k.slice(0, 40));
  return [{ code: 'unused-field', message: `This template has no field for: ${shown.join(', ')}.`, level: 'note', basis: [] }];
}
