// A clinic of ten thousand notes in the real Node host: what a scan costs beside its floor, how long the host was not free for anything else,
// and that unchanged notes are not read again. The figures stand in the titles; asserted is only what is no matter of speed.
import * as assert from 'node:assert/strict';
import * as nodeFs from 'node:fs';
import fsp from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/vscode/commandIds';

const NOTES = 10_000;
/** A hang, not a figure. */
const HANG = 5_000;

const pad = (n: number): string => String(n).padStart(2, '0');
const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];
const note = (i: number): string => `---
id: n${i}x${(i * 7919) % 100003}
case: K-2026-${i}
zone: ${zones[i % 4]}
facility: County jail, desk ${i % 40}
jurisdiction: ${['US-NC', 'US-IL', 'US-CO', 'US-CA'][i % 4]}
detainer:
  form: I-247A
  received: 2026-11-${pad(1 + (i % 20))} 09:40
  served: ${['yes', 'no', 'unknown'][i % 3]}
  warrant: I-200
  releasable: 2026-11-${pad(1 + ((i * 7) % 28))} ${pad(3 + (i % 20))}:${pad((i * 13) % 60)}
  status: open
charges:
  - code: 1313
    disposition: charged
assigned: worker ${i % 8}
---

# K-2026-${i}

${'The booking desk was called; 8 CFR § 287.7(d) was named on 2026-11-20, and the memo of June 17, 2011 as well. '.repeat(23)}
`;

interface Stretch {
  readonly wall: number;
  /** Of this process, all threads: what the neighbours on the machine took is not in it. */
  readonly work: number;
}

/** A timer that wants to come every millisecond; how late it came is how long nothing else was served. */
function watchLoop(): () => Stretch {
  let longest: Stretch = { wall: 0, work: 0 };
  let last = performance.now();
  let used = process.cpuUsage();
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    if (now - last > longest.wall) longest = { wall: now - last, work: (user + system) / 1000 };
    last = now;
    used = process.cpuUsage();
    timer = setTimeout(look, 1);
  };
  timer = setTimeout(look, 1);
  return () => {
    clearTimeout(timer);
    look();
    clearTimeout(timer);
    return longest;
  };
}

interface Took {
  readonly wall: number;
  readonly work: number;
}

function stopwatch(): () => Took {
  const t0 = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - t0, work: (user + system) / 1000 };
  };
}

const shown = ({ wall, work }: Took): string => `${wall.toFixed(0)} ms (work ${work.toFixed(0)} ms)`;

describe('ten thousand notes on a disk', () => {
  let base = '';
  const setRemember = (on: boolean | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('detainerDesk').update('holds.remember', on, vscode.ConfigurationTarget.Global);

  /** A scan, and how many files were read by Node meanwhile. */
  const scan = async (): Promise<{ ms: Took; stretch: Stretch; reads: number }> => {
    const { readFile } = fsp;
    let reads = 0;
    fsp.readFile = ((...args: Parameters<typeof readFile>) => {
      if (typeof args[0] === 'string' && args[0].startsWith(base)) reads++;
      return readFile(...args);
    }) as typeof readFile;
    const stop = watchLoop();
    const took = stopwatch();
    try {
      await vscode.commands.executeCommand(COMMANDS.scanHolds);
    } finally {
      fsp.readFile = readFile;
    }
    return { ms: took(), stretch: stop(), reads };
  };

  const tell = (test: Mocha.Runnable | undefined, words: string): void => {
    if (test) test.title += `: ${words}`;
  };
  const said = ({ wall, work }: Stretch): string => `longest stretch ${wall.toFixed(0)} ms, of it ${work.toFixed(0)} ms of work`;

  before(async function () {
    this.timeout(120_000);
    await vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk')?.activate();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.equal(folder?.scheme, 'file', 'a remote Node host names its own files so, and that is what the reader goes by');
    base = path.join(folder?.fsPath ?? '', 'scale');
    await setRemember(false);
    // Thousands of new files are noticed, and start a scan of their own; measured is what comes after.
    let seen = 0;
    const watcher = vscode.workspace.createFileSystemWatcher('**/scale/**/*.md');
    watcher.onDidCreate(() => seen++);
    for (let i = 0; i < NOTES; i++) {
      if (i % 100 === 0) nodeFs.mkdirSync(path.join(base, String(i / 100)), { recursive: true });
      nodeFs.writeFileSync(path.join(base, String(Math.floor(i / 100)), `n${i}.md`), note(i));
    }
    for (let before = -1, quiet = 0; quiet < 3; quiet = seen === before ? quiet + 1 : 0) {
      before = seen;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    watcher.dispose();
  });

  after(async function () {
    this.timeout(120_000);
    nodeFs.rmSync(base, { recursive: true, force: true });
    await setRemember(undefined);
    await vscode.commands.executeCommand(COMMANDS.scanHolds);
  });

  it('costs, beside reading the same files through the same calls', async function () {
    this.timeout(120_000);
    await scan();
    const whole = stopwatch();
    let found = 0;
    const uris = await vscode.workspace.findFiles('**/*.md', '{**/node_modules/**,**/.git/**}');
    const listed = whole();
    const FRONT = /^---\r?\n([\s\S]*?)\r?\n---/;
    const DATES = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?/g;
    const CITED = /\b\d+\s+(?:CFR|U\.S\.C\.)\s+§+\s*[\d.]+(?:\([a-z0-9]+\))*|\bmemo of [A-Z][a-z]+ \d{1,2}, \d{4}/g;
    for (let i = 0; i < uris.length; i += 32) {
      const texts = await Promise.all(
        uris
          .slice(i, i + 32)
          .map(async ({ fsPath }) => (await fsp.stat(fsPath), new TextDecoder().decode(await fsp.readFile(fsPath)))),
      );
      for (const t of texts)
        found += (FRONT.exec(t)?.[1]?.length ?? 0) + (t.match(DATES)?.length ?? 0) + (t.match(CITED)?.length ?? 0);
    }
    const floor = whole();
    const { ms, stretch, reads } = await scan();
    assert.ok(found > NOTES);
    assert.equal(reads, NOTES, 'each note is read once, by Node');
    assert.ok(stretch.wall < HANG, said(stretch));
    tell(
      this.test,
      `scan ${shown(ms)}, floor ${shown(floor)}, of both finding the files ${shown(listed)}; ${(ms.work / floor.work).toFixed(2)} times the work; ${said(stretch)}`,
    );
  });

  it('reads nothing again that did not change', async function () {
    this.timeout(120_000);
    // Switching it on scans once, and that scan fills the cache.
    await setRemember(true);
    const filled = await scan();
    const { ms, stretch, reads } = await scan();
    assert.equal(reads, 0);
    nodeFs.appendFileSync(path.join(base, '7', 'n700.md'), 'One more call.\n');
    const changed = await scan();
    // By the scan, and where the watcher was quicker than the scan by it as well.
    assert.ok(changed.reads <= 2, `${changed.reads} read`);
    assert.ok(stretch.wall < HANG, said(stretch));
    tell(this.test, `${shown(ms)}; ${said(stretch)} (the scan that filled the cache: ${said(filled.stretch)})`);
  });
});
