import assert from 'node:assert/strict';
import type { HoldView, ReadingView, StepView, TimeView } from '../../src/protocol/hold';
import { clampNudge, fit, layOut, MOST_MINUTES, notCounted, nudgeFor, nudgeWords } from '../../webview/timelineGeometry';

const step = (start: number, end: number, counted: boolean, label: string): StepView => ({
  start,
  end,
  counted,
  label,
  why: label,
  from: '',
  to: '',
  hours: '',
});
const reading = (id: string, steps: StepView[]): ReadingView => ({
  id,
  label: `${id}: words`,
  short: id,
  lead: '',
  ends: 'then',
  endsShort: 'then',
  endsAt: steps.at(-1)?.end ?? 0,
  hours: 48,
  left: '',
  over: false,
  heldBy: '',
  citable: true,
  basis: [],
  variants: [],
  steps,
});
const time = (releaseAt: number, readings: ReadingView[]): TimeView => ({
  echo: '',
  warnings: [],
  other: null,
  asText: '',
  releaseAt,
  outcome: { kind: 'hold', first: null, readings, cautions: [] },
});
const consecutive = reading('Consecutive', [step(0, 2880, true, '48 h')]);
const regulation = reading('Regulation', [
  step(0, 540, true, '9 h'),
  step(540, 3420, false, 'Saturday'),
  step(3420, 5760, true, '39 h'),
]);
const view = (more: Partial<HoldView> = {}): HoldView => ({
  main: time(0, [consecutive, regulation]),
  compare: null,
  questions: [],
  echoes: [],
  nowAt: 1440,
  nowWords: '',
  days: [
    { start: -900, end: 540, label: 'Friday, Nov 20' },
    { start: 540, end: 5760, label: 'Saturday, Nov 21' },
  ],
  ...more,
});

describe('the drawing of a hold', () => {
  it('puts every span where its minutes are, in one scale for all readings', () => {
    const d = layOut(view(), 596);
    assert.ok(d);
    assert.equal(d.rows.length, 2);
    const [first, second] = d.rows;
    assert.deepEqual(
      first?.spans.map((s) => [s.x, s.width, s.counted]),
      [[10, 288, true]],
    );
    assert.deepEqual(
      second?.spans.map((s) => [s.x, s.width, s.counted]),
      [
        [10, 54, true],
        [64, 288, false],
        [352, 234, true],
      ],
    );
    assert.equal(second?.endX, 586);
    assert.equal(d.nowX, 154);
    assert.equal(d.releaseX, 10);
  });

  it('leaves "now" out when it is before or after what is drawn', () => {
    assert.equal(layOut(view({ nowAt: -5 }), 600)?.nowX, null);
    assert.equal(layOut(view({ nowAt: 9999 }), 600)?.nowX, null);
  });

  it('draws nothing where there is nothing, or no room', () => {
    assert.equal(layOut(view({ main: { ...time(0, []), releaseAt: null } }), 600), null);
    assert.equal(layOut(view({ main: time(0, []) }), 600), null);
    assert.equal(layOut(view(), 10), null);
  });

  it('labels an excluded day only where its name fits', () => {
    const wide = layOut(view(), 596)?.rows[1]?.spans[1]?.label;
    const narrow = layOut(view(), 90)?.rows[1]?.spans[1]?.label;
    assert.equal(wide, 'Saturday');
    assert.equal(narrow, '');
    assert.deepEqual(notCounted(view()), ['Saturday']);
  });

  it('shows two release times in one scale', () => {
    const d = layOut(view({ compare: time(120, [reading('Consecutive', [step(120, 3000, true, '48 h')])]) }), 596);
    assert.equal(d?.rows.length, 3);
    assert.match(d?.rows[2]?.title ?? '', /^Second time: Consecutive/);
    assert.equal(d?.rows[2]?.spans[0]?.x, 22);
  });

  it('shortens the days to the room there is', () => {
    assert.equal(fit('Friday, Nov 20', 200), 'Friday, Nov 20');
    assert.equal(fit('Friday, Nov 20', 80), 'Fri, Nov 20');
    assert.equal(fit('Friday, Nov 20', 50), 'Fri 20');
    assert.equal(fit('Friday, Nov 20', 30), 'Fri');
    assert.equal(fit('Friday, Nov 20', 5), '');
  });
});

describe('nudging the release time', () => {
  it('moves by a quarter of an hour, with Shift by an hour, by pages a day, and Home goes back', () => {
    assert.equal(nudgeFor('ArrowRight', false, 0), 15);
    assert.equal(nudgeFor('ArrowUp', false, 0), 15);
    assert.equal(nudgeFor('ArrowLeft', true, 15), -45);
    assert.equal(nudgeFor('ArrowDown', false, 0), -15);
    assert.equal(nudgeFor('PageUp', false, 0), 1440);
    assert.equal(nudgeFor('PageDown', false, 0), -1440);
    assert.equal(nudgeFor('Home', false, 300), 0);
    assert.equal(nudgeFor('Tab', false, 300), null);
    assert.equal(nudgeFor('a', false, 300), null);
  });

  it('stays inside two weeks', () => {
    assert.equal(nudgeFor('ArrowRight', false, MOST_MINUTES), MOST_MINUTES);
    assert.equal(clampNudge(-99_999), -MOST_MINUTES);
    assert.equal(clampNudge(7.4), 7);
  });

  it('is said in words', () => {
    assert.equal(nudgeWords(0), '');
    assert.equal(nudgeWords(75), '1 h 15 min later');
    assert.equal(nudgeWords(-1440), '1 d earlier');
    assert.equal(nudgeWords(1455), '1 d 15 min later');
  });
});
