/** Words of a heading, a charge or a reason in small letters; "I.C.E." is ice, "US MARSHALS" us marshals, "BookingDate" booking date. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/\b([A-Za-z])\.(?=[A-Za-z]\b)/g, '$1')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/#/g, ' number ')
    .replace(/'s\b/g, 's')
    .split(/[^a-z0-9]+/)
    .filter((w) => w !== '');
}

/** The phrase as a run of whole words. A last "*" stands for any ending: "immigrat*". */
export function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const last = words.length - phrase.length;
  for (let at = 0; at <= last; at++) {
    let i = 0;
    while (i < phrase.length && fits(words[at + i] ?? '', phrase[i] ?? '')) i++;
    if (i === phrase.length) return true;
  }
  return false;
}

function fits(word: string, wanted: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

export function phraseOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => w !== '');
}
