import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { printLetter } from '../../../../../src/app/letters/printLetter';
import { escapeMarkdown } from '../../../../../src/domain/template/text/escape';
import { letterHtml } from '../../../../../src/domain/template/print/letterHtml';
import { MAX_PRINTED, MAX_RUNS, readLetter } from '../../../../../src/domain/template/print/printLetter';
import type { Printed } from '../../../../../src/domain/template/print/printed';
import { isReviewed } from '../../../../../src/domain/template/print/reviewState';
import { textFingerprint } from '../../../../../src/domain/template/review';
import { pageText } from '../../../../support/printedWords';
import { unzip } from '../../../../support/unzip';

const DRAFT = 'DRAFT: not reviewed by an attorney or DOJ-accredited representative';
const DO_NOT_SEND = 'DO NOT SEND: no written consent to disclose victim facts or a pending petition is recorded for this letter.';
const LETTER = `${DRAFT}\n\nThe office\nOne street\n\n## 1. What\n\n- a **bold** and *leaning* word\n- second\n\n1. one\n2. two\n\n| A | B |\n| --- | --- |\n| x \\| y | z |\n\n> said\n\nEnd \\* [Status on today] & <b>`;

function printed(markdown: string, reviewed = true, labels: readonly string[] = []): Printed {
  const a = readLetter({ markdown, reviewed, gapLabels: new Set(labels) });
  if (a.kind === 'invalid') throw new Error(a.message);
  return a.printed;
}

/** The page between <main> and </main>, on one line. */
function page(markdown: string, reviewed = true, labels: readonly string[] = []): string {
  const html = letterHtml(printed(markdown, reviewed, labels));
  return /<main>\n([\s\S]*)\n<\/main>/.exec(html)?.[1]?.replaceAll('\n', '') ?? '';
}

async function wordFile(markdown: string, reviewed = true, labels: readonly string[] = []): Promise<Map<string, string>> {
  const a = await printLetter({ markdown, reviewed, gapLabels: new Set(labels), format: 'docx', title: 'T01' });
  if (a.kind === 'invalid') throw new Error(a.message);
  return unzip(a.bytes);
}

describe('a letter as a page', () => {
  it('keeps line breaks, lists, tables and marks, and escapes everything', () => {
    const html = letterHtml(printed(LETTER, false), 'T01 <letter>');
    assert.ok(html.includes(`<p class="mark">${DRAFT}</p>`));
    assert.ok(html.includes(`<p class="every-page" aria-hidden="true">${DRAFT}</p>`));
    assert.ok(html.includes('<p>The office<br>One street</p>'));
    assert.ok(html.includes('<h2>1. What</h2>'));
    assert.ok(html.includes('<ul><li>a <strong>bold</strong> and <em>leaning</em> word</li><li>second</li></ul>'));
    assert.ok(html.includes('<ol><li>one</li><li>two</li></ol>'));
    assert.ok(html.includes('<td>x | y</td>'));
    assert.ok(html.includes('<blockquote><p>said</p></blockquote>'));
    assert.ok(html.includes('<p>End * [Status on today] &#38; &#60;b&#62;</p>'));
    assert.ok(html.includes('<title>T01 &#60;letter&#62;</title>'));
  });

  it('has no script, no handler and nothing to fetch, whatever the text says (property)', () => {
    const bit = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('<script>', '</style>', '<img src=x onerror=y>', '![x](http://e)', '](javascript:x)', '**', '*', '|', '\n'),
      fc.constantFrom(
        '- ',
        '# ',
        '<!--',
        '-->',
        '`',
        '\\',
        '> ',
        '1. ',
        '    ',
        '```',
        '<http://e>',
        '&lt;script&gt;',
        '| --- |',
      ),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 20 }), (bits) => {
        const html = letterHtml(printed(bits.join('')), bits[0]);
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)[^>]*>/gi)].map((m) => m[1] ?? '');
        const mine =
          /^(html|head|meta|title|style|body|main|p|br|h[1-6]|ul|ol|li|table|tr|th|td|strong|em|s|code|pre|mark|blockquote|hr)$/i;
        assert.deepEqual(
          tags.filter((t) => !mine.test(t)),
          [],
        );
        assert.ok(!/<[a-z]+[^>]*\s(?:on[a-z]+|href|src)=/i.test(html));
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  it('shows client text as it was typed (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }), (typed) => {
        const line = typed.replace(/\s+/g, ' ').trim();
        if (line === '' || /<br ?\/?>/i.test(line)) return;
        assert.equal(pageText(letterHtml(printed(escapeMarkdown(`x ${line}`)))).trim(), `x ${line}`);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});

/** Public reports, F1: what was lost, misnumbered or printed as marks. Right is what CommonMark and VS Code's preview show. */
const F1: readonly (readonly [name: string, typed: string, page: string])[] = [
  [
    'a rule at the top',
    '---\n\nDear Sheriff,\n\nPlease.\n\n---\n\nEnclosures',
    '<hr><p>Dear Sheriff,</p><p>Please.</p><hr><p>Enclosures</p>',
  ],
  ['the same with CRLF', '---\r\n\r\nDear Sheriff,\r\n\r\n---\r\n', '<hr><p>Dear Sheriff,</p><hr>'],
  [
    'a year at the start of a line',
    'Booked on November 20,\n2026. Bond was posted.',
    '<p>Booked on November 20,<br>2026. Bond was posted.</p>',
  ],
  [
    'a number at the start of a line',
    'may last no more than\n48. See page 3.',
    '<p>may last no more than<br>48. See page 3.</p>',
  ],
  ['a number with a bracket', 'He was held for\n48) hours', '<p>He was held for<br>48) hours</p>'],
  ['a year as first word', '2026. A year', '<ol start="2026"><li>A year</li></ol>'],
  ['a list from eleven', '11. booked\n12. released', '<ol start="11"><li>booked</li><li>released</li></ol>'],
  ['bullets under a number', '1. One\n   - a\n   - b\n2. Two', '<ol><li>One<ul><li>a</li><li>b</li></ul></li><li>Two</li></ol>'],
  ['a number under a bullet', '- Facts\n   1. first\n- Law', '<ul><li>Facts<ol><li>first</li></ol></li><li>Law</li></ul>'],
  [
    'a list goes on',
    '1. First\n\nBetween.\n\n2. Second',
    '<ol><li>First</li></ol><p>Between.</p><ol start="2"><li>Second</li></ol>',
  ],
  [
    'numbers over headings',
    '## Facts\n1. a\n2. b\n## Law\n3. c',
    '<h2>Facts</h2><ol><li>a</li><li>b</li></ol><h2>Law</h2><ol start="3"><li>c</li></ol>',
  ],
  [
    'a quotation between',
    '1. The form says:\n\n> quote\n\n2. The jail held.',
    '<ol><li>The form says:</li></ol><blockquote><p>quote</p></blockquote><ol start="2"><li>The jail held.</li></ol>',
  ],
  [
    'a wrapped number, then a list',
    'Booked on November 20,\n2026. Bond.\n\n1. one\n2. two',
    '<p>Booked on November 20,<br>2026. Bond.</p><ol><li>one</li><li>two</li></ol>',
  ],
  ['bold over a line end', '**bold that\nwraps**', '<p><strong>bold that</strong><br><strong>wraps</strong></p>'],
  ['a hard break', 'Jane Doe\\\nAttorney', '<p>Jane Doe<br>Attorney</p>'],
  ['two blanks at the end', 'Jane Doe  \nAttorney', '<p>Jane Doe<br>Attorney</p>'],
  ['underscores', '_Doe v. X_ and __b__', '<p><em>Doe v. X</em> and <strong>b</strong></p>'],
  ['a setext heading', 'Title\n====\n\nText', '<h1>Title</h1><p>Text</p>'],
  ['an entity', 'a&nbsp;b &copy; &amp;', '<p>a\u00A0b © &#38;</p>'],
  [
    'a break in a cell',
    '| a | b |\n|--|--|\n| x<br>y | z |',
    '<table><tr><th scope="col">a</th><th scope="col">b</th></tr><tr><td>x<br>y</td><td>z</td></tr></table>',
  ],
  ['a fence', '```js\nlet a = 1;\n```', '<pre>jslet a = 1;</pre>'],
  ['a link', '[the act](https://example.org "page")', '<p>the act (https://example.org, &#34;page&#34;)</p>'],
  ['an address alone', '<https://example.org> <a@b.org>', '<p>https://example.org a@b.org</p>'],
  ['a script as a link', '[x](javascript:alert(1))', '<p>x (javascript:alert(1))</p>'],
  ['a quotation in a quotation', '> a\n>\n> > b', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>'],
  ['boxes', '- [ ] call\n- [x] done', '<ul><li class="box">☐ call</li><li class="box">☑ done</li></ul>'],
  ['strike', '~~not so~~', '<p><s>not so</s></p>'],
];

describe('what is typed is what is printed', () => {
  for (const [name, typed, right] of F1) it(name, () => assert.equal(page(typed), right));

  it('joins text that a program wrapped, and keeps lines that a person broke', () => {
    const wrapped =
      'The detainer was lodged on November 19 and the bond was posted in the\nafternoon of the next day at the window of the jail.';
    assert.equal(page(wrapped), `<p>${wrapped.replace('\n', ' ')}</p>`);
    const broken = 'The Legal Aid Office of the Three Counties, Incorporated, Suite 4\n12 Main Street\nAnytown';
    assert.equal(page(broken), `<p>${broken.replaceAll('\n', '<br>')}</p>`);
  });

  it('says what is printed otherwise than it was typed', () => {
    const said = (markdown: string): readonly string[] => printed(markdown).said;
    assert.deepEqual(said('plain'), []);
    assert.deepEqual(said('a <!-- call again --> b'), ['One hidden comment is not printed.']);
    assert.deepEqual(said('<!-- detainer-desk:hold v=1 x -->\n\nb\n\n<!-- /detainer-desk:hold -->'), []);
    assert.match(said('![alt](src)').join(), /picture/);
    assert.match(said('a[^1]\n\n[^1]: the note').join(), /Footnotes/);
    assert.match(said('<u>a</u>').join(), /HTML/);
    assert.match(said(`${'> '.repeat(200)}deep`).join(), /too deeply/);
    assert.match(said('| a |\n|--|\n| b | c |').join(), /more cells/);
    assert.match(said('a\u0000b').join(), /cannot be printed/);
  });

  it('keeps the words of references, footnotes and cells too many', () => {
    assert.equal(page('[a]: http://e "t"\n\nsee [a]'), '<p>[a]: http://e &#34;t&#34;</p><p>see [a]</p>');
    assert.ok(page('a[^1]\n\n[^1]: the note').includes('[^1]: the note'));
    assert.ok(page('| a |\n|--|\n| b | c |').includes('<td>c</td>'));
    assert.ok(page(`${'> '.repeat(500)}deep\n\nafter`).includes('deep'));
    assert.ok(page(`${'- '.repeat(500)}deep\n\nafter`).includes('deep'));
  });

  it('leaves comments and our own marks out, and nothing of the words around them', () => {
    assert.equal(page('a <!-- x --> b <!-- never closed'), '<p>a  b &#60;!-- never closed</p>');
    assert.equal(page('one\n<!-- detainer-desk:hold v=1 x -->\ntwo'), '<p>one</p><p>two</p>');
  });
});

describe('the DRAFT mark', () => {
  const variants: readonly string[] = [
    `${DRAFT}\n\nDear`,
    `${DRAFT} \n\nDear`,
    `${DRAFT}  \n\nDear`,
    `${DRAFT}\nDear`,
    ` ${DRAFT}\n\nDear`,
    `\t${DRAFT}\n\nDear`,
    `    ${DRAFT}\n\nDear`,
    `${DRAFT}\u00A0\n\nDear`,
    `> ${DRAFT}\n\nDear`,
    `**${DRAFT}**\n\nDear`,
    `- ${DRAFT}\n\nDear`,
    `${DRAFT.replace('attorney', '\nattorney')}\n\nDear`,
    `${DRAFT}\r\n\r\nDear`,
    `${DRAFT} Dear`,
  ];
  for (const text of variants)
    it(`is known in ${JSON.stringify(text)}, and stands on every page once`, () => {
      assert.equal(page(text, false), `<p class="mark">${DRAFT}</p><p>Dear</p>`);
    });

  it('stands on a letter without a recorded review, whatever its text says', async () => {
    assert.deepEqual(printed('Dear', false).marks, [DRAFT]);
    assert.deepEqual(printed(DRAFT, true).marks, [], 'a recorded review ends it');
    assert.deepEqual(printed(`${DO_NOT_SEND} \n\nDear`, true).marks, [DO_NOT_SEND]);
    const footers = [...(await wordFile('Dear', false))].filter(([name]) => /^word\/footer\d*\.xml$/.test(name));
    assert.equal(footers.length, 2);
    assert.ok(footers.every(([, xml]) => xml.includes(DRAFT)));
  });

  it('a mark in the middle of a line stays where it is', () => {
    assert.ok(page(`The words "${DRAFT}" are a mark.`).includes(`The words &#34;${DRAFT}&#34; are a mark.`));
  });

  it('is ended by a review of this text, also after a formatter, and by no other', () => {
    const text = '*Doe v. Roe*, paragraph 3.\n\n* one\n* two\n\n| a | b |\n| --- | --- |\n| x | y |\n\nEnd\\.\n';
    const formatted = `${DRAFT}\n\n_Doe v. Roe_, paragraph 3.\n\n- one\n- two\n\n| a   | b   |\n| :-- | --- |\n| x   | y   |\n\nEnd.`;
    const review = { by: 'attorney one', authority: 'attorney', on: '2026-11-20', letters: `T06 ${textFingerprint(text)}` };
    assert.ok(isReviewed(text, review, '2026-11-21'));
    assert.ok(isReviewed(formatted, review, '2026-11-21'));
    for (const other of [text.replace('3', '4'), text.replace('one', 'won'), `${text} More.`, text.replace('x', '- x')])
      assert.ok(!isReviewed(other, review, '2026-11-21'), other);
    assert.ok(!isReviewed(text, { ...review, by: '' }, '2026-11-21'));
    assert.ok(!isReviewed(text, { ...review, on: '2026-11-22' }, '2026-11-21'));
  });
});

describe('blanks that are still open', () => {
  const labels = ['booking number', 'your office, address, telephone'];
  it('are marked, and listed first', () => {
    assert.equal(
      page('[your office, address, telephone]\n\nNumber [booking number], again [booking number].', true, labels),
      '<p class="mark">Not finished. To fill in: your office, address, telephone; booking number.</p>' +
        '<p><mark>[your office, address, telephone]</mark></p><p>Number <mark>[booking number]</mark>, again <mark>[booking number]</mark>.</p>',
    );
  });
  it("are known when they were wrapped; other brackets are the writer's own", () => {
    assert.deepEqual(printed('the [booking\nnumber] of "[a]bsent" people', true, labels).gaps, ['booking number']);
    assert.ok(!page('"[a]bsent [the officer]"', true, labels).includes('<mark>'));
  });
  it('are highlighted in the Word file', async () => {
    const xml = (await wordFile('Number [booking number].', true, labels)).get('word/document.xml') ?? '';
    assert.ok(/<w:highlight w:val="yellow"\/>[^]*\[booking number\]/.test(xml));
    assert.ok(xml.includes('Not finished. To fill in: booking number.'));
  });
});

describe('hostile text', function () {
  this.timeout(60_000);
  it('longer than a hundred pages is refused with a sentence', () => {
    const a = readLetter({ markdown: 'a'.repeat(MAX_PRINTED + 1), reviewed: true, gapLabels: new Set() });
    assert.ok(a.kind === 'invalid' && /300,000 characters/.test(a.message));
  });
  for (const [name, text] of [
    ['10,000 quotations in one another', `${'>'.repeat(10_000)} deep`],
    ['10,000 lists in one another', `${'- '.repeat(10_000)}deep`],
    ['10,000 open brackets', '['.repeat(10_000)],
    ['10,000 open stars', '**a '.repeat(10_000)],
  ] as const)
    it(`${name}: printed in both forms`, async () => {
      assert.ok(page(text).length > 0);
      assert.ok(((await wordFile(text)).get('word/document.xml') ?? '').length > 0);
    }).timeout(60_000);
  it('a table without an end is refused with a sentence', () => {
    const a = readLetter({ markdown: '| a | b |\n| - | - |\n'.repeat(5_000), reviewed: true, gapLabels: new Set() });
    assert.ok(a.kind === 'invalid' && /3,000 paragraphs and cells/.test(a.message));
  });
  it('one paragraph of line breaks, or of changes of type, is refused with a sentence: Word files grow slow with each', () => {
    for (const text of ['a<br>'.repeat(MAX_RUNS), '**a** b '.repeat(MAX_RUNS), `| ${'a<br>'.repeat(MAX_RUNS)} |\n| - |\n`]) {
      const a = readLetter({ markdown: text, reviewed: true, gapLabels: new Set() });
      assert.ok(a.kind === 'invalid' && /8,000 line breaks and changes of type/.test(a.message), text.slice(0, 10));
    }
    assert.ok(printed('a<br>'.repeat(2_000)).blocks.length === 1);
  });
  it('puts no character into a Word file that Word refuses', async () => {
    const all = Array.from({ length: 0x20 }, (_, i) => String.fromCharCode(i)).join('a') + '\uFFFE\uFFFF\uD800x\uDC00y😀';
    const xml = (await wordFile(`a${all}b`)).get('word/document.xml') ?? '';
    assert.ok(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml));
    assert.ok(xml.includes('😀'));
  });
});

describe('a letter as a Word file', () => {
  it('has headings in bold, and room for a hand between the closing and the name', async () => {
    const xml = (await wordFile('## Custody\n\nwords\n\nRespectfully,\n\nThe signer')).get('word/document.xml') ?? '';
    const paragraph = (words: string): string => /<w:p>(?:(?!<w:p>)[^])*$/.exec(xml.slice(0, xml.indexOf(words)))?.[0] ?? '';
    assert.match(paragraph('Custody'), /<w:b\/>/);
    assert.doesNotMatch(paragraph('>words'), /<w:b\/>/);
    const after = (words: string): number => Number(/w:after="(\d+)"/.exec(paragraph(words))?.[1]);
    assert.ok(after('Respectfully,') >= 2 * after('>words'), xml);
    assert.match(paragraph('Respectfully,'), /<w:keepNext\/>/);
  });
  it('is a US Letter page in English with its text, its mark and no author', async () => {
    const zip = await wordFile(LETTER, false);
    const text = zip.get('word/document.xml') ?? '';
    for (const words of [DRAFT, 'The office', 'One street', '1. What', 'bold', 'second', 'x | y', 'said', '&lt;b&gt;'])
      assert.ok(text.includes(words), words);
    assert.match(text, /<w:pgSz w:w="12240" w:h="15840"/);
    assert.match(text, /<w:titlePg/);
    const styles = zip.get('word/styles.xml') ?? '';
    assert.match(styles, /<w:lang w:val="en-US"/);
    for (const [heading] of styles.matchAll(/<w:style [^>]*w:styleId="Heading\d"[^]*?<\/w:style>/g))
      assert.match(heading, /<w:color w:val="000000"\/>/);
    const core = zip.get('docProps/core.xml') ?? '';
    assert.ok(!/<dc:creator>[^<]+</.test(core), core);
  });
  it('has the number of the page from the second page on', async () => {
    const footers = [...(await wordFile('a'))].filter(([name]) => /^word\/footer\d*\.xml$/.test(name));
    assert.deepEqual(footers.map(([, xml]) => xml.includes('PAGE')).sort(), [false, true]);
  });
  it("uses Word's own headings, lists and tables", async () => {
    const zip = await wordFile('# A\n\n3. three\n4) bracket\n\n- x\n  1. y\n\n| a | b |\n| - | - |\n| c | d |');
    const text = zip.get('word/document.xml') ?? '';
    assert.match(text, /<w:pStyle w:val="Heading1"\/>/);
    assert.match(text, /<w:tblHeader\/>/);
    assert.equal((text.match(/<w:numPr>/g) ?? []).length, 4);
    const numbering = zip.get('word/numbering.xml') ?? '';
    assert.match(numbering, /<w:start w:val="3"\/>[^]*?<w:lvlText w:val="%1\."\/>/);
    assert.match(numbering, /<w:start w:val="4"\/>[^]*?<w:lvlText w:val="%1\)"\/>/);
  });
});

describe('a client sheet on paper', () => {
  const MARK = 'Traducción no revisada · Translation not reviewed';
  const SHEET = `# Título\n\n**${MARK}**\n\n- uno`;
  const look = { lang: 'es', large: true };
  const sheet = async (format: 'html' | 'docx', markdown = SHEET): Promise<Uint8Array> => {
    const a = await printLetter({
      markdown,
      reviewed: false,
      gapLabels: new Set(),
      otherMarks: [MARK],
      look,
      format,
      title: 'x',
    });
    if (a.kind === 'invalid') throw new Error(a.message);
    return a.bytes;
  };

  it('has its mark on every page, once in the text, and no DRAFT of a letter', async () => {
    const html = new TextDecoder().decode(await sheet('html'));
    assert.equal(html.split(MARK).length - 1, 2);
    assert.ok(html.includes(`<p class="every-page" aria-hidden="true">${MARK}</p>`));
    assert.ok(!html.includes(DRAFT));
    assert.ok(html.includes('<html lang="es">') && html.includes('<body class="large">'));
    const files = unzip(await sheet('docx'));
    for (const [name, text] of files) if (/^word\/footer\d\.xml$/.test(name)) assert.ok(text.includes(MARK), name);
    assert.match(files.get('word/styles.xml') ?? '', /<w:sz w:val="26"\/>/);
    assert.match(files.get('word/styles.xml') ?? '', /w:val="es"/);
    assert.ok(!(files.get('word/document.xml') ?? '').includes('DRAFT'));
  });

  it('a reviewed one has no mark, and a letter keeps its type and its DRAFT beside the mark of a sheet in it', async () => {
    const reviewed = new TextDecoder().decode(await sheet('html', '# Título\n\n- uno'));
    assert.ok(!reviewed.includes('class="every-page"'));
    const a = readLetter({ markdown: SHEET, reviewed: false, gapLabels: new Set(), otherMarks: [MARK, 'Text not reviewed'] });
    assert.ok(a.kind === 'printed');
    assert.deepEqual(a.printed.marks, [DRAFT, MARK]);
    assert.ok(letterHtml(a.printed).includes('<body>'));
    assert.ok(!letterHtml(a.printed).includes('<p><strong></strong></p>'));
  });
});
