import type * as z from 'zod/mini';

/** A request is a value that carries both of its schemas. */
export interface RequestDef<B, R> {
  readonly method: string;
  readonly body: z.ZodMiniType<B>;
  readonly reply: z.ZodMiniType<R>;
  /** Only the newest counts: a newer request of this method cancels the one before it. */
  readonly latest: boolean;
  readonly timeoutMs: number;
}

export interface EventDef<B> {
  readonly method: string;
  readonly body: z.ZodMiniType<B>;
}

export type RequestTable = Readonly<Record<string, RequestDef<unknown, unknown>>>;
export type EventTable = Readonly<Record<string, EventDef<unknown>>>;
export type BodyOf<D> = D extends { readonly body: z.ZodMiniType<infer B> } ? B : never;
export type ReplyOf<D> = D extends RequestDef<unknown, infer R> ? R : never;

/** One handler per request: a missing one does not compile. */
export type Handlers<T extends RequestTable> = {
  readonly [K in keyof T]: (body: BodyOf<T[K]>) => ReplyOf<T[K]> | Promise<ReplyOf<T[K]>>;
};

const TIMEOUT_MS = 10_000;

export function request<B, R>(
  method: string,
  body: z.ZodMiniType<B>,
  reply: z.ZodMiniType<R>,
  options: { latest?: boolean; timeoutMs?: number } = {},
): RequestDef<B, R> {
  return { method, body, reply, latest: options.latest ?? false, timeoutMs: options.timeoutMs ?? TIMEOUT_MS };
}

export function event<B>(method: string, body: z.ZodMiniType<B>): EventDef<B> {
  return { method, body };
}
