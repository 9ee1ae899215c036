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
    const local = module.startsWith('./');
    const allowed = local || module === 'vscode';
    if (!allowed) found.push(`dist/${name}: requires ${module}`);
  }
}
for (const line of found) console.error(line);
if (found.length > 0) {
  console.error('The extension must not be able to open a connection or to read files except through VS Code (PRIVACY.md).');
  process.exit(1);
}
console.log(`${bundles.length} bundles, no network code, no module but vscode`);
