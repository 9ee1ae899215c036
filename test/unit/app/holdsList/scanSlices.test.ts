// A scan never works for longer than a slice without a pause. The clock of these tests stands still unless somebody works: every step of
// the scan moves it by what that step is said to cost, so the figures are the same on every machine.
import assert from 'node:assert/strict';
import type { HoldsCache } from '../../../../src/app/holdsList/holdsCache';
import { AT_ONCE, scanFiles, type ScanTarget } from '../../../../src/app/holdsList/holdsScan';
import type { FilesPort, SlicePort } from '../../../../src/app/ports';
import { notRead, type HoldEntry } from '../../../../src/domain/note/holdEntry';

const COST = { list: 0.1, entry: 0.1, cache: 0.2, work: 3, set: 0.2 };
const SLICE = 10;
const MOST = SLICE + COST.work + COST.set + 2 * COST.cache;

class WorkClock implements SlicePort {
  private at = 0;
  private rested = 0;
  longest = 0;
  pauses = 0;

  now(): number {
    return this.at;
  }

  work(cost: number): void {
    this.at += cost;
    this.longest = Math.max(this.longest, this.at - this.rested);
  }

  async pause(): Promise<void> {
    this.pauses++;
    this.rested = this.at;
  }
}

/** A list whose every step takes time. */
function slow<T>(clock: WorkClock, cost: number, items: readonly T[]): readonly T[] {
  return Object.assign([...items], {
    *[Symbol.iterator]() {
      for (const item of items) {
        clock.work(cost);
        yield item;
      }
    },
  });
}

class SlowMap extends Map<string, HoldEntry> {
  clock: WorkClock | undefined;

  override *keys(): MapIterator<string> {
    for (const key of super.keys()) {
      this.clock?.work(COST.entry);
      yield key;
    }
  }
}

interface World {
  readonly clock: WorkClock;
  readonly files: FilesPort;
  readonly target: ScanTarget;
}

function world(uris: readonly string[], known: readonly string[], inCache: boolean): World {
  const clock = new WorkClock();
  const entries = new SlowMap(known.map((uri) => [uri, notRead('x')]));
  entries.clock = clock;
  const cache: HoldsCache = {
    get: () => (clock.work(COST.cache), inCache ? { entry: notRead('cached') } : undefined),
    put: () => clock.work(COST.cache),
    save: () => '',
  };
  return {
    clock,
    // Everything is there at once: no waiting for a disk gives the editor time.
    files: {
      list: async () => slow(clock, COST.list, uris),
      stat: async () => ({ mtime: 1, size: 1 }),
      read: async () => 'text',
    },
    target: {
      entries,
      set: (uri, entry) => (clock.work(COST.set), entry ? void entries.set(uri, entry) : entries.delete(uri), true),
      work: () => (clock.work(COST.work), notRead('read')),
      mustCompare: () => false,
      tooLarge: () => notRead('large'),
      limit: 10,
      cache,
    },
  };
}

const some = (n: number, folder: string): string[] => Array.from({ length: n }, (_, i) => `file:///${folder}/${i}.md`);
/** All reads of a batch may end in the same moment; asking the cache for each is what they cost then. */
const BATCH = AT_ONCE * COST.cache;

describe('a scan in slices', () => {
  const scan = async ({ clock, files, target }: World): Promise<number> => {
    const { total } = await scanFiles(files, { cancel: { cancelled: false }, slice: clock, sliceMs: SLICE }, target);
    return total;
  };

  it('never works longer than a slice and one note without a pause', async () => {
    const w = world(some(3000, 'a'), [], false);
    assert.equal(await scan(w), 3000);
    assert.ok(w.clock.longest <= MOST + BATCH, `${w.clock.longest}`);
    assert.ok(w.clock.pauses >= 3000 / 4);
  });

  it('nor while it takes over what it knew', async () => {
    const w = world(some(3000, 'a'), [], true);
    await scan(w);
    assert.ok(w.clock.longest <= MOST + BATCH, `${w.clock.longest}`);
  });

  it('nor while it sorts a long list that names each file twice', async () => {
    const uris = some(20_000, 'a');
    const w = world([...uris, ...uris], [], true);
    assert.equal(await scan(w), 20_000);
    assert.ok(w.clock.longest <= MOST + BATCH, `${w.clock.longest}`);
  });

  it('nor while it drops what is no longer there', async () => {
    const w = world(some(3, 'a'), some(5000, 'gone'), false);
    await scan(w);
    assert.equal(w.target.entries.size, 3);
    assert.ok(w.clock.longest <= MOST + BATCH, `${w.clock.longest}`);
  });
});
