import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAuthorities } from '../../../../src/app/citations/authorities';

const authorities = createAuthorities();
const today = '2026-11-22';
const problems = (text: string, asOf = today) =>
  authorities
    .findCitations({ text, asOf, today })
    .filter((f) => f.problem !== null)
    .map((f) => [f.text, f.problem]);

describe('a citation in words', () => {
  const found = (text: string) => authorities.findCitations({ text: `Under ${text} it ends.`, asOf: today, today });
  for (const [words, usual] of [
    ['section 1226(a) of title 8, United States Code', '8 U.S.C. § 1226(a)'],
    ['Section 1357(d) of Title 8 of the United States Code', '8 U.S.C. § 1357(d)'],
    ['Title 8, United States Code, Section 1357(d)', '8 U.S.C. § 1357(d)'],
    ['section 287.7 of title 8, Code of Federal Regulations', '8 C.F.R. § 287.7'],
    ['Title 8, Code of Federal Regulations, section 287.7(d)', '8 C.F.R. § 287.7(d)'],
  ] as const)
    it(`"${words}" is ${usual}`, () => {
      const [one, same] = [found(words), found(usual)];
      assert.deepEqual(
        one.map((f) => f.text),
        [words],
      );
      assert.deepEqual(
        one.map((f) => [f.authority, f.statusOn.asOf, f.problem]),
        same.map((f) => [f.authority, f.statusOn.asOf, f.problem]),
      );
    });

  it('names both ends of a range, and no number that only follows a citation', () => {
    const texts = (text: string): string[] => found(text).map((f) => f.text);
    assert.deepEqual(texts('8 C.F.R. §§ 236.1-236.7'), ['8 C.F.R. §§ 236.1', '236.7']);
    assert.deepEqual(texts('8 U.S.C. §§ 1226\u20131231'), ['8 U.S.C. §§ 1226', '1231']);
    assert.deepEqual(texts('8 U.S.C. §§ 1226 through 1231'), ['8 U.S.C. §§ 1226', '1231']);
    assert.deepEqual(texts('8 U.S.C. § 1226 - 1231 pages'), ['8 U.S.C. § 1226']);
    assert.deepEqual(texts('8 C.F.R. § 287.7 - 8.5 hours'), ['8 C.F.R. § 287.7']);
  });

  it('is no number of a policy where it weighs or is a docket', () => {
    for (const text of ['Docket 10076.1 kg', 'Docket No. 10076.1', '10076.1 kg', '11005.2 lbs'])
      assert.deepEqual(found(text), []);
    assert.equal(found('10076.1').length, 1);
  });
});

describe('the citation checker', () => {
  it('accepts an ended policy under "Policy history", and only there', () => {
    const cited = 'ICE Directive 11005.2 applied.';
    assert.deepEqual(problems(`## Policy history\n\n${cited}\n\n### 2019\n\n${cited}`), []);
    assert.deepEqual(problems(`## Policy history\n\n${cited}\n\n## Law today\n\n${cited}`), [['ICE Directive 11005.2', 'ended']]);
  });

  it('accepts an end in parentheses beside the citation, not beside another one', () => {
    assert.deepEqual(problems('ICE Policy No. 10076.1, at 1 (June 17, 2011) (rescinded Jan. 2025).'), []);
    assert.deepEqual(problems('ICE Directive 11005.2 and ICE Directive 11005.1 (superseded Aug. 2, 2019).'), [
      ['ICE Directive 11005.2', 'ended'],
    ]);
  });

  it('accepts every citation that the register itself prints, on any day', () => {
    for (const asOf of ['2012-05-01', '2017-06-01', '2022-09-01', '2025-01-30', '2025-03-01', today])
      for (const row of authorities.listAuthorities()) {
        const c = authorities.cite({ id: row.id, asOf, today });
        if (c.text === null) continue;
        const said = c.note === null ? c.text : `${c.text}. ${c.note}`;
        const text = c.place === 'history' ? `## Policy history\n\n${said}` : said;
        const own = authorities.findCitations({ text, asOf, today }).filter((f) => f.authority === row.id && f.problem !== null);
        const numbered = own.filter((f) => f.problem !== 'renumbered');
        assert.deepEqual(
          numbered.map((f) => f.problem),
          [],
          `${row.id} on ${asOf}: ${said}`,
        );
      }
  });

  it('leaves front matter, code, comments and generated tables alone', () => {
    const text = [
      '---',
      'title: ICE Directive 11005.2',
      '---',
      '```',
      'ICE Directive 11005.2',
      '```',
      '<!-- ICE Directive 11005.2 -->',
      '<!-- detainer-desk:authorities v=1 e30 -->',
      '| ICE Directive 11005.2 |',
      '<!-- /detainer-desk:authorities -->',
      'End.',
    ].join('\n');
    assert.deepEqual(authorities.findCitations({ text, asOf: today, today }), []);
  });

  it('finds citations in generated hold blocks without complaining about them', () => {
    const text =
      '<!-- detainer-desk:hold v=1 e30 -->\nICE Directive 11005.2\n<!-- /detainer-desk:hold -->\n\nICE Directive 11005.2';
    const found = authorities.findCitations({ text, asOf: today, today });
    assert.deepEqual(
      found.map((f) => f.problem),
      [null, 'ended'],
    );
  });

  it('an unclosed fence hides the rest, an unclosed comment does not', () => {
    assert.deepEqual(problems('~~~\nICE Directive 11005.2'), []);
    assert.deepEqual(problems('<!-- ICE Directive 11005.2'), [['ICE Directive 11005.2', 'ended']]);
  });

  it('ignores a finding with a reason on the line before or the same line, and reports it apart', () => {
    const mark = '<!-- detainer-desk:ignore ended quoted from an old brief -->';
    for (const text of [`${mark}\nICE Directive 11005.2 applied.`, `ICE Directive 11005.2 applied. ${mark}`]) {
      assert.deepEqual(problems(text), []);
      const ignored = authorities.ignoredFindings({ text, asOf: today, today });
      assert.deepEqual(
        ignored.map((i) => [i.finding.problem, i.mark.reason]),
        [['ended', 'quoted from an old brief']],
      );
    }
  });

  it('an ignore without a reason, for another code or two lines up does not count', () => {
    const cited = 'ICE Directive 11005.2 applied.';
    for (const text of [
      `<!-- detainer-desk:ignore ended -->\n${cited}`,
      `<!-- detainer-desk:ignore ambiguous because -->\n${cited}`,
      `<!-- detainer-desk:ignore ended because -->\n\n${cited}`,
      `Behind another line <!-- detainer-desk:ignore ended because -->\n${cited}`,
    ])
      assert.deepEqual(problems(text), [['ICE Directive 11005.2', 'ended']], text);
  });

  it('says first when an end is only from memory, and says one status once', () => {
    const one = (text: string, asOf: string): string => authorities.findCitations({ text, asOf, today })[0]?.message ?? '';
    const recalled = one('ICE Policy Number 10075.1 applied.', '2026-11-16');
    assert.match(
      recalled,
      /^Morton memo \(discretion factors\): believed, from memory, to have ended before the note's date, not verified\./,
    );
    assert.match(recalled, /Entered November 21, 2026; newest source seen: 2020\..* Today the same\.$/);
    assert.equal(recalled.split('Believed, from memory, to have been rescinded').length, 2);
    assert.match(one('ICE Policy Number 10076.1 applied.', '2018-05-07'), /May 7, 2018: contested.* Today: [A-Z]/);
  });

  it('asks which Morton memo, and offers the candidates', () => {
    const [f] = authorities.findCitations({ text: 'See the Morton memo.', asOf: today, today });
    assert.equal(f?.problem, 'ambiguous');
    assert.equal(f?.suggestions.length, 7);
    assert.match(f?.message ?? '', /7 documents/);
  });

  it('a short name that the note defines is not ambiguous', () => {
    const text =
      'ICE Policy No. 10076.1 (June 17, 2011) (rescinded Jan. 2025) ("Morton Memo").\n\n## Policy history\n\nThe Morton Memo spoke of victims.';
    assert.deepEqual(problems(text), []);
  });

  it('offers the INA number beside the Code number, unless it stands there already', () => {
    const texts = (text: string) =>
      authorities.findCitations({ text, asOf: today, today }).flatMap((f) => f.suggestions.map((s) => s.text));
    assert.deepEqual(texts('8 U.S.C. § 1229(e)'), ['INA § 239(e), 8 U.S.C. § 1229(e)']);
    assert.deepEqual(texts('INA § 239(e), 8 U.S.C. § 1229(e)'), []);
  });

  it('reads lists of sections', () => {
    const found = authorities.findCitations({
      text: '8 U.S.C. §§ 1226(a), (c)(4), 1229(e) and 1367; INA §§ 237(d) and 239(e)',
      asOf: today,
      today,
    });
    assert.deepEqual(
      found.map((f) => f.authority),
      ['STAT-INA236a', 'STAT-INA236c4', 'STAT-INA239e', 'STAT-8USC1367', 'STAT-INA237d', 'STAT-INA239e'],
    );
  });

  it('replaces INA § 384 and keeps the subsection', () => {
    const [f] = authorities.findCitations({ text: 'INA § 384(a)(2)', asOf: today, today });
    assert.deepEqual(
      f?.suggestions.map((s) => s.text),
      ['8 U.S.C. § 1367(a)(2) (IIRIRA § 384)'],
    );
  });

  it('says what the sentence overstates', () => {
    assert.deepEqual(
      problems('Under ICE Policy No. 10076.1 (rescinded Jan. 2025), ICE policy requires officers to release victims.'),
      [['requires officers to release', 'overstated']],
    );
    assert.deepEqual(problems('It is against ICE policy to initiate removal proceedings against a victim.'), [
      ['against ICE policy to initiate removal proceedings against a victim', 'overstated'],
    ]);
  });

  it('marks "48 hours" without its exclusion beside a detainer', () => {
    assert.deepEqual(problems('The detainer lasts 48 hours.'), [['48 hours', 'hours-without-exclusion']]);
    assert.deepEqual(problems('The detainer lasts 48 hours, excluding Saturdays, Sundays, and holidays.'), []);
  });

  it('judges an old note by its own date and says what ended since', () => {
    const [f] = authorities.findCitations({ text: 'ICE Directive 11005.2', asOf: '2020-01-01', today });
    assert.deepEqual(f?.statusOn, { asOf: 'in-force', today: 'ended' });
    assert.equal(f?.problem, 'ended-since');
  });

  it('gives UTF-16 offsets in texts with emoji and no-break spaces', () => {
    const text = 'A \u{1F600} note: 8\u00a0U.S.C.\u00a0§\u2009\u20091367(a)(2).';
    const [f] = authorities.findCitations({ text, asOf: today, today });
    assert.equal(text.slice(f?.start, f?.end), '8\u00a0U.S.C.\u00a0§\u2009\u20091367(a)(2)');
  });

  it('every problem has a code with a help page', () => {
    const codes = new Set(authorities.findingCodes().map((c) => c.code));
    for (const text of [
      'Morton memo',
      'INA § 384',
      'INA § 1367',
      'ICE Policy 10099.9',
      '42 U.S.C. § 10606',
      '8 U.S.C. § 1251',
      'PM 10075.1',
    ])
      for (const [, problem] of problems(text)) assert.ok(codes.has(problem ?? ''), String(problem));
  });

  it('checked block by block gives what a whole check gives, edit after edit', () => {
    const pieces = fc.constantFrom(
      'ICE Policy No. 10076.1',
      ' (rescinded Jan. 2025)',
      'Morton memo',
      '\n\n',
      '\n',
      '## Policy history',
      '## Law',
      '```',
      '---',
      '<!-- detainer-desk:ignore ended because -->',
      '<!-- detainer-desk:hold v=1 x -->',
      '<!-- /detainer-desk:hold -->',
      '<!--',
      '-->',
      ' ("Morton memo")',
      'INA § 384',
      ' 48 hours of detainer ',
      '8 U.S.C. §§ 1226(a), (c)(4)',
    );
    const edit = fc.record({ at: fc.nat(400), remove: fc.nat(30), insert: pieces });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), fc.array(edit, { maxLength: 8 }), (start, edits) => {
        const checker = authorities.createChecker();
        let text = start.join('');
        for (const e of [{ at: 0, remove: 0, insert: '' }, ...edits]) {
          const at = Math.min(e.at, text.length);
          text = text.slice(0, at) + e.insert + text.slice(at + e.remove);
          const request = { text, asOf: '2025-06-01', today };
          assert.deepEqual(checker.check(text, request.asOf, today).findings, authorities.findCitations(request));
          assert.deepEqual(checker.check(text, request.asOf, today).ignored, authorities.ignoredFindings(request));
        }
      }),
      { seed: 20261122, numRuns: 60 },
    );
  }).timeout(20_000);

  it('looks again only at the paragraph that changed', () => {
    const checker = authorities.createChecker();
    const paragraphs = Array.from({ length: 30 }, (_, i) => `Paragraph ${i} cites 8 CFR 287.7(d).`);
    checker.check(paragraphs.join('\n\n'), today, today);
    assert.equal(checker.lastChecked(), 30);
    paragraphs[12] += ' More.';
    checker.check(paragraphs.join('\n\n'), today, today);
    assert.equal(checker.lastChecked(), 1);
    checker.check(paragraphs.join('\n\n'), '2012-01-01', today);
    assert.equal(checker.lastChecked(), 30);
  });
});
