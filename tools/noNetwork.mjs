// Nothing leaves the machine: reads the bundles and fails on anything that could open a connection.
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
const requireCall = /(?<![\w$.])require\s*\(\s*["'`]([^"'`]+)["'`]\s*\)/g;
/** What the Node bundle may ask of its host. `fs` and `path`: libraries mention them; we never give them a file. */
const allowedModules = new Set([
  'vscode',
  'fs',
  'path',
  'node:fs',
  'node:path',
  'util',
  'buffer',
  'process',
  'os',
  'stream',
  'crypto',
  'events',
]);

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
  const needsNode = !name.startsWith('web');
  for (const [, module] of text.matchAll(requireCall)) {
    const local = module.startsWith('./');
    const allowed = local || module === 'vscode' || (needsNode && allowedModules.has(module));
    if (!allowed) found.push(`dist/${name}: requires ${module}`);
  }
}
for (const line of found) console.error(line);
if (found.length > 0) {
  console.error('The extension must not be able to open a connection (PRIVACY.md).');
  process.exit(1);
}
console.log(`${bundles.length} bundles, no network code`);
