import { readYamlFrontMatter } from '../domain/note/frontMatter/yamlFrontMatter';
import type { TemplateSource } from '../domain/template/text/source';
import { builtInSnippets, builtInTemplates } from './generated/templates';
import { lazily } from './load';
import type { Loaded } from './load';
import { dataFile } from './schema/common';
import { StaticSnippetRow, TemplateMeta, TemplateRow } from './schema/template';
import type * as z from 'zod';

export type StaticSnippet = z.output<typeof StaticSnippetRow>;

const rows = lazily('snippets/templates', builtInTemplates, dataFile(TemplateRow));
export const loadStaticSnippets: () => Loaded<StaticSnippet> = lazily('snippets', builtInSnippets, dataFile(StaticSnippetRow));

let sources: Loaded<TemplateSource> | undefined;

/** The built-in templates, made from `snippets/templates/*.md`. */
export function loadTemplates(): Loaded<TemplateSource> {
  const read = rows();
  if (!read.ok) return read;
  sources ??= {
    ok: true,
    version: read.version,
    rows: read.rows.map((r) => toSource(r.meta, r.body, r.bodyLine, { kind: 'built-in' })),
  };
  return sources;
}

export type ReadTemplate =
  | { readonly ok: true; readonly template: TemplateSource }
  | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number };

const MAX_FILE = 120_000;

/** Reads one of a clinic's template files. The message says what is wrong, the place is where in the file. */
export function readClinicTemplate(text: string): ReadTemplate {
  const fail = (message: string, offset = 0): ReadTemplate => ({ ok: false, message, ...placeOf(text, offset) });
  if (text.length > MAX_FILE) return fail(`The file is longer than ${String(MAX_FILE)} characters.`);
  const front = readYamlFrontMatter(text);
  const problem = front.problems[0];
  if (problem !== undefined) return fail(problem.message, problem.span.start);
  if (front.frontMatter === null) return fail('A template begins with front matter between two lines "---".');
  const meta = TemplateMeta.safeParse(front.data);
  if (!meta.success) {
    const unknown = meta.error.issues.find((i) => i.code === 'unrecognized_keys');
    const issue = unknown ?? meta.error.issues[0];
    const path = (issue?.path ?? []).filter((p) => typeof p !== 'symbol');
    const key = unknown?.keys[0];
    if (key !== undefined) {
      const at = front.keySpanOf([...path, key]) ?? front.frontMatter;
      return fail(`"${key.slice(0, 40)}" is not a key of a template.`, at.start);
    }
    const span = front.spanOf(path) ?? front.spanOf(path.slice(0, 1)) ?? front.frontMatter;
    const what = path.length === 0 ? 'The front matter' : `"${path.join('.')}"`;
    return fail(`${what} cannot be used: ${issue?.message ?? 'it does not fit'}.`, span.start);
  }
  const { author, reviewed, reason } = meta.data;
  const origin = {
    kind: 'clinic' as const,
    ...(author === undefined ? {} : { author }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(reason === undefined ? {} : { reason }),
  };
  return { ok: true, template: toSource(meta.data, front.body, placeOf(text, front.bodyStart).line, origin) };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function toSource(m: TemplateMeta, body: string, bodyLine: number, origin: TemplateSource['origin']): TemplateSource {
  return {
    id: m.id,
    title: m.title,
    recipient: m.recipient,
    recipientKind: m['recipient-kind'],
    purpose: m.purpose,
    use: m.use,
    from: m.from ?? null,
    until: m.until ?? null,
    standsNow: m['stands-now'] ?? null,
    instead: m.instead,
    rests: m.rests,
    authorities: m.authorities,
    first: m.first ?? null,
    fits: m.fits ?? null,
    notFor: m['not-for'] ?? null,
    topics: m.topics,
    refuseWhen: m['refuse-when'],
    cautions: m.cautions,
    attachments: m.attachments,
    fields: m.fields.map((f) => ({ ...f, consent: f.consent === 'none' ? null : f.consent, forbid: [...f.forbid, ...m.forbid] })),
    withoutVictimFacts: m['variant-without-victim-facts'] ?? null,
    discloses: m.discloses ?? null,
    body,
    bodyLine,
    origin,
  };
}
