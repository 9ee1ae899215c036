import { letterHtml } from '../../domain/template/print/letterHtml';
import { readLetter } from '../../domain/template/print/printLetter';
import type { PrintRequest } from '../../domain/template/print/printLetter';

export type LetterFormat = 'html' | 'docx';

export type PrintedFile =
  | {
      readonly kind: 'printed';
      readonly bytes: Uint8Array;
      /** What was printed otherwise than it was typed, or left out; a sentence each. */
      readonly said: readonly string[];
      readonly gaps: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly message: string };

/** A letter as a page to print or a Word file. This file is loaded when something is printed (esbuild.mjs), the Word library when a Word file is. */
export async function printLetter(
  r: PrintRequest & { readonly format: LetterFormat; readonly title: string },
): Promise<PrintedFile> {
  const read = readLetter(r);
  if (read.kind === 'invalid') return read;
  const { printed } = read;
  const bytes = r.format === 'html' ? new TextEncoder().encode(letterHtml(printed, r.title)) : await word();
  return { kind: 'printed', bytes, said: printed.said, gaps: printed.gaps };

  async function word(): Promise<Uint8Array> {
    const { letterDocx } = await import('./letterDocx');
    return letterDocx(printed, r.title);
  }
}
