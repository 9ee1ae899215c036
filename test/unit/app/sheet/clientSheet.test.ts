import assert from 'node:assert/strict';
import { createApi, DetainerDeskError } from '../../../../src/api';
import type { ClinicRows } from '../../../../src/app/clinic/clinicRows';
import { loadSheets } from '../../../../src/data/sheet/sheets';
import type { HoldRequest } from '../../../../src/domain/detainer/answers';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../../../src/domain/time/civil';

const TODAY = '2026-11-28';
const api = createApi();
const { rows } = loadSheets();
const hold: HoldRequest = { releasable: '2026-11-27T15:00', zone: 'America/Chicago', form: 'I-247A', jurisdiction: 'US-TX' };

function sheet(
  request: HoldRequest,
  language: string,
  from = api,
): Extract<ReturnType<typeof api.clientSheet>, { kind: 'sheet' }> {
  const answer = from.clientSheet({ hold: request, language, today: TODAY });
  assert.ok(answer.kind === 'sheet', answer.kind === 'invalid' ? answer.message : '');
  return answer;
}

const bodyOf = (markdown: string): string => markdown.slice(0, markdown.indexOf('\n---\n'));

const CASES: readonly (readonly [string, HoldRequest])[] = [
  ['hold', hold],
  ['hold under a law that may bar it', { ...hold, jurisdiction: 'US-IL' }],
  ['hold, no state', { releasable: '2026-11-27T15:00', zone: 'America/Chicago', form: 'I-247A' }],
  ['no-hold by state law', { ...hold, jurisdiction: 'US-IL', custodian: 'county-or-city-jail' }],
  ['no-hold, notice only', { ...hold, form: 'I-247G' }],
  ['no-hold, conviction box', { ...hold, form: 'I-247-2011-12', convictionBox: true, convicted: false }],
  ['no-hold, something else holds', { ...hold, otherHolds: 'yes' }],
  ['ask, a repeated hour', { ...hold, releasable: '2026-11-01T01:30' }],
  ['ask, when received', { ...hold, reading: 'from-receipt' }],
];

describe('the client sheet', () => {
  for (const [name, request] of CASES) {
    it(`is whole in seven languages: ${name}`, () => {
      const shapes = rows.map((row) => {
        const { markdown } = sheet(request, row.language);
        assert.doesNotMatch(markdown, /\{\w+\}|undefined/, row.language);
        const body = bodyOf(markdown);
        if (row.language !== 'en') {
          // "May" and "March" are words of other languages too.
          const foreign = [...WEEKDAY_NAMES, ...MONTH_NAMES].filter((w) => w.length > 5 && body.includes(w));
          assert.deepEqual(foreign, [], row.language);
        }
        return {
          headings: [...body.matchAll(/^#+/gm)].map((m) => m[0].length),
          items: [...body.matchAll(/^- /gm)].length,
          clocks: body.match(/\d\d:\d\d \(\d{1,2}:\d\d [AP]M\)/g) ?? [],
          numbers: (body.match(/\d+/g) ?? []).sort(),
          state: body.includes('Texas') || body.includes('Illinois'),
        };
      });
      const [english, ...others] = shapes;
      for (const [i, shape] of others.entries()) {
        // The month is a number in two of the languages.
        const { numbers, ...rest } = shape;
        const { numbers: en, ...same } = english ?? shape;
        assert.deepEqual(rest, same, rows[i + 1]?.language);
        if (!['vi', 'zh-Hans'].includes(rows[i + 1]?.language ?? '')) assert.deepEqual(numbers, en, rows[i + 1]?.language);
      }
    });
  }

  it('has the two ends of the answer, and each is the one of computeHold', () => {
    const answer = api.computeHold(hold);
    assert.ok(answer.kind === 'hold');
    const { markdown } = sheet(hold, 'es');
    assert.match(markdown, /Primer final: \*\*domingo, 29 de noviembre de 2026, 15:00 \(3:00 PM\), hora central \(CST\)\*\*/);
    assert.match(markdown, /Último final: \*\*martes, 1 de diciembre de 2026, 15:00 \(3:00 PM\), hora central \(CST\)\*\*/);
    const ends = new Set([answer.earliest, answer.latest].map((id) => answer.readings.find((r) => r.reading === id)?.expires));
    assert.deepEqual([...ends], ['2026-11-29T15:00:00-06:00', '2026-12-01T15:00:00-06:00']);
  });

  it('one end where the readings agree', () => {
    const { markdown } = sheet({ ...hold, releasable: '2026-11-30T10:00' }, 'en');
    assert.match(markdown, /It ends: \*\*Wednesday, December 2, 2026, 10:00/);
    assert.doesNotMatch(markdown, /First end|Last end|two times/);
  });

  it('never gives leave to hold and never promises release, in any language', () => {
    for (const row of rows) {
      for (const [name, request] of CASES.slice(0, 3))
        assert.ok(sheet(request, row.language).markdown.includes(row.texts.careful), name);
      for (const [name, request] of CASES.slice(3, 7)) {
        const { markdown } = sheet(request, row.language);
        assert.ok(markdown.includes(row.texts.noCareful), name);
        assert.doesNotMatch(bodyOf(markdown), /\d\d:\d\d/, `${name}: no end to wait for where no hold is allowed`);
      }
    }
  });

  it('says each ground of a no-hold in its own words', () => {
    const texts = ['noLaw', 'noNotice', 'noConviction', 'noOther'] as const;
    for (const row of rows) {
      CASES.slice(3, 7).forEach(([, request], i) => {
        const { markdown } = sheet(request, row.language);
        texts.forEach((key, j) => {
          const start = row.texts[key].split('{')[0] ?? '';
          const said = start === '' ? row.texts[key].split('}')[1]?.split('{')[0] : start;
          assert.equal(markdown.includes(`**${said}`) || markdown.includes(`Illinois${said}`), i === j, `${row.language} ${key}`);
        });
      });
    }
  });

  it('the law of a bar is named, and the times only under it', () => {
    assert.match(
      sheet({ ...hold, jurisdiction: 'US-IL' }, 'en').markdown,
      /The law of Illinois may not allow the detainer: Illinois TRUST Act.*\nThese times count only/,
    );
    assert.doesNotMatch(sheet(hold, 'en').markdown, /These times count only/);
  });

  it('carries nothing of a person, nor what was answered in confidence', () => {
    const secret: HoldRequest = {
      ...hold,
      citizenshipClaim: 'yes',
      priorOrder: 'yes',
      pendingFiling: 'yes',
      localDays: [{ date: '2026-11-30', basis: 'A-number A099 999 999' }],
    };
    for (const row of rows) assert.equal(sheet(secret, row.language).markdown, sheet(hold, row.language).markdown, row.language);
  });

  it('asks for the copy in the languages of the form, and for the notice in those alone', () => {
    assert.match(sheet(hold, 'Vietnamese').markdown, /bằng ngôn ngữ của quý vị/);
    assert.doesNotMatch(sheet(hold, 'ht').markdown, /nan lang/);
    assert.match(sheet(hold, 'ht').markdown, /Mande kopi fòm ou an\.\n/);
  });
});

describe('the review of a client sheet', () => {
  const withReview = (review: Partial<Record<'language' | 'version' | 'reviewer' | 'on', string>>) => {
    const version = rows.find((r) => r.language === 'es')?.version ?? '';
    const whole = { language: 'es', version, reviewer: 'court interpreter, clinic', on: '2026-11-28', ...review };
    const clinic: ClinicRows = {
      origin: 'Clinic',
      info: { name: 'Clinic of the example', address: ['Telephone 555-0100'], sheetReviews: [whole] },
    };
    return createApi({ clinic });
  };

  it('without one the mark stands on the sheet, in both languages', () => {
    const { reviewed, reviewer, markdown } = sheet(hold, 'es');
    assert.deepEqual([reviewed, reviewer], [false, undefined]);
    assert.match(markdown, /^\*\*Traducción no revisada · Translation not reviewed\*\*$/m);
    assert.match(sheet(hold, 'en').markdown, /^\*\*Text not reviewed\*\*$/m);
  });

  it('a review that the clinic recorded takes it away and names who read it', () => {
    const { reviewed, reviewer, markdown } = sheet(hold, 'es', withReview({}));
    assert.deepEqual([reviewed, reviewer], [true, 'court interpreter, clinic']);
    assert.doesNotMatch(markdown, /no revisada|not reviewed/);
    assert.match(markdown, /reviewed by court interpreter, clinic on 2026-11-28/);
    assert.match(markdown, /Clinic of the example {2}\nTelephone 555-0100/);
  });

  for (const [name, review] of [
    ['of another language', { language: 'fr' }],
    ['of other words', { version: '2025-01-01' }],
    ['of a day to come', { on: '2026-11-29' }],
  ] as const)
    it(`one ${name} does not`, () => assert.equal(sheet(hold, 'es', withReview(review)).reviewed, false));
});

describe('the language of a client sheet', () => {
  for (const [typed, language] of [
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES_us', 'es'],
    [' Spanish ', 'es'],
    ['español', 'es'],
    ['pt-BR', 'pt'],
    ['zh-Hans', 'zh-Hans'],
    ['Chinese', 'zh-Hans'],
    ['kreyòl ayisyen', 'ht'],
  ] as const)
    it(`"${typed}" is ${language}`, () => assert.equal(sheet(hold, typed).markdown, sheet(hold, language).markdown));

  for (const typed of ['', 'zh-Hant', 'zh-TW', 'Korean', 'e', 'Span'])
    it(`"${typed}" is none, and the sentence lists those there are`, () => {
      const answer = api.clientSheet({ hold, language: typed, today: TODAY });
      assert.ok(answer.kind === 'invalid');
      assert.match(
        answer.message,
        /Languages: English, Spanish, French, Portuguese, Vietnamese, Chinese \(simplified\), Haitian Creole\./,
      );
    });

  it('a hold that cannot be counted is said in the words of computeHold', () => {
    const bad = { ...hold, releasable: 'soon' };
    const [answer, counted] = [api.clientSheet({ hold: bad, language: 'es', today: TODAY }), api.computeHold(bad)];
    assert.ok(answer.kind === 'invalid' && counted.kind === 'invalid');
    assert.equal(answer.message, counted.message);
  });

  it('a zone that is none is said, also where no clock is read', () => {
    const answer = api.clientSheet({ hold: { ...hold, form: 'I-247G', zone: 'America/Nowhere' }, language: 'es', today: TODAY });
    assert.ok(answer.kind === 'invalid');
    assert.match(answer.message, /America\/Nowhere/);
  });

  it('a request that nobody can type is thrown', () => {
    assert.throws(() => api.clientSheet({ hold, language: 'es', today: 'tomorrow' }), DetainerDeskError);
    assert.throws(() => api.clientSheet({ hold, language: 'es', today: TODAY, name: 'x' } as never), DetainerDeskError);
  });
});
