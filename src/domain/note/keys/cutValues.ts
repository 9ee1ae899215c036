import type { NoteProblem, Span } from '../caseNote';
import { writeScalar } from '../frontMatter/yamlScalar';

/** Part of a value is not read, though nothing is wrong with the YAML. */
export const CUT_VALUE = 'cut-value';

/** `#2` behind a blank: to a person a number, to YAML a comment. `# words` is how people write a comment, and stays one. */
const NUMBER_SIGN = /[ \t]#(?=[^\s#])/;
/** A tag or an anchor takes the first word of the value away. */
const SIGN = /^[!&]\S*/;
/** A backslash in double quotation marks that is no escape our own writing uses. */
const ESCAPE = /^"(?:[^"\\]|\\[nrxu"\\/])*\\[^nrxu"\\/]/;

/**
 * Values that YAML reads otherwise than the person who typed them: a number sign behind a blank, a tag or an anchor, an escape. Each is a
 * hint with the fix that puts the whole value in quotation marks. `spans`: where each known key's value stands, by dotted path.
 */
export function cutValues(text: string, spans: Readonly<Record<string, Span>>): NoteProblem[] {
  return Object.entries(spans).flatMap(([path, span]) => {
    const typed = typedValue(text, span);
    if (typed === undefined) return [];
    const cut = cutOf(typed.words);
    if (cut === undefined) return [];
    const message = `${cut.says} Put the value in quotation marks.`;
    const newText = writeScalar(cut.whole, 'single');
    return [
      {
        code: CUT_VALUE,
        path,
        span,
        message,
        fixes: [],
        edit: { title: 'Put it in quotation marks', span: typed.span, newText },
      },
    ];
  });
}

function cutOf(words: string): { readonly says: string; readonly whole: string } | undefined {
  if (/^['[{|>]/.test(words)) return undefined;
  if (words.startsWith('"')) {
    const whole = /^"(.*)"$/.exec(words)?.[1];
    if (whole === undefined || !ESCAPE.test(words)) return undefined;
    return {
      says: 'A backslash between double quotation marks changes the letter behind it.',
      whole: whole.replace(/\\"/g, '"'),
    };
  }
  const sign = SIGN.exec(words)?.[0];
  if (sign !== undefined) return { says: `"${sign}" is not read: it has a meaning of its own here.`, whole: words };
  const at = NUMBER_SIGN.exec(words)?.index;
  if (at === undefined) return undefined;
  return {
    says: `Only "${words.slice(0, at).trimEnd()}" is read: what stands behind the "#" is taken for a comment.`,
    whole: words,
  };
}

/** The rest of the line behind the key; undefined where the value does not stand on the key's own line, or goes on below it. */
function typedValue(text: string, span: Span): { readonly words: string; readonly span: Span } | undefined {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineBreak = text.indexOf('\n', span.start);
  const line = text.slice(lineStart, lineBreak < 0 ? text.length : lineBreak);
  if (span.end > lineStart + line.length) return undefined;
  const lead = /^[ \t]*(?:- +)*[A-Za-z][\w-]*[ \t]*:[ \t]+/.exec(line)?.[0].length ?? /^[ \t]*(?:- +)+/.exec(line)?.[0].length;
  if (lead === undefined) return undefined;
  const words = line.slice(lead).trimEnd();
  return words === '' ? undefined : { words, span: { start: lineStart + lead, end: lineStart + lead + words.length } };
}
