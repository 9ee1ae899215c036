/** Any common writing of a full date, as the source of a pattern without groups. */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\.?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const SEP = '\\s*[-/.]\\s*';
const YEAR = "(?:(?:19|20)\\d{2}|'?\\d{2})";

export const ANY_DATE = [
  `(?:19|20)\\d{2}${SEP}\\d{1,2}${SEP}\\d{1,2}`,
  `\\d{1,2}${SEP}\\d{1,2}${SEP}${YEAR}`,
  `${MONTH}\\s*${DAY}\\s*,?\\s*${YEAR}`,
  `${DAY}\\s*(?:de\\s+|of\\s+|-|/)?\\s*${MONTH}\\s*(?:del?\\s+|-|/|,)?\\s*${YEAR}`,
  `\\d{2}${MONTH}${YEAR}`,
  '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])',
  '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:19|20)\\d{2}',
  `\\d{1,2}\\s+\\d{1,2}\\s+(?:19|20)\\d{2}`,
].join('|');

/** A full date with a four-figure year that a grown client can have been born in; the label decides for the rest. */
const OLD = '(?:19[1-9]\\d|200[0-8])';
export const OLD_DATE = [
  `${OLD}${SEP}\\d{1,2}${SEP}\\d{1,2}`,
  `\\d{1,2}${SEP}\\d{1,2}${SEP}${OLD}`,
  `${MONTH}\\s*${DAY}\\s*,?\\s*${OLD}`,
  `${DAY}\\s*(?:de\\s+|of\\s+|-)?\\s*${MONTH}\\s*(?:del?\\s+|-|,)?\\s*${OLD}`,
].join('|');
