import type { BodyOf, ReplyOf } from '../../src/protocol/define';
import type { LogRequests } from '../../src/protocol/jailLog';
import { Refusal, type LogClient } from './wire';

type Name = keyof LogRequests;
type Says = { [K in Name]: ReplyOf<LogRequests[K]> extends { message: string } ? K : never }[Name];

/** What the views ask of the editor. A failure is a sentence, never an exception. */
export interface Host {
  /** undefined: it failed, which was said, or a newer question replaced it. */
  ask<K extends Name>(name: K, body: BodyOf<LogRequests[K]>): Promise<ReplyOf<LogRequests[K]> | undefined>;
  /** Asks for a deed and says what came of it. */
  say<K extends Says>(name: K, body: BodyOf<LogRequests[K]>): Promise<void>;
  /** Long work: its result comes as a new state. */
  work<K extends Says>(name: K, body: BodyOf<LogRequests[K]>): Promise<void>;
}

export function makeHost(client: LogClient, say: (sentence: string) => void, busy: (doing: string) => void): Host {
  const ask: Host['ask'] = async (name, body) => {
    try {
      return await client.call(name, body);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'cancelled') say(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const deed = async <K extends Says>(name: K, body: BodyOf<LogRequests[K]>): Promise<void> => {
    const reply = (await ask(name, body)) as { message: string } | undefined;
    if (reply && reply.message !== '') say(reply.message);
  };
  return {
    ask,
    say: deed,
    work: (name, body) => {
      busy('Counting');
      return deed(name, body);
    },
  };
}
