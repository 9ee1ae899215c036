/** What the note keeps beside the values of the clock, and that the Hold tab can write. No editor. */
import { loadNoteKeys } from '../../data/notes';
import type { CaseNote } from '../../domain/note/caseNote';
import { NOTED_FACTS } from '../../domain/note/keys/detainerFacts';
import type { YamlPath } from '../../domain/note/frontMatter/yamlFrontMatter';
import type { Catalog } from '../../protocol/hostState';

interface FactKey {
  readonly key: string;
  readonly kind: Catalog['facts'][number]['kind'];
  readonly of: (note: CaseNote) => string | undefined;
}

/** The reviewer's keys are not here: nothing on the page can take the DRAFT mark off. */
export const FACT_KEYS: readonly FactKey[] = [
  { key: 'case', kind: 'text', of: (n) => n.case },
  { key: 'facility', kind: 'text', of: (n) => n.facility },
  { key: 'date', kind: 'date', of: (n) => n.date },
  ...NOTED_FACTS.filter((f) => f.noteOnly).map(factKey),
  { key: 'assigned', kind: 'text', of: (n) => n.assigned },
  { key: 'review-by', kind: 'date', of: (n) => n.reviewBy },
];

function factKey({ key, prop, kind }: (typeof NOTED_FACTS)[number]): FactKey {
  const of = (n: CaseNote): string | undefined => (n.detainer as Readonly<Record<string, string | undefined>>)[prop];
  return { key: `detainer.${key}`, kind: kind === 'one-of' ? 'choice' : kind === 'date' || kind === 'time' ? kind : 'text', of };
}

export function factsOf(note: CaseNote): Record<string, string> {
  return Object.fromEntries(FACT_KEYS.flatMap(({ key, of }) => (of(note) ? [[key, of(note) ?? '']] : [])));
}

export function factPath(key: string): YamlPath {
  return key.split('.');
}

/** The same words for each key as in the note's own completion and hover. */
export function factCatalog(): Catalog['facts'] {
  const keys = loadNoteKeys();
  return FACT_KEYS.map(({ key, kind }) => {
    const row = keys.ok ? keys.rows.find((r) => r.path === key) : undefined;
    return {
      key,
      kind,
      label: row?.label ?? key,
      help: row?.help ?? '',
      choices: kind === 'choice' ? choicesOf(key) : [],
    };
  });
}

function choicesOf(key: string): Catalog['facts'][number]['choices'] {
  const fact = NOTED_FACTS.find((f) => `detainer.${f.key}` === key);
  return (fact?.values ?? []).map(([value, label]) => ({ value, label }));
}
