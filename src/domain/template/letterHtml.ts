import { letterBlocks } from './letterBlocks';
import type { Block, Lines, Run } from './letterBlocks';

/** A page a browser prints well: no script, nothing fetched, everything escaped. */
export function letterHtml(markdown: string, title = 'Letter'): string {
  const blocks = letterBlocks(markdown);
  const marks = blocks.filter((b) => b.kind === 'mark').map((b) => escapeHtml(b.text));
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...(marks.length > 0 ? [`<p class="every-page" aria-hidden="true">${marks.join('<br>')}</p>`] : []),
    '<main>',
    ...blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The mark stands at the top of the text, and again on every printed page. */
const STYLE = [
  '@page { size: letter; margin: 1in }',
  'body { font: 12pt/1.45 Georgia, "Times New Roman", serif; color: #000; background: #fff; max-width: 6.5in; margin: 1in auto }',
  'h1, h2, h3 { font-size: 12pt; margin: 1.2em 0 .4em; break-after: avoid }',
  'h1 { font-size: 14pt }',
  'p, ul, ol, table, blockquote { margin: 0 0 .8em }',
  'p, li { orphans: 2; widows: 2 }',
  'li { margin-bottom: .3em }',
  'table { border-collapse: collapse; width: 100% }',
  'th, td { border: 1px solid #000; padding: .2em .5em; text-align: left; vertical-align: top }',
  '.mark { border: 2px solid #000; padding: .4em .6em; font-weight: bold }',
  '.every-page { display: none }',
  '@media print { body { margin: 0 } .every-page { display: block; position: fixed; bottom: 0; left: 0; right: 0; margin: 0; text-align: center; font: bold 9pt sans-serif } }',
].join('\n');

function blockHtml(b: Block): string {
  switch (b.kind) {
    case 'mark':
      return `<p class="mark">${escapeHtml(b.text)}</p>`;
    case 'heading':
      return `<h${String(b.level)}>${runsHtml(b.runs)}</h${String(b.level)}>`;
    case 'paragraph':
      return `<p>${linesHtml(b.lines)}</p>`;
    case 'quote':
      return `<blockquote>${linesHtml(b.lines)}</blockquote>`;
    case 'list': {
      const tag = b.ordered ? 'ol' : 'ul';
      return `<${tag}>${b.items.map((i) => `<li>${linesHtml(i)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return `<table>${b.rows.map((r, i) => `<tr>${r.map((c) => cellHtml(c, i === 0)).join('')}</tr>`).join('')}</table>`;
    case 'rule':
      return '<hr>';
  }
}

function cellHtml(runs: readonly Run[], head: boolean): string {
  return head ? `<th scope="col">${runsHtml(runs)}</th>` : `<td>${runsHtml(runs)}</td>`;
}

function linesHtml(lines: Lines): string {
  return lines.map(runsHtml).join('<br>');
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map((r) => {
      const words = escapeHtml(r.text);
      const leaning = r.italic ? `<em>${words}</em>` : words;
      return r.bold ? `<strong>${leaning}</strong>` : leaning;
    })
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${String(c.charCodeAt(0))};`);
}
