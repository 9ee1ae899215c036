// Eight people save the same template, and every process is ended at a random moment. What stands at the place is a whole version every time,
// and every version that was acknowledged is in the folder. `npm run test:kill` runs sixty rounds; the usual run a short one.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';

const ROUNDS = Number(process.env.TEST_KILL_ROUNDS ?? 3);
const WRITERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const version = (n: string, name: string): string => `---\nid: C-SHARED\n---\nversion ${n} of writer ${name}\n`;
const WHOLE = /^---\nid: C-SHARED\n---\nversion \d+ of writer [a-h]\n$/;

interface Writer {
  readonly name: string;
  readonly child: ChildProcess;
  said: string;
}

describe('writers that are ended in the middle of a save', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-'));
  const script = path.join(root, 'writer.cjs');

  before(() => {
    const entry = path.resolve(__dirname, '../../../support/clinicWriter.ts');
    buildSync({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'cjs', target: 'node20' });
  });
  after(() => fs.rmSync(root, { recursive: true, force: true }));

  it(`leave a whole version in its place, and lose none that was acknowledged, in ${String(ROUNDS)} rounds`, async () => {
    let saved = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = path.join(root, String(round));
      const place = path.join(folder, 'templates/C-SHARED.md');
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.writeFileSync(place, version('0', 'a'));
      const writers = WRITERS.map((name): Writer => {
        const child = spawn(process.execPath, [script, folder, name, '100000'], { stdio: ['ignore', 'pipe', 'inherit'] });
        const writer: Writer = { name, child, said: '' };
        child.stdout.on('data', (d: Buffer) => (writer.said += d.toString()));
        return writer;
      });
      // Not a time but an event: each round ends after another number of saves, so another step is cut off.
      await until(() => writers.reduce((sum, w) => sum + w.said.split('\n').length - 1, 0) > 10 + round * 3);
      await Promise.all(
        writers.map(({ child }) => new Promise((resolve) => (child.once('close', resolve), child.kill('SIGKILL')))),
      );
      assert.match(fs.readFileSync(place, 'utf8'), WHOLE, `round ${String(round)}`);
      const all = everyText(folder);
      for (const { name, said } of writers)
        for (const [, n = ''] of said.matchAll(/^saved (\d+)\n/gm)) {
          saved += 1;
          assert.ok(all.has(version(n, name)), `round ${String(round)}: version ${n} of ${name} is gone`);
        }
    }
    assert.ok(saved > ROUNDS * 5, String(saved));
  }).timeout(ROUNDS * 120_000);
});

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function everyText(folder: string): ReadonlySet<string> {
  const names = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((n) => !n.endsWith('.tmp'));
  const texts = names.map((n) => path.join(folder, n)).filter((f) => fs.statSync(f).isFile());
  return new Set(texts.map((f) => fs.readFileSync(f, 'utf8')));
}
