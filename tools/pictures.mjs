// node tools/pictures.mjs: takes the pictures of the README anew, in a real VS Code on the sample clinic. Look at each one afterwards.
import fs from 'node:fs';
import path from 'node:path';
import { openDesk } from '../test/e2e/support/desk.mjs';
import { albums } from './pictureAlbums.mjs';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'docs/pictures');
fs.mkdirSync(target, { recursive: true });

const wanted = process.argv.slice(2);
const desk = await openDesk({
  copyFrom: 'samples/clinic',
  zone: 'America/Chicago',
  viewport: { width: 1280, height: 800 },
  settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false },
});
try {
  for (const [name, take] of Object.entries(albums)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await take(desk);
    await desk.page.waitForTimeout(300);
    await desk.page.screenshot({ path: path.join(target, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
    await desk.escape();
    await desk.escape();
  }
} finally {
  await desk.close();
}
