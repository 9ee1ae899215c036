import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAuthorities } from '../../src/app/citations/authorities';
import {
  loadAuthorities,
  loadAuthorityChanges,
  loadCitationShapes,
  loadFindingCodes,
  loadInaSections,
  loadPolicySources,
  readClinicAuthorities,
} from '../../src/data/authorities/authorities';
import { gradeOf } from '../../src/domain/basis';
import type { Authority } from '../../src/domain/authority/authority';
import { matchesOf } from '../../src/domain/authority/scan/matches';
import { buildRegister } from '../../src/domain/authority/register';
import { compile } from '../../src/domain/authority/scan/shapes';
import { isDate } from '../../src/domain/time/civil';
import { spanOn, timelineOf } from '../../src/domain/authority/status';
import type { Loaded } from '../../src/data/load';

function rows<T>(loaded: Loaded<T>): readonly T[] {
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.message);
  return loaded.rows;
}
const all = rows(loadAuthorities()) as readonly Authority[];
const byId = new Map(all.map((a) => [a.id, a]));
const today = '2026-11-22';

describe('the register', () => {
  it('holds the 79 instruments of the policy list and the statutes, rules and cases beside them', () => {
    assert.ok(all.length >= 120, String(all.length));
    assert.equal(byId.size, all.length);
    assert.deepEqual(
      all.map((a) => a.id),
      [...byId.keys()].sort(),
    );
  });

  it('has real dates in order: issued, effective, ended', () => {
    for (const a of all) {
      for (const d of [a.issued, a.effective, a.ended, a.lastChecked]) if (d !== null) assert.ok(isDate(d), `${a.id} ${d}`);
      const order = [a.issued, a.effective, a.ended].filter((d) => d !== null);
      assert.deepEqual(order, [...order].sort(), a.id);
      assert.ok((a.lastChecked ?? '') <= today && (a.newestSource ?? '') <= '2026-10-07', a.id);
    }
  });

  it('calls no row checked that was only entered: a statute read in the Code of 2016 says so', () => {
    const checked = all.filter((a) => a.lastChecked !== null);
    assert.deepEqual([...new Set(checked.map((a) => a.lastChecked))].sort(), [
      '2026-07-27',
      '2026-07-28',
      '2026-08-26',
      '2026-09-01',
      '2026-10-02',
      '2026-10-07',
    ]);
    assert.ok(all.every((a) => a.lastChecked !== a.entered));
    assert.equal(byId.get('STAT-18USC3771')?.newestSource, '2016-09');
    assert.equal(byId.get('STAT-8USC1367')?.newestSource, '2023-04');
  });

  it('says nothing was reported where an end is from memory', () => {
    for (const a of all.filter((row) => row.ended !== null && row.marks.ended === 'R')) {
      const hist = a.cite.historicalParenthetical;
      assert.ok(
        hist === null || hist === 'no longer relied on; its end was not verified' || a.timeline.at(-1)?.mark !== 'R',
        `${a.id}: ${hist ?? ''}`,
      );
      assert.doesNotMatch(
        timelineOf(a)
          .map((s) => (s.mark === 'R' ? s.sentence : ''))
          .join(' '),
        /\breported\b/i,
        a.id,
      );
    }
  });

  it('names what ended every ended row, or says that this is not known', () => {
    for (const a of all) {
      if (a.ended === null) continue;
      assert.ok(a.endedBy, a.id);
      assert.ok(a.endKind, a.id);
      assert.ok(
        a.endedByIds.length > 0 || /not seen|not known|reported|edition/i.test(`${a.endedBy} ${a.substance}`),
        `${a.id}: ${a.endedBy}`,
      );
    }
  });

  it('every edge leads to a row and is dated, on or after that row existed', () => {
    for (const a of all)
      for (const id of [...a.endedByIds, ...a.seeInstead]) {
        const other = byId.get(id);
        assert.ok(other, `${a.id} names ${id}`);
        if (!a.endedByIds.includes(id)) continue;
        assert.ok(a.ended !== null || timelineOf(a).some((s) => s.status === 'ended'), `${a.id} has an edge without a date`);
        const born = other.issued ?? timelineOf(other)[0]?.from ?? '0001-01-01';
        if (a.ended !== null) assert.ok(born <= a.ended, `${a.id} ended ${a.ended}, before ${id} (${born})`);
      }
  });

  it('has no circle of endings', () => {
    const visit = (id: string, path: readonly string[]): void => {
      assert.ok(!path.includes(id), [...path, id].join(' -> '));
      for (const next of byId.get(id)?.endedByIds ?? []) visit(next, [...path, id]);
    };
    for (const a of all) visit(a.id, []);
  });

  it('spans of status are in order and never repeat a day', () => {
    for (const a of all) {
      const froms = a.timeline.map((s) => s.from);
      assert.deepEqual(froms, [...new Set(froms)].sort(), a.id);
    }
  });

  it('dates and spans agree: ended on its last day only if a span or a mark says otherwise', () => {
    for (const a of all) {
      if (a.ended === null) continue;
      assert.ok(['ended', 'unverified', 'in-litigation'].includes(spanOn(a, a.ended).status), `${a.id} on ${a.ended}`);
    }
  });

  it('a row whose deciding date is from memory never reads "in force" or "ended"', () => {
    for (const a of all) {
      if (a.timeline.length > 0) continue;
      const start = a.effective ?? a.issued;
      if (start !== null && a.marks[a.effective === null ? 'issued' : 'effective'] === 'R')
        assert.equal(spanOn(a, start).status, 'unverified', a.id);
      if (a.ended !== null && a.marks.ended === 'R') assert.equal(spanOn(a, a.ended).status, 'unverified', a.id);
    }
  });

  it('every filled field carries its mark', () => {
    for (const a of all) {
      assert.ok(a.marks.title && a.marks.issuer && a.marks.substance, a.id);
      for (const f of ['issued', 'effective', 'ended', 'number'] as const)
        if (a[f] !== null) assert.ok(a.marks[f], `${a.id} ${f}`);
    }
  });

  it('quotes only what was seen, and grades follow marks', () => {
    for (const a of all) {
      for (const b of a.basis) {
        assert.equal(b.grade, gradeOf(b.mark), a.id);
        if (b.quote !== undefined) assert.ok(b.mark === 'V', a.id);
      }
      if (a.quotation)
        assert.ok(
          a.basis.some((b) => b.source === a.quotation?.source),
          a.id,
        );
    }
  });

  it('names only sources that the source list has', () => {
    const sources = new Set(rows(loadPolicySources()).map((s) => s.id));
    for (const a of all) for (const b of a.basis) assert.ok(sources.has(b.source), `${a.id}: ${b.source}`);
  });

  it('a row that is over can be cited as history', () => {
    for (const a of all) if (spanOn(a, today).status === 'ended') assert.ok(a.cite.historicalParenthetical, a.id);
  });

  it('each row finds its own examples, and nothing else', () => {
    const api = createAuthorities();
    for (const a of all)
      for (const example of a.examples) {
        const found = api.findCitations({ text: `See ${example} on this.`, asOf: today, today });
        assert.deepEqual(
          found.map((f) => f.authority),
          [a.id],
          example,
        );
      }
  });

  it('gives no path of a machine away', () => {
    for (const file of [
      'authorities/authorities',
      'sources/policies',
      'authorities/citation-shapes',
      'authorities/ina-sections',
    ]) {
      const text = readFileSync(new URL(`../../src/data/${file}.json`, import.meta.url), 'utf8');
      assert.doesNotMatch(text, /\/(?:work|tmp|root|home)\//, file);
    }
  });
});

describe('INA and United States Code numbers', () => {
  const sections = rows(loadInaSections());
  it('has 71 rows, one to one', () => {
    assert.equal(sections.length, 71);
    assert.equal(new Set(sections.map((s) => s.ina)).size, 71);
    assert.equal(new Set(sections.map((s) => s.usc)).size, 71);
  });

  it('carries the subsection over', () => {
    const api = createAuthorities();
    for (const s of sections) {
      const [f] = api.findCitations({ text: `INA § ${s.ina}(a)(1)`, asOf: today, today });
      assert.ok(f?.suggestions.some((x) => x.text === `INA § ${s.ina}(a)(1), 8 U.S.C. § ${s.usc}(a)(1)`) ?? f?.problem, s.ina);
    }
  });

  it('knows the Title 8 sections that are not in the INA', () => {
    const api = createAuthorities();
    for (const n of ['1367', '1232', '1373', '1375a', '1375b', '1377', '1611', '1646']) {
      const [f] = api.findCitations({ text: `INA § ${n}`, asOf: today, today });
      assert.equal(f?.problem, 'not-an-ina-section', n);
      assert.equal(f?.suggestions[0]?.text, `8 U.S.C. § ${n}`);
    }
  });
});

describe('the written forms', () => {
  const api = createAuthorities();
  const find = (text: string) => api.findCitations({ text, asOf: '2016-06-01', today });
  for (const row of rows(loadCitationShapes())) {
    if (row.kind === 'shape' || row.kind === 'nickname') {
      it(`${row.id}: examples are found`, () => {
        for (const e of row.examples) assert.equal(find(`Read ${e} again`).length, 1, e);
      });
    }
    if (row.kind === 'shape') {
      it(`${row.id}: near misses are not`, () => {
        const own = compile(row.pattern, row.ignoreCase ? 'gi' : 'g');
        for (const e of row.nearMisses) assert.equal(`Read ${e} again`.match(own), null, e);
      });
    }
    if (row.kind === 'phrase') {
      it(`${row.id}: examples and near misses`, () => {
        for (const e of row.examples)
          assert.ok(
            find(e).some((f) => f.problem === row.code),
            e,
          );
        for (const e of row.nearMisses) assert.ok(!find(e).some((f) => f.problem === row.code), e);
      });
    }
    if (row.kind === 'nickname') {
      it(`${row.id}: candidates are rows`, () => {
        for (const c of row.candidates) assert.ok(byId.has(c.id), c.id);
      });
    }
    if (row.kind === 'number' || row.kind === 'phrase') {
      it(`${row.id}: its code has a help page`, () => {
        const help = rows(loadFindingCodes()).find((c) => c.code === row.code)?.help ?? '';
        const page = readFileSync(new URL(`../../${help.split('#')[0] ?? ''}`, import.meta.url), 'utf8');
        assert.ok(page.includes(`## ${row.code}`), row.code);
      });
    }
  }

  it('each code has a heading in docs/findings.md', () => {
    const page = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');
    for (const c of rows(loadFindingCodes())) assert.match(page, new RegExp(`^## ${c.code}$`, 'm'));
  });
});

describe('rows of a clinic', () => {
  const base = all.find((a) => a.id === 'ICE-10074.2');
  assert.ok(base);
  const own = {
    ...base,
    lastChecked: '2026-11-20',
    timeline: [{ from: '2017-04-02', status: 'in-force', sentence: 'Seen by our attorney', mark: 'V' }],
    reason: 'Checked by our attorney',
  };

  it('shadow a built-in row with a reason, and say so', () => {
    const api = createAuthorities({ origin: 'Example Clinic', authorities: [own] });
    assert.deepEqual(api.problems, []);
    const s = api.authorityStatus({ id: 'ICE-10074.2', date: '2026-11-22' });
    assert.equal(s.status, 'in-force');
    assert.match(s.sentence, /Row of Example Clinic: Checked by our attorney/);
    assert.equal(api.listAuthorities().length, all.length);
    assert.match(api.hoverFor({ id: 'ICE-10074.2', asOf: today, today }), /Row of Example Clinic/);
  });

  it('a row without a reason, or broken, is left out and named; the others still count', () => {
    const { reason: _reason, ...unexplained } = own;
    const api = createAuthorities({
      origin: 'Example Clinic',
      authorities: [unexplained, { ...own, id: 'CLINIC-1', keys: ['policy:19999.1'] }],
    });
    assert.equal(api.problems.length, 1);
    assert.match(api.problems[0] ?? '', /Example Clinic: Authority 1 cannot be used/);
    assert.equal(api.findCitations({ text: 'ICE Policy 19999.1', asOf: today, today })[0]?.authority, 'CLINIC-1');
    assert.deepEqual(readClinicAuthorities('x').rows, []);
  });
});

describe('a name that would stand everywhere', () => {
  const base = all.find((a) => a.id === 'ICE-10074.2');
  assert.ok(base);
  const named = (...keys: string[]) => ({ ...base, id: 'CLINIC-1', keys, lastChecked: '2026-11-20', reason: 'Ours' });
  const text = 'See  the jail - the  form 😀 of  K. v. L., -- and  Doe v. Roe, again.';
  const found = (api: ReturnType<typeof createAuthorities>) => api.findCitations({ text, asOf: today, today });

  for (const key of ['name:', 'name: ', 'name:-', 'name:😀', 'name:a', 'name: - x', `name:${'x'.repeat(400)}`]) {
    it(`${JSON.stringify(key.slice(0, 20))} of a clinic is refused by name, and nothing stands still`, () => {
      const api = createAuthorities({ origin: 'Example Clinic', authorities: [named(key)] });
      assert.equal(api.problems.length, 1);
      assert.match(api.problems[0] ?? '', /^Example Clinic: Authority 1 cannot be used: keys\.0 /);
      assert.deepEqual(found(api), []);
    });
    it(`${JSON.stringify(key.slice(0, 20))} in a register stands still nowhere`, () => {
      const row = { ...base, id: 'X', keys: key.length > 100 ? ['name:'] : [key] };
      assert.equal(buildRegister([row], []).names, null);
    });
  }

  for (const key of ['name:the', 'name:of', 'name:county', 'name:the jail', 'name:immigration officer']) {
    it(`${JSON.stringify(key)} is tried on a page of ordinary sentences and not used`, () => {
      const api = createAuthorities({
        origin: 'Example Clinic',
        authorities: [named(key), { ...named('name:doe v. roe'), id: 'CLINIC-2' }],
      });
      assert.deepEqual(
        found(api).map((f) => [f.text, f.authority]),
        [['Doe v. Roe', 'CLINIC-2']],
      );
      assert.match(
        api.problems[0] ?? '',
        /^Example Clinic: authority "CLINIC-1" is not used: its name ".+" stands in ordinary sentences/,
      );
    });
  }

  it('a pattern that can match nothing moves on', () => {
    assert.deepEqual(
      [...matchesOf(/x*/g, 'axxbx')].map((m) => m[0]),
      ['xx', 'x'],
    );
  });
});

describe('what changed in the rules', () => {
  it('lists changes of the authorities a note cites, newer than its data version', () => {
    const api = createAuthorities();
    assert.equal(api.dataVersion, '2026-11-28');
    assert.deepEqual(api.rulesChangedSince({ since: '2026-11-28', ids: ['ICE-10076.1'] }), []);
    const changes = rows(loadAuthorityChanges());
    for (const c of changes) assert.ok(byId.has(c.id), c.id);
  });
});
