/** What a person reads on the printed page and in the Word file: text with the numbers of lists, one word after the other. */
import { unzip } from './unzip';

/** Letters and digits, in order: what a printer may not lose. */
export function words(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The text between the tags of our own page, each list item with its number. */
export function pageText(html: string): string {
  const main = /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const lists: (number | null)[] = [];
  return main
    .replace(/<(\/?)([a-z0-9]+)((?: [a-z]+="[^"]*")*)>/g, (_m, close: string, tag: string, attrs: string) => {
      if (tag === 'ol' || tag === 'ul') {
        if (close) lists.pop();
        else lists.push(tag === 'ul' ? null : Number(/start="(\d+)"/.exec(attrs)?.[1] ?? 1));
        return ' ';
      }
      const last = lists.at(-1);
      if (tag === 'li' && !close && typeof last === 'number') {
        lists[lists.length - 1] = last + 1;
        return ` ${String(last)}. `;
      }
      // emphasis may begin and end inside a word
      return /^(?:em|strong|s|code|mark)$/.test(tag) ? '' : ' ';
    })
    .replace(/&#(\d+);/g, (_m, code: string) => String.fromCharCode(Number(code)));
}

/** The paragraphs of a Word file, each with the number its list gives it. Written by hand: a second reading of what `docx` wrote. */
export function docxParagraphs(bytes: Uint8Array): string[] {
  const zip = unzip(bytes);
  const numbering = readNumbering(zip.get('word/numbering.xml') ?? '');
  const counts = new Map<string, number>();
  const xml = zip.get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p>([\s\S]*?)<\/w:p>|<w:p\/>/g)].map((p) => {
    const inner = p[1] ?? '';
    const id = /<w:numId w:val="(\d+)"\/>/.exec(inner)?.[1];
    const level = /<w:ilvl w:val="(\d+)"\/>/.exec(inner)?.[1] ?? '0';
    let number = '';
    const start = id === undefined ? undefined : numbering.get(`${id}/${level}`);
    if (id !== undefined && start !== undefined) {
      const next = counts.get(`${id}/${level}`) ?? start;
      counts.set(`${id}/${level}`, next + 1);
      number = `${String(next)}. `;
    }
    return number + unescapeXml(textOf(inner));
  });
}

/** Text and breaks of the runs of a paragraph. */
function textOf(inner: string): string {
  return [...inner.matchAll(/<w:br\/>|<w:tab\/>|<w:t(?: [^>]*)?>([\s\S]*?)<\/w:t>/g)].map((m) => m[1] ?? ' ').join('');
}

/** numId and level of ordered lists, with the first number. */
function readNumbering(xml: string): Map<string, number> {
  const abstract = new Map<string, Map<string, number>>();
  for (const a of xml.matchAll(/<w:abstractNum w:abstractNumId="(\d+)"[\s\S]*?<\/w:abstractNum>/g)) {
    const levels = new Map<string, number>();
    for (const l of a[0].matchAll(/<w:lvl w:ilvl="(\d+)"[\s\S]*?<\/w:lvl>/g))
      if (l[0].includes('w:val="decimal"')) levels.set(l[1] ?? '', Number(/<w:start w:val="(\d+)"/.exec(l[0])?.[1] ?? 1));
    abstract.set(a[1] ?? '', levels);
  }
  const out = new Map<string, number>();
  for (const n of xml.matchAll(/<w:num w:numId="(\d+)"[\s\S]*?<\/w:num>/g)) {
    const of = /<w:abstractNumId w:val="(\d+)"/.exec(n[0])?.[1] ?? '';
    for (const [level, start] of abstract.get(of) ?? []) out.set(`${n[1] ?? ''}/${level}`, start);
  }
  return out;
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
