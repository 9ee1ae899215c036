// The entry of dist/cli.js: the one place where the command line meets the process.
import { runCommandLine } from './logCommand';

// A reader that goes away early (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommandLine(process.argv.slice(2), {
  standardInput: process.stdin,
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
