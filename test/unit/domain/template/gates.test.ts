import assert from 'node:assert/strict';
import { createApi } from '../../../../src/api';
import { renderTemplate } from '../../../../src/domain/template/render';
import { withReviewedLetter } from '../../../../src/domain/template/review';
import type { RenderInput } from '../../../../src/domain/template/render';
import { citeStub } from '../../../support/citeStub';
import { field, template } from '../../../support/templateSource';

const TODAY = '2026-11-21';
const DRAFT = 'DRAFT: not reviewed by an attorney or DOJ-accredited representative';
const REVIEW = { 'reviewed-by': 'supervising attorney', authority: 'attorney', 'reviewed-on': '2026-11-20' };

function run(t: Parameters<typeof template>, more: Partial<RenderInput> = {}) {
  return renderTemplate({ template: template(...t), fields: {}, asOf: TODAY, today: TODAY, cite: citeStub, ...more });
}

function printOf(t: Parameters<typeof template>): string {
  const a = run(t);
  if (a.kind !== 'rendered') throw new Error(JSON.stringify(a));
  return a.fingerprint;
}

function reviewed(t: Parameters<typeof template>, fields: Record<string, string> = REVIEW) {
  return run(t, { fields: { ...fields, 'reviewed-letters': `X01 ${printOf(t)}` } });
}

describe('DRAFT mark', () => {
  it('is the first line until reviewer, authority and day are there', () => {
    for (const left of [[], ['reviewed-by'], ['authority'], ['reviewed-on'], ['reviewed-by', 'authority']]) {
      const fields = Object.fromEntries(Object.entries(REVIEW).filter(([k]) => left.length > 0 && !left.includes(k)));
      const a = run(['x'], { fields });
      assert.ok(a.kind === 'rendered' && a.draft && a.text.startsWith(`${DRAFT}\n`) && a.snippet.startsWith(DRAFT));
    }
  });
  it('goes when the review is complete and of this very text', () => {
    const a = reviewed(['x']);
    assert.ok(a.kind === 'rendered' && !a.draft && !a.text.includes('DRAFT'));
    assert.ok(!a.cautions.some((c) => c.code === 'review-other-letter'));
  });
  it('stays for a review that names no letter, another letter, or another text', () => {
    const print = printOf(['x']);
    for (const letters of [
      undefined,
      '',
      `X02 ${print}`,
      `X01 ${printOf(['y'])}`,
      `X01 ${print.toUpperCase()}0`,
      `X01 ${print} and more`,
      'X01',
    ]) {
      const a = run(['x'], { fields: { ...REVIEW, ...(letters === undefined ? {} : { 'reviewed-letters': letters }) } });
      assert.ok(a.kind === 'rendered' && a.draft && a.text.startsWith(DRAFT), String(letters));
      assert.deepEqual(
        a.cautions.filter((c) => c.code === 'review-other-letter').map((c) => c.message),
        ['This review was of another letter or an earlier text, so the DRAFT mark stays.'],
      );
    }
  });
  it('survives another rendering of the same text, and comes back when a field, the date or the consent mark changes it', () => {
    const t: Parameters<typeof template> = ['On {{ today }} about {{ a }}.', { fields: [field('a')] }];
    const first = run(t, { fields: { a: 'one' } });
    assert.ok(first.kind === 'rendered' && first.draft);
    const with_ = { ...REVIEW, 'reviewed-letters': `T99 0123456789abcdef, X01 ${first.fingerprint}` };
    for (const more of [{}, { zone: 'America/Chicago' }]) {
      const again = run(t, { fields: { a: 'one', ...with_ }, ...more });
      assert.ok(again.kind === 'rendered' && !again.draft && again.fingerprint === first.fingerprint);
    }
    for (const changed of [
      run(t, { fields: { a: 'two', ...with_ } }),
      run(t, { fields: { a: 'one', ...with_ }, today: '2026-11-22' }),
    ])
      assert.ok(changed.kind === 'rendered' && changed.draft && changed.cautions.some((c) => c.code === 'review-other-letter'));
  });
  it('is recorded beside the reviews of other letters, in place of an earlier one of the same', () => {
    const [a, b] = ['0123456789abcdef', 'fedcba9876543210'];
    assert.equal(withReviewedLetter(undefined, 'T06', a), `T06 ${a}`);
    assert.equal(withReviewedLetter(`T01 ${b}, T06 ${b}`, 'T06', a), `T01 ${b}, T06 ${a}`);
    assert.equal(withReviewedLetter('read by nobody', 'T01-NV', a), `T01-NV ${a}`);
  });
  it('stays for a day after today, an unknown authority or a name only of blanks', () => {
    for (const bad of [
      { 'reviewed-on': '2026-11-22' },
      { authority: 'paralegal' },
      { 'reviewed-by': '  ' },
      { 'reviewed-on': 'yes' },
    ]) {
      const a = run(['x'], { fields: { ...REVIEW, ...bad } });
      assert.ok(a.kind === 'rendered' && a.draft && a.cautions.some((c) => c.code === 'review-incomplete'), JSON.stringify(bad));
    }
  });
  it('refuses partial accreditation for the immigration court, and only there', () => {
    const fields = { ...REVIEW, authority: 'partially-accredited' };
    const court = run(['x', { recipientKind: 'immigration-court' }], { fields });
    assert.ok(court.kind === 'invalid' && /immigration court/.test(court.message));
    const ice = reviewed(['x'], fields);
    assert.ok(ice.kind === 'rendered' && !ice.draft);
  });
});

describe('consent gate', () => {
  const fields = [
    field('facts', { consent: 'victim-facts' }),
    field('petition', { consent: 'pending-petition' }),
    field('plain'),
  ];
  const t: Parameters<typeof template> = [
    '{{ facts }} {{ petition }} {{ plain }}',
    { fields, withoutVictimFacts: 'X01-NV', discloses: 'victim-facts' },
  ];

  it('fills nothing about a victim without recorded consent, and names the fields and the variant', () => {
    const a = run(t, { fields: { facts: 'a', petition: 'b', plain: 'c' } });
    assert.ok(a.kind === 'consent-needed');
    assert.deepEqual([a.fields, a.alternative], [['facts', 'petition'], 'X01-NV']);
    assert.ok(!a.message.includes('a b'));
  });
  it('takes each scope for itself', () => {
    const consent = { scope: 'victim-facts', date: '2026-11-01' };
    const a = run(t, { fields: { facts: 'a', petition: 'b' }, consent });
    assert.ok(a.kind === 'consent-needed');
    assert.deepEqual(a.fields, ['petition']);
    assert.equal(run(t, { fields: { facts: 'a' }, consent }).kind, 'rendered');
    assert.equal(
      run(t, { fields: { facts: 'a', petition: 'b' }, consent: { scope: 'both', date: '2026-11-01' } }).kind,
      'rendered',
    );
  });
  it('does not take a consent of tomorrow, without a day, or with another scope', () => {
    for (const consent of [
      { scope: 'both', date: '2026-11-22' },
      { scope: 'both', date: '' },
      { scope: 'everything', date: '2026-11-01' },
      { scope: '__proto__', date: '2026-11-01' },
    ])
      assert.equal(run(t, { fields: { facts: 'a' }, consent }).kind, 'consent-needed', JSON.stringify(consent));
  });
  it('marks a letter that discloses by its nature while no consent is recorded', () => {
    const a = run(t);
    assert.ok(
      a.kind === 'rendered' && a.text.includes('DO NOT SEND') && a.cautions.some((c) => c.code === 'consent-not-recorded'),
    );
    const b = run(t, { consent: { scope: 'both', date: '2026-11-01' } });
    assert.ok(b.kind === 'rendered' && !b.text.includes('DO NOT SEND'));
  });
});

describe('what may be cited where', () => {
  const body =
    'Law: {% cite "STAT-8USC1367" "(a)(2)" %}.\n\n{% history %}\n{% authority "ICE-10076.1" %}\n- It said so. {% cite "ICE-10076.1" "at 1" %}.\n{% endauthority %}\n{% endhistory %}\n\nEnd.';

  it('prints an ended policy only under Policy history, with what became of it', () => {
    const a = run([body]);
    assert.ok(a.kind === 'rendered');
    assert.match(
      a.text,
      /Law: 8 U\.S\.C\. § 1367\(a\)\(2\)\.\n\n## Policy history\n\n- It said so\. \*Morton Victims Memo\*, at 1 \(June 17, 2011\) \(rescinded Jan\. 2025\)\.\n\nEnd\./,
    );
    assert.deepEqual(a.cited, [
      { id: 'STAT-8USC1367', place: 'law' },
      { id: 'ICE-10076.1', place: 'history' },
    ]);
  });
  it('leaves the whole block out on a day when nothing in it existed', () => {
    const a = run([body], { asOf: '2010-01-01' });
    assert.ok(a.kind === 'rendered' && !a.text.includes('Policy history') && !a.text.includes('Morton'));
  });
  it('moves an ended policy that a template cites among the law', () => {
    const a = run(['We rely on {% cite "ICE-10076.1" %}.']);
    assert.ok(a.kind === 'rendered');
    assert.match(a.text, /We rely on see Policy history below\.\n\n## Policy history\n\n- \*Morton Victims Memo\*/);
  });
  it('says that an authority nobody knows was left out', () => {
    const a = run(['x{% cite "NOT-THERE" %}']);
    assert.ok(a.kind === 'rendered' && a.cautions.some((c) => c.code === 'not-cited-NOT-THERE'));
  });
});

describe('a template whose basis is not there on the day', () => {
  it('says so instead of rendering, and what stands now', () => {
    const t: Parameters<typeof template> = ['x', { rests: ['ICE-10076.1'], standsNow: 'The statutes stand.', instead: ['T01'] }];
    for (const asOf of ['2010-01-01', '2026-11-21']) {
      const a = run(t, { asOf });
      assert.ok(a.kind === 'not-applicable' && a.message.endsWith('The statutes stand.'));
      assert.deepEqual(a.instead, ['T01']);
    }
    assert.equal(run(t, { asOf: '2012-03-01' }).kind, 'rendered');
    assert.equal(run(['x', { from: '2012-04-27' }], { asOf: '2012-03-01' }).kind, 'not-applicable');
    assert.equal(run(['x', { until: '2012-04-27' }], { asOf: '2012-04-27' }).kind, 'not-applicable');
  });
});

describe('the hold in a letter', () => {
  const hold = (request: object, answer: object): RenderInput['hold'] => ({
    request: { releasable: '2026-11-20T15:00', zone: 'America/Chicago', ...request },
    answer: answer as NonNullable<RenderInput['hold']>['answer'],
  });
  const because = 'There is no detainer deadline yet: something else holds the person.';
  const noHold = { kind: 'no-hold', because, basis: [], cautions: [], ifHeldAnyway: [] };
  const body = '{% if hold.kind == "no-hold" %}Release now. {{ hold.because }}.{% endif %}{{ releasable }}';
  const fields = [field('releasable', { type: 'moment' })];

  it('never asks for release now because something else holds the person', () => {
    const a = run([body, { fields }], { hold: hold({ otherHolds: 'yes' }, noHold) });
    assert.ok(a.kind === 'rendered' && !/Release now|something else/.test(a.text));
    assert.ok(a.cautions.some((c) => c.code === 'something-else-holds' && c.level === 'stop'));
  });
  it('names no end that was counted with hours entered by hand', () => {
    const request = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', form: 'I-247A', hours: 72 };
    const answer = createApi().computeHold(request);
    assert.equal(answer.kind, 'hold');
    const a = run(['By {{ hold.earliest }} or {{ hold.latest }}', {}], { hold: { request, answer } });
    assert.ok(a.kind === 'rendered' && !/2026|72|by hand/.test(a.text), JSON.stringify(a));
    assert.ok(a.cautions.some((c) => c.code === 'hours-by-hand' && c.level === 'stop' && c.message.includes('(72)')));
    const letter = createApi().renderTemplate({ id: 'T06', fields: {}, asOf: '2026-11-22', today: '2026-11-22', hold: request });
    assert.ok(letter.kind === 'rendered');
    // the blank for how the letter is sent offers "by hand" too
    assert.doesNotMatch(
      letter.text.replace('[how it is sent (by e-mail, by fax, by hand)]', ''),
      /November 23|November 25|72|by hand/,
    );
  });
  it('gives the law, and leaves what was seen of its dates on the screen', () => {
    const law = { ...noHold, because: 'Oregon law allows no hold: ORS 1. Not allowed. In force: 2021; the day was not seen.' };
    const a = run([body, { fields }], { hold: hold({}, law) });
    assert.ok(a.kind === 'rendered' && a.text.includes('ORS 1. Not allowed.') && !a.text.includes('In force'));
  });
  it("says the release time in the jail's zone, whatever offset it came with", () => {
    const a = run([body, { fields }], { hold: hold({ releasable: '2026-11-20T21:00:00Z' }, noHold) });
    assert.ok(a.kind === 'rendered' && a.text.includes('Friday, November 20, 2026, 3:00 PM CST'), JSON.stringify(a));
  });
  it('never drops what was typed after a time', () => {
    for (const [typed, says] of [
      ['2026-11-20T15:00 or maybe 16:00', 'or maybe 16:00'],
      ['2026-11-20T15:00-06:00', '3:00 PM (UTC-06:00)'],
      ['2026-11-20T15:00Z', '3:00 PM (UTC)'],
      ['2026-11-20T25:00', '25:00'],
    ] as const) {
      const a = run([body, { fields }], { fields: { releasable: typed } });
      assert.ok(a.kind === 'rendered' && a.text.includes(says), `${typed}: ${JSON.stringify(a)}`);
    }
  });
  it("prints a typed time in the jail's zone, and warns where no zone is known", () => {
    const typed = { fields: { releasable: '2026-11-20 15:00' } };
    const known = run([body, { fields }], { ...typed, zone: 'America/Chicago' });
    assert.ok(
      known.kind === 'rendered' &&
        known.text.includes('Friday, November 20, 2026, 3:00 PM CST') &&
        !known.text.includes('America/'),
    );
    assert.ok(!known.cautions.some((c) => c.code === 'time-without-zone'));
    const none = run([body, { fields }], typed);
    assert.ok(none.kind === 'rendered' && none.text.includes('3:00 PM\n'), JSON.stringify(none));
    assert.ok(none.cautions.some((c) => c.code === 'time-without-zone'));
    const offset = run([body, { fields }], { fields: { releasable: '2026-11-20T15:00-06:00' } });
    assert.ok(offset.kind === 'rendered' && !offset.cautions.some((c) => c.code === 'time-without-zone'));
  });
  it('points out a release time that is not the one the hold was counted from', () => {
    const codes = (releasable: string) => {
      const a = run([body, { fields }], { fields: { releasable }, hold: hold({}, noHold) });
      return a.kind === 'rendered' ? a.cautions.map((c) => c.code) : [];
    };
    assert.ok(codes('2026-11-20T16:00').includes('release-time-differs'));
    for (const same of ['2026-11-20T15:00', '2026-11-20 15:00', '2026-11-20T21:00:00Z'])
      assert.ok(!codes(same).includes('release-time-differs'), same);
  });
});

describe('what a letter must not carry', () => {
  it('leaves out characters that turn the direction of writing', () => {
    const a = run(['{{ x }}', { fields: [field('x')] }], { fields: { x: 'a\u202Eb\u2066c\u2069' } });
    assert.ok(a.kind === 'rendered' && a.text.endsWith('abc\n'), JSON.stringify(a));
  });
  it('keeps what is said to the caseworker out of a citation, and in the cautions', () => {
    const cite: RenderInput['cite'] = () => ({
      text: 'Directive 1',
      place: 'law',
      note: 'Status on November 21, 2026: in litigation, ask the attorney. A court limited it.',
      status: 'in-litigation',
    });
    const a = run(['{% cite "A" %}', { authorities: ['A'] }], { cite });
    assert.ok(a.kind === 'rendered', JSON.stringify(a));
    assert.ok(a.text.endsWith('Directive 1\n'), a.text);
    assert.ok(a.cautions.some((c) => c.message.includes('ask the attorney')));
  });
});
