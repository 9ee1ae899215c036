// The colour themes that this VS Code brings, as its own list has them: newer versions renamed some and added others.
import fs from 'node:fs';
import path from 'node:path';

/**
 * Every theme with one of the labels, and every "Dark 2026" or "Light 2026" there may be: [label, id].
 * @param {string} home the folder of VS Code
 */
export function themesOf(home, labels) {
  const folder = path.join(home, 'extensions/theme-defaults');
  const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  const words = read('package.nls.json');
  const all = read('package.json').contributes.themes.map(({ id, label }) => [words[label.slice(1, -1)] ?? label, id]);
  const missing = labels.filter((label) => !all.some(([known]) => known === label));
  if (missing.length > 0)
    throw new Error(`This VS Code has no theme ${missing.join(', ')}, only ${all.map(([l]) => l).join(', ')}.`);
  return all.filter(([label]) => labels.includes(label) || /^(?:Dark|Light) \d{4}$/.test(label));
}
