// A note that looks like one and is read as none, and values that YAML reads otherwise than the person who typed them: each is said, with a
// fix after which the note says what was meant.
import assert from 'node:assert/strict';
import { createHolds } from '../../../../src/app/deadline/holds';
import type { NoteEdit, NoteProblem } from '../../../../src/domain/note/caseNote';
import { readPlainFrontMatter } from '../../../../src/domain/note/frontMatter/fastFrontMatter';
import { holdEntry } from '../../../../src/domain/note/holdEntry';
import { isHint, isUnreadable, readNote } from '../../../../src/domain/note/readNote';

const holds = createHolds();
const KEYS = 'case: K-014\nzone: America/Chicago\ndetainer:\n  releasable: 2026-11-20 15:00\n';
const GOOD = `---\n${KEYS}---\n\nCalls.\n`;
const apply = (text: string, edit: NoteEdit | undefined): string => {
  assert.ok(edit, 'a fix');
  return text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
};
const only = (text: string): NoteProblem => {
  const { problems } = readNote(text);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  assert.ok(problems[0]);
  return problems[0];
};

describe('front matter that looks like one', () => {
  const LATE: Readonly<Record<string, string>> = {
    'a blank line before it': `\n${GOOD}`,
    'a blank before the dashes': ` ${GOOD}`,
    'a comment before it': `<!-- from the template -->\n${GOOD}`,
    'a heading before it': `# K-014\n\n${GOOD}`,
    'a comment behind the dashes': GOOD.replace('---', '--- # case'),
    'four dashes': GOOD.replace(/---/g, '----'),
    'an em dash that autocorrect made': GOOD.replace(/---/g, '\u2014'),
    'an em dash and a dash': GOOD.replace(/---/g, '\u2014-'),
    'a second byte order mark': `\ufeff\ufeff${GOOD}`,
    'CRLF and a blank line': `\n${GOOD}`.replace(/\n/g, '\r\n'),
    'CR alone': GOOD.replace(/\n/g, '\r'),
  };
  for (const [name, text] of Object.entries(LATE))
    it(`is said and mended: ${name}`, () => {
      const problem = only(text);
      assert.ok(isUnreadable(problem) && !isHint(problem));
      assert.equal(readPlainFrontMatter(text), undefined, 'the quick reader leaves it to the full one');
      assert.equal(holdEntry(text, holds)?.kind, 'needs-answer');
      const mended = apply(text, problem.edit);
      const read = readNote(mended);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(read.note, readNote(GOOD).note);
      const outside = (t: string): string =>
        t
          .replace(/[\s\ufeff\u2014-]|# case/g, '')
          .split('')
          .sort()
          .join('');
      assert.equal(outside(mended), outside(text), 'nothing that was typed is lost');
    });

  const OTHERS: Readonly<Record<string, string>> = {
    'a page with a rule and a list of words': '# Page\n\n---\n\nWords: some\n\n---\n',
    'front matter of a wiki, too late': `\n---\ntitle: x\n---\n`,
    'an example in a code fence': `# How\n\n\`\`\`yaml\n${GOOD}\`\`\`\n`,
    'a rule far below': `${'Words.\n'.repeat(9)}${GOOD}`,
    'nothing closes it': '\n---\ncase: K\n',
    'no text': '',
  };
  for (const [name, text] of Object.entries(OTHERS))
    it(`is not seen in ${name}`, () => {
      assert.deepEqual(readNote(text).problems, []);
      assert.equal(holdEntry(text, holds), undefined);
    });
});

describe('a value that YAML reads otherwise', () => {
  const CUT: readonly (readonly [line: string, key: 'case' | 'facility', meant: string])[] = [
    ['facility: County Jail #2', 'facility', 'County Jail #2'],
    ['case: K #14', 'case', 'K #14'],
    ["facility: Sheriff's Jail #2", 'facility', "Sheriff's Jail #2"],
    ['facility: !Jail', 'facility', '!Jail'],
    ['facility: !Jail North', 'facility', '!Jail North'],
    ['facility: &Jail North', 'facility', '&Jail North'],
    ['facility: "Jail\\North"', 'facility', 'Jail\\North'],
  ];
  for (const eol of ['\n', '\r\n'])
    for (const [line, key, meant] of CUT)
      it(`is said and mended: ${line}${eol === '\n' ? '' : ', CRLF'}`, () => {
        const text = `---\nzone: America/Chicago\n${line}\ndetainer:\n  releasable: 2026-11-20 15:00\n---\n`.replace(/\n/g, eol);
        const problem = only(text);
        assert.ok(isHint(problem));
        assert.equal(problem.path, key);
        assert.notEqual(readNote(text).note[key], meant);
        const mended = apply(text, problem.edit);
        assert.deepEqual(readNote(mended).problems, []);
        assert.equal(readNote(mended).note[key], meant);
        assert.equal(holdEntry(text, holds)?.kind, 'open', 'a hint holds nothing up');
      });

  it('is said of local days, of a charge and of the event of release too', () => {
    const text =
      '---\nzone: America/Chicago\ncharges:\n  - text: PC 273.5 ct #2\n    disposition: pending\ndetainer:\n  releasable: 2026-11-20 15:00\n  local-days: 2026-11-27 order #14; 2026-12-24 (court)\n  release-event: bond receipt #12345 at 3 PM\n---\n';
    const hints = readNote(text).problems.filter(isHint);
    assert.deepEqual(hints.map((p) => p.path).sort(), ['charges.0.text', 'detainer.local-days', 'detainer.release-event']);
    const text2 = hints.sort((a, b) => b.span.start - a.span.start).reduce((t, p) => apply(t, p.edit), text);
    assert.equal(readNote(text2).note.charges[0]?.text, 'PC 273.5 ct #2');
    assert.deepEqual(readNote(text2).problems.filter(isHint), []);
  });

  for (const line of [
    'facility: County Jail # the new one',
    'facility: Jail#2',
    'facility: "County Jail #2"',
    "facility: 'Jail\\North'",
    'facility: "a \\"b\\" c\\nd"',
    '# facility: Jail #2',
    'facility:',
  ])
    it(`is no hint: ${line}`, () => {
      assert.deepEqual(readNote(`---\nzone: America/Chicago\n${line}\ncase: K\n---\n`).problems, []);
    });
});
