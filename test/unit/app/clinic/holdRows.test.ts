import assert from 'node:assert/strict';
import { clinicHolds } from '../../../../src/app/clinic/holdRows';
import type { HoldRequest } from '../../../../src/domain/detainer/answers';

const CLINIC = [{ date: '2026-11-25', basis: 'county courts closed (the clinic)' }];
const request: HoldRequest = { releasable: '2026-11-24T15:00:00-05:00', zone: 'America/New_York', form: 'I-247A' };
const holds = clinicHolds({ origin: 'A clinic', localDays: CLINIC });

/** The labels of the local days that an answer shows, over all readings. */
function shown(localDays?: HoldRequest['localDays'], of = holds): string[] {
  const answer = of.computeHold({ ...request, ...(localDays ? { localDays } : {}) });
  assert.ok(answer.kind === 'hold');
  const labels = answer.readings.flatMap((r) => r.variants.map((v) => v.label));
  return [...new Set(labels.filter((l) => /counts? as a? ?holidays? here|all local days/.test(l)))].sort();
}
const label = (date: string, basis: string): string => `If ${date} counts as a holiday here (${basis})`;
const CLINIC_LABELS = CLINIC.map((d) => label(d.date, d.basis));
const ALL = 'If all local days given count as holidays';

describe('a state of a clinic', () => {
  it('says what is read first and what the jail may tell ICE in the clinic’s words, with their origin', () => {
    const ours = clinicHolds({
      origin: 'A clinic',
      jurisdictions: [
        {
          id: 'US-PA',
          name: 'Pennsylvania',
          reason: 'read anew',
          firstLines: [{ from: null, line: 'Our line.', question: 'Our question?', marks: 'A', readOn: '2026-11-28' }],
          notice: { from: '2020-01-01', effect: 'limits', sentence: 'Our notice.', basis: [] },
          laws: [],
        },
      ],
    });
    const asked = { ...request, jurisdiction: 'US-PA' };
    const lines = ours.firstLines(asked, ours.computeHold(asked));
    assert.deepEqual([lines?.state, lines?.question], ['Our line. (A clinic, not reviewed)', 'Our question?']);
    const told = ours.computeHold({ ...asked, form: 'I-247G' });
    assert.ok(told.kind === 'no-hold' && told.cautions.some((c) => c.message.startsWith('Our notice.')));
  });
});

describe('local days of a clinic', () => {
  it('are shown where the caller gives none', () => {
    assert.deepEqual(shown(), CLINIC_LABELS);
    assert.deepEqual(shown([]), CLINIC_LABELS);
  });

  it('are added to those of the caller, not replaced by them', () => {
    const given = [{ date: '2026-11-27', basis: 'sheriff' }];
    assert.deepEqual(shown(given, clinicHolds(undefined)), [label('2026-11-27', 'sheriff')]);
    assert.deepEqual(shown(given), [...CLINIC_LABELS, label('2026-11-27', 'sheriff'), ALL].sort());
  });

  it('stand once where the caller names the same day, with both reasons', () => {
    assert.deepEqual(shown([{ date: '2026-11-25', basis: 'sheriff' }]), [
      label('2026-11-25', 'sheriff; county courts closed (the clinic)'),
    ]);
    assert.deepEqual(shown(CLINIC), CLINIC_LABELS);
  });

  it('never move the answer itself', () => {
    const ends = (of: typeof holds, localDays?: HoldRequest['localDays']): unknown => {
      const answer = of.computeHold({ ...request, ...(localDays ? { localDays } : {}) });
      return answer.kind === 'hold' ? answer.readings.map((r) => [r.reading, r.expires]) : answer;
    };
    assert.deepEqual(ends(holds, [{ date: '2026-11-27', basis: 'sheriff' }]), ends(clinicHolds(undefined)));
  });
});
