// npm run test:office: opens our Word files and tables with LibreOffice and reads what it shows. Not in the usual run: LibreOffice is large. On Debian, as
// root, it is installed first; elsewhere install LibreOffice Writer, Calc and poppler-utils by hand.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
/** Writer alone brings soffice too; Calc is told by its library, where Debian puts it. */
const CALC = '/usr/lib/libreoffice/program/libsclo.so';
const wanted = [
  [has('soffice'), 'libreoffice-writer-nogui'],
  [existsSync(CALC) || (has('soffice') && !existsSync(path.dirname(CALC))), 'libreoffice-calc-nogui'],
  [has('pdftotext'), 'poppler-utils'],
].filter(([there]) => !there);

if (wanted.length > 0) {
  const packages = wanted.map(([, name]) => name);
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    console.error(`Install ${packages.join(' and ')} first (Debian's names), then run this again.`);
    process.exit(1);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
const args = ['--no-config', '--import=tsx', '--timeout', '300000', 'test/office/office.test.ts', 'test/office/tables.test.ts'];
process.exit(spawnSync(process.execPath, [mocha, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1);
