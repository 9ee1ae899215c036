import assert from 'node:assert/strict';
import { findFrontMatter } from '../../../../src/domain/note/frontMatter/frontMatterBlock';
import { readYamlFrontMatter } from '../../../../src/domain/note/frontMatter/yamlFrontMatter';

const plain = (v: unknown): unknown => JSON.parse(JSON.stringify(v ?? null));

describe('YAML front matter', () => {
  it('keeps every value as typed', () => {
    const r = readYamlFrontMatter(
      '---\na: 0301\nb: 15:32\nc: no\nd: 2026-11-20T15:00\ne:\nf: [1, ~]\ng: "x: y" # note\n---\nBody\n',
    );
    assert.deepEqual(plain(r.data), { a: '0301', b: '15:32', c: 'no', d: '2026-11-20T15:00', e: '', f: ['1', '~'], g: 'x: y' });
    assert.equal(r.body, 'Body\n');
    assert.deepEqual(r.problems, []);
  });

  it('gives the place of a value, and of the key where there is no value', () => {
    const text = '---\ndetainer:\n  releasable: 2026-11-20 15:00\n  form:\ncharges:\n  - code: 0301\n---\n';
    const r = readYamlFrontMatter(text);
    const at = (p: (string | number)[]): string | undefined => {
      const s = r.spanOf(p);
      return s && text.slice(s.start, s.end);
    };
    assert.equal(at(['detainer', 'releasable']), '2026-11-20 15:00');
    assert.equal(at(['detainer', 'form']), 'form');
    assert.equal(at(['charges', 0, 'code']), '0301');
    assert.equal(at(['charges', 1, 'code']), undefined);
    assert.equal(at(['toString']), undefined);
    assert.equal(text.slice(r.frontMatter?.start, r.frontMatter?.end), text.trimEnd());
  });

  it('reads CRLF and a byte order mark with right offsets', () => {
    const text = '\ufeff---\r\ncase: K-2026-001\r\nzone: America/Chicago\r\n---\r\nBody\r\n';
    const r = readYamlFrontMatter(text);
    const s = r.spanOf(['zone']);
    assert.equal(text.slice(s?.start, s?.end), 'America/Chicago');
    assert.equal(r.body, 'Body\r\n');
    assert.equal(text.slice(r.bodyStart), 'Body\r\n');
  });

  it('reads an empty front matter and one that ends the file', () => {
    assert.equal(findFrontMatter('---\n---\nB').kind, 'found');
    assert.equal(readYamlFrontMatter('---\n---\nB').body, 'B');
    assert.deepEqual(plain(readYamlFrontMatter('---\na: b\n---').data), { a: 'b' });
    assert.deepEqual(plain(readYamlFrontMatter('---\na: b\n...\nrest').data), { a: 'b' });
  });

  it('takes a Markdown rule, or text without front matter, for what it is', () => {
    for (const t of ['', '---', '---\n', '---\n\n# Heading\n', '-----\nA: b', 'a: b\n---\n', '\n---\na: b\n---\n']) {
      const r = readYamlFrontMatter(t);
      assert.equal(r.frontMatter, null, JSON.stringify(t));
      assert.deepEqual(r.problems, [], JSON.stringify(t));
      assert.equal(r.body, t);
    }
  });

  it('refuses front matter in another language and runs nothing', () => {
    const r = readYamlFrontMatter('---js\n{ case: (globalThis.ran = 1) }\n---\n');
    assert.equal(r.data, undefined);
    assert.equal(r.problems[0]?.code, 'front-matter-language');
    assert.equal((globalThis as Record<string, unknown>)['ran'], undefined);
  });

  it('says so when the closing line is missing', () => {
    assert.equal(readYamlFrontMatter('---\ncase: K-1\nstill typing').problems[0]?.code, 'front-matter-open');
  });

  it('refuses aliases, so a bomb costs nothing', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 0; i < 9; i++)
      bomb.push(
        `${String.fromCharCode(98 + i)}: &${String.fromCharCode(98 + i)} [${Array(9)
          .fill(`*${String.fromCharCode(97 + i)}`)
          .join(', ')}]`,
      );
    const t0 = performance.now();
    const r = readYamlFrontMatter(`---\n${bomb.join('\n')}\n---\n`);
    assert.equal(r.data, undefined);
    assert.equal(r.problems[0]?.code, 'alias');
    assert.ok(performance.now() - t0 < 500);
  });

  it('leaves out a key given twice and says so', () => {
    const r = readYamlFrontMatter(
      '---\ndetainer:\n  releasable: 2026-11-20 15:00\n  releasable: 2026-11-21 15:00\n  form: I-247A\n---\n',
    );
    assert.deepEqual(plain(r.data), { detainer: { form: 'I-247A' } });
    assert.match(r.problems[0]?.message ?? '', /given twice/);
  });

  it('reports tabs and broken lines on their place and keeps the rest', () => {
    const text = '---\ncase: K-1\n\tzone: x\ndate: "2026\n---\n';
    const r = readYamlFrontMatter(text);
    assert.ok(r.problems.length > 0);
    for (const p of r.problems) assert.ok(p.span.start >= 4 && p.span.end <= text.length && p.span.end > p.span.start);
  });

  it('does not let a key reach a prototype', () => {
    const r = readYamlFrontMatter('---\n__proto__:\n  polluted: yes\nconstructor: x\n---\n');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(Object.getPrototypeOf(r.data), null);
  });

  it('is quick with hostile sizes', function () {
    this.timeout(20000);
    const quick = (name: string, text: string, ms: number): void => {
      text.charCodeAt(0); // a repeated string is put together on first use
      // Time of this process, not of the clock on the wall: other work on the machine does not count.
      const t0 = process.cpuUsage();
      readYamlFrontMatter(text);
      const took = process.cpuUsage(t0).user / 1000;
      assert.ok(took < ms, `${name}: ${took.toFixed(0)} ms`);
    };
    quick('50 MB after front matter', `---\ncase: K-1\n---\n${'x'.repeat(50e6)}`, 50);
    quick('50 MB of front matter', `---\n${'case: K-1\n'.repeat(5e6)}`, 50);
    quick('50 MB on one line', `---\na: ${'x'.repeat(50e6)}`, 50);
    quick('deep lists', `---\na: ${'['.repeat(60000)}\n---\n`, 3000);
    quick('deep maps', `---\na: ${'{a: '.repeat(15000)}\n---\n`, 3000);
    quick('deep dashes', `---\na:\n${'- '.repeat(30000)}\n---\n`, 3000);
    quick('deep indents', `---\n${Array.from({ length: 350 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n---\n`, 3000);
    quick('keys in a row', `---\n${'"a": '.repeat(12000)}\n---\n`, 3000);
    quick('tags in a row', `---\n${'!a '.repeat(20000)}\n---\n`, 3000);
    quick('many keys', `---\n${Array.from({ length: 6000 }, (_, i) => `k${i}: v`).join('\n')}\n---\n`, 3000);
    quick('blank lines before the end', `---\n${'\n'.repeat(64000)}`, 200);
    quick('spaces', `---\n${' '.repeat(64000)}x`, 200);
  });
});
