import { encodeBase64Url } from '../note/blocks/base64url';
import { inMarkdown } from '../markdown';
import { escapeHtml } from './escapeHtml';

/** A report as a list of blocks, written once and shown as Markdown (in the editor) or HTML (to print). */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'figure'; readonly svg: string; readonly alt: string };

/** `image` says where a picture is found: inside the text, or in a file beside it. */
export function toMarkdown(blocks: readonly Block[], image: (svg: string, number: number) => string = inline): string {
  let figures = 0;
  const parts = blocks.map((b): string => {
    switch (b.kind) {
      case 'heading':
        // Behind the hashes a number begins no list.
        return `${'#'.repeat(b.level)} ${inMarkdown(b.text).replace(/^(\d+)\\/, '$1')}`;
      case 'paragraph':
        return b.strong ? `**${inMarkdown(b.text)}**` : inMarkdown(b.text);
      case 'list':
        return b.items.map((i) => `- ${inMarkdown(i)}`).join('\n');
      case 'table':
        return [line(b.head), `| ${b.head.map(() => '---').join(' | ')} |`, ...b.rows.map(line)].join('\n');
      case 'figure':
        figures += 1;
        return `![${inMarkdown(b.alt)}](${image(b.svg, figures)})`;
    }
  });
  return `${parts.join('\n\n')}\n`;
}

function inline(svg: string): string {
  const code = encodeBase64Url(svg).replace(/-/g, '+').replace(/_/g, '/');
  return `data:image/svg+xml;base64,${code}${'='.repeat((4 - (code.length % 4)) % 4)}`;
}

/** One page to print, with nothing outside itself and no script. */
export function toHtml(title: string, blocks: readonly Block[]): string {
  const body = blocks.map((b): string => {
    switch (b.kind) {
      case 'heading':
        return `<h${b.level}>${escapeHtml(b.text)}</h${b.level}>`;
      case 'paragraph':
        return b.strong ? `<p><strong>${escapeHtml(b.text)}</strong></p>` : `<p>${escapeHtml(b.text)}</p>`;
      case 'list':
        return `<ul>${b.items.map((i) => `<li>${escapeHtml(i)}</li>`).join('')}</ul>`;
      case 'table': {
        const head = b.head.map((h) => `<th scope="col">${escapeHtml(h)}</th>`).join('');
        const rows = b.rows.map(
          ([first = '', ...rest]) =>
            `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map((c) => `<td>${escapeHtml(c).replace(/(\d) h\b/g, '$1&nbsp;h')}</td>`).join('')}</tr>`,
        );
        return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
      }
      case 'figure':
        return `<figure>${b.svg}<figcaption>${escapeHtml(b.alt)}</figcaption></figure>`;
    }
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${styleOf(title)}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

/** A wide table needs the long side of the paper; each sheet says what it is of and which, because sheets get parted. */
function styleOf(title: string): string {
  return `${SCREEN}@page{size:landscape;margin:14mm 12mm;@bottom-left{content:"${title.replace(/["\\<>]/g, '')}";font:8pt sans-serif}@bottom-right{content:counter(page) " of " counter(pages);font:8pt sans-serif}}${PRINT}`;
}

const SCREEN =
  'body{font:11pt/1.4 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}p,ul{max-width:48rem}th[scope=row]{min-width:4.5rem}table{border-collapse:collapse;font-size:10pt;margin:1rem 0}th,td{border:1px solid #777;padding:.25rem .5rem;text-align:left;vertical-align:top}figure{margin:1rem 0;break-inside:avoid}svg{max-width:100%;height:auto}tr{break-inside:avoid}thead{display:table-header-group}h2,h3{break-after:avoid}';
/** A funnel is 330 high: two of them fit on a sheet. */
const PRINT =
  '@media print{body{max-width:none;margin:0;padding:0}p,ul{max-width:none}table{width:100%}svg{max-height:165mm}svg[height="330"]{max-height:72mm;width:auto}}';

function line(cells: readonly string[]): string {
  return `| ${cells.map(inMarkdown).join(' | ')} |`;
}
