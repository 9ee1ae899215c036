import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openApi } from '../../../../src/api';
import { exportCalendar } from '../../../../src/app/holdsList/calendarExport';
import { createEngines } from '../../../../src/app/engines';
import { createHoldsIndex } from '../../../../src/app/holdsList/holdsIndex';
import { lensLines } from '../../../../src/app/holdsList/holdWords';
import { protectedFindings } from '../../../../src/app/deadline/protectedFindings';
import { BEFORE } from '../../../../src/app/deadline/questions';
import { quickCheck } from '../../../../src/app/deadline/quickCheck';
import { holdsCsv, morningList } from '../../../../src/app/holdsList/reports';
import { holdBlockState } from '../../../../src/app/deadline/staleBlocks';
import type { HoldRequest } from '../../../../src/domain/detainer/answers';
import { carriesProtected, LEFT_OUT, PROTECTED_ANSWERS } from '../../../../src/domain/detainer/protectedAnswers';
import { findBlocks, writeBlock } from '../../../../src/domain/note/blocks/blocks';
import { readNote } from '../../../../src/domain/note/readNote';

const engines = createEngines();
const { holds } = engines;
const api = openApi(engines);
const SENTENCES = holds.protectedSentences();
const NOW = '2026-11-22T12:00:00-06:00';

type Protected = Pick<HoldRequest, (typeof PROTECTED_ANSWERS)[number]>;
const ANSWERS = [undefined, 'yes', 'no', 'unknown'] as const;
/** Every combination of the three answers, "not asked" among them. */
const COMBINATIONS: readonly Protected[] = ANSWERS.flatMap((c) =>
  ANSWERS.flatMap((o) =>
    ANSWERS.map((f) => ({
      ...(c ? { citizenshipClaim: c } : {}),
      ...(o ? { priorOrder: o } : {}),
      ...(f ? { pendingFiling: f } : {}),
    })),
  ),
);
const FORMS = [undefined, ...holds.listForms().map((f) => f.id)];
const STATES = [undefined, ...holds.listJurisdictions().map((j) => j.id)];

const base = (form: string | undefined, jurisdiction: string | undefined): HoldRequest => ({
  releasable: '2026-11-20T15:00',
  zone: 'America/Chicago',
  now: NOW,
  ...(form ? { form } : {}),
  ...(jurisdiction ? { jurisdiction } : {}),
});

/** Everything a hold can leave behind in text. */
function texts(request: HoldRequest): Readonly<Record<string, string>> {
  const answer = holds.computeHold(request);
  return {
    clipboard: holds.holdBlock(request, answer),
    block: holds.noteBlock(request, answer),
    working: holds.explainHold(request, answer),
  };
}

describe('answers that may not be written down', () => {
  it('change the screen: a claim, an earlier order or a protected filing stops above the number', () => {
    const view = quickCheck(
      {
        text: '2026-11-20 15:00',
        zone: { zone: 'America/Chicago', from: 'test' },
        before: { citizenshipClaim: 'yes', priorOrder: 'yes', pendingFiling: 'yes' },
        now: NOW,
      },
      api,
    );
    assert.equal(view.rows.filter((r) => r.kind === 'caution' && SENTENCES.includes(r.label) && r.level === 'stop').length, 3);
    assert.equal(SENTENCES.length, 6);
    for (const key of PROTECTED_ANSWERS) assert.ok(BEFORE.some((q) => q.field === key));
  });

  it('leave the same text behind whatever they are, for every form and in every combination', () => {
    for (const form of FORMS) {
      const plain = texts(base(form, 'US-IL'));
      for (const given of COMBINATIONS) assert.deepEqual(texts({ ...base(form, 'US-IL'), ...given }), plain);
    }
  });

  it('leave the same text behind in every state and with every other answer', () => {
    const yesNo = fc.constantFrom('yes', 'no', 'unknown');
    const others = fc.record(
      {
        otherHolds: yesNo,
        served: yesNo,
        bookedToIce: yesNo,
        counsel: yesNo,
        bond: fc.constantFrom('accepted', 'offered', 'unpaid', 'unknown'),
        warrant: fc.constantFrom('I-200', 'I-205', 'none', 'unknown'),
        convictionBox: fc.boolean(),
        convicted: fc.boolean(),
        iceCustodySince: fc.constant('2026-11-21T09:00'),
      },
      { requiredKeys: [] },
    );
    const run = fc.property(
      fc.constantFrom(...FORMS),
      fc.constantFrom(...STATES),
      others,
      fc.constantFrom(...COMBINATIONS),
      (form, state, more, given) => {
        const request = { ...base(form, state), ...(more as Partial<HoldRequest>) };
        const left = texts({ ...request, ...given });
        assert.deepEqual(left, texts(request));
        for (const text of Object.values(left)) assert.ok(!SENTENCES.some((s) => text.includes(s)));
        const inputs = findBlocks(left['block'] ?? '')[0]?.data?.inputs;
        assert.ok(!carriesProtected(inputs), JSON.stringify(inputs));
        // An answer that is still a question is not written into a note, so nothing stands there to be said.
        const answer = holds.computeHold(request);
        if (answer.kind === 'hold' || answer.kind === 'no-hold') assert.ok(left['block']?.includes(LEFT_OUT));
      },
    );
    fc.assert(run, { numRuns: 400, seed: 20261122 });
  });

  it('leave no trace in any letter', () => {
    const all: Protected = { citizenshipClaim: 'yes', priorOrder: 'yes', pendingFiling: 'yes' };
    for (const { id } of api.listTemplates()) {
      for (const form of [undefined, 'I-247A', 'I-247G']) {
        const letter = (given: Protected) =>
          api.renderTemplate({
            id,
            fields: {},
            asOf: '2026-11-22',
            today: '2026-11-22',
            hold: { ...base(form, 'US-NC'), ...given },
          });
        for (const given of [all, { citizenshipClaim: 'unknown' } as const, { pendingFiling: 'no' } as const])
          assert.deepEqual(letter(given), letter({}), id);
      }
    }
  });

  it('leave no trace in the list of holds, the morning list, the table, the calendar, the lens and the timeline', () => {
    const inputs = { ...base('I-247A', 'US-IL'), citizenshipClaim: 'yes', priorOrder: 'yes', pendingFiling: 'yes' } as const;
    const old = writeBlock('hold', inputs, '2026-11-01', `- **First:** ${SENTENCES.join('\n- **First:** ')}`);
    const front =
      '---\nid: abcd1234\ncase: K-1\nzone: America/Chicago\njurisdiction: US-IL\ndetainer:\n  form: I-247A\n  releasable: 2026-11-20 15:00\n---\n\n';
    const made = (text: string): unknown => {
      const now = Date.parse(NOW);
      const index = createHoldsIndex({ api: holds });
      index.update('a', text);
      const rows = index.rows(now);
      const { note } = readNote(text);
      const asked = engines.notes.holdRequest(note);
      assert.ok(asked.kind === 'request');
      return [
        rows,
        morningList(rows, { now, zone: 'America/Chicago', dataVersion: '2026-11-22' }),
        holdsCsv(rows),
        exportCalendar(rows, { now, dataVersion: '2026-11-22' }),
        lensLines(holds.computeHold(asked.request), 'America/Chicago', now / 60_000, false),
        engines.notes.timeline(note, now),
        engines.notes.hover(text, text.indexOf('releasable')),
      ];
    };
    assert.deepEqual(made(front + old), made(front));
  });

  it('are written by one function: nothing else makes a hold block', () => {
    const root = join(__dirname, '../../../../src');
    const makers = (readdirSync(root, { recursive: true }) as string[])
      .filter((f) => f.endsWith('.ts'))
      .filter((f) => /writeBlock\(\s*'hold'/.test(readFileSync(join(root, f), 'utf8')))
      .map((f) => f.replace(/\\/g, '/'));
    assert.deepEqual(makers, ['app/deadline/holds.ts']);
  });
});

describe('a note that carries them from an earlier version', () => {
  const inputs = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', form: 'I-247A', bond: 'unpaid' } as const;
  const given = { citizenshipClaim: 'no', priorOrder: 'unknown', pendingFiling: 'yes' } as const;
  const clean = holds.holdBlock(inputs, holds.computeHold(inputs));
  const dirty = `${clean}\n- **First:** ${SENTENCES[4] ?? ''}\n- Caution: ${SENTENCES[3] ?? ''}`;
  const block = (body: string, i: object): string => writeBlock('hold', i, holds.dataVersion, body);
  const find = (text: string) => protectedFindings(text, SENTENCES);
  const fixed = (text: string): string => {
    let out = text;
    for (const f of [...find(text)].reverse())
      for (const fix of f.fixes) out = out.slice(0, fix.span.start) + fix.newText + out.slice(fix.span.end);
    return out;
  };

  it('has one finding for the block, and the fix rewrites the block without them and nothing else', () => {
    for (const eol of ['\n', '\r\n']) {
      const around = (b: string): string => `# Note\n\n${b}\n\nTyped after.\n`.replace(/\r?\n/g, eol);
      const text = around(block(dirty, { ...inputs, ...given }));
      const found = find(text);
      assert.deepEqual(
        found.map((f) => [f.code, f.severity, f.fixes.length]),
        [['protected-answer', 'error', 1]],
      );
      assert.ok(!/VAWA|unknown|pending/.test(found[0]?.message ?? ''));
      assert.equal(fixed(text), around(block(clean, inputs)));
      assert.deepEqual(find(fixed(text)), []);
    }
  });

  it('is found by the data alone, by the text alone, and not where there is nothing', () => {
    assert.equal(find(block(clean, { ...inputs, priorOrder: 'no' })).length, 1);
    assert.equal(find(block(dirty, inputs)).length, 1);
    assert.deepEqual(find(block(clean, inputs)), []);
    assert.deepEqual(find('Only text, and a word on citizenship.\n'), []);
  });

  it('keeps what a person wrote into the block, and that a person did', () => {
    const text = block(dirty, { ...inputs, ...given }).replace('Earliest end', 'EARLIEST end');
    const after = fixed(text);
    assert.ok(after.includes('EARLIEST end') && !SENTENCES.some((s) => after.includes(s)));
    const [found] = findBlocks(after);
    assert.equal(found?.editedByPerson, true);
    assert.deepEqual(found?.data?.inputs, inputs);
    assert.ok(!JSON.stringify(found?.data).includes(findBlocks(text)[0]?.data?.hash ?? '?'));
  });

  it('also where the closing line is gone, and where the text was pasted without its markers', () => {
    const open = block(dirty, { ...inputs, ...given })
      .split('\n')
      .slice(0, -1)
      .join('\n');
    assert.deepEqual(find(fixed(open)), []);
    const pasted = `a\n- **First:** ${SENTENCES[4] ?? ''}\nb ${SENTENCES[0] ?? ''} c\n`;
    assert.deepEqual(
      find(pasted).map((f) => f.fixes.length),
      [1, 0],
    );
    assert.equal(fixed(pasted), `a\nb ${SENTENCES[0] ?? ''} c\n`);
  });

  it('is not rewritten with them when it is stale', () => {
    const text = `---\ncase: K-1\nzone: America/Chicago\ndetainer:\n  releasable: 2026-11-21 09:00\n---\n\n${block(dirty, { ...inputs, ...given })}\n`;
    const [old] = findBlocks(text);
    assert.ok(old);
    const state = holdBlockState(old, readNote(text).note, holds);
    assert.ok(state.kind === 'inputs' && state.now !== null);
    assert.deepEqual(find(state.now), []);
    assert.equal((findBlocks(state.now)[0]?.data?.inputs as { bond?: string }).bond, 'unpaid');
  });
});
