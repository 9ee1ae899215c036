import { loadFactors } from '../../data/program/factors';
import { loadHoldData } from '../../data/holds/holds';
import { loadStaticSnippets, loadTemplates, readClinicTemplate } from '../../data/templates';
import type { StaticSnippet } from '../../data/templates';
import { findClientData } from '../../domain/privacy/find';
import type { ClientData } from '../../domain/privacy/find';
import { toTemplate } from '../../domain/privacy/toTemplate';
import type { FieldChoice, TemplateDraft } from '../../domain/privacy/toTemplate';
import { factorsBlock, readFactors } from '../../domain/template/facts/factors';
import type { Factor, ReadFactors } from '../../domain/template/facts/factors';
import type { Basis } from '../../domain/basis';
import type { TemplateInfo, RenderAnswer } from '../../domain/template/answers';
import type { ChargesInput } from '../../domain/template/facts/chargeFacts';
import { checkTemplate } from '../../domain/template/text/check';
import type { Problem } from '../../domain/template/text/check';
import type { Cite, CiteAnswer } from '../../domain/template/cite/cite';
import type { Consent } from '../../domain/template/gates/consent';
import type { FactorRow } from '../../domain/template/facts/factorsScope';
import { claimDays } from '../../domain/template/facts/claims';
import type { ClaimDay } from '../../domain/template/facts/claims';
import { dutiesOn } from '../../domain/template/facts/duties';
import type { LakenRileyScreen } from '../../domain/template/facts/lakenRiley';
import type { HoldInput } from '../../domain/template/facts/holdFacts';
import { CUSTODIANS } from '../../domain/detainer/answers';
import type { ClockAnswer } from '../../domain/detainer/answers';
import type { OtherClocksRequest } from '../../domain/detainer/otherClocks';
import { renderTemplate } from '../../domain/template/render';
import type { RenderInput } from '../../domain/template/render';
import { toInfo } from '../../domain/template/text/source';
import type { TemplateSource } from '../../domain/template/text/source';
import { casesFor } from '../citations/circuitLaw';

/** The field a reminder of claims is counted from. */
const OVERDETENTION_FIELD = 'overdetention_day';

/** What letters need from the rest of the house. */
export interface LetterPorts {
  /** The register: what to print for a citation on a date, and where that is known from. `createAuthorities()` fits. */
  readonly authorities: {
    cite(r: { id: string; asOf: string; today: string; pin?: string }): CiteAnswer;
    authorityStatus(r: { id: string; date: string; today?: string }): { readonly basis: readonly Basis[] };
  };
  /** The Laken Riley screen of one text: its caution, whatever it found. */
  readonly lakenRiley?: LakenRileyScreen;
  /** The clocks that run from an event, for the reminder of claims; left out: it gives no day. */
  readonly otherClocks?: (request: OtherClocksRequest) => readonly ClockAnswer[];
  /** Templates of the clinic's folder, already read; one with a built-in id stands in its place. */
  readonly clinicTemplates?: readonly TemplateSource[];
}

export interface LetterRequest {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly asOf: string;
  readonly today: string;
  readonly hold?: HoldInput | undefined;
  readonly charges?: ChargesInput | undefined;
  readonly factors?: readonly FactorRow[] | undefined;
  readonly consent?: Consent | undefined;
  /** The jail's zone, for a time typed while no hold is counted. */
  readonly zone?: string | undefined;
  /** The state, where no hold is counted: "US-TX". */
  readonly jurisdiction?: string | undefined;
  /** Who holds the person: `county-or-city-jail`, `state-prison`, `agency-with-287g`; left out: not known. */
  readonly custodian?: string | undefined;
}

export interface Letters {
  readonly dataVersion: string;
  /** Sentences about data that cannot be used; empty when all is well. */
  readonly problems: readonly string[];
  listTemplates(): TemplateInfo[];
  renderTemplate(r: LetterRequest): RenderAnswer;
  /** Labels of the blanks that templates leave, so that what prints a letter can tell them from other brackets. */
  gapLabels(): ReadonlySet<string>;
  /** The worksheet as a block for a note; `rows` keeps what stood in an earlier one. */
  factorsBlock(rows?: readonly FactorRow[]): string;
  readFactors(note: string): ReadFactors;
  listSnippets(): readonly StaticSnippet[];
  findClientData(text: string, localNames?: readonly string[]): readonly ClientData[];
  toTemplate(selection: string, findings: readonly ClientData[], choices?: readonly FieldChoice[]): TemplateDraft;
}

export function createLetters(ports: LetterPorts): Letters {
  const loaded = loadTemplates();
  const builtIn = loaded.ok ? loaded.rows : [];
  const cite: Cite = (id, asOf, today, pin) => ({
    ...ports.authorities.cite({ id, asOf, today, ...(pin === undefined ? {} : { pin }) }),
    basis: ports.authorities.authorityStatus({ id, date: asOf, today }).basis,
  });
  const byId = new Map<string, TemplateSource>([...builtIn, ...(ports.clinicTemplates ?? [])].map((t) => [t.id, t]));
  const factors = (): readonly Factor[] => {
    const rows = loadFactors();
    return rows.ok ? (rows.rows as readonly Factor[]) : [];
  };
  return {
    dataVersion: loaded.ok ? loaded.version : '',
    get problems() {
      return [loaded, loadFactors(), loadStaticSnippets()].flatMap((l) => (l.ok ? [] : [l.message]));
    },
    gapLabels: () => new Set([...byId.values()].flatMap((t) => t.fields.map((f) => f.label))),
    factorsBlock: (rows) => factorsBlock(factors(), loaded.ok ? loaded.version : '', rows),
    readFactors: (note) => readFactors(note, factors()),
    listSnippets: () => {
      const snippets = loadStaticSnippets();
      return snippets.ok ? snippets.rows : [];
    },
    findClientData,
    toTemplate,
    listTemplates: () => [...byId.values()].map(toInfo),
    renderTemplate: (r) => {
      const template = byId.get(r.id);
      if (template !== undefined)
        return renderTemplate({ ...r, template, cite, lakenRiley: ports.lakenRiley, ...ofPlace(r, ports) });
      if (!loaded.ok) return { kind: 'invalid', message: loaded.message };
      return { kind: 'invalid', message: `There is no template "${r.id.slice(0, 40)}". Pick one from the list.` };
    },
  };
}

/** What the law of the place gives a letter. Without a state only what counts everywhere. */
function ofPlace(r: LetterRequest, { otherClocks }: LetterPorts): Pick<RenderInput, 'law' | 'duties' | 'claims' | 'custodian'> {
  const jurisdiction = r.hold?.request.jurisdiction ?? r.jurisdiction;
  const custodian = r.hold?.request.custodian ?? CUSTODIANS.find((c) => c === r.custodian);
  const data = loadHoldData();
  const laws = data.ok && jurisdiction !== undefined ? (data.data.jurisdictions.get(jurisdiction)?.laws ?? []) : [];
  return {
    custodian,
    law: (topic) => casesFor({ jurisdiction, topic, asOf: r.asOf, custodian }),
    duties: dutiesOn(laws, r.asOf, custodian),
    claims: claimsOf(r, jurisdiction, otherClocks),
  };
}

/** The days for a notice of claim, of the state first. Without a state: the federal ones, and that the state's were not read. */
function claimsOf(
  r: LetterRequest,
  jurisdiction: string | undefined,
  otherClocks: LetterPorts['otherClocks'],
): readonly ClaimDay[] {
  const at = (r.fields[OVERDETENTION_FIELD] ?? '').trim();
  if (otherClocks === undefined || at === '') return [];
  const ask = (place: string) =>
    otherClocks({ event: 'overdetention', at, zone: r.hold?.request.zone ?? r.zone ?? 'UTC', jurisdiction: place });
  const federal = ask('US');
  const ids = new Set(federal.map((c) => c.id));
  return claimDays(federal, jurisdiction === undefined ? [] : ask(jurisdiction).filter((c) => !ids.has(c.id)));
}

export type ReadClinicTemplate =
  { readonly ok: true; readonly template: TemplateSource } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads and checks one of a clinic's template files; every problem names its line. */
export function readTemplateFile(text: string): ReadClinicTemplate {
  const read = readClinicTemplate(text);
  if (!read.ok) return { ok: false, problems: [{ message: read.message, line: read.line, column: read.column }] };
  const problems = checkTemplate(read.template);
  return problems.length === 0 ? { ok: true, template: read.template } : { ok: false, problems };
}
