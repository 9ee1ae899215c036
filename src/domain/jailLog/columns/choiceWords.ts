import type { LogChoices, LogMapping, LogQuestion } from '../answers';

/** What each choice means and where it is weak, as it stands on every result. */
const OTHERWISE: Readonly<Record<LogChoices['otherwiseReleased'], string>> = {
  'last-other-charge':
    'Would otherwise be released: when the last charge other than the immigration hold ended. Weak where a charge ended with a transfer and not with freedom, where a bond could have been paid and was not, and where jails close charges late.',
  'last-freeing-end':
    'Would otherwise be released: when the last other charge ended in a way that frees the person. Weak where the words for an end are used loosely; bookings with an end that frees nobody are left out.',
  column:
    'Would otherwise be released: the time in a column of the log. Weak where that time was planned and not real, and where other conditions of release were still open.',
};

const DETAINERS: Readonly<Record<NonNullable<LogChoices['detainers']>, string>> = {
  'every-row': 'Detainers: every row of the log is taken to have one.',
  'by-charge': 'Detainers: rows with a charge that is an immigration hold.',
  'by-column':
    'Detainers: rows that are marked in the column for detainers. Weak where that column also holds detainers of others.',
  'by-reason': 'Detainers: rows released to immigration. People whose hold ended without ICE are missing.',
};

const RELEASED: Readonly<Record<NonNullable<LogChoices['released']>, string>> = {
  column: 'Released: the time at which the log says that the person left, processing included.',
  'hold-charge':
    "Released: when the immigration hold's own line ended. A hold that ended before the other charges counts as not held longer.",
};

export function statedChoices(choices: LogChoices, mapping: LogMapping): string[] {
  const out = [OTHERWISE[choices.otherwiseReleased], RELEASED[choices.released ?? 'column']];
  out.push(
    choices.detainers
      ? DETAINERS[choices.detainers]
      : mapping.columns.charge === undefined &&
          mapping.columns.detainer === undefined &&
          mapping.columns.releaseReason === undefined
        ? DETAINERS['every-row']
        : 'Detainers: rows in which a column for detainers, a charge or a release names immigration.',
  );
  out.push(`Times are the wall clock of ${choices.zone}.`);
  if (choices.freeing) out.push(`Ends that free the person: ${choices.freeing.join('; ')}.`);
  if (choices.holdTexts) out.push(`An immigration hold is called: ${choices.holdTexts.join('; ')}.`);
  out.push(
    choices.jurisdiction
      ? `State law of ${choices.jurisdiction}.`
      : mapping.columns.jurisdiction
        ? 'State law by the column of the log.'
        : 'State law was not looked at.',
  );
  out.push(
    choices.form
      ? `Form ${choices.form}.`
      : mapping.columns.form
        ? 'The form stands in the log.'
        : 'The form is not known: every federal reading is shown.',
  );
  if (choices.custodian) out.push(`Keeper: ${choices.custodian}.`);
  if (choices.hour12) out.push(`Times without a.m. or p.m. are read as ${choices.hour12 === 'am' ? 'a.m.' : 'p.m.'}`);
  if (choices.dateOrder)
    out.push(choices.dateOrder === 'mdy' ? 'Dates are written month first.' : 'Dates are written day first.');
  if (choices.midnight)
    out.push(choices.midnight === 'day' ? 'A written 00:00 is a day without a time.' : 'A written 00:00 is midnight.');
  if (choices.utc === 'wall-clock') out.push("Times marked Z or +00:00 are read as the jail's wall clock.");
  if (choices.otherKeeper) {
    out.push(
      choices.otherKeeper === 'count'
        ? 'People who went to another keeper are counted.'
        : 'People who went to another keeper are left out.',
    );
  }
  if (choices.holidayRule && choices.holidayRule !== 'in-lieu') out.push(`Holidays: ${choices.holidayRule}.`);
  return out;
}

const QUESTIONS: Readonly<Record<string, Omit<LogQuestion, 'rows'>>> = {
  hour12: {
    field: 'hour12',
    question: 'Some times say neither a.m. nor p.m. Which are they?',
    choices: [
      { label: 'a.m.', value: 'am' },
      { label: 'p.m.', value: 'pm' },
    ],
  },
  dateOrder: {
    field: 'dateOrder',
    question: 'Which number of a date such as 4/5/2017 is the month?',
    choices: [
      { label: 'The first: April 5', value: 'mdy' },
      { label: 'The second: May 4', value: 'dmy' },
    ],
  },
  freeing: { field: 'freeing', question: 'Which ends of a charge free the person? List them all.', choices: [] },
  holdTexts: { field: 'holdTexts', question: 'What is an immigration hold called in this file? List every text.', choices: [] },
  zone: {
    field: 'zone',
    question: "Some times name a zone that is not the file's at that time. Which zone is the file in?",
    choices: [],
  },
  'no-day': { field: 'columns', question: 'A column has times and no days. Which column has the days?', choices: [] },
  twice: {
    field: 'rows',
    question: 'Some times stand in the hour that the clocks showed twice. Which hour was it, row by row?',
    choices: [],
  },
  never: {
    field: 'rows',
    question: 'Some times stand in the hour that the clocks left out. What time was it, row by row?',
    choices: [],
  },
};

export function questionFor(code: string, rows: number): LogQuestion {
  return { ...(QUESTIONS[code] ?? { field: code, question: code, choices: [] }), rows };
}
