import type { HoldRequest } from '../../../../src/domain/detainer/answers';
import type { HoldEnds } from '../../../../src/domain/detainer/readings/holdEnds';
import type { FilesPort, SlicePort } from '../../../../src/app/ports';
import { placeNoteTime } from '../../../../src/domain/note/keys/noteTime';

/** A stand-in with round numbers: one reading ends after 48 hours, another after 96. */
export const api = {
  asked: 0,
  holdEnds(r: HoldRequest): HoldEnds {
    this.asked++;
    const at = placeNoteTime(r.releasable, r.zone);
    if (at.kind === 'wrong') return { kind: 'ask', field: 'occurrence', question: at.message, choices: [] };
    if (r.otherHolds === 'yes') return { kind: 'no-hold', because: 'No deadline yet.', stops: [] };
    if (r.form === 'I-247N') return { kind: 'no-hold', because: 'This form asks for notice only.', stops: [] };
    if (r.form === 'I-999') return { kind: 'invalid', field: 'form', code: 'unknown-form', message: 'No such form.' };
    return {
      kind: 'hold',
      protective: at.utc + 48 * 60,
      protectiveBy: 'consecutive',
      outer: at.utc + 96 * 60,
      outerBy: 'regulation',
      stops: ['Call now.'],
    };
  },
};

export const caseNote = (n: number, over: Record<string, string> = {}): string => {
  const detainer: Record<string, string> = { form: 'I-247A', releasable: '2026-11-20 15:00', status: 'open', ...over };
  return `---\nid: id${n}\ncase: K-2026-${String(n).padStart(3, '0')}\nzone: America/Chicago\nfacility: Jail ${n % 3}\njurisdiction: US-IL\ndetainer:\n${Object.entries(
    detainer,
  )
    .filter(([, v]) => v !== '')
    .map(([k, v]) => `  ${k}: ${v}`)
    .join(
      '\n',
    )}\nvictim:\n  consent:\n    scope: both\n    date: 2026-11-01\n    by: secret role\n    written: yes\n---\n\nText with a name: Nobody Atall.\n`;
};

export interface FakeFiles extends FilesPort {
  readonly disk: Map<string, { text: string; mtime: number; size?: number }>;
  readonly reads: string[];
}

export function fakeFiles(notes: Record<string, string>): FakeFiles {
  const disk = new Map<string, { text: string; mtime: number; size?: number }>(
    Object.entries(notes).map(([uri, text]) => [uri, { text, mtime: 1 }]),
  );
  const reads: string[] = [];
  const statOf = (uri: string): { mtime: number; size: number } | undefined => {
    const f = disk.get(uri);
    return f && { mtime: f.mtime, size: f.size ?? f.text.length };
  };
  const read = (uri: string): string | undefined => (reads.push(uri), disk.get(uri)?.text);
  return {
    disk,
    reads,
    list: async () => [...disk.keys()],
    stat: async (uri) => statOf(uri),
    read: async (uri) => read(uri),
  };
}

export const slices = (): SlicePort & { pauses: number } => ({
  pauses: 0,
  now: () => performance.now(),
  async pause() {
    this.pauses++;
    await new Promise((r) => setImmediate(r));
  },
});
