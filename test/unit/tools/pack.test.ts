import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readLawPack } from '../../../src/app/lawPacks/readPack';
import { draft, OURS } from '../../support/lawPack';

interface Tool {
  publicKeyOf(pem: string | Buffer): string;
  rowsOfFolder(folder: string): Record<string, unknown[]>;
  makePack(draft: object, pem: string | Buffer, today: string): Promise<{ text?: string; why?: string }>;
}

describe('npm run pack', () => {
  // The same key as Node writes it: what every PKCS #8 of ed25519 begins with, and the 32 bytes.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), OURS.secret]);
  const pem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' });
  let tool: Tool;
  before(async () => {
    tool = (await import(pathToFileURL(path.resolve(__dirname, '../../../tools/pack.mjs')).href)) as Tool;
  });

  it('signs rows that pass every check, with the key that was given', async () => {
    assert.equal(tool.publicKeyOf(pem), OURS.key);
    const { format: _format, formatVersion: _version, ...rest } = draft();
    const { text = '', why } = await tool.makePack(rest, pem, '2026-11-28');
    assert.equal(why, undefined);
    const trusted = [{ name: 'River', key: OURS.key }];
    const answer = await readLawPack({ text, trusted, today: '2026-11-28', pause: () => Promise.resolve() });
    assert.equal(answer.kind, 'pack');
    // Signed again, as after a correction.
    assert.equal((await tool.makePack(JSON.parse(text) as object, pem, '2026-11-28')).text, text);
  });

  it('says what is wrong and makes nothing of it', async () => {
    const made = await tool.makePack({ ...draft(), newestSource: '2026-12-24' }, pem, '2026-11-28');
    assert.equal(made.text, undefined);
    assert.match(made.why ?? '', /newestSource.*still to come/);
  });

  it('takes rows from a folder that is laid out like a clinic', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-'));
    fs.mkdirSync(path.join(folder, 'templates'));
    fs.writeFileSync(path.join(folder, 'jails.json'), '[ /* ours */ { "facility": "A", "jurisdiction": "US-TX" } ]');
    fs.writeFileSync(path.join(folder, 'templates', 'B.md'), 'two');
    fs.writeFileSync(path.join(folder, 'templates', 'A.md'), 'one');
    fs.writeFileSync(path.join(folder, 'clinic.json'), '{ "name": "never in a pack" }');
    assert.deepEqual(tool.rowsOfFolder(folder), {
      jails: [{ facility: 'A', jurisdiction: 'US-TX' }],
      templates: [{ text: 'one' }, { text: 'two' }],
    });
    fs.rmSync(folder, { recursive: true });
  });
});
