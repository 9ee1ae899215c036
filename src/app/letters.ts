import { loadTemplates, readClinicTemplate } from '../data/templates';
import type { Basis } from '../domain/basis';
import type { TemplateInfo, RenderAnswer } from '../domain/template/answers';
import type { ChargesInput } from '../domain/template/chargeFacts';
import { checkTemplate } from '../domain/template/check';
import type { Problem } from '../domain/template/check';
import type { Cite, CiteAnswer } from '../domain/template/cite';
import type { Consent } from '../domain/template/consent';
import type { FactorRow } from '../domain/template/factorsScope';
import type { HoldInput } from '../domain/template/holdFacts';
import { renderTemplate } from '../domain/template/render';
import { toInfo } from '../domain/template/source';
import type { TemplateSource } from '../domain/template/source';

/** What letters need from the rest of the house. */
export interface LetterPorts {
  /** The register: what to print for a citation on a date, and where that is known from. `createAuthorities()` fits. */
  readonly authorities: {
    cite(r: { id: string; asOf: string; today: string; pin?: string }): CiteAnswer;
    authorityStatus(r: { id: string; date: string; today?: string }): { readonly basis: readonly Basis[] };
  };
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
}

export interface Letters {
  readonly dataVersion: string;
  listTemplates(): TemplateInfo[];
  renderTemplate(r: LetterRequest): RenderAnswer;
}

export function createLetters(ports: LetterPorts): Letters {
  const loaded = loadTemplates();
  const builtIn = loaded.ok ? loaded.rows : [];
  const cite: Cite = (id, asOf, today, pin) => ({
    ...ports.authorities.cite({ id, asOf, today, ...(pin === undefined ? {} : { pin }) }),
    basis: ports.authorities.authorityStatus({ id, date: asOf, today }).basis,
  });
  const byId = new Map<string, TemplateSource>([...builtIn, ...(ports.clinicTemplates ?? [])].map((t) => [t.id, t]));
  return {
    dataVersion: loaded.ok ? loaded.version : '',
    listTemplates: () => [...byId.values()].map(toInfo),
    renderTemplate: (r) => {
      const template = byId.get(r.id);
      if (template !== undefined) return renderTemplate({ ...r, template, cite });
      if (!loaded.ok) return { kind: 'invalid', message: loaded.message };
      return { kind: 'invalid', message: `There is no template "${r.id.slice(0, 40)}". Pick one from the list.` };
    },
  };
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
