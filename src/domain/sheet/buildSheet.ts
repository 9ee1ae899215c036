/** The page for the person held or their family, from the same answer as everything else. It gives no leave to hold and promises nothing. */
import { inMarkdown } from '../markdown';
import type { LawEffect } from '../detainer/answers';
import type { SheetFacts, StateSaid } from '../detainer/say/sheetFacts';
import type { ZoneTable } from '../time/zoneTable';
import { fillIn } from './fillIn';
import type { SheetRow, SheetText } from './rows';
import { sheetTime } from './sheetTime';

export interface SheetInput {
  readonly facts: SheetFacts;
  readonly row: SheetRow;
  readonly zone: ZoneTable;
  /** Who read these words, and when; null: nobody. */
  readonly review: { readonly reviewer: string; readonly on: string } | null;
  /** Name and address of the clinic, a line each; empty: a line to write on. */
  readonly call: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly dataVersion: string;
}

/** Stands beside the language's own words, so that whoever prints it can read it. */
export const NOT_REVIEWED = 'Translation not reviewed';

/** What stands at the top and at the foot of every page of a sheet that no named person has reviewed. */
export function sheetMark({ language, texts }: Pick<SheetRow, 'language' | 'texts'>): string {
  return language === 'en' ? texts.mark : `${texts.mark} · ${NOT_REVIEWED}`;
}

export function buildSheet(input: SheetInput): string {
  const { facts, row, review } = input;
  const { texts } = row;
  const isNotice = facts.kind === 'no-hold' && facts.why === 'notice';
  const items = (keys: readonly SheetText[]): string[] => keys.map((key) => `- ${texts[key]}`);
  return [
    `# ${texts.title}`,
    ...(review ? [] : ['', `**${sheetMark(row)}**`]),
    // A form that asks for notice only is no detainer: what one is would be untrue of it.
    ...(isNotice ? ['', `## ${texts.whatHead}`] : ['', `## ${texts.whatHead}`, '', texts.what, '', `## ${texts.whenHead}`]),
    '',
    ...whenLines(input),
    '',
    `## ${texts.jailHead}`,
    '',
    `- ${texts.jailCopy}${texts.jailNotice === undefined ? '' : ` ${texts.jailNotice}`}`,
    ...items(['jailWarrant', 'jailTime', 'jailWrite']),
    '',
    `## ${texts.talkHead}`,
    '',
    ...items(['talkSign', 'talkSilent', 'talkBorn', 'talkLie', 'talkCitizen', 'talkLawyer', 'talkConsulate']),
    ...(facts.kind === 'no-hold' ? [] : ['', `## ${texts.endHead}`, '', texts.endAsk, texts.endBefore]),
    '',
    `## ${texts.callHead}`,
    '',
    ...(input.call.length > 0 ? input.call.map((line) => `${inMarkdown(line)}  `) : ['\\_'.repeat(30)]),
    '',
    texts.advice,
    '',
    '---',
    '',
    ...officeLines(input),
    '',
  ].join('\n');
}

function whenLines({ facts, row, zone }: SheetInput): string[] {
  const { texts } = row;
  const said = stateLine(facts.state, texts);
  switch (facts.kind) {
    case 'hold': {
      const start = sheetTime(facts.start, zone, row, null);
      const [first, last] = [facts.first, facts.last].map((utc) => sheetTime(utc, zone, row, texts.endOfDay));
      const ends = { start: bold(start), first: bold(first ?? ''), last: bold(last ?? '') };
      return [
        fillIn(texts.start, ends),
        ...(facts.first === facts.last ? ['', fillIn(texts.one, ends)] : [texts.two, '', ...both(texts, ends)]),
        '',
        ...(said === null ? [] : [said]),
        ...(facts.open ? [texts.open] : []),
        texts.careful,
      ];
    }
    case 'no-hold':
      return [
        ...(facts.why === 'law' && facts.state.law !== null ? [] : said === null ? [] : [said, '']),
        `**${noHold(facts, texts)}**`,
        '',
        texts.noCareful,
      ];
    case 'ask':
      return [`${texts.askMissing} ${texts[ASKED[facts.field] ?? 'askOther']}`, '', ...(said === null ? [] : [said])];
  }
}

function both(texts: SheetRow['texts'], ends: Readonly<Record<string, string>>): string[] {
  return [`- ${fillIn(texts.first, ends)}`, `- ${fillIn(texts.last, ends)}`];
}

const bold = (text: string): string => `**${inMarkdown(text)}**`;

const ASKED: Readonly<Record<string, SheetText>> = {
  releasable: 'askReleasable',
  received: 'askReceived',
  servedBy287g: 'askServed',
};

function noHold(facts: Extract<SheetFacts, { kind: 'no-hold' }>, texts: SheetRow['texts']): string {
  switch (facts.why) {
    case 'law':
      return fillIn(texts.noLaw, lawValues(facts.state));
    case 'notice':
      return fillIn(texts.noNotice, { form: inMarkdown(facts.form ?? '') });
    case 'conviction':
      return texts.noConviction;
    case 'other':
      return texts.noOther;
  }
}

const BY_EFFECT: Readonly<Record<LawEffect, SheetText>> = {
  bars: 'stateBars',
  limits: 'stateLimits',
  requires: 'stateRequires',
  clock: 'stateClock',
  duty: 'stateDuty',
  'none-found': 'stateNoneFound',
};

/** null: the question in front of it was not even asked of a state (an answer that needs no day). */
function stateLine(state: StateSaid, texts: SheetRow['texts']): string | null {
  if (state.name === null) return texts.stateNone;
  if (state.law === null) return state.looked ? fillIn(texts.stateNoRow, lawValues(state)) : null;
  return fillIn(texts[BY_EFFECT[state.law.effect]], lawValues(state));
}

function lawValues({ name, law }: StateSaid): { state: string; law: string } {
  return { state: inMarkdown(name ?? ''), law: inMarkdown(law?.title ?? '') };
}

/** In English, for staff and lawyer: what was printed above, and whose words it is. */
function officeLines({ facts, row, review, today, dataVersion }: SheetInput): string[] {
  const by = review ? `reviewed by ${inMarkdown(review.reviewer)} on ${review.on}` : 'reviewer: none';
  return [
    `For the office. ${facts.english.map(inMarkdown).join(' ')}`,
    '',
    `${row.name}, text of ${row.version}; ${row.translator}; ${by}. Made on ${today} with the data of ${dataVersion}.`,
  ];
}
