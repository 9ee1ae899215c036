import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { letterDocx } from '../../../../src/app/letters/letterDocx';
import { inline, letterBlocks } from '../../../../src/domain/template/letterBlocks';
import { letterHtml } from '../../../../src/domain/template/letterHtml';
import { unzip } from '../../../support/unzip';
import { escapeMarkdown } from '../../../../src/domain/template/escape';

const DRAFT = 'DRAFT: not reviewed by an attorney or DOJ-accredited representative';
const LETTER = `${DRAFT}\n\nThe office\nOne street\n\n## 1. What\n\n- a **bold** and *leaning* word\n- second\n\n1. one\n2. two\n\n| A | B |\n| --- | --- |\n| x \\| y | z |\n\n> said\n\nEnd \\* [Status on today] & <b>`;

describe('a letter as a page', () => {
  it('keeps line breaks, lists, tables and marks, and escapes everything', () => {
    const html = letterHtml(LETTER, 'T01 <letter>');
    assert.ok(html.includes(`<p class="mark">${DRAFT}</p>`));
    assert.ok(html.includes(`<p class="every-page" aria-hidden="true">${DRAFT}</p>`));
    assert.ok(html.includes('<p>The office<br>One street</p>'));
    assert.ok(html.includes('<h2>1. What</h2>'));
    assert.ok(html.includes('<ul><li>a <strong>bold</strong> and <em>leaning</em> word</li><li>second</li></ul>'));
    assert.ok(html.includes('<ol><li>one</li><li>two</li></ol>'));
    assert.ok(html.includes('<td>x | y</td>'));
    assert.ok(html.includes('<blockquote>said</blockquote>'));
    assert.ok(html.includes('<p>End * [Status on today] &#38; &#60;b&#62;</p>'));
    assert.ok(html.includes('<title>T01 &#60;letter&#62;</title>'));
  });
  it('has no script, no handler and nothing to fetch, whatever the text says (property)', () => {
    const bit = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '<script>',
        '</style>',
        '<img src=x onerror=y>',
        '![x](http://e)',
        '](javascript:x)',
        '**',
        '*',
        '|',
        '\n',
        '- ',
        '# ',
        '<!--',
        '-->',
        '`',
        '\\',
      ),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 20 }), (bits) => {
        const html = letterHtml(bits.join(''), bits[0]);
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)[^>]*>/gi)].map((m) => m[1] ?? '');
        const mine = /^(html|head|meta|title|style|body|main|p|br|h[123]|ul|ol|li|table|tr|th|td|strong|em|blockquote|hr)$/i;
        assert.deepEqual(
          tags.filter((t) => !mine.test(t)),
          [],
        );
        assert.ok(!/<[a-z]+[^>]*\son[a-z]+=/i.test(html));
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
  it('shows client text as it was typed (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }), (typed) => {
        const line = typed.replace(/\s+/g, ' ').trim();
        if (line === '') return;
        const shown = inline(escapeMarkdown(`x ${line}`))
          .map((r) => r.text)
          .join('');
        assert.equal(shown, `x ${line}`);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
  it('leaves front matter and comments out', () => {
    assert.deepEqual(letterBlocks('---\nid: 1\n---\n<!-- detainer-desk:hold v=1 x -->\n\nhello'), [
      { kind: 'paragraph', lines: [[{ text: 'hello', bold: false, italic: false }]] },
    ]);
  });
});

describe('a letter as a Word file', () => {
  it('is a zip with the text and the mark in it, and no author', async function () {
    this.timeout(20_000);
    const bytes = await letterDocx(LETTER, 'T01');
    assert.equal(String.fromCharCode(...bytes.slice(0, 2)), 'PK');
    const zip = unzip(bytes);
    const text = zip.get('word/document.xml') ?? '';
    for (const words of [DRAFT, 'The office', 'One street', '1. What', 'bold', 'second', 'x | y', 'said', '&lt;b&gt;'])
      assert.ok(text.includes(words), words);
    const footers = [...zip].filter(([name]) => /^word\/footer\d*\.xml$/.test(name));
    assert.ok(footers.some(([, xml]) => xml.includes(DRAFT)));
    const core = zip.get('docProps/core.xml') ?? '';
    assert.ok(!/<dc:creator>[^<]+</.test(core), core);
  });
});
