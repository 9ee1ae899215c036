import { Parser } from 'saxen';
import { refuse } from '../limits';

/** "x:row" is row: report writers put a prefix before every name. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Reads a part; a part that is not XML is a damaged file. */
export function walkXml(
  xml: string,
  on: {
    open?: (
      name: string,
      attrs: () => Readonly<Record<string, string>>,
      decode: (text: string) => string,
      selfClosing: boolean,
    ) => void;
    text?: (text: string) => void;
    close?: (name: string) => void;
  },
): void {
  if (xml === '') return;
  const parser = new Parser();
  parser.on('openTag', (name, attrs, decode, selfClosing) => on.open?.(localName(name), attrs, decode, selfClosing));
  parser.on('text', (text, decode) => on.text?.(decode(text)));
  parser.on('cdata', (text) => on.text?.(text));
  parser.on('closeTag', (name) => on.close?.(localName(name)));
  parser.on('error', () => refuse('a part of the workbook is damaged.'));
  parser.parse(xml);
}
