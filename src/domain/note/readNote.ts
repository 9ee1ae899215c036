import type { NoteProblem, ReadNote, Span } from './caseNote';
import { keysUnder } from './keys/noteShape';
import type { KnownValues } from './keys/checkValue';
import { CUT_VALUE, cutValues } from './keys/cutValues';
import { OLD_SPELLING, readFields } from './readFields';
import { readYamlFrontMatter, type YamlFrontMatter } from './frontMatter/yamlFrontMatter';

/**
 * Reads a case note. Never throws, whatever the text; what cannot be used is a problem with its place and, where there is one, a fix.
 * `known` brings the lists that live in data files (forms, jurisdictions) and the zone that holds when the note names none.
 */
export function readNote(text: string, known: KnownValues = {}): ReadNote {
  const yaml = readYamlFrontMatter(text);
  const fields = readFields(yaml.data, yaml, known);
  const broken: NoteProblem[] = yaml.problems.map((p) => ({ ...p, path: '', fixes: [] }));
  return {
    note: fields.note,
    problems: [...broken, ...fields.problems, ...cutValues(text, { ...emptyValues(yaml), ...fields.spans })],
    spans: fields.spans,
    frontMatter: yaml.frontMatter,
  };
}

/** Keys that have no value for the reader, at the top and of the detainer: a tag alone behind one is such a value. */
function emptyValues(yaml: YamlFrontMatter): Record<string, Span> {
  const out: Record<string, Span> = {};
  for (const parent of ['', 'detainer'])
    for (const key of keysUnder(parent).keys()) {
      const path = parent === '' ? [key] : [parent, key];
      const span = yaml.spanOf(path);
      if (span) out[path.join('.')] = span;
    }
  return out;
}

/** Problems of the front matter as a whole: with one of these, nothing may be computed from the note. */
export function isUnreadable(problem: Pick<NoteProblem, 'path'>): boolean {
  return problem.path === '';
}

/** Nothing is wrong with the note for counting: it is read as it stands, and something could be written better. */
export function isHint(problem: Pick<NoteProblem, 'code'>): boolean {
  return problem.code === OLD_SPELLING || problem.code === CUT_VALUE;
}
