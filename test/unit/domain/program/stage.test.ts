import assert from 'node:assert/strict';
import { createHolds } from '../../../../src/app/deadline/holds';
import { createProgram } from '../../../../src/app/program/program';
import { programRows } from '../../../../src/app/program/programRows';
import { readNote } from '../../../../src/domain/note/readNote';
import { caseStage, type StageAnswer } from '../../../../src/domain/program/stage';

const holds = createHolds();
const program = createProgram({ computeHold: (r) => holds.computeHold(r) });
const NOW = Date.UTC(2026, 10, 22, 18);
const at = (yaml: string, defaults = {}): StageAnswer =>
  program.stage({ note: readNote(`---\n${yaml}\n---\n`).note, now: NOW, defaults });
const zone = 'zone: America/Chicago\n';
const idOf = (answer: StageAnswer): string => (answer.kind === 'stage' ? answer.stage.id : answer.kind);
const doubtsOf = (answer: StageAnswer): string => (answer.kind === 'stage' ? answer.doubts.join(' ') : '');

/** What a note can tell; the stages between booking and detainer, and those after the interview, leave no trace in front matter. */
const REACHED: readonly (readonly [string, string])[] = [
  ['arrest', 'charges:\n  - text: speeding'],
  ['booking', 'detainer:\n  booked: 2026-11-20 10:00'],
  ['detainer', 'detainer:\n  form: I-247A'],
  ['detainer', 'detainer:\n  served: no'],
  ['detainer', `${zone}detainer:\n  form: I-247A\n  releasable: 2026-12-01 10:00`],
  ['hold', `${zone}detainer:\n  form: I-247A\n  releasable: 2026-11-20 10:00\n  other-holds: no`],
  ['interview', 'detainer:\n  ice-custody: 2026-11-21 10:00'],
  ['interview', 'detainer:\n  status: ice-custody'],
  ['release', 'detainer:\n  released: 2026-11-21 10:00'],
  ['release', 'detainer:\n  status: released'],
];

describe('where a note stands', () => {
  for (const [id, yaml] of REACHED) it(`${id}: ${yaml.replace(/\s+/g, ' ')}`, () => assert.equal(idOf(at(yaml)), id));

  it('is a question for an empty note, and none for a closed one', () => {
    assert.equal(at('').kind, 'ask');
    assert.equal(at('case: K-1').kind, 'ask');
    assert.equal(at('detainer:\n  status: closed').kind, 'closed');
    assert.equal(program.stage({ note: { detainer: {}, charges: [] }, now: NOW }).kind, 'ask');
  });

  it('never places a note where front matter leaves no trace, and says at booking that it may have gone on', () => {
    for (const [, yaml] of REACHED)
      assert.ok(
        !['fingerprints', 'match', 'review', 'decision', 'proceedings', 'voluntary-return'].includes(idOf(at(yaml))),
        yaml,
      );
    assert.match(doubtsOf(at('detainer:\n  booked: 2026-11-20 10:00')), /leave no trace in a note\. They may have happened/);
    assert.match(doubtsOf(at('detainer:\n  ice-custody: 2026-11-21 10:00')), /interview or a decision is not recorded/);
  });
});

describe('a note that contradicts itself', () => {
  it('says which two lines, whichever of them it follows', () => {
    const both = at(`${zone}detainer:\n  status: open\n  released: 2026-11-21 10:00\n  form: I-247A`);
    assert.equal(idOf(both), 'detainer');
    assert.match(doubtsOf(both), /release is recorded, and the status is open/i);
    const iceOpen = at('detainer:\n  ice-custody: 2026-11-21 10:00\n  status: open');
    assert.equal(idOf(iceOpen), 'interview');
    assert.match(doubtsOf(iceOpen), /ICE custody is recorded, and the status is open/i);
    const iceReleased = at(`${zone}detainer:\n  ice-custody: 2026-11-21 10:00\n  released: 2026-11-21 09:00`);
    assert.equal(idOf(iceReleased), 'interview');
    assert.match(doubtsOf(iceReleased), /both a release and ICE custody/i);
    const custodyStatusReleased = at('detainer:\n  ice-custody: 2026-11-20 10:00\n  status: released');
    assert.match(doubtsOf(custodyStatusReleased), /both a release and ICE custody/i);
    const closed = at('detainer:\n  ice-custody: 2026-11-21 10:00\n  status: closed');
    assert.equal(idOf(closed), 'interview');
  });

  it('does not call a time that lies ahead past', () => {
    const ahead = at(`${zone}detainer:\n  form: I-247A\n  released: 2026-12-21 10:00`);
    assert.match(doubtsOf(ahead), /lies ahead/);
    assert.match(doubtsOf(at(`${zone}detainer:\n  ice-custody: 2027-01-01 10:00`)), /lies ahead/);
    assert.doesNotMatch(doubtsOf(at(`${zone}detainer:\n  released: 2026-11-21 10:00`)), /lies ahead/);
  });

  it('leaves a hold open where another hold is recorded, and doubts where none is', () => {
    assert.equal(idOf(at(`${zone}detainer:\n  form: I-247A\n  releasable: 2026-11-20 10:00\n  other-holds: yes`)), 'detainer');
    const open = at(`${zone}detainer:\n  form: I-247A\n  releasable: 2026-11-20 10:00`);
    assert.equal(idOf(open), 'hold');
    assert.match(doubtsOf(open), /anything else holds the person is not recorded/);
  });

  it('asks for what it needs to place a time, and reads the zone of the folder', () => {
    const yaml = 'detainer:\n  form: I-247A\n  releasable: 2026-11-20 10:00';
    assert.match(doubtsOf(at(yaml)), /In which time zone is the jail/);
    assert.equal(idOf(at(yaml, { zone: 'America/Chicago' })), 'hold');
    assert.match(doubtsOf(at(`${zone}detainer:\n  form: I-247A\n  releasable: soon`)), /A time is written/);
  });

  it('says when an end has passed, and which', () => {
    const late = at(`${zone}detainer:\n  form: I-247A\n  releasable: 2026-11-10 10:00\n  other-holds: no`);
    assert.match(doubtsOf(late), /Every reading of the limit has passed/);
    const between = at(`${zone}detainer:\n  form: I-247A\n  releasable: 2026-11-20 10:00\n  other-holds: no`);
    assert.match(doubtsOf(between), /The earliest end has passed; a later one is claimed/);
  });
});

describe('every stage', () => {
  it('carries "tell defense counsel", whatever its row says, and even when the cautions cannot be read', () => {
    const { stages } = programRows();
    assert.equal(stages.length, 12);
    for (const [, yaml] of REACHED) {
      const note = readNote(`---\n${yaml}\n---\n`).note;
      const bare = stages.map((s) => ({ ...s, cautions: [] }));
      for (const answer of [at(yaml), caseStage({ note, now: NOW / 60_000 }, bare, [])])
        assert.ok(
          answer.kind === 'stage' &&
            answer.cautions.some((c) => /Tell defense counsel before any plea, bond or dismissal/.test(c.message)),
          yaml,
        );
    }
  });

  it('is on the training page with what to heed, who decides, what to ask for, its place and what has changed', () => {
    const page = program.trainingPage();
    const parts = page.split(/^## \d+\. /m).slice(1);
    assert.equal(parts.length, 12);
    for (const part of parts) {
      assert.match(part, /Tell defense counsel before any plea, bond or dismissal/);
      assert.match(part, /Who decides:/);
      assert.match(part, /### What to ask for/);
      assert.match(part, /Since then: /);
      assert.match(part, /(?:ICE|advocacy)[^\n]*(?:2010|2011|2012)[^\n]*\.txt/, 'the document and its day');
      assert.match(part, /\.txt, "?question|\.txt, "/);
    }
    assert.match(page, /```mermaid\nflowchart TD/);
    assert.equal(
      page.match(/-->/g)?.length,
      program.stages().reduce((n, s) => n + s.next.length, 0),
    );
  });

  it('says in one sentence which stage is missing when the file is broken', () => {
    const answer = caseStage({ note: { detainer: { form: 'I-247A' }, charges: [] }, now: 0 }, [], []);
    assert.ok(answer.kind === 'ask' && /"detainer" is missing from the data/.test(answer.question));
  });
});
