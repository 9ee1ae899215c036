import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeBase64Url, encodeBase64Url } from '../../../../src/domain/note/blocks/base64url';
import { earlierBlock, placeForBlock, SECTION } from '../../../../src/domain/note/blocks/blockPlace';
import {
  BLOCK_KINDS,
  checkBlock,
  findBlocks,
  insertionText,
  replaceBlock,
  writeBlock,
} from '../../../../src/domain/note/blocks/blocks';
import { canonicalJson, fingerprint } from '../../../../src/domain/note/blocks/hash';
import { findIgnores, ignoreFor, ignoreLine } from '../../../../src/domain/note/blocks/ignores';
import { applyEdit } from '../../../../src/domain/note/frontMatter/editFrontMatter';

const inputs = { zone: 'America/Chicago', releasable: '2026-11-20T15:00' };
const block = (body = '**Ends** Tuesday\n\n| a | b |'): string => writeBlock('hold', inputs, '2026-11-22', body);
const only = (text: string) => {
  const found = findBlocks(text);
  assert.equal(found.length, 1);
  const b = found[0];
  assert.ok(b);
  return b;
};

describe('generated blocks', () => {
  it('reads back what was written', () => {
    const text = `# Note\n\n${block()}\n\nrest\n`;
    const b = only(text);
    assert.equal(b.text, block());
    assert.equal(text.slice(b.span.start, b.span.end), b.text);
    assert.equal(b.body, '**Ends** Tuesday\n\n| a | b |');
    assert.deepEqual(b.data?.inputs, inputs);
    assert.equal(
      checkBlock(b, { inputs: { releasable: '2026-11-20T15:00', zone: 'America/Chicago' }, dataVersion: '2026-11-22' }).state,
      'current',
    );
  });

  it('knows stale inputs, stale data, a person’s edit and damage', () => {
    const b = only(block());
    assert.equal(
      checkBlock(b, { inputs: { ...inputs, zone: 'America/Denver' }, dataVersion: '2026-11-22' }).state,
      'stale-inputs',
    );
    assert.equal(checkBlock(b, { inputs, dataVersion: '2027-01-01' }).state, 'stale-data');
    const edited = only(block().replace('Tuesday', 'Wednesday'));
    assert.equal(edited.editedByPerson, true);
    assert.deepEqual(checkBlock(edited, { inputs: null, dataVersion: 'x' }), {
      state: 'edited-by-person',
      edited: true,
      staleInputs: true,
      staleData: true,
    });
    for (const [text, words] of [
      [block().replace(/v=1 \S+/, 'v=1 AAAA'), /was changed/],
      [block().replace(/v=1 \S+/, 'v=1'), /was changed/],
      [block().replace('v=1', 'v=2'), /newer version/],
      [block().replace('<!-- /detainer-desk:hold -->', ''), /closing line/],
      ['x\n<!-- /detainer-desk:hold -->\n', /no beginning/],
    ] as const) {
      const d = only(text);
      assert.match(d.damage ?? '', words);
      assert.equal(checkBlock(d, { inputs, dataVersion: '2026-11-22' }).state, 'damaged');
      assert.equal(d.editedByPerson, false);
    }
  });

  it('takes line ends for no edit', () => {
    const crlf = writeBlock('hold', inputs, '2026-11-22', 'a\nb', '\r\n');
    assert.equal(only(crlf).editedByPerson, false);
    assert.equal(only(crlf.replace(/\r\n/g, '\n')).editedByPerson, false);
    assert.equal(only(block().replace(/\n/g, '\r\n')).editedByPerson, false);
  });

  it('finds several, and keeps a broken one from swallowing the next', () => {
    const text = `${block().replace(/\n<!-- \/.*$/, '')}\n\n${writeBlock('charges', [], 'v', 'x')}\n`;
    const found = findBlocks(text);
    assert.deepEqual(
      found.map((b) => [b.kind, b.damage === null]),
      [
        ['hold', false],
        ['charges', true],
      ],
    );
  });

  it('leaves examples in code fences alone', () => {
    assert.deepEqual(findBlocks(`\`\`\`\n${block()}\n\`\`\`\n`), []);
    assert.deepEqual(findBlocks(`~~~~md\n\`\`\`\n${block()}\n~~~~\n`), []);
    assert.equal(findBlocks(`\`\`\`\nx\n\`\`\`\n${block()}`).length, 1);
  });

  it('cannot be ended by what a person typed', () => {
    const b = only(block('charge: <!-- /detainer-desk:hold --> x\n<!-- /detainer-desk:hold -->\nrest'));
    assert.equal(b.damage, null);
    assert.equal(b.editedByPerson, false);
    assert.ok(b.body.endsWith('rest'));
  });

  it('any inputs and text survive the way through a note', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BLOCK_KINDS),
        fc.jsonValue(),
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.constantFrom('\n', '\r\n'),
        (kind, data, body, before, eol) => {
          const clean = body
            .replace(/[\r\n]/g, ' ')
            .replace(/^( {0,3})(`|~)/, '.')
            .replace(/^/, '.');
          const note = `${before.replace(/[`~<]/g, '')}${eol}${writeBlock(kind, data, 'v', clean, eol)}${eol}end`;
          const b = only(note);
          assert.equal(b.damage, null);
          assert.equal(b.editedByPerson, false);
          assert.equal(canonicalJson(b.data?.inputs), canonicalJson(JSON.parse(JSON.stringify(data))));
          assert.equal(checkBlock(b, { inputs: data, dataVersion: 'v' }).state, 'current');
          const replaced = applyEdit(note, replaceBlock(b, writeBlock(kind, data, 'w', 'new', eol)));
          assert.equal(only(replaced).body, 'new');
          assert.equal(replaced.endsWith(`${eol}end`), true);
        },
      ),
      { numRuns: 400, seed: 11 },
    );
  });

  it('is inserted on lines of its own', () => {
    const at = (text: string, offset: number): string =>
      applyEdit(text, { span: { start: offset, end: offset }, newText: insertionText(text, offset, 'B') });
    assert.equal(at('', 0), 'B\n');
    assert.equal(at('a', 1), 'a\n\nB\n');
    assert.equal(at('a\n', 2), 'a\n\nB\n');
    assert.equal(at('a\n\n', 3), 'a\n\nB\n');
    assert.equal(at('a\n\nb\n', 3), 'a\n\nB\n\nb\n');
    assert.equal(at('ab', 1), 'a\n\nB\n\nb');
    assert.equal(at('a\r\nb\r\n', 3), 'a\r\n\r\nB\r\n\r\nb\r\n');
    assert.equal(at('## D\n\n\nx', 6), '## D\n\nB\n\nx');
  });

  it('is quick on a hostile note', () => {
    for (const text of [
      '<!-- detainer-desk:hold v=1 x -->\n'.repeat(20000),
      `<!-- detainer-desk:hold v=1 ${'A'.repeat(2e6)}`,
      '<!-- detainer-desk:'.repeat(1e5),
      '`'.repeat(1e6),
    ]) {
      const t0 = process.cpuUsage();
      findBlocks(text);
      findIgnores(text);
      assert.ok(process.cpuUsage(t0).user < 1_000_000);
    }
  });
});

describe('base64url and fingerprints', () => {
  it('codes like Node does, and refuses what is not a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(encodeBase64Url(text), Buffer.from(text, 'utf8').toString('base64url'));
        assert.equal(decodeBase64Url(encodeBase64Url(text)), text);
      }),
      { numRuns: 500, seed: 5 },
    );
    for (const bad of ['A', '*', 'AB=', '_w', 'gICA', 'wIA', '7aCA', '9JCAgA'])
      assert.equal(decodeBase64Url(bad), undefined, bad);
  });

  it('differ when the text differs', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20000; i++) seen.add(fingerprint(`note ${i}`));
    assert.equal(seen.size, 20000);
    assert.match(fingerprint(''), /^[0-9a-f]{16}$/);
    assert.equal(canonicalJson({ b: 1, a: [undefined, { d: undefined, c: 2 }] }), '{"a":[null,{"c":2}],"b":1}');
  });
});

describe('ignored findings', () => {
  it('speak for the next line, or for their own', () => {
    const text =
      'one <!-- detainer-desk:ignore ended quoted as history -->\n<!-- detainer-desk:ignore ended kept -->\n<!-- detainer-desk:ignore stale-deadline agreed -->\ntwo\nthree\n';
    const found = findIgnores(text);
    assert.deepEqual(
      found.map((i) => [i.code, i.reason, text.slice(i.covers.start, i.covers.end).slice(0, 3)]),
      [
        ['ended', 'quoted as history', 'one'],
        ['ended', 'kept', 'two'],
        ['stale-deadline', 'agreed', 'two'],
      ],
    );
    const at = text.indexOf('two');
    assert.ok(ignoreFor(found, 'ended', { start: at, end: at + 3 }));
    assert.equal(ignoreFor(found, 'ambiguous', { start: at, end: at + 3 }), undefined);
    assert.equal(ignoreFor(found, 'ended', { start: at + 4, end: at + 9 }), undefined);
  });

  it('need a reason', () => {
    const found = findIgnores('<!-- detainer-desk:ignore ended -->\nx\n');
    assert.equal(found[0]?.reason, null);
    assert.equal(ignoreFor(found, 'ended', { start: 36, end: 37 }), undefined);
    assert.equal(ignoreLine('ended', 'as --> agreed\nhere'), '<!-- detainer-desk:ignore ended as   agreed here -->');
  });
});

describe('where a block goes', () => {
  const two = `---\ncase: K-1\n---\n\n${block('one')}\n\nBetween.\n\n${block('two')}\n`;

  it('takes the place of the one at the cursor, else of the first', () => {
    const all = findBlocks(two);
    const at = (offset: number): unknown => {
      const found = earlierBlock(all, 'hold', offset);
      return [found?.block.body, found?.of, found?.atCursor];
    };
    assert.deepEqual(at(two.indexOf('two')), ['two', 2, true]);
    assert.deepEqual(at(two.indexOf('one')), ['one', 2, true]);
    assert.deepEqual(at(two.indexOf('Between')), ['one', 2, false]);
    assert.equal(earlierBlock(all, 'charges', 0), undefined);
  });

  it('never stands inside the front matter or inside another block', () => {
    const at = (words: string): string => {
      const offset = placeForBlock(two, two.indexOf(words) + words.length);
      return two.slice(0, offset);
    };
    assert.ok(at('case').endsWith('---') || at('case').endsWith('---\n'));
    assert.ok(at('one').endsWith('<!-- /detainer-desk:hold -->'));
    assert.ok(at('Between.').endsWith('Between.'));
  });

  it('goes under its heading while the cursor stands in the front matter, and where the cursor is otherwise', () => {
    const text = `---\ncase: K-1\n---\n\n# Note\n\n## Charges of old\n\n## deadline ##\n\n## Charges\n\nText.\n`;
    const before = (offset: number): string | undefined => text.slice(0, offset).split('\n').at(-1);
    const inFront = text.indexOf('K-1') + 3;
    assert.equal(before(placeForBlock(text, inFront, SECTION.hold)), '## deadline ##');
    assert.equal(before(placeForBlock(text, inFront, SECTION.charges)), '## Charges');
    // Without such a heading: right behind the front matter.
    const none = text.slice(0, placeForBlock(text, inFront, SECTION.request)).trimEnd();
    assert.ok(none.endsWith('\n---'), none);
    const inBody = text.indexOf('Text.') + 5;
    assert.equal(placeForBlock(text, inBody, SECTION.hold), inBody);
  });
});
