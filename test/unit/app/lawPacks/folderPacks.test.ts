import assert from 'node:assert/strict';
import { readClinicLibrary, type ClinicFile } from '../../../../src/app/clinic/clinicLibrary';
import { trustedKeysOf, withTrustedKey } from '../../../../src/app/clinic/trustedKeys';
import { createEngines } from '../../../../src/app/engines';
import { readFolderPacks, type FolderPacks, type PackMemory } from '../../../../src/app/lawPacks/folderPacks';
import { newestSource } from '../../../../src/app/lawPacks/newestSource';
import { draft, endedRow, guam, OURS, packText, STRANGER, type Draft } from '../../../support/lawPack';

const CLINIC = {
  path: 'clinic.json',
  text: JSON.stringify({ name: 'Hill Clinic', trustedKeys: [{ name: 'River', key: OURS.key }] }),
};
const about = (memory: PackMemory = new Map()) => ({ today: '2026-11-28', pause: () => Promise.resolve(), memory });
const inFolder = (text: string, name = 'test-pack'): ClinicFile => ({ path: `law-packs/${name}.law-pack.json`, text });
const read = (...files: ClinicFile[]): Promise<FolderPacks> => readFolderPacks([CLINIC, ...files], about());

async function engines(...files: ClinicFile[]): Promise<ReturnType<typeof createEngines>> {
  const all = [CLINIC, ...files];
  return createEngines(readClinicLibrary(all, 'Clinic', await readFolderPacks(all, about())).rows);
}

describe('the law packs of a folder', () => {
  it('change an answer, with whose row it is, and the answer is as before without them', async () => {
    const question = { id: 'ICE-16001.2', date: '2026-11-20' };
    const release = { releasable: '2026-11-20T15:00', zone: 'Pacific/Guam', jurisdiction: 'US-GU' };
    const before = createEngines();
    const after = await engines(inFolder(packText(draft())));
    assert.equal(before.authorities.authorityStatus(question).status, 'unverified');
    const now = after.authorities.authorityStatus(question);
    assert.equal(now.status, 'ended');
    assert.match(
      now.sentence,
      /Row of Two changes for a test, version 2 \(law pack by River Clinic, reviewed by supervising attorney on 2026-11-21\): A test\./,
    );
    const held = after.holds.computeHold(release);
    const laws = held.kind === 'hold' ? held.cautions.flatMap((c) => c.law ?? []) : [];
    assert.ok(laws.includes('gu-test'), laws.join());
    assert.match(JSON.stringify(held), /row of Two changes for a test, version 2/);
    assert.match(JSON.stringify(held), /Source: A notice invented for a test/);
    const without = await engines();
    assert.deepEqual(without.holds.computeHold(release), before.holds.computeHold(release));
  });

  it('add readings, clocks and words of cautions in place of the built-in ones', async () => {
    const basis = [{ source: 'pack-notice', locator: 'page 3', mark: 'V2', grade: 'secondary' }];
    const { rows: _rows, examples: _examples, ...head } = draft();
    const clock = {
      kind: 'clock',
      id: 'test-clock',
      events: ['ice-arrest'],
      name: 'A clock',
      rule: 'Two days.',
      from: null,
      until: null,
      shows: 'date',
      status: 'a test',
      cautions: [],
      reason: 'A test',
      method: { type: 'days', days: 2, skipsExcludedDays: false },
      basis,
      examples: [{ why: 'two days on', event: 'ice-arrest', at: '2026-11-02', zone: 'America/Chicago', expect: '2026-11-04' }],
    };
    const known = createEngines().holds.listEvents()[0]?.id ?? '';
    const fit = { ...clock, events: [known], examples: clock.examples.map((e) => ({ ...e, event: known })) };
    const after = await engines(inFolder(packText({ ...head, rows: { clocks: [fit] } })));
    const found = after.holds
      .otherClocks({ event: known, at: '2026-11-02', zone: 'America/Chicago' })
      .find((c) => c.id === 'test-clock');
    assert.equal(found?.at, '2026-11-04');
    assert.match(found.basis[0]?.note ?? '', /Row of Two changes for a test/);
    const wrong = { ...fit, examples: fit.examples.map((e) => ({ ...e, expect: '2026-11-05' })) };
    const packs = await read(inFolder(packText({ ...head, rows: { clocks: [wrong] } })));
    assert.match(packs.problems[0]?.message ?? '', /gives 2026-11-04, and says 2026-11-05/);
  });

  it("stand under the clinic's own rows: of two rows of one authority the clinic's counts", async () => {
    const own = {
      ...endedRow(),
      ended: null,
      timeline: [{ from: '2015-11-10', status: 'contested', sentence: 'As the clinic reads it', mark: 'V' }],
      reason: 'Ours',
    };
    const after = await engines(inFolder(packText(draft())), { path: 'authorities.json', text: JSON.stringify([own]) });
    assert.equal(after.authorities.authorityStatus({ id: 'ICE-16001.2', date: '2026-11-20' }).status, 'contested');
  });

  it('bring jails and local days, with whose they are', async () => {
    const all = [CLINIC, inFolder(packText(draft()))];
    const { rows } = readClinicLibrary(all, 'Clinic', await readFolderPacks(all, about()));
    assert.deepEqual(
      rows.jails?.map((j) => [j.facility, j.author]),
      [['River County Jail', 'River Clinic, in the law pack Two changes for a test, version 2']],
    );
    assert.match(rows.localDays?.[0]?.basis ?? '', /^Day after Thanksgiving: The county board \(Two changes/);
  });

  it('of one id, the highest version is used, and the other is named', async () => {
    const packs = await read(inFolder(packText({ ...draft(), version: 3 }), 'newer'), inFolder(packText(draft())));
    assert.deepEqual(
      packs.used.map((p) => p.pack.version),
      [3],
    );
    assert.deepEqual(
      packs.problems.map((p) => [p.file, p.code]),
      [['law-packs/test-pack.law-pack.json', 'pack-twice']],
    );
  });

  it('of two packs with a row of one state, the one with the newer source counts', async () => {
    const named = (title: string): Draft => ({ ...guam(), laws: (guam()['laws'] as Draft[]).map((l) => ({ ...l, title })) });
    const { examples: _examples, ...head } = draft();
    const one = { ...head, rows: { jurisdictions: [named('An older act')] } };
    const two = { ...head, id: 'other-pack', newestSource: '2026-11-25', rows: { jurisdictions: [named('A newer act')] } };
    const after = await engines(inFolder(packText(two), 'a'), inFolder(packText(one), 'b'));
    const laws = after.holds.listJurisdictions().find((j) => j.id === 'US-GU')?.laws;
    assert.match(laws?.[0]?.title ?? '', /^A newer act /);
  });

  it('that nobody trusts, or that are broken, are named in their file and change nothing', async () => {
    const packs = await read(inFolder(packText(draft(), STRANGER)), inFolder('{', 'half'));
    assert.deepEqual(packs.used, []);
    assert.deepEqual(
      packs.problems.map((p) => [p.file, p.code]),
      [
        ['law-packs/test-pack.law-pack.json', 'pack-unknown-key'],
        ['law-packs/half.law-pack.json', 'pack-not-json'],
      ],
    );
    const library = readClinicLibrary([CLINIC], 'Clinic', packs);
    assert.equal(library.problems.length, 2);
    assert.equal(library.rows.packs, undefined);
  });

  it('are judged once while nothing changes, and anew when the keys do', async () => {
    const memory: PackMemory = new Map();
    const file = inFolder(packText(draft()));
    await readFolderPacks([CLINIC, file], about(memory));
    const first = memory.get(file.path)?.answer;
    await readFolderPacks([CLINIC, file], about(memory));
    assert.equal(memory.get(file.path)?.answer, first);
    const packs = await readFolderPacks([{ path: 'clinic.json', text: '{ "name": "Hill Clinic" }' }, file], about(memory));
    assert.deepEqual(packs.used, []);
    await readFolderPacks([CLINIC], about(memory));
    assert.equal(memory.size, 0);
  });
});

describe('the keys a clinic trusts', () => {
  const key = { name: 'River', key: OURS.key };
  it('go into clinic.json beside everything that stands there, comments too', () => {
    const text = '{\n  // the office\n  "name": "Hill Clinic",\n  "zone": "America/Boise"\n}\n';
    const once = withTrustedKey(text, 'x', key);
    assert.ok(once?.includes('// the office') && once.includes('"zone": "America/Boise"'));
    assert.deepEqual(trustedKeysOf(once), [key]);
    const twice = withTrustedKey(once ?? '', 'x', { name: 'Other', key: STRANGER.key });
    assert.deepEqual(trustedKeysOf(twice), [key, { name: 'Other', key: STRANGER.key }]);
    assert.equal(withTrustedKey(twice ?? '', 'x', key), twice);
  });

  it('make a clinic.json where there is none, and never touch a broken one', () => {
    const made = withTrustedKey(undefined, 'Hill Clinic', key);
    assert.deepEqual(JSON.parse(made ?? ''), { name: 'Hill Clinic', trustedKeys: [key] });
    assert.equal(withTrustedKey('{ "name": ', 'x', key), null);
    assert.equal(withTrustedKey('{ "zone": "America/Boise" }', 'x', key), null);
    assert.deepEqual(trustedKeysOf('{ "name": "A", "trustedKeys": [{ "name": "x", "key": "short" }] }'), []);
  });
});

describe('the newest source of the law', () => {
  it('is the newest of the built-in rows and the packs, and is called old once, after the days the data says', () => {
    const builtIn = newestSource([], '2026-11-28');
    assert.ok(builtIn && !builtIn.old);
    assert.equal(newestSource([{ newestSource: '2027-03-01' }], '2027-03-02')?.day, '2027-03-01');
    const said = [89, 90, 91].map((days) => {
      const today = new Date(Date.parse(`${builtIn.day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      return newestSource([], today);
    });
    assert.deepEqual(
      said.map((s) => s?.old),
      [false, false, true],
    );
    assert.match(said[2]?.words ?? '', /, 91 days ago\. Ask for a newer law pack\.$/);
    assert.doesNotMatch(said[1]?.words ?? '', /ago/);
  });
});
