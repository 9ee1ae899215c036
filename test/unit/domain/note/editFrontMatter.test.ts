import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdit, setFrontMatterValue } from '../../../../src/domain/note/frontMatter/editFrontMatter';
import { setFrontMatterValues } from '../../../../src/domain/note/frontMatter/writeValues';
import { readYamlFrontMatter } from '../../../../src/domain/note/frontMatter/yamlFrontMatter';

const set = (text: string, path: (string | number)[], value: string): string => {
  const r = setFrontMatterValue(text, path, value);
  assert.equal(r.kind, 'edit', r.kind === 'cannot' ? r.message : '');
  return r.kind === 'edit' ? applyEdit(text, r.edit) : text;
};
const cases: [name: string, text: string, path: (string | number)[], value: string, want: string][] = [
  ['replaces a plain value', '---\ncase: K-1 # ours\nzone: x\n---\nB', ['case'], 'K-2', '---\ncase: K-2 # ours\nzone: x\n---\nB'],
  ['keeps single quotes', "---\ncase: 'K-1'\n---\n", ['case'], "it's", "---\ncase: 'it''s'\n---\n"],
  ['keeps double quotes', '---\ncase: "K-1"\n---\n', ['case'], 'K-2', '---\ncase: "K-2"\n---\n'],
  ['quotes where it must', '---\ncase: K-1\n---\n', ['case'], 'a: b #c', '---\ncase: "a: b #c"\n---\n'],
  [
    'fills an empty key',
    '---\ndetainer:\n  form:\n  served: no\n---\n',
    ['detainer', 'form'],
    'I-247A',
    '---\ndetainer:\n  form: I-247A\n  served: no\n---\n',
  ],
  [
    'adds to a map',
    '---\ndetainer:\n  form: I-247A # seen\ncase: K-1\n---\n',
    ['detainer', 'status'],
    'open',
    '---\ndetainer:\n  form: I-247A # seen\n  status: open\ncase: K-1\n---\n',
  ],
  [
    'keeps the indent of the map',
    '---\ndetainer:\n    form: I-247A\n---\n',
    ['detainer', 'status'],
    'open',
    '---\ndetainer:\n    form: I-247A\n    status: open\n---\n',
  ],
  [
    'fills an empty map',
    '---\ndetainer:\ncase: K-1\n---\n',
    ['detainer', 'status'],
    'open',
    '---\ndetainer:\n  status: open\ncase: K-1\n---\n',
  ],
  [
    'makes the map',
    '---\ncase: K-1\n---\nB',
    ['detainer', 'status'],
    'open',
    '---\ncase: K-1\ndetainer:\n  status: open\n---\nB',
  ],
  ['makes the front matter', '# Title\n', ['case'], 'K-1', '---\ncase: K-1\n---\n\n# Title\n'],
  ['makes it in an empty file', '', ['detainer', 'status'], 'open', '---\ndetainer:\n  status: open\n---\n'],
  ['fills an empty front matter', '---\n---\nB', ['case'], 'K-1', '---\ncase: K-1\n---\nB'],
  ['fills one that holds a comment only', '---\n# keys\n---\nB', ['case'], 'K-1', '---\n# keys\ncase: K-1\n---\nB'],
  [
    'writes CRLF where the note does',
    '---\r\ncase: K-1\r\n---\r\n',
    ['detainer', 'status'],
    'open',
    '---\r\ncase: K-1\r\ndetainer:\r\n  status: open\r\n---\r\n',
  ],
  ['keeps a byte order mark first', '\ufeffB', ['case'], 'K-1', '\ufeff---\ncase: K-1\n---\n\nB'],
  [
    'reaches into a list',
    '---\ncharges:\n  - code: 0301\n    text: x\n---\n',
    ['charges', 0, 'code'],
    '1313',
    '---\ncharges:\n  - code: 1313\n    text: x\n---\n',
  ],
  [
    'adds to an entry of a list',
    '---\ncharges:\n  - code: 0301\n  - code: 1313\n---\n',
    ['charges', 0, 'max'],
    'x',
    '---\ncharges:\n  - code: 0301\n    max: x\n  - code: 1313\n---\n',
  ],
  [
    'adds an entry',
    '---\ncharges:\n  - code: 0301\n---\n',
    ['charges', 1, 'code'],
    '1313',
    '---\ncharges:\n  - code: 0301\n  - code: 1313\n---\n',
  ],
  ['makes a list', '---\ncase: K\n---\n', ['charges', 0, 'code'], '1313', '---\ncase: K\ncharges:\n  - code: 1313\n---\n'],
  [
    'adds to a map on one line',
    '---\ndetainer: { form: I-247A }\n---\n',
    ['detainer', 'status'],
    'open',
    '---\ndetainer: { form: I-247A, status: open }\n---\n',
  ],
  [
    'goes after the last key, before a closing comment',
    '---\ncase: K\n\n# end\n---\n',
    ['zone'],
    'America/Chicago',
    '---\ncase: K\nzone: America/Chicago\n\n# end\n---\n',
  ],
];

describe('setting a value in the front matter', () => {
  for (const [name, text, path, value, want] of cases) it(name, () => assert.equal(set(text, path, value), want));

  it('refuses rather than break what it cannot read', () => {
    for (const text of [
      '---\ncase: K-1\n  bad: x\n---\n',
      '---\ncase: K-1\ncase: K-2\n---\n',
      '---js\nx\n---\n',
      '---\ncase: K-1\n',
    ])
      assert.equal(setFrontMatterValue(text, ['case'], 'x').kind, 'cannot', text);
    assert.equal(setFrontMatterValue('---\ndetainer: none\n---\n', ['detainer', 'status'], 'open').kind, 'cannot');
    assert.equal(setFrontMatterValue('---\ndetainer:\n  a: b\n---\n', ['detainer'], 'open').kind, 'cannot');
  });

  it('sets several values as one edit', () => {
    const text = '---\ncase: K-1\ndetainer:\n  status: open\n---\nBody\n';
    const r = setFrontMatterValues(text, [
      [['detainer', 'status'], 'released'],
      [['detainer', 'released'], '2026-11-24 09:10'],
    ]);
    assert.equal(
      r.kind === 'edit' && applyEdit(text, r.edit),
      '---\ncase: K-1\ndetainer:\n  status: released\n  released: 2026-11-24 09:10\n---\nBody\n',
    );
    assert.ok(r.kind === 'edit' && r.edit.span.start > 20 && r.edit.newText.length < 50);
  });

  it('any text written reads back the same and nothing else changes', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '0301',
        'no',
        '~',
        '- x',
        'a: b',
        '#',
        "'",
        '"',
        '\\',
        '{',
        '| x',
        'a #b',
        ' a',
        'a ',
        '',
        '---',
        '...',
        '2026-11-20 15:00',
        'a\nb',
        '\t',
        '? x',
        '&a',
        '*a',
        '!x',
        '%x',
        '@x',
        '`x',
        'a,b',
        'x]',
        '\u2028',
        '\u0085',
        '\ufeff',
        '\ud800',
      ),
    );
    const bases = cases.map(([, text]) => text);
    const paths = [['case'], ['zone'], ['detainer', 'status'], ['charges', 0, 'text'], ['victim', 'consent', 'by']];
    fc.assert(
      fc.property(fc.constantFrom(...bases), fc.constantFrom(...paths), word, (text, path, value) => {
        const r = setFrontMatterValue(text, path, value);
        if (r.kind === 'cannot') return;
        const before = readYamlFrontMatter(text);
        const after = readYamlFrontMatter(applyEdit(text, r.edit));
        assert.deepEqual(after.problems, []);
        assert.ok(after.body.endsWith(before.body));
        const expected = JSON.parse(JSON.stringify(before.data === undefined || before.data === '' ? {} : before.data));
        let node = expected;
        for (const [i, step] of path.entries()) {
          if (i === path.length - 1) node[step] = value;
          else
            node =
              node[step] === undefined || node[step] === ''
                ? (node[step] = typeof path[i + 1] === 'number' ? [] : {})
                : node[step];
        }
        assert.deepEqual(JSON.parse(JSON.stringify(after.data)), expected);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  it('writes every value somewhere: a refusal is about the place, never about the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
        assert.equal(setFrontMatterValue('---\ncase: K-1\n---\n', ['case'], value).kind, 'edit', JSON.stringify(value));
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
