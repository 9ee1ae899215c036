/** How a value is written so that it reads back as exactly the same text. */
export type Quoting = 'plain' | 'single' | 'double';

/**
 * Begins with a letter or digit and holds nothing that means anything in YAML, in a list or map written on one line neither. Everything
 * else is quoted: a quotation mark too many is a smaller surprise than a value that reads differently.
 */
const PLAIN = /^[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f _.,;+/()'"&@$%=*~!?<>^|-]|:(?=[^\s]))*$/;

export function writeScalar(value: string, wish: Quoting = 'plain', inFlow = false): string {
  if (wish === 'plain' && isPlain(value, inFlow)) return value;
  if (wish === 'single' && fitsSingle(value)) return `'${value.replace(/'/g, "''")}'`;
  return doubleQuoted(value);
}

function isPlain(value: string, inFlow: boolean): boolean {
  return PLAIN.test(value) && !value.endsWith(' ') && value.length <= 500 && !(inFlow && /[,:]/.test(value));
}

function fitsSingle(value: string): boolean {
  return !/[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff]/.test(value);
}

function doubleQuoted(value: string): string {
  let out = '"';
  for (const c of value) {
    const code = c.codePointAt(0) ?? 0;
    if (c === '"' || c === '\\') out += `\\${c}`;
    else if (c === '\n') out += '\\n';
    else if (c === '\t') out += '\\t';
    else if (c === '\r') out += '\\r';
    else if (code < 0x20 || (code >= 0x7f && code <= 0xa0)) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else if ((code >= 0xd800 && code <= 0xdfff) || code === 0x2028 || code === 0x2029 || code === 0xfeff)
      out += `\\u${code.toString(16).padStart(4, '0')}`;
    else out += c;
  }
  return `${out}"`;
}
