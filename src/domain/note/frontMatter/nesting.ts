/**
 * A case note nests three levels. A parser that recurses can be driven out of stack by a line of ten thousand brackets, and running out of
 * stack is not always an exception that can be caught, so such text never reaches it. Quotation marks are not looked at: sixty
 * unclosed brackets in a quoted value are refused too, which nobody will meet.
 */
const MOST_BRACKETS = 64;
const MOST_MARKS_IN_LINE = 128;

const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;

export function nestsTooDeeply(yaml: string): boolean {
  let depth = 0;
  let marks = 0;
  for (let i = 0; i < yaml.length; i++) {
    switch (yaml.charCodeAt(i)) {
      case BRACKET_OPEN:
      case BRACE_OPEN:
        if (++depth > MOST_BRACKETS) return true;
        break;
      case BRACKET_CLOSE:
      case BRACE_CLOSE:
        if (depth > 0) depth--;
        break;
      case 0x2d: // "-", "?" and ":" open a level where a blank follows
      case 0x3f:
      case 0x3a:
        if (isBlank(yaml.charCodeAt(i + 1)) && ++marks > MOST_MARKS_IN_LINE) return true;
        break;
      case 0x0a:
        marks = 0;
        break;
      default:
    }
  }
  return false;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
