// Does work grow with the length of a text, or with its square? Told by comparing a text with one eight times as long, never by seconds:
// a slow machine is slow for both.
const SMALL = 1_000;
const TIMES = 8;
/** Work proportional to length takes 8 times as long, to its square 64 times; between them there is room for a busy machine. */
const MOST = 26;
/** Below this many milliseconds nothing can be told, and nobody waits. */
const FLOOR = 8;

/** The best of so many looks counts: what a garbage collection or another program costs is not there every time. */
const LOOKS = 4;
/** The short text is read so often in one look, because a single reading is too quick to be measured well. */
const READS = 3;

/** So many milliseconds for a few words: it doubles with every character, and a longer text would never end. */
const HANGS = 150;

/** A piece again and again, to a length, behind a `start`; at the `end` stands something, so that what nearly fits fails there. */
export interface Shape {
  readonly start?: string;
  readonly piece: string;
  readonly end?: string;
}

export const HOSTILE_SHAPES: readonly Shape[] = [
  ...[
    'a',
    'A',
    'aA',
    'é',
    '1',
    '0',
    ' ',
    '\t',
    '\n',
    '\r\n',
    ' \n',
    '(',
    ')',
    '-',
    '–',
    '§',
    '.',
    ',',
    ':',
    '/',
    '#',
    '*',
    '_',
    '"',
    "'",
  ],
  ...['[', '<', '>', '{', '|', '!', '`', '~', '\\', '$', '%', '&', '@', '=', '+', '\u0301', '\u00a0', '٣', '😀'],
  ...[
    'a ',
    'A ',
    'Ab ',
    '1 ',
    '- ',
    '§ ',
    '. ',
    ', ',
    '( ',
    'a.',
    'a,',
    'a-',
    '1-',
    '1.',
    '1/',
    '1:',
    '(1',
    '(a)',
    '§1',
    'a1',
    '1a',
  ],
  ...[
    'a  ',
    'ab\n',
    'a\n\n',
    '- a\n',
    '# a\n',
    '> a\n',
    '| a |',
    '<!--',
    '-->',
    '<!-- ',
    '{{',
    '{% ',
    '${',
    '[a](',
    '**',
    '`a`',
    '---\n',
  ],
  ...[
    'a: ',
    'a: b\n',
    '  a: b\n',
    '- a: b\n',
    'a@',
    'a@b.',
    'no no ',
    'no. ',
    '# ',
    'of ',
    'the ',
    'the of ',
    'and ',
    'Ab de ',
    'Ab-',
  ],
  ...[
    'section ',
    'Section 1',
    '8 U.S.C. ',
    '8 CFR ',
    'INA ',
    'Memo ',
    '(b)(1)',
    'born ',
    'case no ',
    'phone ',
    '12 main ',
    'A123',
    'call ',
  ],
  ...[
    'poss ',
    'att ',
    'w/ ',
    'f/',
    'years ',
    '1 yr ',
    'x1 ',
    'day ',
    'days and ',
    '3pm ',
    'fri ',
    'nov 1 ',
    '1:00 ',
    '11/20 ',
    'de la ',
  ],
].flatMap((piece) => [{ piece }, { piece, end: '\u0000' }, { piece, end: '1' }]);

/** Behind each of some labels, what people fill a line with. */
export function shapesBehind(labels: readonly string[]): Shape[] {
  const fill = [' ', '.', '. ', '-', ' -', '#', ':', '_', '1', '1 ', '1-', 'a', 'A', 'a ', '\n', ' no', ' no.', '(', ',', "'"];
  return labels.flatMap((start) => [
    ...fill.map((piece) => ({ start, piece, end: '\u0000' })),
    ...['', ' ', '.', '1', '1 ', '-'].map((end) => ({ piece: start + end })),
  ]);
}

export function hostileText(shape: Shape, length: number): string {
  return (shape.start ?? '') + shape.piece.repeat(Math.ceil(length / shape.piece.length)).slice(0, length) + (shape.end ?? '');
}

/** The quadratic ones, as sentences. A suspicion is looked at again before it is believed. */
export function quadraticShapes(
  work: (text: string) => unknown,
  shapes: readonly Shape[] = HOSTILE_SHAPES,
  most: number = SMALL * TIMES,
): string[] {
  const found: string[] = [];
  // What is loaded or built for the first question is not the text's doing.
  work('a');
  for (const shape of shapes) {
    const early = [16, 20, 22, 24, 26, 28, 40, 60, 80, 100, 120, 140, 160, 180, 200].find((length) => {
      const hangs = (): boolean => spent(() => work(hostileText(shape, length))) > HANGS;
      // Twice: a word may be the first to ask for something that is built once.
      return hangs() && hangs();
    });
    if (early !== undefined) {
      found.push(`${JSON.stringify(shape)}: a hang for ${early} characters`);
      continue;
    }
    const [small, large] = [hostileText(shape, most / TIMES), hostileText(shape, most)];
    let [ratio, long, short] = [Infinity, Infinity, Infinity];
    for (let look = 0; look < LOOKS && ratio > MOST; look++) {
      long = Math.min(
        long,
        spent(() => work(large)),
      );
      if (long < FLOOR) ratio = 0;
      else {
        const reads = spent(() => {
          for (let i = 0; i < READS; i++) work(small);
        });
        short = Math.min(short, reads / READS);
        ratio = long / Math.max(0.01, short);
      }
    }
    if (ratio > MOST) found.push(`${JSON.stringify(shape)}: ${ratio.toFixed(0)} times as long for 8 times the text`);
  }
  return found;
}

/**
 * Milliseconds of this process's own work: what other programs do in between is not counted. Mocha keeps the whole stack of every error, which
 * makes a parser that collects errors from its depth look quadratic; the product keeps ten frames.
 */
function spent(work: () => void): number {
  const kept = Error.stackTraceLimit;
  Error.stackTraceLimit = 10;
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  Error.stackTraceLimit = kept;
  return (user + system) / 1000;
}
