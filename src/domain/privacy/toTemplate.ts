import { KINDS } from './kinds';
import type { ClientData, ClientDataKind } from './kinds';

export interface FieldChoice {
  /** Which finding, by its place in the list given. */
  readonly finding: number;
  /** `field`: becomes a blank. `keep`: a person has looked and lets it stand. */
  readonly action: 'field' | 'keep';
  /** Name of the field; the same words get the same field. */
  readonly name?: string;
}

export interface TemplateDraft {
  /** The text with `{{ field }}` where client data stood, and what the engine would read as its own made harmless. */
  readonly body: string;
  readonly fields: readonly { readonly name: string; readonly label: string; readonly kind: ClientDataKind }[];
  /** What a person decided to leave in. */
  readonly kept: readonly ClientData[];
}

/** Turns a selection into a template body: each finding becomes a field unless a person said to keep it. Silence means field. */
export function toTemplate(
  selection: string,
  findings: readonly ClientData[],
  choices: readonly FieldChoice[] = [],
): TemplateDraft {
  const fields = new Map<string, { name: string; label: string; kind: ClientDataKind }>();
  const byWords = new Map<string, string>();
  const kept: ClientData[] = [];
  let [body, at] = ['', 0];
  findings.forEach((f, i) => {
    if (f.start < at) return;
    body += harmless(selection.slice(at, f.start));
    at = f.end;
    const choice = choices.find((c) => c.finding === i);
    if (choice?.action === 'keep') {
      kept.push(f);
      body += harmless(selection.slice(f.start, f.end));
      return;
    }
    const words = `${f.kind} ${f.text.toLowerCase()}`;
    const name = byWords.get(words) ?? freeName(choice?.name ?? f.kind, fields);
    byWords.set(words, name);
    if (!fields.has(name)) fields.set(name, { name, label: KINDS[f.kind].label, kind: f.kind });
    body += `{{ ${name} }}`;
  });
  return { body: body + harmless(selection.slice(at)), fields: [...fields.values()], kept };
}

/** Braces of the selection's own are words, not ours. */
function harmless(text: string): string {
  return text.replace(/\{\{|\}\}|\{%|%\}/g, (m) => `${m.charAt(0)} ${m.charAt(1)}`);
}

const TAKEN = new Set(['today', 'as_of', 'hold', 'charges', 'factors', 'given', 'choice', 'consent', 'empty', 'blank']);

function freeName(wish: string, used: ReadonlyMap<string, unknown>): string {
  const plain = wish
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|(?<!_)_+$/g, '')
    .slice(0, 30);
  const base = plain === '' || TAKEN.has(plain) ? `field_${plain}`.replace(/_$/, '') : plain;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base}_${String(n)}`;
    if (!used.has(name)) return name;
  }
}

/** Said after a check that found nothing. Never "clean" or "safe". */
export const NOTHING_RECOGNISED = 'Nothing recognised; read it yourself.';
