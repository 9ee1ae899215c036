// Times in words, in both languages: what each says in digits, and what is no time at all. The half of the day is not said here.
import assert from 'node:assert/strict';
import { spellOut } from '../../../../src/domain/time/read/parseSpelled';

const SAYS: readonly (readonly [words: string, digits: string])[] = [
  ['half past three', '3:30'],
  ['half past twelve', '12:30'],
  ['half past 1', '1:30'],
  ['quarter past 3', '3:15'],
  ['quarter after eleven', '11:15'],
  ['quarter to three', '2:45'],
  ['quarter till 5', '4:45'],
  ['quarter before 5', '4:45'],
  ['quarter to one', '12:45'],
  ['half to 3', '2:30'],
  ['10 past 4', '4:10'],
  ['59 past 4', '4:59'],
  ['five past five', '5:05'],
  ['1 minute past 2', '2:01'],
  ['10 minutes to one', '12:50'],
  ['10 minutes after 4', '4:10'],
  ['10 minutes before 4', '3:50'],
  ['three thirty', '3:30'],
  ['three fifteen', '3:15'],
  ['three forty-five', '3:45'],
  ['twelve forty five', '12:45'],
  ['las tres y media', 'las 3:30'],
  ['las tres y cuarto', 'las 3:15'],
  ['las cuatro menos cuarto', 'las 3:45'],
  ['la una menos cuarto', 'la 12:45'],
  ['las once', 'las 11'],
  ['las once y media', 'las 11:30'],
  ['las doce', 'las 12'],
  ['at nine', 'at 9'],
  ['friday half past ten pm', 'friday 10:30 pm'],
];
const STAYS = [
  '3 to 4',
  '10 to 4',
  '10 after 4',
  '10 before 4',
  '60 past 4',
  'half past 13',
  'half past 0',
  'half past 3:15',
  'half past 3/4',
  'once',
  'someone phoned',
  'thirty',
  'fifteen after',
  '3 thirtyish',
  '',
  '2026-11-20 15:00',
];

describe('a time in words', () => {
  for (const [words, digits] of SAYS)
    it(`"${words}" is ${digits}`, () =>
      assert.deepEqual(spellOut({ text: words, shown: 'as typed' }), { text: digits, shown: digits }));

  for (const text of STAYS)
    it(`${JSON.stringify(text)} is left as it is, and shown as it was typed`, () => {
      const clean = { text, shown: 'as typed' };
      assert.equal(spellOut(clean), clean);
    });

  it('is read wherever it stands, each by itself', () => {
    assert.equal(spellOut({ text: 'from half past two until quarter to four', shown: '' }).text, 'from 2:30 until 3:45');
  });
});
