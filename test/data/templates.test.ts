import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createAuthorities } from '../../src/app/citations/authorities';
import { createCharges } from '../../src/app/charges/charges';
import { createHolds } from '../../src/app/deadline/holds';
import { createLetters } from '../../src/app/letters/letters';
import type { LetterRequest } from '../../src/app/letters/letters';
import { loadTemplates } from '../../src/data/templates';
import { checkTemplate } from '../../src/domain/template/check';
import type { FieldSource, TemplateSource } from '../../src/domain/template/source';
import { expandSnippet } from '../support/expandSnippet';
import { assertGolden } from '../support/golden';

const authorities = createAuthorities();
const letters = createLetters({ authorities });
const TODAY = '2026-11-21';
const DATES = ['2012-03-01', '2019-06-01', '2023-01-01', '2026-11-21'];

const loaded = loadTemplates();
assert.ok(loaded.ok, loaded.ok ? '' : loaded.message);
const templates: readonly TemplateSource[] = loaded.ok ? loaded.rows : [];

function valueFor(f: FieldSource): string {
  switch (f.type) {
    case 'date':
      return '2026-11-25';
    case 'moment':
      return '2026-11-20T15:00';
    case 'choice':
      return f.choices[0] ?? '';
    case 'paragraph':
      return `first line for ${f.name}\nsecond line, 100 % * sure`;
    case 'text':
      return `words for ${f.name}`;
  }
}

const holdRequest = {
  releasable: '2026-11-20T15:00',
  zone: 'America/New_York',
  form: 'I-247A',
  jurisdiction: 'US-GA',
  served: 'yes' as const,
  warrant: 'I-200' as const,
  now: '2026-11-20T16:00:00-05:00',
};

function fullNote(t: TemplateSource): LetterRequest {
  const chargesRequest = { charges: [{ text: 'driving without a license', disposition: 'dismissed' as const }] };
  return {
    id: t.id,
    asOf: TODAY,
    today: TODAY,
    fields: {
      ...Object.fromEntries(t.fields.filter((f) => f.name !== 'charges_listed').map((f) => [f.name, valueFor(f)])),
      'reviewed-by': 'supervising attorney',
      authority: 'attorney',
      'reviewed-on': TODAY,
    },
    hold: { request: holdRequest, answer: createHolds().computeHold(holdRequest) },
    charges: { request: chargesRequest, answer: createCharges().classifyCharges(chargesRequest) },
    consent: { scope: 'both', date: '2026-11-18' },
    factors: [
      {
        id: 'ties',
        factor: 'Ties to the community',
        side: 'positive',
        analysis: 'nine years at one address',
        evidence: 'Exhibit B',
      },
      { id: 'criminal', factor: 'Criminal history', side: 'negative', analysis: 'one arrest, charge dismissed', evidence: '' },
    ],
  };
}

function rendered(r: LetterRequest) {
  const a = letters.renderTemplate(r);
  assert.equal(a.kind, 'rendered', `${r.id}: ${JSON.stringify(a)}`);
  if (a.kind !== 'rendered') throw new Error('unreachable');
  return a;
}

describe('built-in templates', () => {
  it('are the fifteen and three variants, made from snippets/templates', () => {
    const ids = templates.map((t) => t.id);
    const wanted = Array.from({ length: 15 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`);
    assert.deepEqual([...ids].sort(), [...wanted, 'T01-NV', 'T02-NV', 'T03-NV'].sort());
    execFileSync('node', ['tools/data/build-templates.mjs', '--check'], { stdio: 'pipe' });
  });

  for (const t of templates) {
    describe(t.id, () => {
      it('has nothing to complain of, and uses every field and authority it names', () => {
        assert.deepEqual(checkTemplate(t), []);
        const cited = new Set([...t.body.matchAll(/\{%-? *(?:cite|authority) "([^"]+)"/g)].map((m) => m[1]));
        assert.deepEqual(
          t.authorities.filter((a) => !cited.has(a)),
          [],
        );
        assert.deepEqual(
          t.fields.filter((f) => !new RegExp(`\\b${f.name}\\b`).test(t.body)).map((f) => f.name),
          [],
        );
        const known = new Set(authorities.listAuthorities().map((a) => a.id));
        assert.deepEqual(
          [...t.authorities, ...t.rests].filter((a) => !known.has(a)),
          [],
        );
        const ids = new Set(templates.map((o) => o.id));
        assert.deepEqual(
          [...t.instead, ...(t.withoutVictimFacts === null ? [] : [t.withoutVictimFacts])].filter((id) => !ids.has(id)),
          [],
        );
      });

      it('renders for an empty note: a DRAFT with blanks', () => {
        const a = rendered({ id: t.id, fields: {}, asOf: TODAY, today: TODAY });
        assert.ok(a.draft && a.text.startsWith('DRAFT: not reviewed by an attorney or DOJ-accredited representative\n'));
        assert.deepEqual(a.filled, []);
        assert.equal(expandSnippet(a.snippet).text, a.text);
        const required = t.fields.filter((f) => f.required).map((f) => f.name);
        assert.deepEqual(
          required.filter((f) => !a.missing.includes(f)),
          [],
        );
        assertGolden(`test/golden/templates/${t.id}.empty.md`, a.text);
      });

      it('renders for a full note: nothing missing, reviewed', () => {
        const note = fullNote(t);
        const read = rendered(note);
        assert.ok(read.draft && read.cautions.some((c) => c.code === 'review-other-letter'));
        const a = rendered({ ...note, fields: { ...note.fields, 'reviewed-letters': `${t.id} ${read.fingerprint}` } });
        assert.deepEqual([a.missing, a.draft], [[], false]);
        assert.equal(expandSnippet(a.snippet).text, a.text);
        assertGolden(`test/golden/templates/${t.id}.full.md`, a.text);
      });

      it('on each of the four days gives a text without a finding, or says that it does not apply', () => {
        for (const asOf of DATES) {
          for (const today of [asOf, '2026-11-22']) {
            const a = letters.renderTemplate({ id: t.id, fields: {}, asOf, today });
            if (a.kind === 'not-applicable') {
              assert.ok(a.message.includes(t.id));
              continue;
            }
            assert.equal(a.kind, 'rendered', `${t.id} ${asOf}`);
            if (a.kind !== 'rendered') continue;
            const findings = authorities.findCitations({ text: a.text, asOf, today }).filter((f) => f.problem !== null);
            assert.deepEqual(
              findings.map((f) => `${asOf}/${today} ${f.problem ?? ''} ${f.text}: ${f.message}`),
              [],
            );
          }
        }
      });

      it('cites an ended policy only under Policy history', () => {
        for (const asOf of DATES) {
          const a = letters.renderTemplate({ ...fullNote(t), asOf, today: asOf, consent: { scope: 'both', date: '2012-01-02' } });
          if (a.kind !== 'rendered') continue;
          const [before = '', after = ''] = a.text.split('## Policy history');
          const rest = after.split(/\n## /).slice(1).join('\n## ');
          for (const number of ['10076.1', '10075.1', '10072.1', '11005.1', '11005.2', '11005.3', 'Doyle', 'Mayorkas'])
            assert.ok(!before.includes(number) && !rest.includes(number), `${t.id} ${asOf}: ${number}`);
        }
      });

      it('never implies what it must not', () => {
        const text = t.body.replace(/"[^"\n]*"/g, '').replace(/\{[%{][^}]*[%}]\}/g, '');
        const wrong =
          /\b(illegal|undocumented|alien(?!age)|is removable|deportable alien|committed the|was guilty|entered the|country of|nationality)\b/i;
        assert.doesNotMatch(text, wrong);
      });
    });
  }

  it('say first, where it is so, that sending tells ICE where the client is', () => {
    for (const id of ['T01', 'T01-NV', 'T02', 'T03', 'T04', 'T05', 'T09', 'T10']) {
      const a = rendered({ id, fields: {}, asOf: TODAY, today: TODAY });
      assert.match(a.preview, /^\*\*Sending this (letter|request) tells ICE where the client is/);
      assert.equal(a.cautions[0]?.level, 'stop');
      assert.ok(!a.text.includes('tells ICE where'));
    }
  });

  it('T01 to T03 have a variant in which no field and no word is about a victim', () => {
    for (const id of ['T01', 'T02', 'T03']) {
      const main = templates.find((t) => t.id === id);
      const variant = templates.find((t) => t.id === main?.withoutVictimFacts);
      assert.ok(main && variant);
      assert.ok(main.fields.some((f) => f.consent !== null));
      assert.ok(variant.fields.every((f) => f.consent === null));
      assert.doesNotMatch(variant.body, /victim|witness|abus|petition|1367|shelter|violence/i);
      const a = letters.renderTemplate({ id, fields: { ...fullNote(main).fields }, asOf: TODAY, today: TODAY });
      assert.ok(a.kind === 'consent-needed' && a.alternative === variant.id);
    }
  });

  it('court templates refuse a partially accredited reviewer', () => {
    for (const t of templates) {
      const a = letters.renderTemplate({ ...fullNote(t), fields: { ...fullNote(t).fields, authority: 'partially-accredited' } });
      assert.equal(a.kind, t.recipientKind === 'immigration-court' ? 'invalid' : 'rendered', t.id);
    }
    assert.deepEqual(
      templates.filter((t) => t.recipientKind === 'immigration-court').map((t) => t.id),
      ['T11', 'T12'],
    );
  });
});

describe('T06', () => {
  const holds = createHolds();
  const t06 = (more: object, fields: Record<string, string> = {}) => {
    const request = { ...holdRequest, ...more };
    return letters.renderTemplate({
      id: 'T06',
      fields,
      asOf: TODAY,
      today: TODAY,
      hold: { request, answer: holds.computeHold(request) },
    });
  };

  it('asks for release at the earliest end, with the later in the alternative', () => {
    const a = t06({});
    assert.ok(a.kind === 'rendered');
    assert.match(a.text, /no later than \*\*Sunday, November 22, 2026, 3:00 PM EST/);
    assert.match(
      a.text,
      /In the alternative only, and on the longest reading, no later than \*\*Tuesday, November 24, 2026, 3:00 PM EST/,
    );
    assert.doesNotMatch(a.text, /person named above now/);
  });
  it('asks for release now where the form was not served, or state law bars the hold', () => {
    for (const more of [{ served: 'no' }, { jurisdiction: 'US-IL', custodian: 'county-or-city-jail' }]) {
      const a = t06(more);
      assert.ok(a.kind === 'rendered' && a.text.includes('release the person named above now'), JSON.stringify(more));
    }
    const own = t06({}, { state_law: 'a statute' });
    assert.ok(own.kind === 'rendered' && own.text.includes('State law bars this hold: a statute'));
  });
  it('names no end while it is not known who holds the person and the state bars the hold for some', () => {
    const a = t06({ jurisdiction: 'US-IL' });
    assert.ok(a.kind === 'rendered' && !/November 2[24], 2026/.test(a.text));
    assert.ok(a.kind === 'rendered' && a.cautions.some((c) => c.code === 'custodian-first' && c.level === 'stop'));
  });
  it('never prints the reading of a web page', () => {
    const a = t06({ form: 'I-247-2012-12', releasable: '2026-11-25T15:00' });
    assert.ok(a.kind === 'rendered');
    assert.doesNotMatch(a.text, /Saturdays and Sundays not counted|Weekends only/);
  });
  it('takes no A-number and no victim fact', () => {
    for (const value of ['A012 345 678', 'she is the victim of a robbery', 'born 01/02/1990']) {
      const a = t06({}, { release_event: value });
      assert.equal(a.kind, 'invalid', value);
    }
  });
  it('leaves the end blank when the hold cannot be computed, and says why', () => {
    const a = t06({ releasable: 'sometime' });
    assert.ok(a.kind === 'rendered' && a.missing.includes('hold_end') && a.cautions.some((c) => c.code === 'hold-not-computed'));
    const unserved = t06({ releasable: 'sometime', served: 'no' });
    assert.ok(unserved.kind === 'rendered' && unserved.text.includes('release the person named above now'));
  });
});
