import type { BodyOf, EventTable, Handlers, ReplyOf, RequestTable } from './define';
import { Envelope, errorBody, ReplyBody, RpcError } from './envelope';
import { isReasonable } from './limits';

const SILENT = 'The editor did not answer in time. Try again; if it goes on, close the panel and open it anew.';
const BAD = 'The panel sent something the editor cannot use, so nothing was done. Close the panel and open it anew.';

export interface RpcOptions<
  Serve extends RequestTable,
  Call extends RequestTable,
  Emit extends EventTable,
  Hear extends EventTable,
> {
  /** Short name that makes this side's ids its own: letters and digits. A page takes a fresh one each time it loads. */
  readonly who: string;
  readonly post: (message: Envelope) => void;
  readonly serves: Serve;
  readonly handlers: Handlers<Serve>;
  readonly calls: Call;
  readonly emits: Emit;
  readonly hears: Hear;
  readonly onEvent: <K extends keyof Hear>(name: K, body: BodyOf<Hear[K]>) => void;
  /** For the log: ids and codes only, never what a person typed. */
  readonly onError?: (what: string, error: unknown) => void;
}

interface Pending {
  readonly name: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: RpcError) => void;
  readonly timer: unknown;
}

const KEPT_SENDERS = 64;

/**
 * Both ends of the wire. Checks every message on the way in, answers every request exactly once, and never leaves a caller waiting:
 * timeouts, cancellation of what a newer request replaced, and `dispose` all reject with a typed error.
 */
export class Rpc<Serve extends RequestTable, Call extends RequestTable, Emit extends EventTable, Hear extends EventTable> {
  private count = 0;
  private disposed = false;
  private readonly pending = new Map<string, Pending>();
  private readonly newest = new Map<string, string>();
  /** The last number seen from each sender: the same message again is refused. */
  private readonly seen = new Map<string, number>();
  private readonly served: ReadonlyMap<string, string>;
  private readonly heard: ReadonlyMap<string, string>;

  constructor(private readonly options: RpcOptions<Serve, Call, Emit, Hear>) {
    this.served = new Map(Object.entries(options.serves).map(([name, d]) => [d.method, name]));
    this.heard = new Map(Object.entries(options.hears).map(([name, d]) => [d.method, name]));
  }

  call<K extends keyof Call & string>(name: K, body: BodyOf<Call[K]>): Promise<ReplyOf<Call[K]>> {
    const def = this.options.calls[name];
    if (!def || this.disposed) return Promise.reject(new RpcError('cancelled', 'The panel was closed.'));
    if (def.latest) this.cancelOlder(name);
    const id = this.nextId();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle(id, new RpcError('timeout', SILENT)), def.timeoutMs);
      // The reply is parsed by this request's own schema before it is resolved.
      this.pending.set(id, { name, resolve: resolve as (v: unknown) => void, reject, timer });
      this.options.post({ v: 1, kind: 'request', id, method: def.method, body });
    });
  }

  emit<K extends keyof Emit & string>(name: K, body: BodyOf<Emit[K]>): void {
    const def = this.options.emits[name];
    if (!def || this.disposed) return;
    this.options.post({ v: 1, kind: 'event', id: this.nextId(), method: def.method, body });
  }

  /** Takes one message as it came. Never throws. */
  receive(message: unknown): void {
    if (this.disposed) return;
    if (!isReasonable(message)) return this.refuse('?', 'message', new RpcError('badInput', BAD, 'size'));
    const parsed = Envelope.safeParse(message);
    if (!parsed.success) return this.refuse('?', 'message', new RpcError('badInput', BAD, 'envelope'));
    const envelope = parsed.data;
    if (envelope.kind === 'reply') return this.onReply(envelope);
    if (!this.isNew(envelope.id)) {
      return this.refuse(envelope.id, envelope.method, new RpcError('badInput', BAD, 'id'), envelope.kind);
    }
    if (envelope.kind === 'event') return this.onEvent(envelope);
    this.onRequest(envelope);
  }

  dispose(): void {
    this.disposed = true;
    for (const id of [...this.pending.keys()]) this.settle(id, new RpcError('cancelled', 'The panel was closed.'));
    this.newest.clear();
  }

  private onRequest(envelope: Envelope): void {
    const { id, method } = envelope;
    const name = this.served.get(method);
    const def = name === undefined ? undefined : this.options.serves[name];
    const handler = name === undefined ? undefined : this.options.handlers[name];
    if (name === undefined || !def || !handler) return this.refuse(id, method, new RpcError('unknownMethod', BAD));
    const body = def.body.safeParse(envelope.body);
    if (!body.success) {
      const field = body.error.issues[0]?.path.map(String).join('.') ?? '';
      return this.refuse(id, method, new RpcError('badInput', BAD, field));
    }
    const run = async (): Promise<void> => {
      try {
        const value = await (handler as (b: unknown) => unknown)(body.data);
        this.reply(id, method, { ok: true, value });
      } catch (error) {
        this.refuse(id, method, toRpcError(error));
        if (!(error instanceof RpcError)) this.options.onError?.(method, error);
      }
    };
    if (!def.latest) return void run();
    // A newer request of the same kind may already be waiting behind this one: look once before working.
    const older = this.newest.get(name);
    if (older !== undefined) this.refuse(older, method, new RpcError('cancelled', 'A newer question replaced this one.'));
    this.newest.set(name, id);
    soon(() => {
      if (this.disposed || this.newest.get(name) !== id) return;
      this.newest.delete(name);
      void run();
    });
  }

  private onEvent(envelope: Envelope): void {
    const name = this.heard.get(envelope.method);
    const body = name === undefined ? undefined : this.options.hears[name]?.body.safeParse(envelope.body);
    if (name === undefined || !body?.success) {
      return this.refuse(envelope.id, envelope.method, new RpcError('badInput', BAD, 'event'), 'event');
    }
    this.options.onEvent(name, body.data as BodyOf<Hear[string]>);
  }

  private onReply(envelope: Envelope): void {
    const pending = this.pending.get(envelope.id);
    const def = pending ? this.options.calls[pending.name] : undefined;
    if (!pending || !def || def.method !== envelope.method) return; // late, replaced or made up: nobody waits for it
    const body = ReplyBody.safeParse(envelope.body);
    if (!body.success) return this.settle(envelope.id, new RpcError('internal', BAD, 'reply'));
    if (!body.data.ok) {
      const { code, message, field } = body.data.error;
      return this.settle(envelope.id, new RpcError(code, message, field));
    }
    const value = def.reply.safeParse(body.data.value);
    if (!value.success) {
      const field = value.error.issues[0]?.path.map(String).join('.') ?? '';
      return this.settle(envelope.id, new RpcError('internal', BAD, field));
    }
    this.settle(envelope.id, undefined, value.data);
  }

  private cancelOlder(name: string): void {
    for (const [id, p] of this.pending) {
      if (p.name === name) this.settle(id, new RpcError('cancelled', 'A newer question replaced this one.'));
    }
  }

  private settle(id: string, error: RpcError | undefined, value?: unknown): void {
    const pending = this.pending.get(id);
    if (!pending) return;
    this.pending.delete(id);
    clearTimeout(pending.timer as Parameters<typeof clearTimeout>[0]);
    if (error) pending.reject(error);
    else pending.resolve(value);
  }

  /** Answers with an error. An event has no answer: it is only counted. */
  private refuse(id: string, method: string, error: RpcError, kind: Envelope['kind'] = 'request'): void {
    if (kind === 'event') return this.options.onError?.(`event refused: ${error.code}`, undefined);
    this.reply(id, method, errorBody(error));
  }

  private reply(id: string, method: string, body: ReplyBody): void {
    if (!this.disposed) this.options.post({ v: 1, kind: 'reply', id, method, body });
  }

  private nextId(): string {
    this.count += 1;
    return `${this.options.who}-${this.count}`;
  }

  private isNew(id: string): boolean {
    const dash = id.indexOf('-');
    if (dash < 0) return false;
    const who = id.slice(0, dash);
    const number = Number(id.slice(dash + 1));
    if (number <= (this.seen.get(who) ?? 0)) return false;
    this.seen.delete(who);
    this.seen.set(who, number);
    const oldest = this.seen.keys().next().value;
    if (this.seen.size > KEPT_SENDERS && oldest !== undefined) this.seen.delete(oldest);
    return true;
  }
}

/** In the next turn of the event loop. Node's timers wait a whole millisecond for that; its own way to say it does not. */
function soon(run: () => void): void {
  const { setImmediate } = globalThis as { setImmediate?: (run: () => void) => unknown };
  if (setImmediate) setImmediate(run);
  else setTimeout(run, 0);
}

function toRpcError(error: unknown): RpcError {
  if (error instanceof RpcError) return error;
  // The public API refuses a request that does not fit with this shape; its field name is ours, not the person's text.
  if (error instanceof Error && 'code' in error && error.code === 'badInput' && 'field' in error) {
    return new RpcError('badInput', 'One of the values cannot be used. Look at the fields and try again.', String(error.field));
  }
  return new RpcError('internal', 'Something went wrong while working that out. What you typed is still here; try again.');
}
