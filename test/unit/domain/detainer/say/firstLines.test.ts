// What a person reads first: at most three lines, in one order, and no caution lost for it.
import { inMarkdown } from '../../../../../src/domain/markdown';
import { isOneStepAway } from '../../../../../src/domain/detainer/say/fewCautions';
import assert from 'node:assert/strict';
import { createHolds } from '../../../../../src/app/deadline/holds';
import { loadHoldCautions, loadJurisdictions } from '../../../../../src/data/holds/holds';
import type { HoldRequest } from '../../../../../src/domain/detainer/answers';

const holds = createHolds();
const request = (extra: Partial<HoldRequest>): HoldRequest => ({
  releasable: '2026-11-20T15:00',
  zone: 'America/New_York',
  form: 'I-247A',
  ...extra,
});
const first = (extra: Partial<HoldRequest>) => {
  const r = request(extra);
  const lines = holds.firstLines(r, holds.computeHold(r));
  assert.ok(lines);
  return lines;
};
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Where the law bars the hold for some who hold the person: until that is known the answer stays a hold, and asks first. */
const WHO_DECIDES = ['CA', 'CO', 'DC', 'IL', 'MA', 'NY', 'OR'].map((s) => `US-${s}`);
const WHO = 'Who holds the person? It decides here; until then ask for release now.';

/** Said by the first lines in the same words. */
const ABOVE = new Set(['custodian-not-known']);

describe('the first lines of an answer', () => {
  const states = loadJurisdictions();
  assert.ok(states.ok);

  it('are the words written for the state, with the question that changes them', () => {
    for (const state of states.rows.filter((s) => s.firstLines !== undefined)) {
      const lines = first({ jurisdiction: state.id });
      const asked = WHO_DECIDES.includes(state.id) ? `${WHO} ` : '';
      assert.deepEqual(
        [lines.state, lines.question],
        [state.firstLines?.at(-1)?.line, `${asked}${state.firstLines?.at(-1)?.question ?? ''}`],
        state.id,
      );
      assert.ok(words(lines.state) <= 26, `${state.id}: ${lines.state}`);
    }
    for (const id of ['CA', 'TX', 'FL', 'NY', 'PA', 'IL', 'OH', 'GA', 'NC', 'MI'])
      assert.ok(first({ jurisdiction: `US-${id}` }).question !== null, id);
  });

  it('mean in the ten largest states what was read there, and ask what would change it', () => {
    for (const [state, means, question] of [
      ['CA', /may not hold anyone on an ICE detainer .*7284\.6/, /state prison \(CDCR\).*signed by a judge/],
      ['TX', /law orders the jail to honor the detainer .*2\.251/, /proof of citizenship or lawful status.*48 hours/],
      [
        'FL',
        /law orders .* but only .* accompanied by an ICE warrant .*908\.10/,
        /I-200 or I-205 attached.*was the warrant served, when/,
      ],
      [
        'NY',
        /may not hold on ICE detainers \(Wells.*agreements are void since August 25, 2026/,
        /Nassau or Rensselaer.*signed by a judge/,
      ],
      ['PA', /No Pennsylvania statute found .*only a request, so the county answers .*Galarza/, /county's own policy.*287\(g\)/],
      [
        'IL',
        /may not hold anyone on an ICE detainer or a civil immigration warrant .*805\/15/,
        /federal criminal warrant.*signed by a judge/,
      ],
      ['OH', /No Ohio statute found .*9\.63.*lets only commissioners contract/, /commissioners \(not only the sheriff\)/],
      ['GA', /law orders the sheriff to comply .*42-1-11\.5.*48 hours/, /48 hours past the end of state custody.*citizen/],
      [
        'NC',
        /detainer, ICE warrant and a judicial official's order, and ends within 48 hours after release was due .*162-62/,
        /an order, signed by whom, at what hour/,
      ],
      ['MI', /No Michigan statute found .*a request, the sheriff chooses, and the county answers/, /sheriff's policy.*287\(g\)/],
    ] as const) {
      const lines = first({ jurisdiction: `US-${state}` });
      assert.match(lines.state, means, state);
      assert.match(lines.question ?? '', question, state);
      assert.match(lines.ends, /argue from it.*nobody may hold past it/i, state);
    }
  });

  it('say one sentence for every place, and never the words of a law that was not there yet', () => {
    for (const { id } of states.rows) {
      for (const releasable of ['2009-05-05T10:00', '2026-11-20T15:00']) {
        const lines = first({ jurisdiction: id, releasable });
        assert.ok(lines.state.length > 0 && !lines.state.includes('undefined'), id);
      }
    }
    assert.match(
      first({ jurisdiction: 'US-CA', releasable: '2018-01-03T10:00' }).state,
      /^California law or a ruling may limit this hold \(TRUST Act/,
    );
    assert.match(
      first({ jurisdiction: 'US-CA', releasable: '2018-01-04T10:00' }).state,
      /^A California county jail may not hold anyone/,
    );
    assert.match(first({ jurisdiction: 'US-GU' }).state, /that proves none/);
    assert.match(first({}).state, /State law was not checked/);
  });

  it('say what each end is for, and that no hold is allowed where none is', () => {
    assert.equal(
      first({}).ends,
      'Earliest end, argue from it: Sunday, November 22, 2026, 3:00 PM EST (America/New_York). Latest end, nobody may hold past it: Tuesday, November 24, 2026, 3:00 PM EST (America/New_York).',
    );
    assert.match(first({ releasable: '2026-11-17T15:00' }).ends, /^The end on every reading: Thursday.*nobody may hold past it/);
    assert.equal(
      first({ jurisdiction: 'US-CA', custodian: 'county-or-city-jail' }).ends,
      'No hold is allowed: ask for release now.',
    );
    assert.match(first({ form: 'I-247G' }).ends, /asks for notice only/);
  });

  it('hold out no end to wait for while the law of the state may allow no hold at all', () => {
    for (const jurisdiction of WHO_DECIDES) {
      const lines = first({ jurisdiction });
      assert.ok(lines.question?.startsWith(WHO), jurisdiction);
      assert.match(
        lines.ends,
        /^Only where that law does not reach the custodian: (?:Earliest end, argue from it|The state's law ends the hold): /,
      );
      const known = first({ jurisdiction, custodian: 'county-or-city-jail' });
      assert.equal(known.ends, 'No hold is allowed: ask for release now.');
      assert.ok(!known.question?.includes(WHO), jurisdiction);
    }
    // Where an exception may reach the custodian the ends are said for that case; where no law bars, as they are.
    const prison = first({ jurisdiction: 'US-CA', custodian: 'state-prison' });
    assert.match(prison.ends, /^Only where that law does not reach the custodian: Earliest end/);
    assert.ok(!prison.question?.includes(WHO));
    assert.match(first({ jurisdiction: 'US-TX' }).ends, /^Earliest end/);
  });

  it("call no end the latest that lies behind the state's own clock", () => {
    // North Carolina: 48 hours from when release was due; the regulation would run to Tuesday.
    const nc = first({ jurisdiction: 'US-NC' }).ends;
    assert.equal(
      nc,
      "The state's law ends the hold: Sunday, November 22, 2026, 3:00 PM EST (America/New_York). Argue from it; nobody may hold past it.",
    );
    // Before that act the clock began with the receipt; a form that came after the release sets no end.
    const receipt = (received: string) => first({ jurisdiction: 'US-NC', releasable: '2025-02-07T15:00', received }).ends;
    assert.match(receipt('2025-02-07T09:00'), /^The state's law ends the hold: Sunday, February 9, 2025, 9:00 AM/);
    assert.doesNotMatch(receipt('2025-02-20T09:00'), /state's law ends/);
    assert.doesNotMatch(first({ jurisdiction: 'US-TX' }).ends, /state's law ends/);
  });

  it('put what makes the number wrong before everything', () => {
    assert.equal(first({}).stop, null);
    assert.equal(first({ bookedToIce: 'yes' }).stop, 'Booked over to ICE: call the attorney now.');
  });

  it('lose no caution: each one has its few words in the note, is said above them, or stands whole one step away', () => {
    const cautions = loadHoldCautions();
    assert.ok(cautions.ok);
    for (const c of cautions.rows) {
      assert.ok(words(c.short) <= words(c.message), c.code);
      for (const [, blank] of c.short.matchAll(/\{(\w+)\}/g))
        assert.ok(blank === 'title' || c.message.includes(`{${blank ?? ''}}`), c.code);
    }
    for (const id of ['US-TX', 'US-CA', 'US-IL', 'US-NY', 'US-FL', 'US-NC']) {
      const r = request({ jurisdiction: id });
      const answer = holds.computeHold(r);
      assert.ok(answer.kind === 'hold');
      const block = holds.holdBlock(r, answer);
      const said = answer.kind === 'hold' ? answer.cautions : [];
      const whole = holds.explainHold(r, answer);
      for (const c of said) {
        // What is protected stands in no page that can be saved.
        if (!holds.protectedSentences().includes(c.message)) assert.ok(whole.includes(inMarkdown(c.message)), `${id}: ${c.code}`);
        if (c.level !== 'note')
          assert.equal(block.includes(c.short ?? c.message), !isOneStepAway(c) || ABOVE.has(c.code), `${id}: ${c.code}`);
      }
      // The words before the ends say what is left out of the cautions.
      assert.match(block, /nobody may hold past it/);
      const laws = said.filter((c) => c.law !== undefined && isOneStepAway(c) && !ABOVE.has(c.code));
      assert.ok(block.includes(`${laws.length} laws and rulings in full: Explain.`), `${id}: ${laws.length}`);
      const [long, short] = [said.map((c) => c.message).join(' '), said.map((c) => c.short ?? '').join(' ')].map(words);
      assert.ok((short ?? 0) * 2 <= (long ?? 0), `${id}: ${short} words for ${long}`);
    }
  });
});
