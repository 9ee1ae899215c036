// Nothing leaves the machine: reads the bundles and fails on anything that could open a connection, or that asks for a Node module.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** Names of the network that a bundle could use. `fetch` only where it is called or taken from a global object. */
const forbidden = [
  [/(?<![\w$.])fetch\s*\(/, 'fetch('],
  [/\b(?:globalThis|window|self|global)\s*(?:\?\.|\.)\s*fetch\b/, 'globalThis.fetch'],
  [/\bXMLHttpRequest\b/, 'XMLHttpRequest'],
  [/\bWebSocket\b/, 'WebSocket'],
  [/\bEventSource\b/, 'EventSource'],
  [/\bimportScripts\b/, 'importScripts'],
  [/\bsendBeacon\b/, 'sendBeacon'],
  [/\bRTCPeerConnection\b/, 'RTCPeerConnection'],
  [/\bWebTransport\b/, 'WebTransport'],
  [/\bimport\s*\(\s*["'`]https?:/, 'import of an address'],
];
/**
 * The one exception to "no module but vscode" (docs/architecture.md): a file that reads notes on a local disk. It may ask for this module and
 * for two of its functions, and only the extension may load it, in one place.
 */
const disk = { file: 'diskNotes.js', module: 'node:fs/promises', reads: ['readFile', 'stat'] };
/** The command line (docs/jail-log.md): started by a person with Node, never by the extension. It may ask for these modules. */
const commandLine = { file: 'cli.js', modules: ['node:crypto', 'node:fs/promises', 'node:path', 'node:util'] };
const requireCall = /(?<![\w$.])require\s*\(\s*["'`]([^"'`]+)["'`]\s*\)/g;

const bundles = fs
  .readdirSync(dist, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.js'));
if (bundles.length < 3) {
  console.error('There are no bundles to read. Run npm run build first.');
  process.exit(1);
}

const found = [];
for (const name of bundles) {
  const text = fs.readFileSync(path.join(dist, name), 'utf8');
  for (const [pattern, words] of forbidden) {
    const hit = pattern.exec(text);
    if (hit)
      found.push(`dist/${name}: ${words} in "${text.slice(Math.max(0, hit.index - 40), hit.index + 60).replaceAll('\n', ' ')}"`);
  }
  for (const [, module] of text.matchAll(requireCall)) {
    const local = module.startsWith('./') && (module !== `./${disk.file}` || name === 'extension.js');
    const allowed =
      name === commandLine.file
        ? commandLine.modules.includes(module)
        : (local && module !== `./${commandLine.file}`) || module === 'vscode' || (name === disk.file && module === disk.module);
    if (!allowed) found.push(`dist/${name}: requires ${module}`);
  }
  if (name !== disk.file && name !== commandLine.file && text.includes(disk.module))
    found.push(`dist/${name}: names ${disk.module}`);
}
const loads = fs.readFileSync(path.join(dist, 'extension.js'), 'utf8').split(`require("./${disk.file}")`).length - 1;
if (loads !== 1) found.push(`dist/extension.js: loads ${disk.file} in ${loads} places, not in one`);
const diskText = fs.readFileSync(path.join(dist, disk.file), 'utf8');
const others = Object.keys(fs.promises).filter((name) => !disk.reads.includes(name));
for (const name of others) {
  if (new RegExp(`\\b${name}\\b`).test(diskText))
    found.push(`dist/${disk.file}: uses ${name}, and may only use ${disk.reads.join(' and ')}`);
}
for (const line of found) console.error(line);
if (found.length > 0) {
  console.error('The extension must not be able to open a connection or to read files except through VS Code (PRIVACY.md).');
  process.exit(1);
}
console.log(
  `${bundles.length} bundles, no network code, no module but vscode, and ${disk.module} in ${disk.file} for reading; ${commandLine.file} stands alone`,
);
