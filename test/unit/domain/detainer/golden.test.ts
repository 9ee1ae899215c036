import { join } from 'node:path';
import { createHolds } from '../../../../src/app/deadline/holds';
import type { HoldRequest } from '../../../../src/domain/detainer/answers';
import { assertGolden } from '../../../support/golden';

const holds = createHolds();
const CASES: Readonly<Record<string, HoldRequest>> = {
  'i247a-independence-day': {
    releasable: '2026-07-02T10:00',
    zone: 'America/New_York',
    form: 'I-247A',
    jurisdiction: 'US-NJ',
    now: '2026-07-08T10:00',
  },
  'unknown-form-thanksgiving': { releasable: '2026-11-25T17:00', zone: 'America/Chicago', otherHolds: 'unknown', bond: 'unpaid' },
  'illinois-no-hold': {
    releasable: '2026-11-20T15:00',
    zone: 'America/Chicago',
    form: 'I-247A',
    jurisdiction: 'US-IL',
    custodian: 'county-or-city-jail',
    citizenshipClaim: 'yes',
  },
};

describe('texts a person has read', () => {
  for (const [name, request] of Object.entries(CASES)) {
    const answer = holds.computeHold(request);
    const file = (kind: string) => join(__dirname, '../../../golden/holds', `${name}.${kind}.md`);
    it(`the working of ${name}`, () => assertGolden(file('working'), holds.explainHold(request, answer)));
    it(`the note block of ${name}`, () => assertGolden(file('block'), `${holds.holdBlock(request, answer)}\n`));
  }
});
