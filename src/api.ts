/**
 * The public door: plain JSON in, plain JSON out, checked by zod at this border. Commands, panel, tests and other extensions all use
 * it. It knows neither vscode nor Node nor the clock: `now`, `today` and `zone` are always given.
 *
 * Instants are ISO 8601 with an offset, zones are IANA names, dates are YYYY-MM-DD. A request that does not fit its schema throws
 * `DetainerDeskError { code: 'badInput', field }`; everything a user can type gets a tagged answer instead.
 */
import * as z from 'zod';
import type { ClinicRows } from './app/clinicRows';
import { createEngines, type Engines } from './app/engines';
import { isPlainHold } from './app/plainHold';
import type { CitationFinding, StatusAnswer } from './domain/authority/answers';
import type { ClockAnswer, FormInfo, HoldAnswer, HoldRequest, HolidayRuleId, JurisdictionInfo } from './domain/detainer/answers';
import { writableRequest } from './domain/detainer/protectedAnswers';
import { DISPOSITIONS, type ClassifyRequest, type LevelAnswer, type OffenseHit } from './domain/offense/answers';
import type { RenderAnswer, TemplateInfo } from './domain/template/answers';
import type { MomentAnswer } from './domain/time/answers';

export interface RenderRequest {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly asOf: string;
  readonly today: string;
  readonly hold?: HoldRequest;
  readonly charges?: ClassifyRequest;
  readonly consent?: { readonly scope: string; readonly date: string };
  /** The jail's zone, for a time typed into a field while no hold is given. */
  readonly zone?: string;
}

export type HolidaysAnswer =
  | {
      readonly kind: 'holidays';
      readonly days: readonly { readonly date: string; readonly name: string; readonly kind: string }[];
    }
  | { readonly kind: 'invalid'; readonly message: string };

export interface DetainerDeskApi {
  readonly apiVersion: 1;
  readonly dataVersion: string;
  parseMoment(r: { text: string; zone: string; now: string }): MomentAnswer;
  computeHold(r: HoldRequest): HoldAnswer;
  otherClocks(r: { event: string; at: string; zone: string; now?: string }): readonly ClockAnswer[];
  holidays(r: { year: number; rule?: HolidayRuleId }): HolidaysAnswer;
  listForms(): readonly FormInfo[];
  listJurisdictions(): readonly JurisdictionInfo[];
  searchOffenses(r: { query: string; limit?: number }): readonly OffenseHit[];
  classifyCharges(r: ClassifyRequest): LevelAnswer;
  authorityStatus(r: { id: string; date: string }): StatusAnswer;
  findCitations(r: { text: string; asOf: string; today: string }): readonly CitationFinding[];
  listTemplates(): readonly TemplateInfo[];
  renderTemplate(r: RenderRequest): RenderAnswer;
}

export class DetainerDeskError extends Error {
  readonly code = 'badInput';
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'DetainerDeskError';
  }
}

const text = (max: number) => z.string().max(max);
const id = text(200);
const yesNo = z.enum(['yes', 'no', 'unknown']).optional();
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');

const Hold = z.strictObject({
  releasable: text(100),
  zone: id,
  form: id.optional(),
  jurisdiction: id.optional(),
  reading: id.optional(),
  holidayRule: z.enum(['in-lieu', 'statutory', 'in-lieu+closures']).optional(),
  localDays: z
    .array(z.strictObject({ date, basis: text(500) }))
    .max(400)
    .optional(),
  hours: z.number().optional(),
  occurrence: z.enum(['first', 'second']).optional(),
  now: text(100).optional(),
  received: text(100).optional(),
  served: yesNo,
  warrant: z.enum(['I-200', 'I-205', 'none', 'unknown']).optional(),
  convictionBox: z.boolean().optional(),
  convicted: z.boolean().optional(),
  otherHolds: yesNo,
  iceCustodySince: text(100).optional(),
  inaugurationArea: z.boolean().optional(),
  bond: z.enum(['accepted', 'offered', 'unpaid', 'unknown']).optional(),
  bookedToIce: yesNo,
  citizenshipClaim: yesNo,
  priorOrder: yesNo,
  pendingFiling: yesNo,
  counsel: yesNo,
});

/** An attorney's finding, with a role and a day. */
const Finding = z.strictObject({ finding: z.enum(['yes', 'no']), by: text(200), on: date });

const Classify = z.strictObject({
  scheme: z.enum(['ICE-2010', 'SC-2009']).optional(),
  recordComplete: z.boolean().optional(),
  charges: z
    .array(
      z.strictObject({
        code: text(20).optional(),
        text: text(2000).optional(),
        count: z.number().int().min(1).max(10_000).optional(),
        modifier: text(100).optional(),
        disposition: z.enum(DISPOSITIONS).optional(),
        sentence: z
          .strictObject({
            years: z.number().min(0).optional(),
            months: z.number().min(0).optional(),
            days: z.number().min(0).optional(),
          })
          .optional(),
        maxPunishment: z.enum(['over-one-year', 'exactly-one-year', 'under-one-year']).optional(),
        aggravatedFelony: Finding.optional(),
        conviction: Finding.optional(),
      }),
    )
    .max(1000),
});

const REQUESTS = {
  parseMoment: z.strictObject({ text: text(20_000), zone: id, now: text(100) }),
  computeHold: Hold,
  otherClocks: z.strictObject({ event: id, at: text(100), zone: id, now: text(100).optional() }),
  holidays: z.strictObject({ year: z.number().int(), rule: z.enum(['in-lieu', 'statutory', 'in-lieu+closures']).optional() }),
  searchOffenses: z.strictObject({ query: text(2000), limit: z.number().int().min(1).max(500).optional() }),
  classifyCharges: Classify,
  authorityStatus: z.strictObject({ id, date }),
  findCitations: z.strictObject({ text: z.string(), asOf: date, today: date }),
  renderTemplate: z.strictObject({
    id,
    fields: z.record(z.string().max(200), text(200_000)),
    asOf: date,
    today: date,
    hold: Hold.optional(),
    charges: Classify.optional(),
    consent: z.strictObject({ scope: text(100), date }).optional(),
    zone: text(100).optional(),
  }),
};

/**
 * Throws for a request no user could have typed: a wrong type, an unknown key. `field` is the dotted path. What goes on is the copy that was
 * checked: an inherited key or an own "__proto__" of the caller's object reaches nothing behind this door.
 */
function fit<K extends keyof typeof REQUESTS, T extends object>(method: K, request: T): T {
  const r = REQUESTS[method].safeParse(request);
  if (r.success) return r.data as unknown as T;
  const issue = r.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].map(String).join('.');
  throw new DetainerDeskError(
    field,
    `${method}: ${field || 'the request'} ${unknown ? 'is not known' : 'cannot be used'}: ${issue?.message ?? 'it does not fit'}.`,
  );
}

/** Pure: one per clinic library. Without options, the built-in data alone. */
export function createApi(options: { readonly clinic?: ClinicRows } = {}): DetainerDeskApi {
  return openDoor(createEngines(options.clinic));
}

/** The door over engines that exist already: the extension shares them with its own commands. */
export function openDoor({ holds, moments, charges, authorities, letters }: Engines): DetainerDeskApi {
  return {
    apiVersion: 1,
    dataVersion: holds.dataVersion,
    parseMoment: (r) => moments.parseMoment(fit('parseMoment', r)),
    computeHold: (r) => holds.computeHold(isPlainHold(r) ? r : fit('computeHold', r)),
    otherClocks: (r) => holds.otherClocks(fit('otherClocks', r)),
    holidays: (r) => holds.holidays(fit('holidays', r)),
    listForms: () => holds.listForms(),
    listJurisdictions: () => holds.listJurisdictions(),
    searchOffenses: (r) => charges.searchOffenses(fit('searchOffenses', r)),
    classifyCharges: (r) => charges.classifyCharges(fit('classifyCharges', r)),
    authorityStatus: (r) => authorities.authorityStatus(fit('authorityStatus', r)),
    findCitations: (r) => authorities.findCitations(fit('findCitations', r)),
    listTemplates: () => letters.listTemplates(),
    renderTemplate: (r) => {
      const { hold, charges: listed, ...rest } = fit('renderTemplate', r);
      return letters.renderTemplate({
        ...rest,
        ...(hold ? { hold: { request: writableRequest(hold), answer: holds.computeHold(writableRequest(hold)) } } : {}),
        ...(listed ? { charges: { request: listed, answer: charges.classifyCharges(listed) } } : {}),
      });
    },
  };
}
