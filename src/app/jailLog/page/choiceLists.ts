import type { LogForm } from '../../../protocol/jailLog';

interface Option {
  readonly label: string;
  readonly value: string;
}

interface ChoiceList {
  readonly field: keyof LogForm;
  readonly label: string;
  readonly options: readonly Option[];
}

const auto = (label: string): Option => ({ label, value: '' });

/** The choices of a log that need no list of the data, in the order in which they are read. */
export const CHOICE_LISTS: readonly ChoiceList[] = [
  {
    field: 'otherwiseReleased',
    label: 'Would otherwise have been released',
    options: [
      auto('Not chosen yet'),
      { label: 'When the last other charge ended', value: 'last-other-charge' },
      { label: 'When the last other charge ended in a way that frees', value: 'last-freeing-end' },
      { label: 'As a column says', value: 'column' },
    ],
  },
  {
    field: 'released',
    label: 'Left',
    options: [auto('The time of release'), { label: "When the hold's own line ended", value: 'hold-charge' }],
  },
  {
    field: 'detainers',
    label: 'Rows with an immigration detainer',
    options: [
      auto('Where a column or a charge names immigration'),
      { label: 'Every row', value: 'every-row' },
      { label: 'With a charge that is a hold', value: 'by-charge' },
      { label: 'Marked in the detainer column', value: 'by-column' },
      { label: 'Released to immigration', value: 'by-reason' },
    ],
  },
  {
    field: 'onePer',
    label: 'A row is',
    options: [
      { label: 'A booking', value: 'booking' },
      { label: 'A charge', value: 'charge' },
      { label: "A person's line, then lines of charges", value: 'group' },
      { label: 'A booking with lists in its cells', value: 'list' },
    ],
  },
  {
    field: 'hour12',
    label: 'Times without a.m. or p.m.',
    options: [auto('Do not read them'), { label: 'a.m.', value: 'am' }, { label: 'p.m.', value: 'pm' }],
  },
  {
    field: 'dateOrder',
    label: 'In 4/5/2017 the month is',
    options: [
      auto('Told from the column'),
      { label: 'The first number', value: 'mdy' },
      { label: 'The second number', value: 'dmy' },
    ],
  },
  {
    field: 'midnight',
    label: 'A written 00:00 is',
    options: [
      auto('Told from the column'),
      { label: 'Midnight', value: 'time' },
      { label: 'A day without a time', value: 'day' },
    ],
  },
  {
    field: 'utc',
    label: 'Times marked Z are',
    options: [auto('Universal time'), { label: "The jail's own clock", value: 'wall-clock' }],
  },
  {
    field: 'otherKeeper',
    label: 'People who went to another keeper',
    options: [
      auto('Left out where the log says it'),
      { label: 'Counted', value: 'count' },
      { label: 'Left out', value: 'leave-out' },
    ],
  },
];
