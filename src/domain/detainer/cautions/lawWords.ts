import type { LawRow } from '../rows';

/** "Values Act (SB 54), no holds, Gov. Code 7284.6(a)(1)(B)": how a law is named wherever it is said, once where title and citation say the same. */
export function lawWords({ title, citation }: Pick<LawRow, 'title' | 'citation'>): string {
  if (citation === undefined || close(title).includes(close(citation))) return title;
  return close(citation).startsWith(close(title)) ? citation : `${title}, ${citation}`;
}

function close(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}
