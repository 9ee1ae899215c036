import type { CleanText } from './parseItem';

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12,
}; // prettier-ignore
const NUMBER_WORD = new RegExp(`(?<![a-z])(?:${Object.keys(NUMBERS).join('|')}|las once)(?![a-z])`, 'g');
const PAST = /(?<![a-z\d])(half|quarter|\d{1,2}(?: minutes?)?) (past|after|to|till|before) (\d{1,2})(?![\d:/])/g;
const SPANISH = /(?<![\d:/])(\d{1,2}) (y media|y cuarto|menos cuarto)(?![a-z])/g;
const MINUTES = /(?<![\d:/])(\d{1,2}) (thirty|fifteen|forty[- ]5)(?![a-z])/g;

const at = (hour: string, minutes: number): string => {
  const total = Number(hour) * 60 + minutes;
  const h = Math.floor(total / 60);
  return `${h === 0 ? 12 : h}:${String(((total % 60) + 60) % 60).padStart(2, '0')}`;
};

/** "half past three" → "3:30". The half of the day is still not said. */
export function spellOut(clean: CleanText): CleanText {
  let text = clean.text.replace(NUMBER_WORD, (word) => (word === 'las once' ? 'las 11' : String(NUMBERS[word])));
  if (/past|after|to|till|before|media|cuarto|thirty|fifteen|forty/.test(text)) {
    text = text
      .replace(PAST, (all, amount: string, way: string, hour: string) => {
        const minutes = amount === 'half' ? 30 : amount === 'quarter' ? 15 : parseInt(amount, 10);
        const named = amount === 'half' || amount === 'quarter' || amount.includes('minute');
        // "3 to 4" is a span of time, "10 to 4" may be one.
        if ((!named && way !== 'past') || minutes > 59 || Number(hour) > 12 || Number(hour) < 1) return all;
        return at(hour, way === 'past' || way === 'after' ? minutes : -minutes);
      })
      .replace(SPANISH, (_all, hour: string, words: string) =>
        at(hour, words === 'y media' ? 30 : words === 'y cuarto' ? 15 : -15),
      )
      .replace(MINUTES, (_all, hour: string, words: string) => at(hour, words === 'thirty' ? 30 : words === 'fifteen' ? 15 : 45));
  }
  return text === clean.text ? clean : { text, shown: text };
}
