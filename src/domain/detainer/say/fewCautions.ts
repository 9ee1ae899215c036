import type { Caution } from '../../basis';
import type { FirstLines } from './firstLines';

/** What a face with first lines says of the cautions below them, and how many are one step away, whole and with their authority. */
export interface FewCautions {
  /** The gravest first, without those that stop: they are the first line. */
  readonly few: readonly Caution[];
  /** Laws and rulings that the state's word above stands for, and those beside every state's. */
  readonly more: number;
}

/** Said by the first lines or by the words before each end. "Neither end is permission" is what "on time is not lawful" says. */
const SAID_ABOVE: readonly string[] = ['custodian-not-known', 'readings-differ', 'state-law-not-checked', 'state-law-no-row'];

/** One step away: the state's word has said what follows from them. What the law asks of the jail is no such law: it stays. */
const LAWS: readonly string[] = [
  'state-law-may-bar',
  'state-law-limits',
  'state-law-requires',
  'state-law-clock',
  'state-law-duty',
  'state-law-none-found',
  'federal-law-beside',
];

/** `first` is null where no first lines are shown: then nothing has been said above, and all cautions stay. */
export function fewCautions(cautions: readonly Caution[], first: Pick<FirstLines, 'state'> | null | undefined): FewCautions {
  const below = cautions.filter((c) => c.level !== 'stop');
  if (!first) return { few: below, more: 0 };
  const few = below.filter((c) => !isOneStepAway(c));
  return { few, more: below.filter((c) => LAWS.includes(c.code)).length };
}

/** Whether a caution's few words are already said above it, so that only its whole sentence is shown, one step away. */
export function isOneStepAway({ code }: Pick<Caution, 'code'>): boolean {
  return SAID_ABOVE.includes(code) || LAWS.includes(code);
}
