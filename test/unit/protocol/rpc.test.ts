import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EMPTY_HOLD, type HoldForm } from '../../../src/protocol/hold';
import { Envelope, ERROR_CODES, RpcError } from '../../../src/protocol/envelope';
import { MAX_CHARACTERS } from '../../../src/protocol/limits';
import { hostEvents, pageRequests, type PageHandlers, type PageRequests } from '../../../src/protocol/messages';
import { Rpc } from '../../../src/protocol/rpc';
import { bodies, hostState, replies } from './samples';

type Names = keyof PageRequests;
const names = Object.keys(pageRequests) as Names[];

/** Handlers that answer with the samples and say which of them ran. */
function sampleHandlers(ran: string[], more: Partial<PageHandlers> = {}): PageHandlers {
  const all = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        ran.push(name);
        return replies[name];
      },
    ]),
  );
  return { ...(all as unknown as PageHandlers), ...more };
}

function wire(handlers: PageHandlers, lose: (message: Envelope) => boolean = () => false) {
  const sent: Envelope[] = [];
  const events: unknown[] = [];
  const host = new Rpc({
    who: 'host',
    post: (m) => {
      sent.push(m);
      if (!lose(m)) page.receive(structuredClone(m));
    },
    serves: pageRequests,
    handlers,
    calls: {},
    emits: hostEvents,
    hears: {},
    onEvent: () => undefined,
  });
  const page = new Rpc({
    who: 'page1',
    post: (m) => {
      if (!lose(m)) host.receive(structuredClone(m));
    },
    serves: {},
    handlers: {},
    calls: pageRequests,
    emits: {},
    hears: hostEvents,
    onEvent: (name, body) => events.push([name, body]),
  });
  return { host, page, sent, events };
}

async function failure(promise: Promise<unknown>): Promise<RpcError> {
  try {
    await promise;
  } catch (e) {
    assert.ok(e instanceof RpcError);
    return e;
  }
  throw new Error('it did not fail');
}

describe('the wire between page and host', () => {
  it('has exactly these methods', () => {
    assert.deepEqual(
      names.map((n) => pageRequests[n].method),
      [
        'ready',
        'draft/keep',
        'draft/save',
        'note/state',
        'note/pin',
        'note/open',
        'hold/compute',
        'hold/insert',
        'hold/copy',
        'jail/find',
        'hold/explain',
        'hold/sheet',
        'hold/check',
        'offense/search',
        'charges/read',
        'charges/classify',
        'charges/insert',
        'charges/copy',
        'charges/explain',
        'template/list',
        'template/preview',
        'letter/insert',
        'letter/review',
        'consent/save',
        'letter/new',
        'letter/page',
        'letter/save',
        'note/new',
        'case/read',
        'case/reveal',
      ],
    );
    assert.deepEqual(
      Object.values(hostEvents).map((e) => e.method),
      ['host/state', 'host/catalog', 'host/show'],
    );
  });

  for (const name of names) {
    it(`carries ${name} there and back`, async () => {
      const ran: string[] = [];
      const { page } = wire(sampleHandlers(ran));
      const value = await page.call(name, bodies[name]);
      assert.deepEqual(ran, [name]);
      assert.deepEqual(value, replies[name]);
    });
  }

  it('carries events', () => {
    const { host, events } = wire(sampleHandlers([]));
    host.emit('hostState', hostState);
    assert.deepEqual(events, [['hostState', hostState]]);
  });

  it('passes a typed error on as it is, and hides any other', async () => {
    const { page } = wire(
      sampleHandlers([], {
        holdInsert: () => {
          throw new RpcError('stale', 'The note changed.', 'note');
        },
        holdCopy: () => {
          throw new Error('secret text of the note');
        },
      }),
    );
    const stale = await failure(page.call('holdInsert', bodies.holdInsert));
    assert.deepEqual([stale.code, stale.message, stale.field], ['stale', 'The note changed.', 'note']);
    const internal = await failure(page.call('holdCopy', bodies.holdCopy));
    assert.equal(internal.code, 'internal');
    assert.doesNotMatch(internal.message, /secret/);
  });

  it('answers only the newest question of a kind, and works out only that one', async () => {
    const seen: string[] = [];
    const { page } = wire(
      sampleHandlers([], {
        holdCompute: (form: HoldForm) => {
          seen.push(form.releasable);
          return replies.holdCompute;
        },
      }),
    );
    const ask = (releasable: string): Promise<unknown> => page.call('holdCompute', { ...EMPTY_HOLD, releasable });
    const [a, b, c] = [ask('f'), ask('fr'), ask('fri')];
    assert.equal((await failure(a)).code, 'cancelled');
    assert.equal((await failure(b)).code, 'cancelled');
    assert.deepEqual(await c, replies.holdCompute);
    assert.deepEqual(seen, ['fri']);
  });

  it('gives up after the time limit', async () => {
    const real = globalThis.setTimeout;
    const short = ((run: () => void) => real(run, 1)) as typeof setTimeout;
    globalThis.setTimeout = short;
    try {
      const { page } = wire(sampleHandlers([]), (m) => m.kind === 'reply');
      assert.equal((await failure(page.call('noteState', {}))).code, 'timeout');
    } finally {
      globalThis.setTimeout = real;
    }
  });

  it('leaves nobody waiting when it is closed', async () => {
    const { page } = wire(sampleHandlers([]), () => true);
    const waiting = [page.call('noteState', {}), page.call('holdCopy', bodies.holdCopy)];
    page.dispose();
    for (const w of waiting) assert.equal((await failure(w)).code, 'cancelled');
    assert.equal((await failure(page.call('noteState', {}))).code, 'cancelled');
  });

  it('refuses a reply that does not fit, and ignores one nobody asked for', async () => {
    const { page } = wire(sampleHandlers([], { noteState: () => ({ ...hostState, more: 1 }) as never }));
    assert.equal((await failure(page.call('noteState', {}))).code, 'internal');
    page.receive({ v: 1, kind: 'reply', id: 'page1-99', method: 'note/state', body: { ok: true, value: hostState } });
    page.receive({ v: 1, kind: 'event', id: 'host-9', method: 'host/state', body: {} });
  });
});

describe('a message that was tampered with', () => {
  /** What the host answers to one raw message. */
  async function answer(...messages: readonly unknown[]): Promise<{ ran: string[]; sent: Envelope[] }> {
    const ran: string[] = [];
    const sent: Envelope[] = [];
    const host = new Rpc({
      who: 'host',
      post: (m) => sent.push(m),
      serves: pageRequests,
      handlers: sampleHandlers(ran),
      calls: {},
      emits: hostEvents,
      hears: {},
      onEvent: () => undefined,
    });
    for (const m of messages) host.receive(m);
    await new Promise((r) => setTimeout(r, 2)); // a question of the kind "only the newest" waits one turn
    host.dispose();
    return { ran, sent };
  }

  function assertTypedError(sent: readonly Envelope[]): void {
    assert.equal(sent.length, 1);
    const reply = Envelope.parse(sent[0]);
    assert.equal(reply.kind, 'reply');
    const body = reply.body as { ok: boolean; error: { code: (typeof ERROR_CODES)[number]; message: string } };
    assert.equal(body.ok, false);
    assert.ok(ERROR_CODES.includes(body.error.code));
    assert.match(body.error.message, /\.$/);
  }

  const good = (name: Names, n = 1): Record<string, unknown> => ({
    v: 1,
    kind: 'request',
    id: `evil-${n}`,
    method: pageRequests[name].method,
    body: structuredClone(bodies[name]),
  });

  it('is answered with a typed error when sent a second time, or out of order', async () => {
    const twice = await answer(good('noteState', 5), good('noteState', 5));
    assert.deepEqual(twice.ran, ['noteState']);
    assertTypedError(twice.sent.filter((m) => !(m.body as { ok: boolean }).ok));
    const older = await answer(good('noteState', 5), good('pin', 4));
    assert.deepEqual(older.ran, ['noteState']);
  });

  it('is answered with a typed error when too large or too deep', async () => {
    const large = await answer({ ...good('holdCompute'), body: { ...EMPTY_HOLD, releasable: 'x'.repeat(MAX_CHARACTERS + 1) } });
    assert.deepEqual(large.ran, []);
    assertTypedError(large.sent);
    let deep: unknown = 1;
    for (let i = 0; i < 50; i++) deep = [deep];
    assertTypedError((await answer({ ...good('noteState'), body: deep })).sent);
    const round: { self?: unknown } = {};
    round.self = round;
    assertTypedError((await answer({ ...good('noteState'), body: round })).sent);
  });

  it('is answered with a typed error for a method that does not exist', async () => {
    for (const method of ['command/run', 'file/read', 'constructor', '__proto__', 'toString', 'vscode.open']) {
      const { ran, sent } = await answer({ ...good('noteState'), method });
      assert.deepEqual(ran, []);
      assertTypedError(sent);
    }
  });

  it('is answered with a typed error, whatever was dropped, retyped or added', async () => {
    const junk = fc.constantFrom<unknown>(
      null,
      undefined,
      0,
      -1,
      1.5,
      NaN,
      '',
      'x',
      true,
      [],
      {},
      [{}],
      'file:///etc/passwd',
      'command:x',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom('drop', 'retype', 'add'),
        fc.nat(),
        junk,
        async (name, how, where, value) => {
          const message = good(name);
          const places = objectsIn(message);
          const place = places[where % places.length];
          assert.ok(place);
          const keys = Object.keys(place);
          const key = keys[where % Math.max(1, keys.length)];
          if (how === 'add') place[`extra${where}`] = value;
          else if (key === undefined) return;
          else if (how === 'drop') delete place[key];
          else place[key] = value;
          const { ran, sent } = await answer(message);
          assert.equal(sent.length, 1, 'exactly one answer');
          const body = sent[0]?.body as { ok: boolean };
          // A change may leave the message valid (another text in a text field, an entry in a free list); then it simply ran.
          if (ran.length === 0) assertTypedError(sent);
          else assert.equal(body.ok, true);
        },
      ),
      { numRuns: 400, seed: 20261122 },
    );
  });

  it('never throws on anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        const { ran, sent } = await answer(message);
        assert.deepEqual(ran, []);
        assertTypedError(sent);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('drops or adds at the top of every message and is refused', async () => {
    for (const name of names) {
      for (const key of ['v', 'kind', 'id', 'method', 'body']) {
        const message = good(name);
        delete message[key];
        const { ran, sent } = await answer(message);
        assert.deepEqual(ran, [], `${name} without ${key}`);
        assertTypedError(sent);
      }
      const { ran } = await answer({ ...good(name), path: '/etc/passwd' });
      assert.deepEqual(ran, []);
    }
  });
});

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
