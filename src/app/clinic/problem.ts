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
  const before = text.slice(0, span.start);
  const rest = text.slice(span.start, span.end);
  const newline = rest.indexOf('\n');
  return {
    file,
    line: before.split('\n').length,
    column: span.start - before.lastIndexOf('\n'),
    length: newline === -1 ? rest.length : newline,
    severity,
    code,
    message,
  };
}
