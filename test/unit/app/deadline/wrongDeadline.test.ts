import assert from 'node:assert/strict';
import { wrongDeadlineReport } from '../../../../src/app/deadline/wrongDeadline';
import { PROTECTED_ANSWERS } from '../../../../src/domain/detainer/protectedAnswers';

const VERSIONS = { extension: '1.2.3', rules: '2026-11-28', editor: '1.100.3' };
const REQUEST = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', form: 'I-247A', jurisdiction: 'US-TX' } as const;

describe('a report of a wrong deadline', () => {
  it('says what was asked and answered, with room for what it should be', () => {
    const text = wrongDeadlineReport(VERSIONS, REQUEST, '# Hold deadline\n\n- Sunday');
    assert.match(text, /- releasable: 2026-11-20T15:00\n- zone: America\/Chicago\n- form: I-247A\n- jurisdiction: US-TX\n/);
    assert.match(text, /### Hold deadline\n\n- Sunday/);
    assert.match(text, /Detainer Desk 1\.2\.3, rules of 2026-11-28, VS Code 1\.100\.3\./);
    assert.equal(text.match(/^# /gm)?.length, 1);
  });

  it('carries none of the answers that no text carries, and no words of a person', () => {
    const secrets = Object.fromEntries(PROTECTED_ANSWERS.map((key) => [key, 'yes']));
    const localDays = [{ date: '2026-11-20', basis: 'told by Example Person' }];
    const text = wrongDeadlineReport(VERSIONS, { ...REQUEST, ...secrets, localDays }, null);
    for (const word of [...PROTECTED_ANSWERS, 'yes', 'Example Person', 'localDays']) assert.ok(!text.includes(word), word);
  });

  it('without a hold leaves gaps for the same', () => {
    assert.match(wrongDeadlineReport(VERSIONS, null, null), /- releasable: \n- zone: \n- form: \n- jurisdiction: \n/);
  });

  it('prints hostile values as text', () => {
    const text = wrongDeadlineReport(VERSIONS, { ...REQUEST, form: '![x](https://e.org)' }, null);
    assert.ok(!text.includes('![x]('), text);
  });
});
