import type { BodyOf, ReplyOf } from '../../src/protocol/define';
import type { Envelope, ErrorCode } from '../../src/protocol/envelope';
import type { LogEvents, LogRequests } from '../../src/protocol/jailLog';

declare function acquireVsCodeApi(): { postMessage(message: Envelope): void };

type Name = keyof LogRequests;

/** What the editor refused, as it said it. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: ErrorCode; readonly message: string };
}

export interface LogClient {
  call<K extends Name>(name: K, body: BodyOf<LogRequests[K]>): Promise<ReplyOf<LogRequests[K]>>;
}

/**
 * The page's end of the wire to the editor of a jail log. The editor checks every message of the page by its schema (src/protocol/jailLog.ts);
 * the page takes the editor's as they are. It brings no schemas with it: they are as large as all the rest of the page.
 */
export function connect(onEvent: <K extends keyof LogEvents>(name: K, body: BodyOf<LogEvents[K]>) => void): LogClient {
  const editor = acquireVsCodeApi();
  const who = Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => (b % 36).toString(36)).join('');
  const waiting = new Map<string, (reply: Reply) => void>();
  let count = 0;
  window.addEventListener('message', ({ data }: MessageEvent<Envelope>) => {
    if (data.kind === 'event') onEvent(data.method.slice(PREFIX.length) as keyof LogEvents, data.body as never);
    const settle = waiting.get(data.id);
    if (data.kind !== 'reply' || !settle) return;
    waiting.delete(data.id);
    settle(data.body as Reply);
  });
  return {
    call: (name, body) =>
      new Promise((resolve, reject) => {
        count += 1;
        const id = `${who}-${count}`;
        // The host parsed the value by this request's own schema when it was made.
        waiting.set(id, ({ ok, value, error }) => {
          if (ok) resolve(value as ReplyOf<LogRequests[typeof name]>);
          else reject(new Refusal(error?.code ?? 'internal', error?.message ?? ''));
        });
        editor.postMessage({ v: 1, kind: 'request', id, method: PREFIX + name, body });
      }),
  };
}

/** Every message of a jail log is called "log/" and its name. */
const PREFIX = 'log/';
