import { answers, deeds, note, type Note } from './vscodeStub';
import assert from 'node:assert/strict';
import { openApi } from '../../src/api';
import { createEngines } from '../../src/app/engines';
import type { HoldRequest } from '../../src/domain/detainer/answers';
import type { Services } from '../../src/vscode/services';

const TEXT = `---
case: K-2026-008
zone: America/Chicago
detainer:
  form: I-247A
  releasable: 2026-11-27 15:00
---

# Call
`;
const SHOWN: HoldRequest = { releasable: '2026-11-20T10:00', zone: 'America/New_York', form: 'I-247A' };
const engines = createEngines();

/** The real command over real answers, with the stand-in editor; `picks` are the rows a person takes, then Esc. */
async function run(picks: readonly string[], front: Note | undefined, given?: HoldRequest): Promise<void> {
  const { insertClientSheet } = await import('../../src/vscode/commands/letters/insertClientSheet');
  deeds.length = 0;
  answers.splice(0, answers.length, ...picks);
  const services = {
    ...engines,
    api: openApi(engines),
    lastNote: { current: () => front && { document: front, selection: { end: { line: 8 } }, column: 1 } },
    clinic: { zoneFor: () => undefined, for: () => ({ library: null }) },
    enginesFor: () => engines,
    now: () => '2026-11-28T12:00:00Z',
    today: () => '2026-11-28',
  } as unknown as Services;
  await insertClientSheet(services, given);
}

describe('Insert a Client Sheet', () => {
  it('puts the sheet of the note in the language that was picked, after what stands there', async () => {
    const front = note('/clinic/case.md', TEXT);
    await run(['French', '$(insert) Insert at the cursor'], front);
    assert.ok(front.getText().startsWith(TEXT));
    assert.match(front.getText(), /^\*\*Traduction non relue · Translation not reviewed\*\*$/m);
    assert.match(front.getText(), /Dernière fin : \*\*mardi 1 décembre 2026, 15:00 \(3:00 PM\)/);
    assert.deepEqual(
      deeds.map((d) => d.what),
      ['edit'],
    );
    assert.ok(!front.getText().slice(TEXT.length).includes('K-2026-008'));
  });

  it('Esc at either list changes nothing', async () => {
    const front = note('/clinic/case.md', TEXT);
    for (const picks of [[], ['French']]) {
      await run(picks, front);
      assert.deepEqual([front.getText(), deeds.length], [TEXT, 0]);
    }
  });

  it('the hold of the panel is never put into the note in front, which may be another case', async () => {
    const front = note('/clinic/case.md', TEXT);
    await run(['English', '$(insert) Insert at the cursor'], front, SHOWN);
    assert.deepEqual([front.getText(), deeds.length], [TEXT, 0]);
    await run(['English', '$(new-file) Open as a new note'], front, SHOWN);
    assert.deepEqual(
      deeds.map((d) => d.what),
      ['open', 'show'],
    );
    assert.equal(front.getText(), TEXT);
  });

  it('is saved under the case key and the language', async () => {
    await run(['Haitian Creole', '$(file) Save as a Word file (.docx)'], note('/clinic/case.md', TEXT));
    assert.deepEqual(
      deeds.map((d) => [d.what, d.with]),
      [['save dialog', 'file:/clinic/K-2026-008-client-sheet-ht.docx']],
    );
  });

  it('without a note it says so', async () => {
    await run([], undefined);
    assert.deepEqual(
      deeds.map((d) => [d.what, d.with]),
      [['message', 'No case note is open. Open the note with the hold in it, and try again.']],
    );
  });
});
