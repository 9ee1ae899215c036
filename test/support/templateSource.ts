import type { FieldSource, TemplateSource } from '../../src/domain/template/text/source';

export function field(name: string, more: Partial<FieldSource> = {}): FieldSource {
  return {
    name,
    label: `the ${name}`,
    help: '',
    required: false,
    consent: null,
    type: 'text',
    choices: [],
    forbid: [],
    refuse: [],
    ...more,
  };
}

export function template(body: string, more: Partial<TemplateSource> = {}): TemplateSource {
  return {
    id: 'X01',
    title: 'A template for tests',
    recipient: 'nobody',
    recipientKind: 'ice',
    purpose: 'tests',
    use: 'both',
    from: null,
    until: null,
    standsNow: null,
    instead: [],
    rests: [],
    authorities: ['ICE-10076.1', 'STAT-8USC1367', 'REG-8CFR287.7', 'NOT-THERE'],
    first: null,
    fits: null,
    notFor: null,
    topics: [],
    refuseWhen: [],
    cautions: [],
    attachments: [],
    fields: [
      field('name'),
      field('notes', { type: 'paragraph' }),
      field('service', { type: 'choice', choices: ['mail', 'hand'] }),
    ],
    withoutVictimFacts: null,
    discloses: null,
    body,
    bodyLine: 10,
    origin: { kind: 'built-in' },
    ...more,
  };
}
