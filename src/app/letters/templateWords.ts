import type { RenderAnswer, TemplateInfo } from '../../domain/template/answers';

/** In the letter a field is named in the middle of a line, "[your office]"; above a control it starts like a sentence. */
export function asLabel(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Where a template comes from. A clinic's goes by the clinic's own name, as its clinic.json has it. */
export function originWords({ origin }: TemplateInfo, clinic: string): string {
  if (origin.kind === 'built-in') return 'Built-in template.';
  const by = origin.author ? ` by ${origin.author}` : '';
  return `Template of ${clinic || 'the clinic'}${by}, ${origin.reviewed ? `reviewed ${origin.reviewed}` : 'not reviewed'}.`;
}

/** When it fits and when not, before anyone opens it. */
export function whenToUse({ fits, notFor }: TemplateInfo): string {
  return `${fits === null ? '' : ` Fits: ${fits}`}${notFor === null ? '' : ` Not for: ${notFor}`}`;
}

/** More names than these make a line that nobody reads to its end. */
const NAMED = 3;

/** What a template would print from the note in front: in few words for the list, and which blanks stay open. */
export function printsNow(answer: RenderAnswer, { fields }: TemplateInfo): { readonly short: string; readonly open: string } {
  if (answer.kind === 'consent-needed') return { short: "waits for the client's written consent", open: ` ${answer.message}` };
  if (answer.kind !== 'rendered') return { short: 'not made from this note', open: ` ${answer.message}` };
  if (answer.missing.length === 0) return { short: 'nothing left to fill in', open: '' };
  const names = answer.missing.map((name) => fields.find((f) => f.name === name)?.label ?? name);
  const more = names.length - NAMED;
  const last = more > 0 ? ` and ${String(more)} more` : '';
  const short = `${String(answer.filled.length)} filled, ${String(names.length)} open`;
  return { short, open: ` Open: ${names.slice(0, NAMED).join('; ')}${last}.` };
}
