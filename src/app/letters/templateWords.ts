import type { TemplateInfo } from '../../domain/template/answers';

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
