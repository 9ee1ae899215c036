// One of eight people who save the same template at once: node clinicWriter FOLDER NAME VERSIONS. Says each version when it is saved, so that
// a test that ends this process at any moment knows which ones were acknowledged.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { safeSave } from '../../src/vscode/clinic/safeSave';
import { nodeFiles } from './nodeFiles';

async function main(): Promise<void> {
  const [folder = '', name = '', versions = '0'] = process.argv.slice(2);
  const files = nodeFiles(folder);
  for (let n = 1; n <= Number(versions); n += 1) {
    const text = `---\nid: C-SHARED\n---\nversion ${String(n)} of writer ${name}\n`;
    const outcome = await safeSave(
      files,
      { path: 'templates/C-SHARED.md', text },
      (ms) => sleep(ms),
      () => randomBytes(5).toString('hex'),
    );
    process.stdout.write(`${outcome.kind} ${String(n)}\n`);
  }
}

void main();
