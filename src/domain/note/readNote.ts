import type { NoteProblem, ReadNote } from './caseNote';
import type { KnownValues } from './keys/checkValue';
import { readFields } from './readFields';
import { readYamlFrontMatter } from './frontMatter/yamlFrontMatter';

/**
 * Reads a case note. Never throws, whatever the text; what cannot be used is a problem with its place and, where there is one, a fix.
 * `known` brings the lists that live in data files (forms, jurisdictions) and the zone that holds when the note names none.
 */
export function readNote(text: string, known: KnownValues = {}): ReadNote {
  const yaml = readYamlFrontMatter(text);
  const fields = readFields(yaml.data, yaml, known);
  const broken: NoteProblem[] = yaml.problems.map((p) => ({ ...p, path: '', fixes: [] }));
  return { note: fields.note, problems: [...broken, ...fields.problems], spans: fields.spans, frontMatter: yaml.frontMatter };
}

/** Problems of the front matter as a whole: with one of these, nothing may be computed from the note. */
export function isUnreadable(problem: Pick<NoteProblem, 'path'>): boolean {
  return problem.path === '';
}
