import * as z from 'zod/mini';

export const ERROR_CODES = [
  'badInput',
  'stale',
  'noNote',
  'dataInvalid',
  'cancelled',
  'timeout',
  'unknownMethod',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What went wrong, as a value. `message` is one sentence for a caseworker. */
export class RpcError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = 'RpcError';
  }
}

/** `<who>-<number>`: the number only grows, so that a message sent a second time is recognised. `?` answers a message without an id. */
const Id = z.string().check(z.regex(/^(?:\?|[a-z0-9]{1,16}-[1-9]\d{0,9})$/));

export const Envelope = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['request', 'reply', 'event']),
  id: Id,
  method: z.string().check(z.regex(/^[a-zA-Z]{1,30}(?:\/[a-zA-Z]{1,30})?$/)),
  body: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

export const ErrorBody = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string().check(z.maxLength(2000)),
  field: z.optional(z.string().check(z.maxLength(300))),
});

/** The body of every reply: the value, or the error. */
export const ReplyBody = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: ErrorBody }),
]);
export type ReplyBody = z.infer<typeof ReplyBody>;

export function errorBody(error: RpcError): ReplyBody {
  return {
    ok: false,
    error: { code: error.code, message: error.message, ...(error.field === undefined ? {} : { field: error.field }) },
  };
}
