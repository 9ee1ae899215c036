import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(__dirname, '../..');

describe("JSON Schemas of the clinic's files", () => {
  it('are those that the checks of the data give, and the manifest names each', async function () {
    this.timeout(30_000);
    const script = pathToFileURL(path.join(root, 'tools/data/build-schemas.mjs')).href;
    const { generate } = (await import(script)) as { generate: () => Promise<Map<string, string>> };
    const made = await generate();
    for (const [name, text] of made) assert.equal(fs.readFileSync(path.join(root, name), 'utf8'), text, `${name} is stale`);
    const onDisk = fs.readdirSync(path.join(root, 'schemas')).map((n) => `schemas/${n}`);
    assert.deepEqual(onDisk.sort(), [...made.keys()].sort());
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      contributes: { jsonValidation: { url: string }[] };
    };
    assert.deepEqual(manifest.contributes.jsonValidation.map((v) => v.url.replace('./', '')).sort(), onDisk.sort());
  });
});
