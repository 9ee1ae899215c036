import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { check, resolveConfig } from 'prettier';

/** Packed by tools/data/pack-287g.mjs: a text for each state, no object for each agency. */
const PACKED = 'src/data/jails/ice-287g.json';

describe('rows of data', () => {
  it('every file is printed one way, and no key stands twice', async () => {
    const files = readdirSync('src/data', { recursive: true, encoding: 'utf8' })
      .map((f) => `src/data/${f.replaceAll('\\', '/')}`)
      .filter((f) => f.endsWith('.json') && f !== PACKED);
    assert.ok(files.length > 30, files.join());
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      assert.ok(await check(text, { ...(await resolveConfig(file)), filepath: file }), `${file}: run npx prettier --write on it`);
      // A key that stands twice is lost when the text is read, and so the text gets longer than what it says.
      assert.equal(text.replace(/\s/g, '').length, JSON.stringify(JSON.parse(text)).replace(/\s/g, '').length, file);
    }
  }).timeout(60_000);
});
