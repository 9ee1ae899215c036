import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readPlainFrontMatter } from '../../../../src/domain/note/frontMatter/fastFrontMatter';
import { readYamlFrontMatter } from '../../../../src/domain/note/frontMatter/yamlFrontMatter';

const same = (text: string): 'same' | 'left' => {
  const fast = readPlainFrontMatter(text);
  if (fast === undefined) return 'left';
  const full = readYamlFrontMatter(text);
  assert.deepEqual(full.problems, [], JSON.stringify(text));
  assert.deepEqual(
    JSON.parse(JSON.stringify(fast.data ?? null)),
    JSON.parse(JSON.stringify(full.data ?? null)),
    JSON.stringify(text),
  );
  return 'same';
};

describe('the quick front-matter reader', () => {
  it('reads the sample clinic like the full reader', () => {
    for (const f of readdirSync('samples/clinic').filter((n) => n.endsWith('.md'))) {
      assert.equal(same(readFileSync(`samples/clinic/${f}`, 'utf8')), 'same', f);
    }
  });

  it('reads ordinary notes, and leaves the rest to the full reader', () => {
    const reads = [
      '---\na: b\n---\n',
      '---\r\na: b\r\nd:\r\n  e: f # x\r\n---\r\n',
      '\ufeff---\na: 0301\n---\n',
      '---\na:\nb: c\n---\n',
      '---\ncharges:\n- code: 0301\n  text: x\n- code: 1313\nz: y\n---\n',
      '---\nd:\n  - a: b\n    c:\n      e: "f: g"\n  - a: b\n---\n',
      "---\na: 'x # y'\nb: Doña Ana # county\n---\n",
      '# no front matter',
      '---\n# only a comment\n---\n',
      '---\n---\n',
    ];
    for (const text of reads) assert.equal(same(text), 'same', text);
    const leaves = [
      '---\na: b\n  c\n---\n',
      '---\na: [b]\n---\n',
      '---\na: b: c\n---\n',
      '---\na: b\na: c\n---\n',
      '---\n\ta: b\n---\n',
      '---\na: |\n  x\n---\n',
      '---\na: "x\\n"\n---\n',
      '---\na: b\n   c: d\n---\n',
      '---js\n---\n',
      '---\n - a\n---\n',
    ];
    for (const text of leaves) assert.equal(same(text), 'left', text);
  });

  it('never disagrees with the full reader on anything it accepts', () => {
    const key = fc.constantFrom('a', 'detainer', 'charges', 'code', 'release-event', '__proto__', 'no', 'x1');
    const value = fc.oneof(
      fc.constantFrom(
        '',
        'b',
        '0301',
        'no',
        '"q"',
        "'q'",
        '"a: b"',
        '[x]',
        '{x: y}',
        'a: b',
        'a #c',
        'a#c',
        '# c',
        '- x',
        '*a',
        '&a b',
        '!t b',
        '|',
        '>',
        '~',
        'x:',
        "it's",
        '"',
        "'",
        'a, b',
        '2026-11-20 15:00',
        'x\t',
        '\tx',
        'é',
        '\u0085',
        '"a" b',
        'a ',
        '?',
        'a?',
        '-',
        '--- x',
        '%',
        'x\ry',
        'a]',
        'a}',
        '"a"#b',
        '"a" #b',
      ),
      fc.string({ unit: 'binary-ascii', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const line = fc
      .tuple(
        fc.constantFrom('', '', ' ', '  ', '  ', '    ', '\t'),
        fc.constantFrom('', '', '', '- ', '-  ', '- - '),
        fc.constantFrom('', '', '', '', '# '),
        key,
        fc.constantFrom(':', ': ', ':  ', ' : ', ''),
        value,
        fc.constantFrom('', '', '', ' # c', ' ', '#c'),
      )
      .map((parts) => parts.join(''));
    let read = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom('', '  ', '#', '...', '---', '? a') }),
          { maxLength: 6 },
        ),
        fc.constantFrom('\n', '\n', '\r\n'),
        (lines, eol) => {
          if (same(['---', ...lines, '---', ''].join(eol)) === 'same') read++;
        },
      ),
      { numRuns: 6000, seed: 2026 },
    );
    assert.ok(read > 500, `only ${read} were read`);
  }).timeout(20000);
});
