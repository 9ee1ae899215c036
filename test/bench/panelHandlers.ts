/** The host's side of the panel in plain Node: the wire with its checks, the real handlers, a stand-in editor. */
import { note } from '../webview/vscodeStub';
import { openApi } from '../../src/api';
import { createEngines } from '../../src/app/engines';
import { hostEvents, pageRequests, type PageRequests } from '../../src/protocol/messages';
import { Rpc } from '../../src/protocol/rpc';
import type { Services } from '../../src/vscode/services';
import { bodies } from '../unit/protocol/samples';

const TEXT = `---
date: 2026-11-20
zone: America/New_York
facility: county jail
jurisdiction: US-NC
detainer:
  form: I-247A
  releasable: 2026-11-20 15:00
---

# Call

The June 17, 2011 memo (Policy 10075.1) and 8 CFR 287.7(d).
`;

export type Ask = (name: keyof PageRequests, body: unknown) => Promise<void>;

/** Both ends of the wire in one process, every message cloned as the editor clones it. */
export async function panelInNode(): Promise<{ readonly ask: Ask; readonly caseBody: unknown }> {
  const { makeHandlers } = await import('../../src/vscode/panel/handlers');
  const { TargetNote } = await import('../../src/vscode/panel/targetNote');
  const engines = createEngines();
  const here = { ...engines, api: openApi(engines) };
  const front = note('/clinic/case.md', TEXT);
  const services = {
    ...here,
    enginesFor: () => here,
    lastNote: { current: () => ({ document: front, selection: { end: { line: 9 } }, column: 1 }) },
    clinic: { zoneFor: () => undefined, for: () => ({ library: null }) },
    log: { error: () => undefined },
    now: () => '2026-11-20T21:00:00Z',
    today: () => '2026-11-20',
  } as unknown as Services;
  const host = new Rpc({
    who: 'host',
    post: (m) => page.receive(structuredClone(m)),
    serves: pageRequests,
    handlers: makeHandlers(services, new TargetNote(services), { draft: null, place: null }, () => undefined),
    calls: {},
    emits: hostEvents,
    hears: {},
    onEvent: () => undefined,
  });
  const page = new Rpc({
    who: 'page1',
    post: (m) => host.receive(structuredClone(m)),
    serves: {},
    handlers: {},
    calls: pageRequests,
    emits: {},
    hears: hostEvents,
    onEvent: () => undefined,
  });
  const state = await page.call('noteState', {});
  return {
    ask: async (name, body) => void (await page.call(name, body as never)),
    caseBody: { note: state.note?.id },
  };
}

export const sample = (name: keyof PageRequests): unknown => bodies[name];
