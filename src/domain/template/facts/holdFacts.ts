import type { Caution } from '../../basis';
import { dateWords, parseDate } from '../../time/civil';
import type { HoldAnswer, HoldRequest, ReadingResult, Step } from '../../detainer/answers';
import { escapeMarkdown } from '../text/escape';
import type { Pieces } from '../pieces';

export interface HoldInput {
  readonly request: HoldRequest;
  readonly answer: HoldAnswer;
}

export interface HoldScope {
  readonly scope: Readonly<Record<string, unknown>>;
  readonly cautions: readonly Caution[];
}

const NONE = {
  given: false,
  kind: '',
  differs: false,
  earliest: '',
  earliest_rule: '',
  latest: '',
  latest_rule: '',
  because: '',
  state_may_bar: false,
  not_served: false,
  no_warrant: false,
  over: false,
  later_ahead: false,
  state_clock: '',
  skips: false,
  form: '',
  excluded: [],
};

/** What a letter may say of the computed hold. A reading that must not be printed in a letter is not here. */
export function holdScope(hold: HoldInput | undefined, pieces: Pieces): HoldScope {
  if (hold === undefined) return { scope: NONE, cautions: [] };
  const { request, answer } = hold;
  const say = (text: string): string => pieces.add({ kind: 'literal', text: escapeMarkdown(text) });
  const service = {
    given: true,
    not_served: request.served === 'no',
    no_warrant: request.warrant === 'none',
    form: /^[\w-]+$/.test(request.form ?? '') ? request.form : '',
  };
  if (answer.kind === 'ask' || answer.kind === 'invalid') {
    const why = answer.kind === 'ask' ? answer.question : answer.message;
    const message = `The end of the hold is left blank: ${why}`;
    return {
      scope: { ...NONE, ...service, given: false },
      cautions: [{ code: 'hold-not-computed', message, level: 'warn', basis: [] }],
    };
  }
  // No deadline runs yet: a letter that asks for release on the detainer has nothing to say, least of all why.
  if (request.otherHolds === 'yes') {
    const message =
      'Something else holds the person, so no detainer deadline runs yet and the end of the hold is left blank. Settle that before this letter is sent.';
    return {
      scope: { ...NONE, ...service, given: false },
      cautions: [{ code: 'something-else-holds', message, level: 'stop', basis: [] }, ...answer.cautions],
    };
  }
  if (answer.kind === 'no-hold') {
    const because = say(forLetter(answer.because));
    return { scope: { ...NONE, ...service, kind: 'no-hold', because }, cautions: answer.cautions };
  }
  if (isCountedByHand(answer)) {
    const message = `Another number of hours (${request.hours ?? ''}) was entered by hand. No letter names an end counted that way. Take the number out, or have the attorney write the end.`;
    return {
      scope: { ...NONE, ...service, given: false },
      cautions: [{ code: 'hours-by-hand', message, level: 'stop', basis: [] }, ...answer.cautions],
    };
  }
  // Where the state bars the hold for some custodians, an end would read as leave to hold until then.
  if (answer.cautions.some((c) => c.code === 'custodian-not-known')) {
    const message =
      'Who holds the person is not known, and in this state it decides whether any hold is allowed. No letter names an end before that is known: say who holds the person.';
    return {
      scope: { ...NONE, ...service, given: false, state_may_bar: true },
      cautions: [{ code: 'custodian-first', message, level: 'stop', basis: [] }, ...answer.cautions],
    };
  }
  const ends = claimedEnds(answer);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return { scope: NONE, cautions: answer.cautions };
  const stateClock = ends.find((r) => r.stateClock !== undefined)?.stateClock;
  return {
    scope: {
      ...NONE,
      ...service,
      kind: 'hold',
      differs: differ(first, last),
      earliest: say(withoutZoneName(first.words)),
      earliest_rule: say(ruleOf(first)),
      latest: say(withoutZoneName(last.words)),
      latest_rule: say(ruleOf(last)),
      state_may_bar: answer.cautions.some((c) => c.code.startsWith('state-law-may-bar')),
      skips: last.steps.some((s) => !s.counted),
      // The end is the first instant at which the hours are full: at that minute they are over.
      over: (first.overrunMinutes ?? -1) >= 0,
      later_ahead: differ(first, last) && (last.overrunMinutes ?? -1) < 0,
      state_clock: stateClock === undefined ? '' : say(stateClock),
      excluded: last.steps.filter((s) => !s.counted).map((s) => ({ day: say(dayOf(s)) })),
    },
    cautions: answer.cautions,
  };
}

/** "3:00 PM EST (America/New_York)" is for the screen; a letter to a sheriff says "3:00 PM EST". */
export function withoutZoneName(words: string): string {
  return words.replace(/ \([A-Z][A-Za-z]{1,20}\/[A-Za-z_/-]{1,40}\)/g, '');
}

type HoldFound = Extract<HoldAnswer, { kind: 'hold' }>;

function isCountedByHand({ cautions }: HoldFound): boolean {
  return cautions.some((c) => c.code === 'hours-given');
}

/** The law and what it says; what was seen of its dates is for the screen. */
function forLetter(because: string): string {
  return because
    .replace(/ In force: [^]*$/, '')
    .replace(/, no holds(?=,)/, '')
    .replace(/(?<![.\s])[.\s]+$/, '');
}

/**
 * The ends a letter may name, the earliest first: only readings it may rest on. Where a state's law ends the hold itself, nothing later
 * than that is claimed by anyone; where that law counts from a receipt nobody knows, only the earliest end is given. Hours that somebody
 * entered by hand rest on no rule, and give none.
 */
export function claimedEnds(answer: HoldFound): ReadingResult[] {
  if (isCountedByHand(answer)) return [];
  const { readings, cautions } = answer;
  const all = readings
    .filter((r) => r.citable && r.beside !== true)
    .sort((a, b) => at(a) - at(b) || Number(b.stateClock !== undefined) - Number(a.stateClock !== undefined));
  const state = all.find((r) => r.stateClock !== undefined);
  if (state !== undefined) return all.filter((r) => at(r) <= at(state));
  return cautions.some((c) => c.code === 'receipt-needed') ? all.slice(0, 1) : all;
}

function at(r: ReadingResult): number {
  return Date.parse(r.expires);
}

function differ(first: ReadingResult, last: ReadingResult): boolean {
  return at(first) !== at(last);
}

/** "Consecutive: 48 hours, every hour counts" is for the screen; a letter says the rule without our name for it. */
export function ruleOf(r: ReadingResult): string {
  return r.label.replace(/^[^:]{1,30}: /, '');
}

/** "Thursday, November 26, 2026 (Thanksgiving Day)"; a weekend day needs no reason. */
function dayOf(s: Step): string {
  const day = parseDate(s.from.slice(0, 10));
  if (day === null) return s.why;
  const words = dateWords(day);
  return words.startsWith(s.why) ? words : `${words} (${s.why})`;
}
