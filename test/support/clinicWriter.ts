// One of eight people who save the same template at once: node --import tsx clinicWriter.ts FOLDER NAME VERSIONS
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { safeSave } from '../../src/vscode/clinic/safeSave';
import { nodeFiles } from './nodeFiles';

async function main(): Promise<void> {
  const [folder = '', name = '', versions = '0'] = process.argv.slice(2);
  const files = nodeFiles(folder);
  const outcomes: Record<string, number> = {};
  for (let n = 1; n <= Number(versions); n += 1) {
    const text = `---\nid: C-SHARED\n---\nversion ${String(n)} of writer ${name}\n`;
    const outcome = await safeSave(
      files,
      { path: 'templates/C-SHARED.md', text },
      (ms) => sleep(ms),
      () => randomBytes(5).toString('hex'),
    );
    outcomes[outcome.kind] = (outcomes[outcome.kind] ?? 0) + 1;
  }
  process.stdout.write(JSON.stringify(outcomes));
}

void main();
