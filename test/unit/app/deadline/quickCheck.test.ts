import assert from 'node:assert/strict';
import { createApi } from '../../../../src/api';
import { jailModel } from '../../../../src/app/jails/jailHelp';
import { quickCheck, type QuickApi, type QuickState } from '../../../../src/app/deadline/quickCheck';
import type { Caution } from '../../../../src/domain/basis';
import type { HoldAnswer, ReadingResult } from '../../../../src/domain/detainer/answers';
import type { MomentAnswer } from '../../../../src/domain/time/answers';
import { countdown } from '../../../../src/domain/time/lengths';

const state: QuickState = {
  text: 'fri 3pm',
  zone: { zone: 'America/Chicago', from: 'from the note' },
  before: {},
  now: '2026-11-20T16:00:00-06:00',
  note: 'note.md',
};
const moment: MomentAnswer = {
  kind: 'moment',
  iso: '2026-11-20T15:00:00-06:00',
  zone: 'America/Chicago',
  words: 'Friday, November 20, 2026, 3:00 PM CST',
  warnings: [],
};
const reading = (id: string, words: string, day = 22): ReadingResult => ({
  reading: id,
  label: id,
  expires: `2026-11-${day}T15:00:00-06:00`,
  words,
  hours: 48,
  steps: [],
  basis: [{ source: 's', locator: 'section 1', mark: 'V', grade: 'published' }],
  variants: [],
  overrunMinutes: -60,
  heldBy: 'the form',
  citable: true,
});
const hold: HoldAnswer = {
  kind: 'hold',
  readings: [reading('consecutive', 'Sunday'), reading('regulation', 'Tuesday', 24)],
  earliest: 'consecutive',
  latest: 'regulation',
  cautions: [
    { code: 'citizen', message: 'Call the attorney now.', level: 'stop', basis: [] },
    { code: 'lawful', message: 'On time is not the same as lawful.', level: 'note', basis: [] },
  ],
};
const api = (m: MomentAnswer, h: HoldAnswer = hold): QuickApi => ({ parseMoment: () => m, computeHold: () => h });
const labels = (s: QuickState, d: QuickApi): string[] => quickCheck(s, d).rows.map((r) => r.label);

describe('the quick check', () => {
  it('asks for the zone first, because no answer is right without it', () => {
    const rows = labels({ ...state, zone: undefined }, api(moment));
    assert.match(rows[0] ?? '', /time zone/);
    assert.equal(quickCheck({ ...state, zone: undefined }, api(moment)).answer, undefined);
  });

  it('says the interpreted moment first, stops above the number, then the readings with the earliest named', () => {
    const rows = labels(state, api(moment));
    const at = (part: string): number => rows.findIndex((r) => r.includes(part));
    assert.equal(at('Friday, November 20'), 0);
    assert.ok(at('Call the attorney now') < at('Earliest end, act by: Sunday'));
    assert.ok(at('Earliest end, act by: Sunday') < at('Latest end, nobody may hold past it: Tuesday'));
    assert.ok(at('On time is not the same as lawful') > at('Insert into the note'));
  });

  it('says how sure the source of an end is, and leaves who reads it so to the explanation', () => {
    const row = quickCheck(state, api(moment)).rows.find((r) => r.kind === 'reading');
    assert.equal(row?.detail, '(seen in the source)');
  });

  it('says few cautions where the first lines speak for the others, and counts those', () => {
    const caution = (code: string): Caution => ({ code, message: `${code} whole`, short: code, level: 'warn', basis: [] });
    const said = ['state-law-limits', 'federal-law-beside', 'readings-differ', 'state-law-demand', 'on-time-is-not-lawful'];
    const answer: HoldAnswer = { ...hold, cautions: said.map(caution) };
    const first = { stop: null, state: 'The state says so.', question: null, ends: '' };
    const shown = (view: QuickApi) => {
      const { rows } = quickCheck(state, view);
      const explain = rows.find((r) => r.kind === 'action' && r.action === 'explain');
      return [
        rows.filter((r) => r.kind === 'caution').map((r) => r.label),
        explain && 'description' in explain && explain.description,
      ];
    };
    assert.deepEqual(shown({ ...api(moment, answer), firstLines: () => first }), [
      ['state-law-demand', 'on-time-is-not-lawful'],
      'the full working, and 2 laws and rulings',
    ]);
    // Without first lines nothing has been said above.
    assert.deepEqual(shown(api(moment, answer)), [said, 'the full working']);
  });

  it('names no end as the one by which a hold must end while the law may allow none', () => {
    const open: HoldAnswer = { ...hold, cautions: [{ code: 'custodian-not-known', message: 'Who?', level: 'warn', basis: [] }] };
    const headings = (h: HoldAnswer) =>
      quickCheck(state, api(moment, h))
        .rows.filter((r) => r.kind === 'heading')
        .map((r) => r.label);
    assert.equal(headings(open)[0], 'Only where that law does not reach the custodian');
    assert.equal(headings(hold)[0], 'When the hold must end');
  });

  it('shows a warning of the reader beside the moment', () => {
    const warned: MomentAnswer = { ...moment, warnings: [{ code: 'assumed-day', message: 'Read as today.' }] };
    assert.equal(labels(state, api(warned))[1], 'Read as today.');
  });

  it('offers the day that was not taken, right behind the warning that says it', () => {
    const nearest: MomentAnswer = {
      ...moment,
      warnings: [{ code: 'assumed-weekday', message: 'Read as the last Friday.' }],
      other: { iso: '2026-11-27T15:00:00-06:00', words: 'Friday, November 27' },
    };
    assert.deepEqual(quickCheck(state, api(nearest)).rows[2], {
      kind: 'choice',
      field: 'text',
      label: 'Or Friday, November 27',
      value: '2026-11-27T15:00:00-06:00',
    });
  });

  it('checks the time of the note while nothing is typed, and says where Enter saves', () => {
    const api = createApi();
    const noted = { ...state, text: '', noteTime: '2026-11-20 15:00', saveTo: 'K-1.md' };
    const [first] = quickCheck(noted, api).rows;
    assert.deepEqual(first, {
      kind: 'moment',
      label: 'From the note: Friday, November 20, 2026, 3:00 PM CST (America/Chicago)',
      description: 'Enter saves it to K-1.md',
    });
    const typed = quickCheck({ ...noted, text: '11/21/2026 9am', saveTo: undefined }, api).rows;
    assert.ok(typed[0]?.kind === 'moment' && typed[0].label.startsWith('Saturday, November 21'));
    assert.equal(typed[0].description, 'Enter saves it to a case note');
    const actions = (rows: typeof typed): string[] => rows.flatMap((r) => (r.kind === 'action' ? [r.action] : []));
    assert.deepEqual(actions(typed).slice(0, 2), ['save', 'insert']);
    assert.deepEqual(actions(quickCheck({ ...noted, note: undefined }, api).rows).slice(0, 3), ['save', 'saveTo', 'copy']);
  });

  it('puts a question before its choices and promises nothing for Enter while one is open', () => {
    const api = createApi();
    // Monday: Friday is three days back and four ahead; and 3 is no hour.
    const asked = quickCheck({ ...state, text: 'fri 3', now: '2026-11-23T10:00:00-06:00' }, api);
    assert.equal(asked.rows[0]?.kind, 'message');
    assert.deepEqual(
      asked.rows.filter((r) => r.kind === 'choice').map((r) => r.kind === 'choice' && r.value),
      ['2026-11-20T03:00:00-06:00', '2026-11-20T15:00:00-06:00', '2026-11-27T03:00:00-06:00', '2026-11-27T15:00:00-06:00'],
    );
    const ask: HoldAnswer = { kind: 'ask', field: 'releasable', question: 'Which one?', choices: [] };
    const [first] = quickCheck(state, { parseMoment: () => moment, computeHold: () => ask }).rows;
    assert.equal(first?.kind === 'moment' && first.description, 'as read');
  });

  it('turns a question into choices and keeps the settings at hand', () => {
    const ask: MomentAnswer = {
      kind: 'ask',
      field: 'text',
      question: 'Morning or afternoon?',
      choices: [{ label: '5 AM', value: 'fri 5am' }],
    };
    const rows = quickCheck(state, api(ask)).rows;
    assert.deepEqual(rows[1], { kind: 'choice', label: '5 AM', value: 'fri 5am', field: 'text' });
    assert.ok(rows.some((r) => r.kind === 'action' && r.action === 'zone'));
  });

  it('never invents a time of day', () => {
    const view = quickCheck(state, api({ kind: 'date-only', date: '2026-11-20' }));
    assert.equal(view.answer, undefined);
    assert.match(view.rows[0]?.label ?? '', /no time of day/);
  });

  it('says that there is no hold, why, and what if the person is held anyway', () => {
    const none: HoldAnswer = {
      kind: 'no-hold',
      because: 'This form asks for notice only.',
      basis: [],
      cautions: [],
      ifHeldAnyway: [reading('regulation', 'Tuesday', 24), reading('consecutive', 'Sunday')],
    };
    const { rows } = quickCheck(state, api(moment, none));
    assert.ok(rows.some((r) => r.label === 'This form asks for notice only.'));
    const ends = rows.filter((r) => r.kind === 'reading');
    assert.deepEqual(
      ends.map((r) => r.label),
      ['Might claim: Sunday', 'Might claim: Tuesday'],
    );
    assert.ok(!ends.some((r) => /left|past/.test(r.description)), 'a countdown would read as leave to hold until then');
  });

  it('says "act by" also where the readings agree', () => {
    const same: HoldAnswer = { ...hold, readings: [reading('consecutive', 'Sunday'), reading('regulation', 'Sunday')] };
    const ends = labels(state, api(moment, same)).filter((l) => l.endsWith('Sunday'));
    assert.deepEqual(ends, ['End claimed, act by: Sunday', 'The same end: Sunday']);
  });

  it('puts an unreadable time into one sentence and offers no insertion', () => {
    const view = quickCheck(state, api({ kind: 'invalid', message: 'No time was found in this text.' }));
    assert.equal(view.rows[0]?.label, 'No time was found in this text.');
    assert.ok(!view.rows.some((r) => r.kind === 'action' && r.action === 'insert'));
  });

  it('counts down and over in words', () => {
    assert.equal(countdown(-75), '1 h 15 min left');
    assert.equal(countdown(3 * 1440 + 61), '3 d 1 h 1 min past it');
    assert.equal(countdown(0), 'ends now');
    assert.equal(countdown(null), '');
  });
});

describe('the quick check in a jail with a 287(g) agreement', () => {
  const api = createApi();
  const over = (more: Partial<QuickState>): QuickState => ({ ...state, text: '2026-11-20 15:00', form: 'I-247A', ...more });
  const QUESTION = 'Was the I-200 or I-205 served by a deputy, and when?';

  it('asks whether and when a deputy served the warrant, where the model or the caseworker says so, and only there', () => {
    const [model] = [jailModel('Autauga County Jail', 'US-AL', undefined)];
    assert.equal(model, "Autauga County Sheriff's Office: JEM, WSO on ICE's list of 2026-07-24");
    assert.ok(labels(over({ jailModel: model }), api).includes(QUESTION));
    assert.ok(labels(over({ before: { custodian: 'agency-with-287g' } }), api).includes(QUESTION));
    assert.ok(!labels(over({}), api).includes(QUESTION));
    // A namesake in another state is nobody's jail.
    assert.equal(jailModel('Autauga County Jail', undefined, undefined), undefined);
    assert.equal(jailModel('Nowhere Jail', 'US-AL', undefined), undefined);
  });

  it('shows the end from service beside the others, never as the end to act by', () => {
    const { rows, request } = quickCheck(
      over({ before: { servedBy287g: { by: 'deputy', at: '2026-11-18T08:00:00-06:00' } } }),
      api,
    );
    assert.deepEqual(request?.servedBy287g, { by: 'deputy', at: '2026-11-18T08:00:00-06:00' });
    const ends = rows.filter((r) => r.kind === 'reading').map((r) => r.label);
    assert.match(ends[0] ?? '', /^Earliest end, act by: Sunday, November 22/);
    assert.ok(ends.includes('Not a settled rule of law: Friday, November 20, 2026, 8:00 AM CST'), ends.join('\n'));
    const said = rows.find((r) => r.label === QUESTION);
    assert.equal(said?.kind === 'action' && said.description, 'by a deputy 2026-11-18 08:00');
  });

  it('refuses a service or a receipt that is still to come, in one sentence', () => {
    const refused = (more: Partial<QuickState>): string =>
      quickCheck(over(more), api).rows.find((r) => r.kind === 'message')?.label ?? '';
    assert.match(
      refused({ before: { servedBy287g: { by: 'deputy', at: '2026-11-21T08:00:00-06:00' } } }),
      /^The service of the warrant is given as .* still to come/,
    );
    assert.match(
      refused({ noted: { received: '2026-11-21T08:00:00-06:00' } }),
      /^The receipt of the detainer is given as .* still to come/,
    );
  });
});
