/** Something wrong in one file of the clinic's folder. Lines and columns count from 1. */
export interface ClinicProblem {
  /** Path inside the folder, with "/". */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters from there that are meant; 0: to the end of the line. */
  readonly length: number;
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: string;
  readonly message: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function problemAt(
  file: string,
  text: string,
  span: Span,
  severity: ClinicProblem['severity'],
  code: string,
  message: string,
): ClinicProblem {
  const starts = lineStarts(text);
  const line = lineOf(starts, span.start);
  const newline = text.indexOf('\n', span.start);
  return {
    file,
    line: line + 1,
    column: span.start - (starts[line] ?? 0) + 1,
    length: (newline === -1 || newline > span.end ? span.end : newline) - span.start,
    severity,
    code,
    message,
  };
}

/** Problems come by the file: its line starts are found once. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (last.text === text) return last.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  last = { text, starts };
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** More than these are not read by anybody; the rest is counted. */
export const MOST_PROBLEMS = 100;

/** The first hundred problems of a file, and how many more there are. */
export function atMost(problems: readonly ClinicProblem[], unseen = 0): readonly ClinicProblem[] {
  const more = problems.length + unseen - MOST_PROBLEMS;
  const [first] = problems;
  if (more <= 0 || !first) return problems;
  const said = {
    ...first,
    line: 1,
    column: 1,
    length: 0,
    code: 'more',
    message: `... and ${more.toLocaleString('en-US')} more problems in this file.`,
  };
  return [...problems.slice(0, MOST_PROBLEMS), said];
}
