import type { RenderAnswer } from '../answers';
import type { Cite } from '../cite/cite';
import { letterDate } from '../text/dates';
import type { TemplateSource } from '../text/source';

type NotApplicable = Extract<RenderAnswer, { kind: 'not-applicable' }>;

/** null: the template can be used on the note's date. Otherwise what is missing on that day, and what stands now. */
export function applies(t: TemplateSource, cite: Cite, asOf: string, today: string): NotApplicable | null {
  const stop = (why: string): NotApplicable => ({
    kind: 'not-applicable',
    message: [`${t.id} does not apply to a note dated ${letterDate(asOf)}: ${why}.`, t.standsNow ?? ''].join(' ').trim(),
    instead: t.instead,
  });
  if (t.from !== null && asOf < t.from) return stop(`what it rests on dates from ${letterDate(t.from)}`);
  if (t.until !== null && asOf >= t.until) return stop(`what it rests on ended on ${letterDate(t.until)}`);
  for (const id of t.rests) {
    const a = cite(id, asOf, today);
    if (a.text === null) return stop(`${id} did not exist yet, or is not in the register`);
    if (a.place === 'history') return stop(`${a.text.replaceAll('*', '')} no longer carries a request`);
  }
  return null;
}
