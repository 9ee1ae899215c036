import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createAuthorities } from '../../src/app/citations/authorities';
import { createCharges } from '../../src/app/charges/charges';
import { createHolds } from '../../src/app/deadline/holds';
import { createEngines } from '../../src/app/engines';
import type { LetterRequest } from '../../src/app/letters/letters';
import { loadTemplates } from '../../src/data/templates';
import { checkTemplate } from '../../src/domain/template/text/check';
import type { FieldSource, TemplateSource } from '../../src/domain/template/text/source';
import { expandSnippet } from '../support/expandSnippet';
import { assertGolden } from '../support/golden';
import { otherLines } from '../support/otherLines';

const authorities = createAuthorities();
const { letters } = createEngines();
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
      return f.name === 'laken_riley_finding' ? 'supervising attorney, 2026-11-20' : `words for ${f.name}`;
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

/** The places whose law makes a letter say something else, with and without a 287(g) agreement. */
const PLACES = [
  ['US-TX', 'America/Chicago', 'county-or-city-jail'],
  ['US-TX', 'America/Chicago', 'agency-with-287g'],
  ['US-CA', 'America/Los_Angeles', 'county-or-city-jail'],
  ['US-IL', 'America/Chicago', 'county-or-city-jail'],
  ['US-NY', 'America/New_York', 'county-or-city-jail'],
  ['US-NY', 'America/New_York', 'agency-with-287g'],
  ['US-NC', 'America/New_York', 'county-or-city-jail'],
  ['US-FL', 'America/New_York', 'county-or-city-jail'],
  ['US-FL', 'America/New_York', 'agency-with-287g'],
  ['US-MA', 'America/New_York', 'county-or-city-jail'],
] as const;

function said(r: LetterRequest): string {
  const a = letters.renderTemplate(r);
  return a.kind === 'rendered' ? a.text : `(${a.kind}) ${'message' in a ? a.message : ''}`;
}

/** One file for all: the first text whole, of every other the lines that differ from it. One that stands further up already is named. */
function bound(texts: readonly (readonly [string, string])[]): string {
  const seen = new Map<string, string>();
  const [first = ['', '']] = texts;
  const parts = texts.map(([name, text]) => {
    const before = seen.get(text);
    if (before !== undefined) return `<!-- ${name} -->\n\nAs for ${before}.`;
    seen.set(text, name);
    const [from, whole] = first;
    const other = `\`\`\`diff\n${otherLines(whole, text)}\n\`\`\``;
    return `<!-- ${name} -->\n\n${name === from || text.length < other.length ? text : other}`;
  });
  return `${parts.join('\n\n')}\n`;
}

/** A full note written on another day: the release of that day, a form of that time, and a consent from before all of them. */
function fullNoteOf(t: TemplateSource, day: string): LetterRequest {
  const note = fullNote(t);
  const onDay = t.fields.filter((f) => f.type === 'moment').map((f) => [f.name, `${day}T15:00`]);
  const request = {
    ...holdRequest,
    releasable: `${day}T15:00`,
    form: day < '2017' ? 'I-247-2011-12' : 'I-247A',
    now: `${day}T21:30:00Z`,
  };
  const finding = note.fields['laken_riley_finding'] === undefined ? {} : { laken_riley_finding: `supervising attorney, ${day}` };
  return {
    ...note,
    asOf: day,
    today: day,
    fields: { ...note.fields, ...Object.fromEntries(onDay), ...finding, 'reviewed-on': day },
    hold: { request, answer: createHolds().computeHold(request) },
    consent: { scope: 'both', date: '2012-01-02' },
  };
}

function rendered(r: LetterRequest) {
  const a = letters.renderTemplate(r);
  assert.equal(a.kind, 'rendered', `${r.id}: ${JSON.stringify(a)}`);
  if (a.kind !== 'rendered') throw new Error('unreachable');
  return a;
}

describe('built-in templates', () => {
  it('are the twenty-six and five variants, made from snippets/templates', () => {
    const ids = templates.map((t) => t.id);
    const wanted = Array.from({ length: 26 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`);
    assert.deepEqual([...ids].sort(), [...wanted, 'T01-NV', 'T02-NV', 'T03-NV', 'T20-NV', 'T21-NV'].sort());
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

      it('is what a person has read for each of four days, from an empty and a full note, and for ten places', () => {
        const newestFirst = [...DATES].reverse();
        const days = (of: (day: string) => LetterRequest): string =>
          bound(newestFirst.map((day): [string, string] => [day, said(of(day))]));
        assertGolden(
          `test/golden/templates/${t.id}.days.md`,
          days((day) => ({ id: t.id, fields: {}, asOf: day, today: day })),
        );
        assertGolden(
          `test/golden/templates/${t.id}.full-days.md`,
          days((day) => fullNoteOf(t, day)),
        );
        const { state_law: _law, hold_end: _end, ...fields } = fullNote(t).fields;
        const places = PLACES.map(([place, zone, custodian]): [string, string] => {
          const request = { ...holdRequest, jurisdiction: place, zone, custodian };
          const hold = { request, answer: createHolds().computeHold(request) };
          return [`${place}, ${custodian}`, said({ ...fullNote(t), fields, hold })];
        });
        assertGolden(`test/golden/templates/${t.id}.places.md`, bound(places));
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
            const findings = authorities.findCitations({ text: a.text, asOf, today }).filter(
              // how a citation stands is for the signer, in the note and the preview, and no longer in the letter
              (f) => f.problem !== null && f.problem !== 'unverified' && f.problem !== 'in-litigation',
            );
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

  it('T01 to T03, T20 and T21 have a variant in which no field and no word is about a victim', () => {
    for (const id of ['T01', 'T02', 'T03', 'T20', 'T21']) {
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

  it('asks for release now; the hours only in the alternative, conceding nothing', () => {
    const a = t06({});
    assert.ok(a.kind === 'rendered');
    const now = a.text.indexOf('We ask you to release the person named above now.');
    const hours = a.text.indexOf('In the alternative, and without conceding any authority to hold: release is due no later than');
    assert.ok(now > 0 && hours > now, a.text);
    assert.match(a.text, /\*\*Sunday, November 22, 2026, 3:00 PM EST\*\*/);
    assert.match(a.text, /A later end, Tuesday, November 24, 2026, 3:00 PM EST .* may be claimed; we do not accept it\./);
  });
  it('offers no end at all where state law bars the hold', () => {
    for (const a of [t06({ jurisdiction: 'US-IL', custodian: 'county-or-city-jail' }), t06({}, { state_law: 'a statute' })]) {
      assert.ok(a.kind === 'rendered' && a.text.includes('release the person named above now'));
      assert.doesNotMatch(a.text, /alternative|no later than|November 2[24]/);
    }
    const own = t06({}, { state_law: 'a statute' });
    assert.ok(own.kind === 'rendered' && own.text.includes('State law bars this hold: a statute'));
  });
  it('names no end while it is not known who holds the person and the state bars the hold for some', () => {
    const a = t06({ jurisdiction: 'US-IL' });
    assert.ok(a.kind === 'rendered' && !/November 2[24], 2026/.test(a.text));
    assert.ok(a.kind === 'rendered' && a.cautions.some((c) => c.code === 'custodian-first' && c.level === 'stop'));
  });
  it('is not made on facts that make it false, and says which', () => {
    for (const [more, why] of [
      [{ bond: 'unpaid' }, /bond is not paid/],
      [{ iceCustodySince: '2026-11-21T09:00' }, /ICE has custody since Saturday, November 21, 2026/],
      [{ bookedToIce: 'yes' }, /booked over to ICE/],
      [{ otherHolds: 'yes' }, /something else holds the person/],
    ] as const) {
      const a = t06(more);
      assert.ok(a.kind === 'not-applicable', JSON.stringify(more));
      assert.match(a.message, why);
    }
  });
  it('asks for the day of release where that lies ahead', () => {
    const a = t06({ releasable: '2026-12-03T15:00' });
    assert.ok(a.kind === 'rendered' && a.text.includes('when custody in the criminal case ends, on Thursday, December 3, 2026'));
    assert.doesNotMatch(a.text, /above now|ended, or could have ended/);
  });
  it('cites the rulings of the place, and leaves the adverse ones to the margin', () => {
    for (const [jurisdiction, cited, margin] of [
      ['US-PA', /\*Galarza v\. Szalczyk\*, 745 F\.3d 634 \(3d Cir\. 2014\)/, /1357\(g\)\(10\)/],
      ['US-TX', /\*Arizona v\. United States\*/, /Expect this answer: City of El Cenizo v\. Texas/],
      ['US-NC', /\*Santos v\. Frederick Cnty/, /Expect this answer: Rios v\. Jenkins/],
    ] as const) {
      const a = t06({ jurisdiction });
      assert.ok(a.kind === 'rendered');
      assert.match(a.text, cited);
      assert.match(a.preview, margin);
      assert.doesNotMatch(a.text, /Expect this answer|Rios v\. Jenkins|Lopez-Aguilar|Ochoa v\. Campbell|Abriq/);
    }
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

describe('letters that hang on a place or a fact', () => {
  const holds = createHolds();
  const of = (id: string, more: object, rest: Partial<LetterRequest> = {}) => {
    const request = { ...holdRequest, ...more };
    const hold = { request, answer: holds.computeHold(request) };
    return letters.renderTemplate({ id, fields: {}, asOf: TODAY, today: TODAY, hold, ...rest });
  };
  const text = (a: ReturnType<typeof of>): string => {
    assert.ok(a.kind === 'rendered', JSON.stringify(a));
    return a.text;
  };

  it('name what the state asks of the jail, as long as the rule stands, to the keeper it binds', () => {
    const tell = /Tell the person that he or she is held on the detainer/;
    for (const id of ['T06', 'T07', 'T17', 'T18']) {
      const ok = text(of(id, { jurisdiction: 'US-OK', zone: 'America/Chicago' }));
      assert.match(ok, /Tell the person .* and look at proof of United States citizenship\. 22 O\.S\. 171\.3\./);
      assert.doesNotMatch(ok, /Laws 2021/);
      // the section in Texas ended on January 1, 2025; its new number is remembered only
      assert.doesNotMatch(text(of(id, { jurisdiction: 'US-TX', zone: 'America/Chicago' })), tell);
    }
    const mandate = (a: ReturnType<typeof of>): boolean =>
      a.kind === 'rendered' &&
      /Expect this answer: the step comes from a law that tells the jail to comply.*22 O\.S\./.test(a.preview);
    assert.ok(mandate(of('T06', { jurisdiction: 'US-OK', zone: 'America/Chicago' })));
    assert.ok(!mandate(of('T19', { jurisdiction: 'US-OK', zone: 'America/Chicago' })), 'it names no step');
    for (const jurisdiction of ['US-FL', 'US-IN', 'US-LA', 'US-WV'])
      assert.doesNotMatch(
        text(of('T06', { jurisdiction })),
        /\b(?:judge|court) (?:of|who|that|and)\b/,
        'no letter asks for that',
      );
    const before = { id: 'T18', fields: {}, asOf: '2024-12-31', today: '2024-12-31' };
    assert.match(text(of('T18', { jurisdiction: 'US-TX', zone: 'America/Chicago' }, before)), tell);
    const ca = (custodian: string) => text(of('T18', { jurisdiction: 'US-CA', zone: 'America/Los_Angeles', custodian }));
    assert.match(ca('county-or-city-jail'), /whether the jail intends to comply with it\. Gov\. Code 7283\.1\(b\)/);
    assert.match(ca('state-prison'), /whether the prison intends to comply with it\. Gov\. Code 7284\.10/);
    assert.doesNotMatch(ca('state-prison'), /whether the jail intends/);
  });
  it('cite the rulings of the place in a stay while the jail still holds, and the adverse ones in the margin', () => {
    const ok = of('T09', { jurisdiction: 'US-PA' });
    assert.match(text(ok), /No hold in the jail is conceded\.[^]*\*Galarza v\. Szalczyk\*, 745 F\.3d 634 \(3d Cir\. 2014\)/);
    assert.ok(ok.kind === 'rendered' && /Expect this answer: Matter of W-F-D-/.test(ok.preview));
    assert.doesNotMatch(text(ok), /W-F-D-|§ 1357\(g\)\(10\) leaves|not practicable or proper/);
    const co = of('T09', { jurisdiction: 'US-CO', zone: 'America/Denver' });
    assert.ok(co.kind === 'rendered' && /Expect this answer: Aguayo v\. Garland/.test(co.preview));
    const none = letters.renderTemplate({ id: 'T09', fields: {}, asOf: TODAY, today: TODAY, jurisdiction: 'US-PA' });
    assert.ok(none.kind === 'rendered' && !none.text.includes('Galarza'), 'ICE has the person: no word of a jail');
  });
  it('cite the bond ruling of the circuit with its review, or say only that the question is open', () => {
    const open = /before the Supreme Court, Rhoney v\. Barbosa da Cunha, No\. 26-104/;
    for (const id of ['T11', 'T12']) {
      const at = (jurisdiction: string, day = TODAY) =>
        letters.renderTemplate({ id, fields: {}, asOf: day, today: day, jurisdiction });
      const ny = text(at('US-NY'));
      assert.match(ny, /\*Barbosa da Cunha v\. Freden\*, 175 F\.4th 61[^]*review granted[^]*for the law alone/);
      assert.doesNotMatch(ny, open);
      assert.match(text(at('US-FL')), /Hernandez Alvarez[^]*mandate withheld/i);
      for (const place of ['US-TX', 'US-MN', 'US-DC']) {
        const a = at(place);
        assert.match(text(a), open, place);
        assert.doesNotMatch(text(a), /Buenrostro|Avila|Sosnava/, place);
      }
      const tx = at('US-TX');
      assert.ok(tx.kind === 'rendered');
      assert.match(
        tx.preview,
        /Expect this answer: Buenrostro-Mendez v\. Bondi[^]*Never cite Sosnava Rodriguez[^]*vacated July 10, 2026/,
      );
      assert.doesNotMatch(text(at('US-TX', '2026-09-30')), /Rhoney/, 'not before it was granted');
    }
  });
  it('say nothing of a suit under state color, or of who may serve a warrant, where a 287(g) agreement stands', () => {
    assert.match(text(of('T18', { custodian: 'county-or-city-jail' })), /287\.5\(e\)\(3\)[^]*42 U\.S\.C\. § 1983/);
    const agreed = of('T18', { custodian: 'agency-with-287g' });
    assert.doesNotMatch(text(agreed), /287\.5|§ 1983/);
    assert.match(text(agreed), /"to the extent consistent with State and local law"/);
    assert.ok(agreed.kind === 'rendered' && /Expect this answer: 8 U\.S\.C\. § 1357\(g\)\(8\)/.test(agreed.preview));
  });
  it('give no hours where the state bars the hold', () => {
    for (const id of ['T17', 'T18', 'T25']) {
      const a = text(of(id, { jurisdiction: 'US-IL', zone: 'America/Chicago', custodian: 'county-or-city-jail' }));
      assert.match(a, /5 ILCS 805\/15\(a\)/);
      assert.doesNotMatch(a, /November 2[24]|48 hours/);
    }
  });
  it('are not made on facts that make them false', () => {
    for (const id of ['T17', 'T18'])
      for (const fact of [
        { bond: 'unpaid' },
        { otherHolds: 'yes' },
        { bookedToIce: 'yes' },
        { iceCustodySince: '2026-11-21T09:00' },
      ])
        assert.equal(of(id, fact).kind, 'not-applicable', `${id} ${JSON.stringify(fact)}`);
    for (const fact of [{ form: 'I-247G' }, { probableCauseBox: 'final-order' }, { probableCauseBox: 'none' }])
      assert.equal(of('T22', fact).kind, 'not-applicable', JSON.stringify(fact));
    for (const fact of [{}, { probableCauseBox: 'biometric' }, { probableCauseBox: 'unknown' }])
      assert.equal(of('T22', fact).kind, 'rendered', JSON.stringify(fact));
    assert.equal(letters.renderTemplate({ id: 'T22', fields: {}, asOf: '2025-03-03', today: TODAY }).kind, 'not-applicable');
  });
  it('print one half of a mixed ruling; the other, and what nobody could look up, is for the signer', () => {
    const ca = of('T06', { jurisdiction: 'US-CA', custodian: 'county-or-city-jail', zone: 'America/Los_Angeles' });
    assert.ok(ca.kind === 'rendered');
    assert.match(ca.text, /Gonzalez v\. .*: The Fourth Amendment requires a prompt/);
    assert.doesNotMatch(ca.text, /state-law limits do not decide/);
    assert.match(ca.preview, /Expect this answer: Gonzalez v\. .* But state-law limits do not decide/);
    const il = of('T06', { jurisdiction: 'US-IL', custodian: 'county-or-city-jail', zone: 'America/Chicago' });
    assert.ok(
      il.kind === 'rendered' &&
        !il.text.includes('Villars') &&
        /for want of a reporter or docket number.*Villars/.test(il.preview),
    );
  });
  it('count the days of a claim only by a rule that was read', () => {
    const fields = { overdetention_day: '2026-11-20' };
    const ny = text(of('T26', { jurisdiction: 'US-NY' }, { fields }));
    assert.match(ny, /\| New York: notice of claim \|[^|]*\| Thursday, February 18, 2027/);
    assert.doesNotMatch(ny, /California|No rule of this state/);
    for (const place of [{ jurisdiction: 'US-OH' }, { jurisdiction: undefined }]) {
      const other = text(of('T26', place, { fields }));
      assert.match(other, /No rule of this state was read\. \| not read here: ask counsel today/);
      assert.match(other, /Civil rights suit.*\| not read here: ask counsel today/, 'a recalled rule gives no day');
    }
    assert.match(text(of('T26', {})), /\*\*Ask counsel today\.\*\*/, 'no day was given');
  });
  it('wait for consent where they tell of a victim', () => {
    for (const id of ['T20', 'T21']) {
      const t = templates.find((x) => x.id === id);
      assert.ok(t);
      const { consent: _none, ...note } = fullNote(t);
      assert.equal(letters.renderTemplate(note).kind, 'consent-needed', id);
      assert.equal(
        letters.renderTemplate({ ...note, consent: { scope: 'pending-petition', date: '2026-11-18' } }).kind,
        'consent-needed',
      );
      const empty = letters.renderTemplate({ id, fields: {}, asOf: TODAY, today: TODAY });
      assert.ok(empty.kind === 'rendered' && empty.text.includes('DO NOT SEND'), id);
    }
  });
  it('screen a charge that is typed into a letter to the government as one of the note', () => {
    const lr = (id: string, fields: Record<string, string>) => {
      const a = letters.renderTemplate({ id, fields, asOf: TODAY, today: TODAY });
      assert.ok(a.kind === 'rendered', JSON.stringify(a));
      return a.cautions.filter((c) => c.code.startsWith('laken-riley')).map((c) => `${c.code} ${c.level}`);
    };
    assert.deepEqual(lr('T01-NV', { arrest: 'November 12, for SHOPLIFTING' }), ['laken-riley stop']);
    assert.deepEqual(lr('T01-NV', { charges_listed: 'ROBBERY 2ND' }), ['laken-riley-ask stop']);
    assert.deepEqual(lr('T12', { custody: 'held on driving without a license' }), ['laken-riley-note note']);
    assert.deepEqual(lr('T01', {}), ['laken-riley-note note'], 'never silence');
    assert.deepEqual(lr('T06', {}), [], 'the jail acts on no charge');
    const fields = { charges_listed: 'RETAIL FRAUD', laken_riley_finding: 'supervising attorney, 2026-11-20' };
    assert.equal(letters.renderTemplate({ id: 'T03', fields, asOf: TODAY, today: TODAY }).kind, 'invalid');
  });
  it('say for each when it fits and when not', () => {
    for (const t of letters.listTemplates()) assert.ok(t.fits && t.notFor && t.recipient, t.id);
  });
});

describe('what no letter says', () => {
  const full = (id: string) => {
    const t = templates.find((x) => x.id === id);
    assert.ok(t);
    return fullNote(t);
  };
  it('how its citations stand: that is for the signer', () => {
    for (const t of templates.filter((x) => x.recipientKind !== 'file')) {
      const a = rendered(fullNote(t));
      assert.doesNotMatch(
        a.text,
        /\[(?:not verified|in litigation|Status on)|as last checked|newest source|published summary/i,
        t.id,
      );
    }
    assert.match(rendered(full('T13')).text, /as last checked/, 'the memo to the file says it');
  });
  it('nationality, entry or status in a letter to the government, unless an attorney allowed it', () => {
    for (const id of ['T01', 'T01-NV', 'T02', 'T02-NV', 'T03', 'T03-NV', 'T04', 'T05', 'T09', 'T11']) {
      const note = full(id);
      const fields = { ...note.fields, factors_for: 'a citizen of Honduras with two children' };
      const refused = letters.renderTemplate({ ...note, fields });
      assert.ok(refused.kind === 'invalid' && /nationality/.test(refused.message) && /status-override/.test(refused.message), id);
      const allowed = letters.renderTemplate({
        ...note,
        fields: { ...fields, 'status-override': 'supervising attorney, 2026-11-20' },
      });
      assert.ok(
        allowed.kind === 'rendered' && allowed.cautions.some((c) => c.code === 'status-allowed' && c.level === 'stop'),
        id,
      );
      for (const bad of ['yes', 'attorney', 'attorney, 2026-12-24', ', 2026-11-20'])
        assert.equal(letters.renderTemplate({ ...note, fields: { ...fields, 'status-override': bad } }).kind, 'invalid', bad);
    }
  });
  it('that the Laken Riley Act lists no charge, without a finding or against the charges', () => {
    for (const id of ['T03', 'T12']) {
      const { laken_riley_finding: _none, ...without } = full(id).fields;
      const silent = rendered({ ...full(id), fields: without });
      assert.doesNotMatch(silent.text, /Laken Riley/, id);
      const fields = { ...without, laken_riley_finding: 'supervising attorney, 2026-11-20' };
      assert.match(rendered({ ...full(id), fields }).text, /Laken Riley/, id);
      const request = { charges: [{ text: 'shoplifting', disposition: 'charged' as const }] };
      const charges = { request, answer: createCharges().classifyCharges(request) };
      const against = letters.renderTemplate({ ...full(id), fields, charges });
      assert.ok(against.kind === 'invalid' && /is or may be on the list/.test(against.message), id);
    }
  });
  it('that an assault is minor traffic, or that an I-918 receipt is a T application', () => {
    const request = { charges: [{ text: 'ASSAULT 3RD DEGREE', disposition: 'charged' as const }] };
    const charges = { request, answer: createCharges().classifyCharges(request) };
    const a = letters.renderTemplate({ ...full('T05'), charges });
    assert.ok(a.kind === 'not-applicable' && /ASSAULT 3RD DEGREE/.test(a.message) && a.instead.includes('T01-NV'));
    const typed = letters.renderTemplate({ ...full('T05'), fields: { ...full('T05').fields, charges_listed: 'DUI first' } });
    assert.equal(typed.kind, 'invalid');
    const t10 = letters.renderTemplate({ ...full('T10'), fields: { ...full('T10').fields, petition: 'I-918, received May 2' } });
    assert.ok(t10.kind === 'invalid' && /I-914/.test(t10.message));
    const right = letters.renderTemplate({ ...full('T10'), fields: { ...full('T10').fields, petition: 'I-914 (and I-918)' } });
    assert.equal(right.kind, 'rendered');
  });
});
