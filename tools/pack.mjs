// npm run pack: makes and signs a law pack from rows (docs/law-packs.md).
//   npm run pack -- --new-key my-key.pem                     makes a key and prints its public half
//   npm run pack -- DRAFT.json --key my-key.pem              signs the draft and writes ID.law-pack.json beside it
//   npm run pack -- DRAFT.json --rows FOLDER --key my-key.pem   takes the rows from a folder like a clinic's (authorities.json, templates/*.md, ...)
// Nothing is written unless the pack passes every check that an installation makes.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { parse } from 'jsonc-parser';
import { tsImport } from 'tsx/esm/api';

const LISTS = ['authorities', 'jurisdictions', 'readings', 'clocks', 'cautions', 'holidays', 'jails'];

/** The 43 letters of the public key that belongs to a private one. */
export function publicKeyOf(pem) {
  return createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' }).x;
}

/** The rows of a folder that is laid out like a clinic's. */
export function rowsOfFolder(folder) {
  const rows = {};
  for (const name of LISTS) {
    const file = path.join(folder, `${name}.json`);
    if (existsSync(file)) rows[name] = parse(readFileSync(file, 'utf8'));
  }
  const templates = path.join(folder, 'templates');
  if (existsSync(templates)) {
    const files = readdirSync(templates).filter((f) => f.endsWith('.md'));
    rows.templates = files.sort().map((f) => ({ text: readFileSync(path.join(templates, f), 'utf8') }));
  }
  return rows;
}

/** The signed pack as text, or the sentence that says why there is none. */
export async function makePack(draft, pem, today) {
  const { signedBytes } = await tsImport('../src/app/lawPacks/signature.ts', import.meta.url);
  const { readLawPack } = await tsImport('../src/app/lawPacks/readPack.ts', import.meta.url);
  const key = publicKeyOf(pem);
  const { signature: _old, ...rest } = { format: 'detainer-desk-law-pack', formatVersion: 1, ...draft, key };
  const signature = sign(null, signedBytes(rest), createPrivateKey(pem)).toString('base64url');
  const text = `${JSON.stringify({ ...rest, signature }, null, 2)}\n`;
  const pause = () => Promise.resolve();
  const answer = await readLawPack({ text, trusted: [{ name: 'me', key }], today, pause });
  return answer.kind === 'pack' ? { text, pack: answer.pack } : { why: answer.message };
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, rows: { type: 'string' }, out: { type: 'string' }, 'new-key': { type: 'string' } },
  });
  if (values['new-key']) {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    // Only for whoever made it, and never over a key that is there.
    writeFileSync(values['new-key'], pem, { mode: 0o600, flag: 'wx' });
    console.log(`${values['new-key']} is the private key: keep it where only you can read it, and never in a shared folder.`);
    console.log(`Public key, for clinic.json of those who trust you: ${publicKeyOf(pem)}`);
    return;
  }
  const [file] = positionals;
  if (!file || !values.key) throw new Error('Say which draft and which key: npm run pack -- DRAFT.json --key my-key.pem');
  const draft = parse(readFileSync(file, 'utf8'));
  if (values.rows) draft.rows = rowsOfFolder(values.rows);
  const made = await makePack(draft, readFileSync(values.key, 'utf8'), today());
  if (made.why) throw new Error(`${made.why} No pack was written.`);
  const out = values.out ?? path.join(path.dirname(file), `${made.pack.id}.law-pack.json`);
  writeFileSync(out, made.text);
  const rows = Object.entries(made.pack.rows).filter(([, list]) => list.length > 0);
  console.log(`${out}: version ${made.pack.version}, ${rows.map(([name, list]) => `${list.length} ${name}`).join(', ')}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await main();
  } catch (e) {
    console.error(e.message);
    process.exitCode = 1;
  }
}
