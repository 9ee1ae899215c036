import type { ReadCharge } from './answers';
import type { ChargeText } from './chargeText';
import { NO_OUTCOME, type Outcome } from './outcomes';

/** A charge while its page is being read: what its own line says, and what later lines add. */
export interface Draft {
  read: ChargeText;
  firstLine: number;
  lastLine: number;
  /** Its number on the paper. */
  number: number | undefined;
  /** Offset of its words in the line, to know a wrapped second line. */
  column: number;
  /** Its words stood behind a label ("Charge: ..."), so later labels speak of it. */
  readonly labelled: boolean;
  outcome: Outcome;
  /** What the paper says the charge became. */
  amended: string | undefined;
  /** Its words stood as a summary of the page ("Primary Charge: ..."), so the list below names it again. */
  readonly summary: boolean;
  /** Guilty or no contest, in a register's stage of pleas. */
  plea: string | undefined;
  count: number | undefined;
  class: string | undefined;
  sentence: ReadCharge['sentence'];
  readonly asked: string[];
  readonly extraStatutes: ReadCharge['statutes'][number][];
}

export function newDraft(
  read: ChargeText,
  line: number,
  number: number | undefined,
  column: number,
  labelled: boolean,
  summary = false,
): Draft {
  return {
    read,
    firstLine: line,
    lastLine: line,
    number,
    column,
    labelled,
    outcome: read.outcome,
    amended: undefined,
    summary,
    plea: undefined,
    count: read.count,
    class: read.class,
    sentence: read.sentence,
    asked: [],
    extraStatutes: [],
  };
}

export function finished(d: Draft): ReadCharge {
  const { read } = d;
  const outcome = withPlea(d);
  const asked = [
    ...read.asked,
    ...d.asked,
    ...(outcome.question !== null && !read.asked.includes(outcome.question) ? [outcome.question] : []),
  ];
  const statutes = [...read.statutes, ...d.extraStatutes.filter((s) => !read.statutes.some((r) => r.text === s.text))];
  return {
    text: read.text,
    firstLine: d.firstLine,
    lastLine: d.lastLine,
    ...(read.code === undefined ? {} : { code: read.code }),
    candidates: read.candidates,
    statutes,
    count: d.count ?? 1,
    ...(read.modifier === undefined ? {} : { modifier: read.modifier }),
    ...(d.class === undefined ? {} : { class: d.class }),
    ...(d.sentence === undefined ? {} : { sentence: d.sentence }),
    ...(outcome.disposition === undefined ? {} : { disposition: outcome.disposition }),
    ...(outcome.text === undefined ? {} : { dispositionText: outcome.text }),
    tags: read.tags,
    asked: [...new Set(asked)],
  };
}

/** A plea of guilty or no contest that was dismissed later is an outcome of its own; a plea alone is no judgment yet. */
function withPlea(d: Draft): Outcome {
  if (d.amended !== undefined && d.outcome.disposition === 'convicted')
    return {
      ...d.outcome,
      disposition: 'unknown',
      question: `The paper says that it became "${d.amended}". Was the person convicted of that?`,
    };
  if (d.plea === undefined) return d.outcome;
  if (d.outcome.disposition === 'dismissed')
    return { ...d.outcome, disposition: 'dismissed-after-plea', text: `${d.plea}; ${d.outcome.text ?? ''}`, question: null };
  if (d.outcome.disposition !== undefined) return d.outcome;
  return {
    ...NO_OUTCOME,
    disposition: 'unknown',
    text: d.plea,
    question: 'The paper shows a plea and no judgment. What did the court decide?',
  };
}
