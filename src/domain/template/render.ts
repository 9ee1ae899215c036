import type { Caution } from '../basis';
import type { RenderAnswer } from './answers';
import { applies } from './gates/applies';
import { lawMargin, lawScope } from './cite/lawScope';
import type { LawOf } from './cite/lawScope';
import { lakenRiley } from './facts/lakenRiley';
import type { LakenRileyScreen } from './facts/lakenRiley';
import { refusal, wrongCharge } from './gates/refusals';
import { readOverride, STATUS_OVERRIDE } from './gates/statusOverride';
import { chargesScope, listCharges } from './facts/chargeFacts';
import type { ChargesInput } from './facts/chargeFacts';
import { checkTemplate } from './text/check';
import type { Cite } from './cite/cite';
import { Citing } from './cite/citing';
import { CONSENT_LINE, consentMessage, covers, heldBack } from './gates/consent';
import type { Consent } from './gates/consent';
import { isDate } from '../time/civil';
import { letterDate } from './text/dates';
import { runTemplate } from './engine';
import { factorsScope, mayBeSaid } from './facts/factorsScope';
import type { FactorRow } from './facts/factorsScope';
import { readFields } from './facts/fields';
import type { ReadField } from './facts/fields';
import { claimsScope } from './facts/claims';
import type { ClaimDay } from './facts/claims';
import { dutiesScope, dutyNotes } from './facts/duties';
import type { Duty } from './facts/duties';
import { holdScope } from './facts/holdFacts';
import type { HoldInput } from './facts/holdFacts';
import { Pieces } from './pieces';
import { previewOf } from './preview';
import { DRAFT_LINE, judgeReview, OTHER_LETTER, reviewNames, textFingerprint } from './review';
import type { Review } from './review';
import type { TemplateSource } from './text/source';

export interface RenderInput {
  readonly template: TemplateSource;
  /** By field name. `reviewed-by`, `authority`, `reviewed-on` and `reviewed-letters` may stand here too. */
  readonly fields: Readonly<Record<string, string>>;
  /** The note's date. */
  readonly asOf: string;
  readonly today: string;
  readonly hold?: HoldInput | undefined;
  readonly charges?: ChargesInput | undefined;
  readonly factors?: readonly FactorRow[] | undefined;
  readonly consent?: Consent | undefined;
  /** The jail's zone, for a time typed while no hold is counted. */
  readonly zone?: string | undefined;
  readonly cite: Cite;
  /** Who holds the person; a jail with a 287(g) agreement reads some rules otherwise. */
  readonly custodian?: string | undefined;
  /** The rulings of the jail's place; left out: none are cited. */
  readonly law?: LawOf | undefined;
  /** Steps that the state's law names for the keeper. */
  readonly duties?: readonly Duty[] | undefined;
  /** The screen of charges typed into the letter; left out: only those of the note are looked at. */
  readonly lakenRiley?: LakenRileyScreen | undefined;
  /** Days by which a notice of claim may be due. */
  readonly claims?: readonly ClaimDay[] | undefined;
}

/** Makes a letter, or says why not. Never throws for what a person can type, in a field or in a template. */
export function renderTemplate(r: RenderInput): RenderAnswer {
  const t = r.template;
  if (!isDate(r.asOf) || !isDate(r.today))
    return { kind: 'invalid', message: 'The note date and today are dates written YYYY-MM-DD.' };
  const wrong = checkTemplate(t)[0];
  if (wrong !== undefined) return { kind: 'invalid', message: wrong.message, line: wrong.line, column: wrong.column };
  const stop = applies(t, r.cite, r.asOf, r.today);
  if (stop !== null) return stop;
  const untrue = refusal(t, r.hold) ?? wrongCharge(t, listCharges(r.charges));
  if (untrue !== null) return untrue;
  const override = readOverride(r.fields[STATUS_OVERRIDE], r.today);
  if (override.kind === 'invalid') return override;
  const fields = readFields(t, r.fields, {
    hold: r.hold,
    charges: listCharges(r.charges),
    zone: r.zone,
    statusAllowed: override.kind === 'allowed',
  });
  if (fields.kind === 'invalid') return fields;
  const finding = lakenRiley(t.recipientKind, fields.list, r.charges, r.lakenRiley);
  if (finding.kind === 'invalid') return finding;
  const given = new Set(fields.list.filter((f) => f.text !== null).map((f) => f.source.name));
  const back = heldBack(t, given, r.consent, r.today);
  if (back.length > 0) {
    return { kind: 'consent-needed', fields: back, message: consentMessage(t, back), alternative: t.withoutVictimFacts };
  }
  const recorded: Review = {
    by: r.fields['reviewed-by'],
    authority: r.fields.authority,
    on: r.fields['reviewed-on'],
    letters: r.fields['reviewed-letters'],
  };
  const review = judgeReview(recorded, t.recipientKind, r.today);
  if (review.kind === 'refused') return { kind: 'invalid', message: review.message };
  return compose(r, fields.list, review.kind === 'draft' ? null : recorded, [
    ...fields.cautions,
    ...finding.cautions,
    ...(override.kind === 'allowed' ? [caution('status-allowed', override.message, 'stop')] : []),
    ...(review.kind === 'draft' && review.why !== null ? [caution('review-incomplete', review.why, 'warn')] : []),
  ]);
}

/** `review`: one that is complete; it ends the DRAFT mark only where it was of this text. */
function compose(r: RenderInput, fields: readonly ReadField[], review: Review | null, said: readonly Caution[]): RenderAnswer {
  const t = r.template;
  const pieces = new Pieces();
  const citing = new Citing(r.cite, r.asOf, r.today, t.recipientKind === 'file');
  const hold = holdScope(r.hold, pieces);
  const factors = mayBeSaid(r.factors ?? [], t, r.consent, r.today);
  let body: string;
  try {
    body = runTemplate(t.body, scopeOf({ ...r, factors: factors.rows }, fields, hold.scope, pieces), citing, pieces);
  } catch (e) {
    return engineProblem(e, t);
  }
  if (citing.moved.length > 0) {
    const items = citing.moved.map((w) => `- ${pieces.add({ kind: 'literal', text: w })}`).join('\n');
    body = `${body}\n\n## Policy history\n\n${items}`;
  }
  const print = textFingerprint(pieces.finish(body).text);
  const named = review !== null && reviewNames(review, t.id, print);
  const draft = !named;
  const unconsented = t.discloses !== null && !covers(r.consent, t.discloses, r.today);
  const head = [...(draft ? [DRAFT_LINE] : []), ...(unconsented ? [CONSENT_LINE] : [])];
  const done = pieces.finish([...head, body].join('\n\n'));
  const cautions = [
    ...ownCautions(t, unconsented),
    ...hold.cautions,
    ...factors.cautions,
    ...citing.cautions,
    ...lawMargin(t.topics, r.law).map((c) => caution(c.code, c.message, 'note')),
    ...(/\bduties\./.test(t.body) ? dutyNotes(r.duties ?? []) : []).map((c) => caution(c.code, c.message, 'note')),
    ...said,
    ...(review !== null && !named ? [caution('review-other-letter', OTHER_LETTER, 'warn')] : []),
  ];
  const blanks = new Set(done.spans.filter((s) => s.blank).map((s) => s.field));
  return {
    kind: 'rendered',
    text: done.text,
    snippet: done.snippet,
    spans: done.spans,
    missing: [...blanks],
    filled: fields.flatMap((f) => (f.text === null ? [] : [{ field: f.source.name, from: f.from }])),
    preview: previewOf(cautions, t.attachments, done.text),
    draft,
    fingerprint: print,
    cited: citing.cited,
    cautions,
    basis: citing.basis,
  };
}

function scopeOf(r: RenderInput, fields: readonly ReadField[], hold: object, pieces: Pieces): object {
  const scope: Record<string, unknown> = {
    today: letterDate(r.today),
    as_of: letterDate(r.asOf),
    hold,
    release_ahead: releaseAhead(r, fields),
    custodian: r.custodian ?? '',
    laken_riley: { found_none: lakenRiley(r.template.recipientKind, fields, r.charges, r.lakenRiley).kind === 'none' },
    law: lawScope(r.template.topics, r.law, pieces),
    duties: dutiesScope(r.duties ?? [], pieces),
    claims: claimsScope(r.claims ?? [], pieces),
    charges: chargesScope(listCharges(r.charges), pieces),
    factors: factorsScope(r.factors ?? [], pieces),
    consent: { recorded: r.template.discloses !== null && covers(r.consent, r.template.discloses, r.today) },
  };
  const given: Record<string, boolean> = {};
  const choice: Record<string, string> = {};
  for (const { source, text, raw } of fields) {
    given[source.name] = text !== null;
    choice[source.name] = source.type === 'choice' ? raw : '';
    scope[source.name] = pieces.add(
      text === null ? { kind: 'blank', field: source.name, label: source.label } : { kind: 'field', field: source.name, text },
    );
  }
  return { ...scope, given, choice };
}

/** Release lies ahead of the day of the letter: it has not happened, and no letter says that it has. */
function releaseAhead(r: RenderInput, fields: readonly ReadField[]): boolean {
  const typed = fields.find((f) => f.source.name === 'releasable')?.raw ?? '';
  const { releasable, now } = r.hold?.request ?? {};
  const time = typed === '' ? (releasable ?? '') : typed;
  const [day, today] = [time.slice(0, 10), (now ?? r.today).slice(0, 10)];
  if (!isDate(day)) return false;
  if (day !== today || now === undefined) return day > today;
  return time.slice(11, 16) > now.slice(11, 16);
}

function ownCautions(t: TemplateSource, unconsented: boolean): Caution[] {
  return [
    ...(t.first === null ? [] : [caution('read-first', t.first, 'stop')]),
    ...(unconsented ? [caution('consent-not-recorded', `No written consent is recorded. ${consentHint(t)}`, 'stop')] : []),
    ...t.cautions.map((message, i) => caution(`${t.id}-${String(i + 1)}`, message, 'warn')),
  ];
}

function consentHint(t: TemplateSource): string {
  const other = t.withoutVictimFacts;
  return other === null
    ? 'Do not send this letter before it is.'
    : `Do not send this letter before it is, or use ${other}, which says nothing of victim status or petitions.`;
}

function caution(code: string, message: string, level: Caution['level']): Caution {
  return { code, message, level, basis: [] };
}

/** What the checks before did not see (a limit reached while running): said with the line of the file. */
function engineProblem(e: unknown, t: TemplateSource): RenderAnswer {
  const message = e instanceof Error ? e.message.split(/, line:|\n/)[0] : undefined;
  const at = e instanceof Error ? /line:(\d+), col:(\d+)/.exec(e.message) : null;
  return {
    kind: 'invalid',
    message: `The template stopped: ${message ?? 'it cannot be run'}.`,
    line: t.bodyLine + Number(at?.[1] ?? 1) - 1,
    column: Number(at?.[2] ?? 1),
  };
}
