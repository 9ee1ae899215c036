import { localDay, zoneTable } from '../../time/zoneTable';
import { formatDate } from '../../time/civil';
import type { HoldAnswer, HoldRequest, LawEffect } from '../answers';
import type { HoldData } from '../holdData';
import { isState } from '../place';
import { readTime } from '../readTime';
import { lawsOn } from '../readings/selectReadings';
import { claimedEnds, firstLines, gravestLaw } from './firstLines';

/** The state's word without its sentence, so that a sheet can say it in another language. */
export interface StateSaid {
  /** null: no state was given. */
  readonly name: string | null;
  readonly law: { readonly effect: LawEffect; readonly title: string } | null;
  /** Whether its laws were looked up by a day. */
  readonly looked: boolean;
}

/** What a client sheet says of a hold: facts only, no words of a language. Instants in UTC minutes. */
export type SheetFacts = { readonly state: StateSaid; readonly english: readonly string[] } & (
  | {
      readonly kind: 'hold';
      /** When the person would otherwise be released. */
      readonly start: number;
      readonly first: number;
      readonly last: number;
      /** The state's law may allow no hold at all, depending on who holds the person. */
      readonly open: boolean;
    }
  | { readonly kind: 'no-hold'; readonly why: 'law' | 'notice' | 'conviction' | 'other'; readonly form: string | null }
  | { readonly kind: 'ask'; readonly field: string }
);

/** null: nothing can be said (the answer is invalid, or no reading gives an end). */
export function sheetFacts(request: HoldRequest, answer: HoldAnswer, data: HoldData): SheetFacts | null {
  if (answer.kind === 'invalid') return null;
  const table = zoneTable(request.zone);
  const read = table && readTime('releasable', request.releasable, table, request.occurrence);
  const start = read?.kind === 'time' ? read.utc : null;
  const date = table && start !== null ? formatDate(localDay(table, start)) : null;
  const state = stateSaid(request, date, answer.kind === 'no-hold' ? answer.law : undefined, data);
  if (answer.kind === 'ask') return { kind: 'ask', field: answer.field, state, english: [answer.question] };
  const lines = firstLines(request, answer, data);
  const english = [lines.ends, lines.state, lines.question ?? ''].filter((l) => l !== '');
  if (answer.kind === 'no-hold') {
    const form = request.form === undefined ? undefined : data.forms.get(request.form);
    const why =
      answer.law !== undefined
        ? 'law'
        : form?.kind === 'notice-only'
          ? 'notice'
          : request.otherHolds === 'yes'
            ? 'other'
            : 'conviction';
    return { kind: 'no-hold', why, form: form?.id ?? null, state, english };
  }
  const ends = claimedEnds(answer);
  if (!ends || start === null) return null;
  const open = answer.cautions.some((c) => c.code === 'custodian-not-known' || c.code === 'custodian-outside-bar');
  return { kind: 'hold', start, first: minutes(ends.first.expires), last: minutes(ends.last.expires), open, state, english };
}

function stateSaid(request: HoldRequest, date: string | null, lawId: string | undefined, data: HoldData): StateSaid {
  const place = request.jurisdiction === undefined ? undefined : data.jurisdictions.get(request.jurisdiction);
  if (!place || !isState(place.id)) return { name: null, law: null, looked: false };
  const law = date === null ? undefined : gravestLaw(lawsOn(place, date), lawId);
  return { name: place.name, law: law ? { effect: law.effect, title: law.title } : null, looked: date !== null };
}

function minutes(iso: string): number {
  return Date.parse(iso) / 60_000;
}
