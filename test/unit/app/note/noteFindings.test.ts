import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createAuthorities } from '../../../../src/app/citations/authorities';
import { citationRows, citationsPage } from '../../../../src/app/citations/citationList';
import { ignoreEdit, smallestEdit, withoutComments } from '../../../../src/app/citations/ignoreComments';
import { noteDate } from '../../../../src/app/note/noteDate';
import { citationFindings } from '../../../../src/app/note/citationFindings';
import {
  fixesOf,
  isCitation,
  lensTitle,
  readSettings,
  rulesChanged,
  shownFindings,
  type NoteFinding,
  type Severity,
} from '../../../../src/app/note/noteFindings';
import { findBlocks, writeBlock } from '../../../../src/domain/note/blocks/blocks';
import { findIgnores, ignoreLine } from '../../../../src/domain/note/blocks/ignores';

const today = '2026-11-22';
const authorities = createAuthorities();
const defaults = new Map(authorities.findingCodes().map((c) => [c.code, c.severity]));
const severityOf = (code: string): Severity => defaults.get(code) ?? 'warning';
const check = (text: string, asOf = today) => authorities.createChecker().check(text, asOf, today);
const findings = (text: string, asOf = today): NoteFinding[] => citationFindings(check(text, asOf).findings, severityOf);
const none = readSettings({}, []);
const codes = (list: readonly NoteFinding[]): string[] => list.map((f) => f.code);

describe('what a note shows of its findings', () => {
  const text = 'See INA § 384 and ICE Policy 19999.9.\n';

  it('takes the severity of a code from the data, or from the setting', () => {
    const all = findings(text);
    assert.deepEqual(
      all.map((f) => [f.code, f.severity]),
      [
        ['no-such-section', 'warning'],
        ['unknown-authority', 'hint'],
      ],
    );
    const set = readSettings({ 'no-such-section': 'error', 'unknown-authority': 'off', ended: 'loud' }, undefined);
    assert.deepEqual(set.severity, { 'no-such-section': 'error', 'unknown-authority': 'off' });
    assert.deepEqual(
      shownFindings(all, set, text).map((f) => [f.code, f.severity]),
      [['no-such-section', 'error']],
    );
  });

  it('leaves out what was set aside in the workspace, wherever the words stand and however they wrap', () => {
    const wrapped = 'The draft names ICE Policy\n19999.9 and INA § 384.\n';
    const set = readSettings({}, [
      { code: 'unknown-authority', text: 'ICE Policy 19999.9', reason: 'an old number' },
      { code: 'unknown-authority', text: 5 },
      'nonsense',
    ]);
    assert.equal(set.ignored.length, 1);
    assert.deepEqual(codes(shownFindings(findings(wrapped), set, wrapped)), ['no-such-section']);
    const other = readSettings({}, [{ code: 'ended', text: 'ICE Policy 19999.9', reason: 'another code' }]);
    assert.equal(shownFindings(findings(wrapped), other, wrapped).length, 2);
  });

  it('a comment with a reason sets findings of every source aside; without a reason it does not count', () => {
    const own: NoteFinding = { code: 'a-code', span: { start: 0, end: 4 }, message: 'm', severity: 'warning', fixes: [] };
    const at = (comment: string): number => {
      const note = `${comment}\nword\n`;
      const span = { start: note.indexOf('word'), end: note.indexOf('word') + 4 };
      return shownFindings([{ ...own, span }], none, note, findIgnores(note)).length;
    };
    assert.equal(at('<!-- detainer-desk:ignore a-code looked at -->'), 0);
    assert.equal(at('<!-- detainer-desk:ignore a-code -->'), 1);
    assert.equal(at('<!-- detainer-desk:ignore b-code looked at -->'), 1);
  });

  it('survives settings of any kind', () => {
    for (const junk of [null, 7, 'x', [], { a: { b: 1 } }]) assert.deepEqual(readSettings(junk, junk).ignored, []);
  });

  it('names each fix by what it does', () => {
    const title = (t: string, n = 0): string => fixesOf(check(t).findings[0] ?? assert.fail(t))[n]?.title ?? '';
    assert.match(title('INA § 384 protects it.'), /^Replace with 8 U\.S\.C\. § 1367 \(IIRIRA § 384\)/);
    assert.match(title('Executive Order 13768 applies.'), /^Add \(revoked Jan\. 20, 2021\)/);
    assert.match(title('The Morton memo applies.'), /^This is Morton/);
    assert.match(title('See 8 U.S.C. § 1229b.'), /^Adds the INA number: INA § 240A, 8 U\.S\.C\. § 1229b/);
    for (const f of findings(readFileSync('samples/clinic/memo-discretion.md', 'utf8'), '2026-11-16'))
      for (const fix of f.fixes) assert.ok(fix.title.length <= 170, fix.title);
  });

  it('points to the date of the note where the finding depends on it', () => {
    const note = '---\ndate: 2018-05-07\n---\n\nICE Directive 11005.3 and INA § 384.\n';
    const date = noteDate(note, { value: '2018-05-07', span: { start: 10, end: 20 }, end: 24 }, today);
    const place = { span: date.span ?? assert.fail(), asOf: date.asOf, today };
    const [notYet, noSection] = citationFindings(check(note, date.asOf).findings, severityOf, place);
    assert.equal(notYet?.related?.[0]?.message, 'Judged as of this date: 2018-05-07.');
    assert.equal(noSection?.related, undefined);
    const recent = citationFindings(check('Executive Order 13768.', '2026-11-16').findings, severityOf, {
      ...place,
      asOf: '2026-11-16',
    });
    assert.deepEqual([recent[0]?.code, recent[0]?.related], ['ended', undefined]);
  });

  it('samples/clinic shows every kind of finding of the register, each with a fix where one is known', () => {
    const seen = new Map<string, number>();
    for (const [file, asOf] of [
      ['memo-discretion', '2026-11-16'],
      ['memo-2018', '2018-05-07'],
    ] as const)
      for (const f of findings(readFileSync(`samples/clinic/${file}.md`, 'utf8'), asOf))
        seen.set(f.code, Math.max(seen.get(f.code) ?? 0, f.fixes.length));
    const wanted = [...defaults.keys()].filter((c) => c !== 'rules-changed').sort();
    assert.deepEqual([...seen.keys()].sort(), wanted);
    const unfixed = [...seen].filter(([, fixes]) => fixes === 0).map(([code]) => code);
    assert.deepEqual(unfixed, ['unknown-authority']);
  });
});

describe('the day a note is judged by', () => {
  const of = (text: string, value?: string) => noteDate(text, { value, span: undefined, end: 0 }, today);
  it('is the date of the front matter, then a date line, then today', () => {
    assert.deepEqual(of('x', '2012-05-01'), { asOf: '2012-05-01', from: 'front-matter' });
    assert.deepEqual(of('x\n\nNovember 16, 2026\n\nDear'), {
      asOf: '2026-11-16',
      from: 'date-line',
      span: { start: 3, end: 20 },
    });
    assert.equal(of('**Date:** 2026-01-05\r\n').asOf, '2026-01-05');
    assert.equal(of('Date: Sept. 3, 2012').asOf, '2012-09-03');
    assert.deepEqual(of('On November 16, 2026 he called.'), { asOf: today, from: 'today' });
    assert.deepEqual(of('February 30, 2026\n', 'next week'), { asOf: today, from: 'today' });
  });
});

describe('setting a finding aside, and bringing it back', () => {
  const set = (note: string, word: string): string => {
    const edit = ignoreEdit(note, note.indexOf(word), ignoreLine('no-such-section', 'looked -- at'));
    assert.ok(edit);
    const { offset, newText } = edit;
    return note.slice(0, offset) + newText + note.slice(offset);
  };

  it('stands above the first line of a paragraph, otherwise at the end of the line', () => {
    assert.equal(set('A\n\nINA § 384.\n', 'INA'), 'A\n\n<!-- detainer-desk:ignore no-such-section looked   at -->\nINA § 384.\n');
    assert.equal(
      set('A\nINA § 384.\nB\n', 'INA'),
      'A\nINA § 384. <!-- detainer-desk:ignore no-such-section looked   at -->\nB\n',
    );
    assert.equal(set('INA § 384.', 'INA'), '<!-- detainer-desk:ignore no-such-section looked   at -->\nINA § 384.');
    assert.match(set('A\r\n\r\nINA § 384.\r\n', 'INA'), /-->\r\nINA/);
    assert.match(set('A\r\nINA § 384.\r\n', 'INA'), /384\. <!--[^\r\n]*-->\r\n$/);
  });

  it('is then ignored by the checker, and undone to the letter', () => {
    for (const note of [
      'A\n\nINA § 384.\n',
      'A\nINA § 384.\nB\n',
      'INA § 384.',
      '- x\n- INA § 384\n- y',
      'A\r\nINA § 384.\r\n',
    ]) {
      const aside = set(note, 'INA');
      const checked = check(aside);
      assert.deepEqual([checked.findings.filter((f) => f.problem).length, checked.ignored.length], [0, 1], aside);
      const back = withoutComments(
        aside,
        findIgnores(aside).map((i) => i.span),
      );
      assert.equal(back, note);
      const { span, newText } = smallestEdit(aside, back);
      assert.equal(aside.slice(0, span.start) + newText + aside.slice(span.end), note);
    }
  });
});

describe('rules changed since', () => {
  const block = (version: string): string => writeBlock('authorities', { asOf: today }, version, 'table');
  const changes = [{ dataVersion: '2026-12-01', id: 'ICE-10076.1', change: 'The order date was seen.' }];
  const since = (v: string, ids: readonly string[]) => changes.filter((c) => c.dataVersion > v && ids.includes(c.id));

  it('says once, on the oldest block, what changed', () => {
    const note = `${block('2026-11-30')}\n\n${block('2026-11-22')}\n`;
    const found = rulesChanged(findBlocks(note), ['ICE-10076.1'], since, severityOf);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.severity, 'information');
    assert.equal(found[0]?.span.start, note.lastIndexOf('<!-- detainer-desk:'));
    assert.match(found[0]?.message ?? '', /rules of 2026-11-22\. ICE-10076\.1 \(2026-12-01\): The order date was seen\./);
  });

  it('is silent when nothing changed for this note, or no block tells when it was made', () => {
    assert.deepEqual(rulesChanged(findBlocks(block('2026-12-01')), ['ICE-10076.1'], since, severityOf), []);
    const hold = writeBlock('hold', {}, '2026-11-22', 'x');
    assert.deepEqual(rulesChanged(findBlocks(hold), ['EO-13768'], since, severityOf), []);
    assert.equal(rulesChanged(findBlocks(hold), ['ICE-10076.1'], since, severityOf).length, 1);
    assert.deepEqual(rulesChanged([], ['ICE-10076.1'], since, severityOf), []);
  });
});

describe('the list of citations', () => {
  const note = 'See 8 U.S.C. § 1367, INA § 384, and *x*.\n\nINA § 384. <!-- detainer-desk:ignore no-such-section kept -->\n';
  const rows = citationRows(check(note));

  it('has every citation once, grouped, in the order of the text', () => {
    assert.deepEqual(
      rows.map((r) => [r.group, r.label]),
      [
        ['fine', '8 U.S.C. § 1367'],
        ['attention', 'INA § 384'],
        ['ignored', 'INA § 384'],
      ],
    );
  });

  it('becomes a page whose words cannot turn into links', () => {
    const page = citationsPage(
      rows.map((r) => ({ ...r, label: `${r.label} [x](command:y)`, line: 1 })),
      { name: 'a.md', asOf: '2026-11-16', dated: true, today },
    );
    assert.match(page, /Judged as of November 16, 2026 \(the note's date\), and as of November 22, 2026\./);
    assert.ok(!/[^\\]\[x[^\\]\]\(/.test(page));
    assert.match(page, /## To look at[^]*## Nothing to say[^]*## Set aside in the note/);
  });

  it('is counted in one line, and phrases are no citations', () => {
    assert.equal(lensTitle(12, 2), '12 citations · 2 need attention');
    assert.equal(lensTitle(1, 1), '1 citation · 1 needs attention');
    assert.equal(lensTitle(3, 0), '3 citations · none needs attention');
    assert.equal(lensTitle(0, 0), null);
    const phrase = check('The detainer allows 48 hours.').findings[0];
    assert.ok(phrase && !isCitation(phrase));
  });
});

describe('the help of the findings', () => {
  it('is the page in docs, carried along', () => {
    execFileSync('node', ['tools/data/build-findings-help.mjs', '--check'], { stdio: 'pipe' });
  });
});
