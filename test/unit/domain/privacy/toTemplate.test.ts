import assert from 'node:assert/strict';
import { findClientData } from '../../../../src/domain/privacy/find';
import { NOTHING_RECOGNISED, toTemplate } from '../../../../src/domain/privacy/toTemplate';
import { checkTemplate } from '../../../../src/domain/template/text/check';
import { field, template } from '../../../support/templateSource';

describe('share a selection as a template', () => {
  const text = 'Re: A012 345 678, DOB 01/02/1990. Call 503-555-0134 about A012 345 678. {{ today }} {% include "x" %}';

  it('turns each finding into a field, the same words into the same field, and nothing of them stays', () => {
    const d = toTemplate(text, findClientData(text));
    assert.equal(
      d.body,
      'Re: {{ a_number }}, DOB {{ birth_date }}. Call {{ phone }} about {{ a_number }}. { { today } } { % include "x" % }',
    );
    assert.deepEqual(
      d.fields.map((f) => f.name),
      ['a_number', 'birth_date', 'phone'],
    );
    assert.deepEqual(findClientData(d.body), []);
    assert.deepEqual(checkTemplate(template(d.body, { fields: d.fields.map((f) => field(f.name)) })), []);
  });

  it('keeps only what a person said to keep, under the name a person chose', () => {
    const found = findClientData(text);
    const d = toTemplate(text, found, [
      { finding: 0, action: 'field', name: 'Hold!' },
      { finding: 1, action: 'keep' },
    ]);
    assert.ok(d.body.startsWith('Re: {{ field_hold }}, DOB 01/02/1990.'));
    assert.deepEqual(
      d.kept.map((k) => k.text),
      ['01/02/1990'],
    );
  });

  it('never says that a text is safe', () => {
    assert.equal(NOTHING_RECOGNISED, 'Nothing recognised; read it yourself.');
  });
});
