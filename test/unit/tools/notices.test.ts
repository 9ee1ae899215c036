// ThirdPartyNotices.txt is what the lock file and the data say, so that nothing is bundled without its notice. Written by tools/notices.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(__dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const script = pathToFileURL(path.join(root, 'tools/notices.mjs')).href;
const notices = async (): Promise<string> => ((await import(script)) as { notices: () => string }).notices();

describe('the notices of third parties', () => {
  const written = read('ThirdPartyNotices.txt');

  it('are what the lock file and the data say (write them with: node tools/notices.mjs)', async () => {
    assert.equal(written, await notices());
  });

  it('name every package that is bundled, with its license and its words', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Readonly<Record<string, string>> };
    assert.ok(Object.keys(dependencies).length > 10);
    const parts = written.split(/\n-{80}\n/).map((p) => p.trim());
    for (const [name, version] of Object.entries(dependencies)) {
      const part = parts.find((p) => p.startsWith(`${name} ${version} (`));
      assert.ok(part !== undefined && part.length > 500, name);
    }
  });

  it('say whose the data is and what was changed, where a license asks for it', () => {
    assert.match(
      written,
      /MigrantUSA.*licensed under CC BY 4\.0 \(https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/\).*Changed: /,
    );
    for (const file of ['us-ca.json', 'us-fl.json', 'us.json']) {
      const { entries } = JSON.parse(read(`src/data/statutes/${file}`)) as { entries: readonly { source: string }[] };
      const sources = JSON.parse(read('src/data/sources/offenses.json')) as { entries: readonly { id: string; title: string }[] };
      for (const { source } of entries)
        assert.ok(written.includes(sources.entries.find((s) => s.id === source)?.title ?? source));
    }
  });

  it('are in the package', () => {
    assert.ok(read('.vscodeignore').split('\n').includes('!ThirdPartyNotices.txt'));
  });

  it('no package runs a script of its own in the two commands', () => {
    assert.match(read('tools/bootstrap.mjs'), /\['ci', '--ignore-scripts'/);
  });
});
