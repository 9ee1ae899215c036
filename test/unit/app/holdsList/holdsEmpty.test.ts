// Why the list of holds is empty, in words: how many files, where, by which pattern.
import assert from 'node:assert/strict';
import { emptyWords, type Looked } from '../../../../src/app/holdsList/holdsEmpty';

const done = { total: 12, read: 10, fromCache: 2, notRead: 0, failed: 0, cancelled: false, partly: [] };
const looked = (more: Partial<Looked>): Looked => ({
  result: done,
  folders: ['clinic'],
  pattern: '**/*.md',
  filter: {},
  holds: 0,
  ...more,
});

describe('the empty list of holds says why', () => {
  it('files were looked at and none is a case note', () => {
    const { message, actions } = emptyWords(looked({ folders: ['clinic', 'old cases'] }));
    assert.match(
      message,
      /^12 files in "clinic" and "old cases" \(pattern \*\*\/\*\.md\) were looked at, and none of them is a case note/,
    );
    assert.deepEqual(actions, ['newCaseNote', 'scanHolds']);
    const gone = emptyWords(looked({ result: { ...done, read: 9, failed: 1 } })).message;
    assert.match(gone, /1 file could not be read\.$/);
    const one = emptyWords(looked({ result: { ...done, total: 1 } })).message;
    assert.match(one, /^1 file in "clinic" .* was looked at/);
  });

  it('no file fits the pattern', () => {
    const none = looked({ result: { ...done, total: 0, read: 0, fromCache: 0 }, pattern: 'cases/*.md' });
    assert.match(emptyWords(none).message, /^No file fits the pattern cases\/\*\.md in "clinic"/);
  });

  it('the filter hides what is there', () => {
    assert.match(
      emptyWords(looked({ filter: { custodian: 'state-prison' }, holds: 1 })).message,
      /does not fit the filter \(held by: A state prison\)/,
    );
    const { message, actions } = emptyWords(looked({ filter: { facility: 'County jail', assignee: 'AB' }, holds: 3 }));
    assert.equal(message, 'There are 3 holds, and they do not fit the filter (facility: County jail, assigned to: AB).');
    assert.deepEqual(actions, ['showAllHolds']);
    assert.match(emptyWords(looked({ filter: { facility: 'X' }, holds: 0 })).message, /none of them is a case note/);
  });

  it('it was stopped, or ended early', () => {
    const stopped = looked({ result: { ...done, total: 400, cancelled: true } });
    assert.match(emptyWords(stopped).message, /^Stopped after 12 of 400 files in "clinic"/);
    assert.match(emptyWords(looked({ result: undefined })).message, /could not be looked through to the end/);
  });

  it('names three folders, and counts the others', () => {
    const many = emptyWords(looked({ folders: ['a', 'b', 'c', 'd', 'e'] })).message;
    assert.match(many, /in "a", "b", "c" and 2 more folders \(/);
  });
});
