import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Compares with a file that a person has read. UPDATE_GOLDEN=1 writes it; never in CI, and a missing file fails. */
export function assertGolden(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === '1') {
    assert.ok(process.env.CI === undefined || process.env.CI === '', 'golden files are not written in CI');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  assert.ok(existsSync(path), `${path} is missing; read the output and write it with UPDATE_GOLDEN=1`);
  assert.equal(text, readFileSync(path, 'utf8').replaceAll('\r\n', '\n'), path);
}
