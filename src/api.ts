/**
 * The public API: plain JSON in, plain JSON out, checked by zod at this border. Commands, panel, tests and other extensions all use
 * it. It knows neither vscode nor Node nor the clock: `now`, `today` and `zone` are always given.
 *
 * Instants are ISO 8601 with an offset, zones are IANA names, dates are YYYY-MM-DD. A request that does not fit its schema throws
 * `DetainerDeskError { code: 'badInput', field }`; everything a user can type gets a tagged answer instead.
 */
import * as z from 'zod';
import type { DetainerDeskApi } from './app/answers';
import { CUSTODIANS } from './domain/detainer/answers';
import type { ClinicRows } from './app/clinic/clinicRows';
import { createEngines, type Engines } from './app/engines';
import { findJails } from './app/jails/jails';
import { isPlainHold } from './app/deadline/plainHold';
import { createJailLogs } from './app/jailLog/jailLog';
import { CLASSIFY_REQUEST, HOLD_REQUEST, REQUEST_DATE } from './data/schema/requests';
import { LOG_CHOICES, LOG_MAPPING, LOG_RECORDS, LOG_TABLES } from './data/schema/jailLog/logRequests';
import { writableRequest } from './domain/detainer/protectedAnswers';

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
const date = REQUEST_DATE;

const REQUESTS = {
  parseMoment: z.strictObject({ text: text(20_000), zone: id, now: text(100) }),
  computeHold: HOLD_REQUEST,
  otherClocks: z.strictObject({ event: id, at: text(100), zone: id, now: text(100).optional(), jurisdiction: id.optional() }),
  holidays: z.strictObject({ year: z.number().int(), rule: z.enum(['in-lieu', 'statutory', 'in-lieu+closures']).optional() }),
  searchOffenses: z.strictObject({ query: text(2000), limit: z.number().int().min(1).max(500).optional() }),
  classifyCharges: CLASSIFY_REQUEST,
  readCharges: z.strictObject({ text: text(2_000_000), jurisdiction: id.optional(), caseDate: date.optional() }),
  readTables: z.strictObject({ name: text(1000), text: z.string().optional(), bytes: z.instanceof(Uint8Array).optional() }),
  proposeLog: z.strictObject({ tables: LOG_TABLES }),
  readLog: z.strictObject({ tables: LOG_TABLES, mapping: LOG_MAPPING, choices: LOG_CHOICES }),
  readLogRows: z.strictObject({
    rows: LOG_RECORDS,
    mapping: LOG_MAPPING,
    choices: LOG_CHOICES,
  }),
  findJails: z.strictObject({
    text: text(2000),
    jurisdiction: id.optional(),
    limit: z.number().int().min(1).max(500).optional(),
  }),
  authorityStatus: z.strictObject({ id, date, jurisdiction: z.string().optional() }),
  findCitations: z.strictObject({ text: z.string(), asOf: date, today: date, jurisdiction: z.string().optional() }),
  clientSheet: z.strictObject({ hold: HOLD_REQUEST, language: text(200), today: date }),
  renderTemplate: z.strictObject({
    id,
    fields: z.record(z.string().max(200), text(200_000)),
    asOf: date,
    today: date,
    hold: HOLD_REQUEST.optional(),
    charges: CLASSIFY_REQUEST.optional(),
    consent: z.strictObject({ scope: text(100), date }).optional(),
    zone: text(100).optional(),
    jurisdiction: id.optional(),
    custodian: z.enum(CUSTODIANS).optional(),
  }),
};

/**
 * Throws for a request no user could have typed: a wrong type, an unknown key. `field` is the dotted path. What goes on is the copy that was
 * checked: an inherited key or an own "__proto__" of the caller's object reaches nothing behind this API.
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
  return openApi(createEngines(options.clinic));
}

/** The API over engines that exist already: the extension shares them with its own commands. */
export function openApi({ holds, moments, charges, authorities, letters, sheets }: Engines): DetainerDeskApi {
  const logs = createJailLogs();
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
    readCharges: (r) => charges.readCharges(fit('readCharges', r)),
    authorityStatus: (r) => authorities.authorityStatus(fit('authorityStatus', r)),
    findCitations: (r) => authorities.findCitations(fit('findCitations', r)),
    findJails: (r) => findJails(fit('findJails', r)),
    listTemplates: () => letters.listTemplates(),
    renderTemplate: (r) => {
      const { hold, charges: listed, ...rest } = fit('renderTemplate', r);
      return letters.renderTemplate({
        ...rest,
        ...(hold ? { hold: { request: writableRequest(hold), answer: holds.computeHold(writableRequest(hold)) } } : {}),
        ...(listed ? { charges: { request: listed, answer: charges.classifyCharges(listed) } } : {}),
      });
    },
    readTables: async (r) => logs.readTables(fit('readTables', r)),
    proposeLog: (r) => logs.proposeLog(fit('proposeLog', r)),
    clientSheet: (r) => sheets.clientSheet(fit('clientSheet', r)),
    readLog: (r) => logs.readLog('rows' in r ? fit('readLogRows', r) : fit('readLog', r)),
  };
}
