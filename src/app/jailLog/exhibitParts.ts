import { escapeMarkdown } from '../../domain/template/text/escape';

export function list(texts: readonly string[]): string[] {
  return texts.map((t) => `- ${escapeMarkdown(t)}`);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((c) => escapeMarkdown(c)).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)];
}

export function number(n: number): string {
  return n.toLocaleString('en-US');
}

export function hours(minutes: number): string {
  return (Math.floor(minutes / 6) / 10).toLocaleString('en-US', { minimumFractionDigits: 1 });
}

/** A reason without the cells that it quotes: a cell of a log may name anybody. */
export function withoutCells(why: string): string {
  return why.replace(/"[^"]*"/g, 'a text of the log').replace(/^a text/, 'A text');
}
