import assert from 'node:assert/strict';
import { loadAuthorities, loadPolicySources } from '../../src/data/authorities/authorities';
import { loadFactors } from '../../src/data/program/factors';
import * as holds from '../../src/data/holds/holds';
import { check } from '../../src/data/load';
import { loadPriorities, loadProgramFacts, loadStages } from '../../src/data/program/program';
import { PrioritiesFile } from '../../src/data/schema/program';
import { loadTemplates } from '../../src/data/templates';
import { programRows } from '../../src/app/program/programRows';
import { gradeOf } from '../../src/domain/basis';
import type { CaseNote } from '../../src/domain/note/caseNote';
import { checkPriorities } from '../../src/domain/program/priorities';
import { isMinorTraffic } from '../../src/domain/program/pattern/record';
import { createReference } from '../../src/domain/program/reference';
import { caseStage } from '../../src/domain/program/stage';

function rows<T>(loaded: { ok: true; rows: readonly T[] } | { ok: false; message: string }): readonly T[] {
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.message);
  return loaded.rows;
}
const files = {
  'program-facts.json': rows(loadProgramFacts()),
  'process-stages.json': rows(loadStages()),
  'priorities.json': rows(loadPriorities()),
};
const program = programRows();
const reference = createReference(program.facts);
const cautionIds = new Set(reference.cautions.map((c) => c.id));
const factIds = new Set(reference.facts.map((f) => f.id));

interface Named {
  readonly source: string;
  readonly locator: string;
  readonly mark: 'V' | 'V2' | 'R' | 'D' | 'A';
  readonly grade: string;
}
function basesIn(value: unknown): Named[] {
  if (Array.isArray(value)) return value.flatMap(basesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value && 'mark' in value ? [value as Named] : [];
  return [...own, ...Object.values(value).flatMap(basesIn)];
}

describe('rows of the program', () => {
  const authorities = new Set(rows(loadAuthorities()).map((a) => a.id));
  const sources = new Set(
    [...rows(loadPolicySources()), ...rows(holds.loadDetainerSources()), ...rows(holds.loadSeedSources())].map((s) => s.id),
  );

  it('name a source or a row of the register, with its grade', () => {
    for (const b of basesIn(Object.values(files))) {
      assert.ok(sources.has(b.source) || authorities.has(b.source), b.source);
      assert.equal(b.grade, gradeOf(b.mark), b.locator);
    }
  });

  it('name the document by its file and line', () => {
    const seeds = basesIn(Object.values(files)).filter((b) => b.source.startsWith('seed-'));
    assert.ok(seeds.length > 100);
    for (const b of seeds) {
      assert.match(b.locator, /^00\d_[0-9a-f]{16}\.txt, .+, line \d+$/);
      assert.equal(b.locator.slice(0, 3), b.source.slice(-3));
    }
  });

  it('have ids that are there once, and point at rows that are there', () => {
    for (const [name, list] of Object.entries(files)) {
      const ids = list.map((r) => `${'kind' in r ? r.kind : ''} ${r.id}`);
      assert.equal(new Set(ids).size, ids.length, name);
    }
    for (const f of reference.facts) for (const c of f.cautions) assert.ok(cautionIds.has(c), `${f.id}: ${c}`);
    for (const d of reference.disagreements) for (const s of d.sides) assert.ok(factIds.has(s), `${d.id}: ${s}`);
    const stageIds = new Set(program.stages.map((s) => s.id));
    const templates = new Set(rows(loadTemplates()).map((t) => t.id));
    const clocks = new Set(rows(holds.loadOtherClocks()).map((c) => c.id));
    for (const s of program.stages) {
      for (const id of s.next) assert.ok(stageIds.has(id), id);
      for (const id of s.templates) assert.ok(templates.has(id), id);
      for (const id of s.clocks) assert.ok(clocks.has(id), id);
      for (const id of s.cautions) assert.ok(cautionIds.has(id), id);
    }
    const factors = new Set(rows(loadFactors()).map((f) => f.id));
    const joined = program.facts.flatMap((r) => (r.kind === 'factor' ? [...r.factors] : []));
    assert.deepEqual([...joined].sort(), [...factors].sort(), 'each of the nineteen factors belongs to one group');
  });

  it('quote every figure of a statement, so that each can be held against the document', () => {
    const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
    for (const f of reference.facts) {
      const quoted = f.basis.map((b) => `${b.quote ?? ''} ${b.mark === 'D' ? (b.note ?? '') : ''}`).join(' ');
      const said = f.statement.replace(new RegExp(`(?:${months}) \\d{1,2}\\b|\\b20(?:0[89]|1[0-3])\\b|287\\(g\\)`, 'g'), '');
      const figures = (text: string): string[] =>
        (text.match(/\d[\d,.]*\d|\d/g) ?? []).map((n) => n.replace(/,/g, '').replace(/\.$/, ''));
      const known = new Set(figures(quoted));
      for (const n of figures(said)) assert.ok(known.has(n), `${f.id}: ${n}`);
    }
  });

  it('keep what is ours, and what came later, apart from the words of a document', () => {
    const reentrants = basesIn(files['priorities.json']).filter((b) => 'quote' in b && b.quote === 're-entrants, or fugitives');
    assert.ok(reentrants.length > 0);
    for (const b of reentrants) assert.equal(b.mark, 'A', 'no document lists re-entrants as a priority there');
    const issue = reference.disagreements.find((d) => d.id === 'disagree-issue');
    assert.ok(
      issue?.basis.some((b) => b.source === 'laken-riley' && b.mark === 'V' && b.quote?.startsWith('shall issue a detainer')),
    );
    const hours = reference.facts.filter((f) => f.id.startsWith('hours-'));
    assert.ok(hours.length >= 3);
    for (const f of hours)
      assert.ok(
        f.since.basis.some((b) => b.source === 'i247a-guidance'),
        `${f.id}: both wordings`,
      );
  });

  it('set two sides at least against each other wherever the documents disagree', () => {
    for (const d of reference.disagreements) {
      const sides = reference.sides(d);
      assert.equal(new Set(sides.map((s) => s.statement)).size, d.sides.length, d.id);
      for (const s of sides)
        assert.ok(
          s.basis.some((b) => b.quote),
          `${d.id}: ${s.id}`,
        );
    }
    const asked = reference.disagreements.map((d) => d.id);
    for (const id of ['disagree-48-hours', 'disagree-copy', 'disagree-voluntary']) assert.ok(asked.includes(id), id);
  });

  it('carry the cautions that must stand beside them', () => {
    for (const f of reference.facts) assert.ok(f.cautions.length > 0, f.id);
    for (const s of program.stages) assert.ok(s.cautions.includes('tell-defense-counsel'), s.id);
    const has = (id: string, caution: string): void =>
      assert.ok(reference.facts.find((f) => f.id === id)?.cautions.includes(caution), `${id}: ${caution}`);
    for (const f of reference.facts.filter((x) => x.topic === 'contacts')) has(f.id, 'old-contact');
    has('voluntary-return-claim', 'voluntary-return');
    has('removed-before-case', 'removal-before-trial');
    has('witnesses-remain', 'no-assurance');
    has('detention-phone-line', 'old-contact');
    has('complaint-system', 'complaint-shared');
    has('removed-before-trial', 'removal-before-trial');
    has('criminal-alien-definition', 'conviction-abroad');
    const beside = (caution: string): string[] => program.stages.filter((s) => s.cautions.includes(caution)).map((s) => s.id);
    // The interview can take place in the jail, and what is offered there has to be warned of before.
    assert.deepEqual(beside('voluntary-return'), ['hold', 'interview', 'decision', 'voluntary-return']);
    assert.deepEqual(beside('interview-without-counsel'), ['review', 'hold', 'interview']);
    assert.deepEqual(beside('sign-nothing'), [
      'booking',
      'review',
      'detainer',
      'hold',
      'interview',
      'decision',
      'voluntary-return',
    ]);
    assert.deepEqual(beside('removal-before-trial'), [
      'arrest',
      'detainer',
      'hold',
      'interview',
      'decision',
      'proceedings',
      'voluntary-return',
    ]);
  });

  it('print no telephone number and no address of 2010 to 2012', () => {
    const shown = reference.facts.map((f) => [f.statement, ...f.basis.map((b) => b.quote ?? '')].join(' ')).join('\n');
    assert.doesNotMatch(shown, /\d{3}[-) ]+\d{3}-\d{4}|@dhs|1-8\d\d/i);
  });

  it('know an old number of an office when a memo has it, and say not to call it', () => {
    for (const number of ['1-866-644-8360', '1-866-644-8361', '(202) 732-3900', '(202) 732-4242', '1-866-347-2423']) {
      const [found] = reference.phrasesIn(`They said to call ${number}.`);
      assert.ok(found, number);
      assert.ok(found.hit.cautions.some((c) => c.id === 'old-contact' && /Do not call/.test(c.message)));
    }
  });

  describe('examples', () => {
    for (const f of files['program-facts.json']) {
      if (f.kind !== 'fact') continue;
      for (const { query } of f.examples) {
        it(`"${query}" finds ${f.id}`, () => {
          const found = reference.search(query, 5).map((h) => h.fact.id);
          assert.ok(found.includes(f.id), found.join());
        });
      }
    }
    for (const s of files['process-stages.json']) {
      for (const { why, note, expect } of s.examples) {
        it(`${s.id}: ${why}`, () => {
          const full = { detainer: {}, charges: [], ...note } as CaseNote;
          const answer = caseStage({ note: full, now: Date.UTC(2026, 10, 22) / 60_000 }, program.stages, reference.cautions);
          assert.equal(answer.kind === 'stage' && answer.stage.id, expect);
        });
      }
    }
    for (const p of files['priorities.json']) {
      if (p.kind === 'period') {
        for (const { date, facts, expect, criterion } of p.examples) {
          it(`${p.id} on ${date}: ${expect}`, () => {
            const answer = checkPriorities({ date, facts }, program.priorities, reference.cautions);
            assert.equal(answer.result, expect);
            assert.equal(answer.period?.id, p.id);
            assert.match(answer.sentence, /never protected anyone from arrest; an attorney must advise/);
            const label = p.criteria.find((c) => c.id === criterion)?.label;
            if (criterion !== undefined) assert.ok(answer.matched.some((m) => m.label === label));
          });
        }
      } else if (p.kind === 'rule') {
        for (const { date, applies } of p.examples) {
          it(`${p.id} on ${date}: ${applies}`, () => {
            const answer = checkPriorities({ date, facts: { [p.fact]: 'yes' } }, program.priorities, reference.cautions);
            assert.equal(
              answer.rules.some((r) => r.id === p.id),
              applies,
            );
          });
        }
      } else if (p.kind === 'minor-traffic') {
        for (const { code, text, expect } of p.examples) {
          it(`${code ?? text} is ${expect ? '' : 'not '}minor traffic`, () => {
            const charge = { ...(code === undefined ? {} : { code }), text };
            assert.equal(isMinorTraffic(charge, p as Parameters<typeof isMinorTraffic>[1]), expect ? 'yes' : 'no');
          });
        }
      }
    }
  });

  describe('periods', () => {
    const periods = files['priorities.json'].flatMap((p) => (p.kind === 'period' ? [p] : []));

    it('follow each other without a gap or an overlap, and the last goes on', () => {
      periods.forEach((p, i) => assert.equal(p.until, periods[i + 1]?.from ?? null, p.id));
    });

    it('are rows of the register; without criteria they answer "unverified" whatever the facts', () => {
      for (const p of periods) {
        assert.ok(authorities.has(p.authority), p.authority);
        assert.equal(p.criteria.length === 0, p.criteriaStatus === 'unverified', p.id);
      }
    });

    it('know nothing of a day before the first', () => {
      const answer = checkPriorities({ date: '2009-01-01', facts: {} }, program.priorities, reference.cautions);
      assert.equal(answer.result, 'unverified');
      assert.equal(answer.period, null);
    });
  });

  it('say which row is wrong when a file is broken', () => {
    const loaded = check(
      'priorities.json',
      { schemaVersion: 1, dataVersion: 'x', entries: [{ kind: 'period' }] },
      PrioritiesFile,
    );
    assert.ok(!loaded.ok);
    assert.match(loaded.message, /priorities\.json cannot be used: at entries\.0/);
  });
});
