import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { historyPlace, movedFrom, putBack, safeSave, type Files, type SaveRequest } from '../../../../src/vscode/clinic/safeSave';
import { kindOf } from '../../../../src/app/clinic/fileKinds';
import { nodeFiles } from '../../../support/nodeFiles';

let serial = 0;
const random = (): string => (serial += 1).toString(16).padStart(10, '0');
const pause = (): Promise<void> => Promise.resolve();
const save = (files: Files, r: SaveRequest): ReturnType<typeof safeSave> => safeSave(files, r, pause, random);
const PATH = 'templates/C-X.md';

function folder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'clinic-'));
}

function everyText(root: string): Set<string> {
  const names = fs.readdirSync(root, { recursive: true }).map(String);
  return new Set(
    names
      .map((n) => path.join(root, n))
      .filter((f) => fs.statSync(f).isFile())
      .map((f) => fs.readFileSync(f, 'utf8')),
  );
}

function write(root: string, name: string, versions: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/clinicWriter.ts', root, name, String(versions)]);
    let out = '';
    let err = '';
    child.stdout.on('data', (d: Buffer) => (out += d.toString()));
    child.stderr.on('data', (d: Buffer) => (err += d.toString()));
    child.once('exit', (code) => (code === 0 ? resolve(out) : reject(new Error(err))));
  });
}

describe('saving into a shared folder', () => {
  it('writes a new file, keeps the old one under its fingerprint, and leaves nothing else behind', async () => {
    const root = folder();
    const files = nodeFiles(root);
    assert.equal((await save(files, { path: PATH, text: 'one', basedOn: null })).kind, 'saved');
    const second = await save(files, { path: PATH, text: 'two', basedOn: 'one' });
    assert.deepEqual(second, { kind: 'saved', replaced: historyPlace(PATH, 'one'), alsoSaved: [] });
    assert.equal(fs.readFileSync(path.join(root, PATH), 'utf8'), 'two');
    assert.equal(fs.readFileSync(path.join(root, historyPlace(PATH, 'one')), 'utf8'), 'one');
    const left = fs.readdirSync(root, { recursive: true }).map(String);
    assert.deepEqual(
      left.filter((n) => /tmp|moved/.test(n)),
      [],
    );
  });

  it('tells two people who saved the same file, and changes nothing until one decides', async () => {
    const root = folder();
    const files = nodeFiles(root);
    await save(files, { path: PATH, text: 'first', basedOn: null });
    await save(files, { path: PATH, text: 'hers', basedOn: 'first' });
    const his = await save(files, { path: PATH, text: 'his', basedOn: 'first' });
    assert.deepEqual(his, { kind: 'conflict', theirs: 'hers', mine: historyPlace(PATH, 'his') });
    assert.equal(fs.readFileSync(path.join(root, PATH), 'utf8'), 'hers');
    assert.equal(fs.readFileSync(path.join(root, historyPlace(PATH, 'his')), 'utf8'), 'his');
    const decided = await save(files, { path: PATH, text: 'his', basedOn: 'hers' });
    assert.equal(decided.kind, 'saved');
    assert.equal(fs.readFileSync(path.join(root, historyPlace(PATH, 'hers')), 'utf8'), 'hers');
  });

  it('says so when a new name is taken already', async () => {
    const files = nodeFiles(folder());
    await save(files, { path: PATH, text: 'hers', basedOn: null });
    assert.equal((await save(files, { path: PATH, text: 'mine', basedOn: null })).kind, 'conflict');
  });

  it('tries again when the place is refused, and names who was faster', async () => {
    const root = folder();
    const real = nodeFiles(root);
    let refusals = 3;
    const files: Files = {
      ...real,
      rename: async (from, to, over) => {
        if (to !== PATH || refusals === 0) return real.rename(from, to, over);
        refusals -= 1;
        await real.write(PATH, `another ${String(refusals)}`);
        return 'refused';
      },
    };
    const outcome = await save(files, { path: PATH, text: 'mine' });
    assert.equal(outcome.kind, 'saved');
    assert.equal(outcome.kind === 'saved' && outcome.alsoSaved.length, 3);
    const all = everyText(root);
    for (const text of ['another 0', 'another 1', 'another 2', 'mine']) assert.ok(all.has(text), text);
  });

  it('gives up with the text kept when the folder refuses for good', async () => {
    const real = nodeFiles(folder());
    const files: Files = { ...real, rename: async (from, to, over) => (to === PATH ? 'refused' : real.rename(from, to, over)) };
    const outcome = await save(files, { path: PATH, text: 'mine', basedOn: null });
    assert.equal(outcome.kind, 'failed');
    assert.equal(await real.read(historyPlace(PATH, 'mine')), 'mine');
  });

  it('leaves the old one standing where the disk is full, a rename is refused or the share drops', async () => {
    for (const broken of ['write', 'rename', 'copy', 'read'] as const)
      for (let good = 0; good < 8; good += 1) {
        const root = folder();
        const real = nodeFiles(root);
        await save(real, { path: PATH, text: 'old', basedOn: null });
        let left = good;
        const fails = (): boolean => (left -= 1) < 0;
        const full = new Error('ENOSPC: no space left on device');
        const files: Files = {
          ...real,
          ...(broken === 'write' ? { write: (p, t) => (fails() ? Promise.reject(full) : real.write(p, t)) } : {}),
          ...(broken === 'copy' ? { copy: (a, b) => (fails() ? Promise.reject(full) : real.copy(a, b)) } : {}),
          ...(broken === 'read' ? { read: (p) => (fails() ? Promise.reject(full) : real.read(p)) } : {}),
          ...(broken === 'rename'
            ? { rename: (a, b, over) => (fails() ? Promise.resolve<'refused'>('refused') : real.rename(a, b, over)) }
            : {}),
        };
        const outcome = await save(files, { path: PATH, text: 'new', basedOn: 'old' });
        const standing = await real.read(PATH);
        assert.equal(standing, outcome.kind === 'saved' ? 'new' : standing, `${broken} ${String(good)}`);
        assert.ok(standing === 'old' || standing === 'new', `${broken} ${String(good)}: ${String(standing)}`);
      }
  });

  it('keeps the bytes of a version in another encoding, each in a place of its own', async () => {
    const root = folder();
    const files = nodeFiles(root);
    const place = path.join(root, PATH);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    const ansi = Buffer.from('Se\u00f1or Mu\u00f1oz, petici\u00f3n', 'latin1');
    const other = Buffer.from('Se\u00f1or Mu\u00f1oz, petici\u00fan', 'latin1');
    const marked = Buffer.from('\ufeffSe\u00f1or', 'utf8');
    const wide = Buffer.from('\ufeffSe\u00f1or', 'utf16le');
    for (const bytes of [ansi, other, marked, wide]) {
      fs.writeFileSync(place, bytes);
      const outcome = await save(files, { path: PATH, text: `mine ${String(bytes.length)} ${random()}` });
      assert.ok(outcome.kind === 'saved' && outcome.replaced !== null);
      assert.deepEqual(fs.readFileSync(path.join(root, outcome.replaced)), bytes);
    }
  });

  it('puts back what an earlier version moved aside and never replaced, and nothing else', async () => {
    const root = folder();
    const files = nodeFiles(root);
    await files.write('templates/.history/C-X.md.00ff00ff00.moved', 'newest');
    await files.write('templates/.history/C-X.md.11ff00ff00.moved', 'older');
    await files.write('templates/.history/C-Y.md.22ff00ff00.moved', 'aside');
    await files.write('templates/C-Y.md', 'stands');
    const moved = ['00', '11'].map((n) => `templates/.history/C-X.md.${n}ff00ff00.moved`);
    const back = await putBack(files, new Set(['templates/C-Y.md']), [...moved, 'templates/.history/C-Y.md.22ff00ff00.moved']);
    assert.deepEqual(back, ['templates/C-X.md']);
    assert.equal(await files.read('templates/C-X.md'), 'newest');
    assert.equal(await files.read('templates/C-Y.md'), 'stands');
    assert.equal(movedFrom('.history/clinic.json.00ff00ff00.moved'), 'clinic.json');
    assert.equal(movedFrom('templates/.history/C-X.md.00ff00ff00.tmp'), null);
    assert.equal(movedFrom('../.history/x/C-X.md.00ff00ff00.moved'), null);
  });

  it('a save cut off at any step loses no version', async () => {
    for (let cut = 1; cut < 30; cut += 1) {
      const root = folder();
      const real = nodeFiles(root);
      await save(real, { path: PATH, text: 'old', basedOn: null });
      let left = cut;
      const die = <T>(run: () => Promise<T>): Promise<T> => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('power cut')) : run();
      };
      const files: Files = {
        read: (p) => die(() => real.read(p)),
        write: (p, t) => die(() => real.write(p, t)),
        copy: (a, b) => die(() => real.copy(a, b)),
        rename: (a, b, over) => die(() => real.rename(a, b, over)),
        remove: (p) => die(() => real.remove(p)),
      };
      const outcome = await save(files, { path: PATH, text: 'new', basedOn: 'old' });
      const all = everyText(root);
      assert.ok(all.has('old'), `cut after ${String(cut)} steps`);
      const standing = await real.read(PATH);
      assert.ok(standing === 'old' || standing === 'new', `cut after ${String(cut)} steps: ${String(standing)} stands`);
      if (outcome.kind === 'saved') assert.ok(all.has('new'));
    }
  });

  it('with eight processes at once every version is found in the folder or its history', async function () {
    this.timeout(120_000);
    const root = folder();
    const versions = 12;
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const outcomes = await Promise.all(names.map((n) => write(root, n, versions)));
    for (const said of outcomes) assert.equal(said.match(/^saved \d+$/gm)?.length, versions, said);
    const all = everyText(root);
    const missing = names.flatMap((name) =>
      Array.from({ length: versions }, (_, i) => `---\nid: C-SHARED\n---\nversion ${String(i + 1)} of writer ${name}\n`).filter(
        (text) => !all.has(text),
      ),
    );
    assert.deepEqual(missing, []);
    assert.ok(fs.existsSync(path.join(root, 'templates/C-SHARED.md')), 'nothing stands in its place');
    const traces = fs.readdirSync(path.join(root, 'templates')).filter((n) => n.endsWith('.tmp'));
    assert.deepEqual(traces, []);
  });
});

describe('traces of sync tools and of saves that were cut off', () => {
  const all = new Set(['templates/a.md', 'templates/T01.md', 'templates/T01-NV.md', 'holidays.json']);
  const cases: readonly (readonly [string, ReturnType<typeof kindOf>])[] = [
    ['templates/a.md', 'template'],
    ['templates/T01-NV.md', 'template'],
    ['templates/b-2026.md', 'template'],
    ['templates/a (conflicted copy).md', 'conflict-copy'],
    ["templates/a (Reception's conflicted copy 2026-11-20).md", 'conflict-copy'],
    ['templates/a (Case Conflict).md', 'conflict-copy'],
    ['templates/a.sync-conflict-20261120-101500-ABCDEFG.md', 'conflict-copy'],
    ['templates/a-DESKTOP-4F2K1.md', 'conflict-copy'],
    ['templates/a-FRONTDESK2.md', 'conflict-copy'],
    ['templates/a (1).md', 'conflict-copy'],
    ['templates/b (1).md', 'template'],
    ['templates/.a.md.00ff00ff00.tmp', 'half-written'],
    ['templates/~$a.md', 'half-written'],
    ['templates/a.md.part', 'half-written'],
    ['holidays.json', 'list'],
    ['holidays (conflicted copy 2026-11-20).json', 'conflict-copy'],
    ['clinic.json', 'clinic'],
    ['snippets/x.code-snippets', 'snippets'],
    ['templates/deep/a.md', 'other'],
    ['README.md', 'other'],
  ];
  for (const [name, kind] of cases) it(`${name}: ${kind}`, () => assert.equal(kindOf(name, all), kind));
});
