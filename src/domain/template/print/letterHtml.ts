import type { Block, Lines, ListItem, Printed, Run } from './printed';

/** A page a browser prints well: no script, nothing fetched, everything escaped. */
export function letterHtml({ marks, gaps, blocks, look }: Printed, title = 'Letter'): string {
  const head = marks.map(escapeHtml);
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(look?.lang ?? 'en')}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    look?.large ? '<body class="large">' : '<body>',
    ...(head.length > 0 ? [`<p class="every-page" aria-hidden="true">${head.join('<br>')}</p>`] : []),
    '<main>',
    ...head.map((m) => `<p class="mark">${m}</p>`),
    ...(gaps.length > 0 ? [`<p class="mark">${escapeHtml(gapsLine(gaps))}</p>`] : []),
    ...blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What stands first in a letter with blanks. */
export function gapsLine(gaps: readonly string[]): string {
  return `Not finished. To fill in: ${gaps.join('; ')}.`;
}

/** The mark stands at the top of the text, and again on every printed page. */
const STYLE = [
  '@page { size: letter; margin: 1in }',
  'body { font: 12pt/1.45 Georgia, "Times New Roman", serif; color: #000; background: #fff; max-width: 6.5in; margin: 1in auto }',
  'h1, h2, h3, h4, h5, h6 { font-size: 12pt; margin: 1.2em 0 .4em; break-after: avoid }',
  'h1 { font-size: 14pt }',
  'p, ul, ol, table, blockquote { margin: 0 0 .8em }',
  'p, li { orphans: 2; widows: 2 }',
  'li { margin-bottom: .3em }',
  'table { border-collapse: collapse; width: 100% }',
  'th, td { border: 1px solid #000; padding: .2em .5em; text-align: left; vertical-align: top }',
  'pre { font-size: 10pt; white-space: pre-wrap; margin: 0 0 .8em }',
  'mark { background: #ff0; color: #000; font-weight: bold }',
  'li.box { list-style: none }',
  '.mark { border: 2px solid #000; padding: .4em .6em; font-weight: bold }',
  // Lists and headings need no lines of their own around them: the page is one sheet of paper.
  'body.large { font: 13pt/1.35 Arial, Helvetica, sans-serif }',
  '.large h1 { font-size: 18pt; margin-top: 0 } .large h2 { font-size: 16pt; margin: .7em 0 .3em }',
  '.large p, .large ul { margin-bottom: .4em } .large li { margin-bottom: .1em } .large hr { margin: .6em 0 } .large hr ~ p { font-size: 9pt }',
  '.every-page { display: none }',
  '@media print { body { margin: 0 } .every-page { display: block; position: fixed; bottom: 0; left: 0; right: 0; margin: 0; text-align: center; font: bold 9pt sans-serif } }',
].join('\n');

function blockHtml(b: Block): string {
  switch (b.kind) {
    case 'heading':
      return `<h${String(b.level)}>${linesHtml(b.lines)}</h${String(b.level)}>`;
    case 'paragraph':
      return `<p>${linesHtml(b.lines)}</p>`;
    case 'quote':
      return `<blockquote>${b.blocks.map(blockHtml).join('')}</blockquote>`;
    case 'list': {
      const items = b.items.map(itemHtml).join('');
      if (!b.ordered) return `<ul>${items}</ul>`;
      return b.start === 1 ? `<ol>${items}</ol>` : `<ol start="${String(b.start)}">${items}</ol>`;
    }
    case 'table': {
      const rows = b.rows.map((r) => `<tr>${r.map((c) => `<td>${linesHtml(c)}</td>`).join('')}</tr>`);
      return `<table><tr>${b.head.map((c) => `<th scope="col">${linesHtml(c)}</th>`).join('')}</tr>${rows.join('')}</table>`;
    }
    case 'code':
      return `<pre>${escapeHtml(b.text)}</pre>`;
    case 'rule':
      return '<hr>';
  }
}

/** A paragraph alone in an item stands without space around it. */
function itemHtml({ checked, blocks }: ListItem): string {
  const [first, ...rest] = blocks;
  const box = checked === null ? '' : checked ? '☑ ' : '☐ ';
  const words = first?.kind === 'paragraph' ? linesHtml(first.lines) : '';
  const others = first?.kind === 'paragraph' ? rest : blocks;
  return `<li${checked === null ? '' : ' class="box"'}>${box}${words}${others.map(blockHtml).join('')}</li>`;
}

function linesHtml(lines: Lines): string {
  return lines.map((line) => line.map(runHtml).join('')).join('<br>');
}

function runHtml(r: Run): string {
  let words = escapeHtml(r.text);
  if (r.code) words = `<code>${words}</code>`;
  if (r.italic) words = `<em>${words}</em>`;
  if (r.bold) words = `<strong>${words}</strong>`;
  if (r.strike) words = `<s>${words}</s>`;
  return r.gap ? `<mark>${words}</mark>` : words;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${String(c.charCodeAt(0))};`);
}
