import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createApi } from '../../../../src/api';
import { aboutJailList } from '../../../../src/app/jails/jails';
import { unpack } from '../../../../src/data/jails/jails';
import { matchAgencies, wordsOf } from '../../../../src/domain/jails/match';

const root = join(__dirname, '../../../..');
const api = createApi();
const find = (query: Parameters<typeof api.findJails>[0]) => api.findJails(query);
const names = (text: string, jurisdiction?: string) =>
  find({ text, ...(jurisdiction === undefined ? {} : { jurisdiction }) }).map((j) => `${j.name}, ${j.jurisdiction}`);

describe('jails with a 287(g) agreement', () => {
  it('are found as ICE’s list has them: 100 agencies drawn by lot, name, county, models and days', () => {
    const lines = readFileSync(join(root, 'test/fixtures/ice_287g_sample.csv'), 'utf8').trim().split('\n').slice(1);
    assert.equal(lines.length, 100);
    const wrong: string[] = [];
    for (const line of lines) {
      const [state = '', agency = '', county = '', agreements = ''] = cells(line);
      const same = find({ text: `${agency}, ${state}` }).filter(
        (j) => wordsOf(j.name).join() === wordsOf(agency).join() && j.county === county,
      );
      const got = same.map((j) =>
        j.agreements
          .map((a) => `${a.model} ${a.signed}`)
          .sort()
          .join('; '),
      );
      if (got.length !== 1 || got[0] !== agreements.split('; ').sort().join('; ')) wrong.push(`${line}: ${got.join(' | ')}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('show the day of the list, the models and the days of signing', () => {
    const [jail] = find({ text: "Autauga County Sheriff's Office", jurisdiction: 'US-AL' });
    assert.deepEqual(jail, {
      name: "Autauga County Sheriff's Office",
      county: 'Autauga County',
      jurisdiction: 'US-AL',
      zone: 'America/Chicago',
      agreements: ['JEM', 'TFM', 'WSO'].map((model) => ({ model, signed: '2025-09-22' })),
      listOf: '2026-07-24',
      basis: [{ source: 'ice-287g-list', locator: '2026-07-24', mark: 'V2', grade: 'secondary' }],
    });
  });

  it('are found as a caseworker says them', () => {
    for (const [text, first] of [
      ['autauga jail alabama', "Autauga County Sheriff's Office, US-AL"],
      ['Autauga', "Autauga County Sheriff's Office, US-AL"],
      ['galveston county, TX', "Galveston County Sheriff's Office, US-TX"],
      ['sheriffs office of galveston', "Galveston County Sheriff's Office, US-TX"],
      ['Teller County', "Teller County Sheriff's Office, US-CO"],
      ['Massachusetts Department of Corrections', 'Massachusetts Department of Corrections, US-MA'],
    ])
      assert.equal(names(text ?? '')[0], first, text);
    assert.ok(names('Nassau', 'US-NY').length > 0);
    assert.ok(names('Washington County, Utah').every((n) => n.endsWith('US-UT')));
    assert.deepEqual(names('West Virginia Division of Corrections and Rehabilitation'), [
      'West Virginia Division of Corrections and Rehabilitation, US-WV',
    ]);
  });

  it('are not guessed: nothing telling finds nothing, a state without an agreement finds nothing, a state with two zones gives none', () => {
    for (const text of ['', '   ', 'county jail', "sheriff's office", '{}[]|;', 'zzz']) assert.deepEqual(names(text), [], text);
    assert.deepEqual(names('Cook County, Illinois'), []);
    assert.deepEqual(names('Autauga', 'US-TX'), []);
    assert.equal(find({ text: 'Galveston County', jurisdiction: 'US-TX' })[0]?.zone, null);
    assert.equal(find({ text: 'county of a', limit: 3 }).length <= 3, true);
  });

  it('say what is wrong with a row instead of mending it', () => {
    const [kodiak] = find({ text: 'Kodiak Police Department' });
    assert.deepEqual([kodiak?.county, kodiak?.basis[0]?.note], ['', "ICE's list names no county for this agency."]);
    const [zavala] = find({ text: 'Zavala County, TX' });
    assert.deepEqual(
      [zavala?.county, zavala?.basis[0]?.note],
      ['Zavala Couny', 'ICE\'s list prints the county as "Zavala Couny".'],
    );
    const about = aboutJailList();
    assert.deepEqual([about.agreements, about.listOf], [2179, '2026-07-24']);
    assert.ok(about.problems.length > 1 && about.problems.some((p) => p.includes('Zavala Couny')));
    assert.match(about.attribution, /MigrantUSA.*CC BY 4\.0/);
  });

  it('take less than 60 KB, and a broken file is said and breaks nothing', () => {
    const path = join(root, 'src/data/jails/ice-287g.json');
    assert.ok(statSync(path).size < 60_000);
    const whole = JSON.parse(readFileSync(path, 'utf8')) as { states: Record<string, string> };
    const broken = unpack({ ...whole, states: { 'US-AL': 'Autauga~|$^1|JTW1w8;Baldwin~|;x' } });
    assert.ok(broken.ok);
    assert.deepEqual(broken.ok && [broken.data.agencies.length, broken.data.unreadable], [1, ['US-AL: Baldwin~|', 'US-AL: x']]);
    const fewer = unpack({ ...whole, states: { 'US-AL': 'Autauga~|$^1|JTW1w8' } });
    assert.match(fewer.ok ? fewer.data.unreadable.join() : '', /3 agreements were unpacked, 2179 were packed/);
    const none = unpack({ states: {} });
    assert.ok(!none.ok && none.message.startsWith('ice-287g.json cannot be used'));
  });

  it('are found in the same order whatever the order of the list', () => {
    const places = [{ id: 'US-AL', name: 'Alabama' }];
    const rows = ['Aville Police Department', "A County Sheriff's Office", 'A City Jail'].map((name) => ({
      name,
      county: 'Aville County',
      jurisdiction: 'US-AL',
      agreements: [],
    }));
    const order = (given: typeof rows) => matchAgencies('aville', given, places, undefined, 9).map((r) => r.name);
    assert.deepEqual(order(rows), order([...rows].reverse()));
    assert.equal(order(rows)[0], 'A City Jail');
  });
});

/** One line of CSV; a cell may stand in quotation marks. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"'));
}
