import { parseArgs } from 'node:util';

export interface ReadJob {
  readonly kind: 'read';
  readonly mapping: string;
  readonly out: string;
  readonly word: boolean;
  readonly share: boolean;
  readonly key?: string;
}

export interface LogArguments {
  readonly files: readonly string[];
  /** All files are one log, joined by the mapping. Otherwise each is a log of its own. */
  readonly together: boolean;
  readonly job: { readonly kind: 'propose' } | ReadJob;
}

export type Arguments =
  | { readonly kind: 'log'; readonly log: LogArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'invalid'; readonly message: string };

export const HELP = `Reads jail logs (CSV, TSV, pipes, gzip, .xlsx) and says where each hold's hours ended. Nothing leaves this computer.

  log FILE... --propose                     prints what the columns could be, and what it would ask, as JSON
  log FILE... --mapping M.json --out DIR    writes DIR/rows.csv, DIR/totals.json and DIR/exhibit.html

  FILE        "-" reads standard input
  --together  all files are one log, joined as the mapping says; otherwise each file is a log of its own
  --word      the exhibit as a Word file too
  --share     DIR/shared.html too: small counts hidden, nothing of the log but counts
  --key       a file with a secret of 16 bytes or more: rows.csv has keyed hashes for numbers of bookings, and no cell in its reasons
  --mapping   the JSON of --propose, looked at and completed by a person: at least "choices.zone"

Ends with 0; with 1 when a file could not be read (the others are written); with 2 when nothing was done.
`;

/** What stands behind `node dist/cli.js`. */
export function readArguments(argv: readonly string[]): Arguments {
  const invalid = (message: string): Arguments => ({ kind: 'invalid', message });
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        propose: { type: 'boolean' },
        together: { type: 'boolean' },
        word: { type: 'boolean' },
        share: { type: 'boolean' },
        key: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        mapping: { type: 'string' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    return invalid(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help || argv.length === 0) return { kind: 'help' };
  if (command !== 'log') return invalid(`"${command ?? ''}" is not a command. The one there is: log.`);
  if (files.length === 0) return invalid('No file is named. Name one, or "-" for standard input.');
  if (files.filter((f) => f === '-').length > 1) return invalid('Standard input can be read once only.');
  const together = values.together ?? false;
  if (values.propose) {
    if (values.mapping !== undefined || values.out !== undefined || values.word || values.share || values.key !== undefined)
      return invalid('--propose writes no file: use it with --together alone.');
    return { kind: 'log', log: { files, together, job: { kind: 'propose' } } };
  }
  if (values.mapping === undefined) return invalid('Say --propose, or give the mapping: --mapping M.json.');
  if (values.out === undefined) return invalid('Say where the result goes: --out DIR.');
  return {
    kind: 'log',
    log: {
      files,
      together,
      job: {
        kind: 'read',
        mapping: values.mapping,
        out: values.out,
        word: values.word ?? false,
        share: values.share ?? false,
        ...(values.key === undefined ? {} : { key: values.key }),
      },
    },
  };
}
