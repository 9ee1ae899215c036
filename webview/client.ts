import * as z from 'zod/mini';
import { hostEvents, pageRequests, type HostEvents, type PageRequests } from '../src/protocol/messages';
import { Place } from '../src/protocol/hostState';
import { Rpc } from '../src/protocol/rpc';
import type { BodyOf } from '../src/protocol/define';

interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: Place): void;
}
declare function acquireVsCodeApi(): EditorApi;

export type Client = Rpc<Record<string, never>, PageRequests, Record<string, never>, HostEvents>;
export type OnEvent = <K extends keyof HostEvents>(name: K, body: BodyOf<HostEvents[K]>) => void;

export interface Wire {
  readonly client: Client;
  readonly place: () => Place | null;
  readonly keepPlace: (place: Place) => void;
}

/** The page's end of the wire. */
export function connect(onEvent: OnEvent): Wire {
  // The page's content policy forbids making functions from text, which zod would otherwise try.
  z.config({ jitless: true });
  const editor = acquireVsCodeApi();
  const who = Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => (b % 36).toString(36)).join('');
  const client: Client = new Rpc({
    who,
    post: (message) => editor.postMessage(message),
    serves: {},
    handlers: {},
    calls: pageRequests,
    emits: {},
    hears: hostEvents,
    onEvent,
  });
  window.addEventListener('message', (event: MessageEvent<unknown>) => client.receive(event.data));
  return {
    client,
    place: () => {
      const place = Place.safeParse(editor.getState());
      return place.success ? place.data : null;
    },
    keepPlace: (place) => editor.setState(place),
  };
}
