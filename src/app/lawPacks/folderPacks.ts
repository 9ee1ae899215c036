import type { ClinicFile } from '../clinic/clinicLibrary';
import { kindOf } from '../clinic/fileKinds';
import { problemAt, type ClinicProblem } from '../clinic/problem';
import { trustedKeysOf } from '../clinic/trustedKeys';
import { readLawPack, type PackAnswer, type ReadPack, type TrustedKey } from './readPack';

/** A pack of the folder that is in use. */
export interface UsedPack extends ReadPack {
  /** Path inside the clinic's folder. */
  readonly file: string;
  readonly text: string;
  readonly trusted: TrustedKey;
}

export interface FolderPacks {
  /** The oldest law first, so that the newest stands. */
  readonly used: readonly UsedPack[];
  readonly problems: readonly ClinicProblem[];
}

export const NO_PACKS: FolderPacks = { used: [], problems: [] };

/** What was found out about a file stays true while its text, the keys and the day are the same. */
export type PackMemory = Map<string, { readonly of: string; readonly answer: PackAnswer }>;

/** The packs that lie in a clinic's folder. Of one id the highest version is used. */
export async function readFolderPacks(
  files: readonly ClinicFile[],
  about: { readonly today: string; readonly pause: () => Promise<void>; readonly memory: PackMemory },
): Promise<FolderPacks> {
  const all = new Set(files.map((f) => f.path));
  const trusted = trustedKeysOf(files.find((f) => f.path === 'clinic.json')?.text);
  const problems: ClinicProblem[] = [];
  const good: UsedPack[] = [];
  const packs = files.filter((f) => kindOf(f.path, all) === 'law-pack');
  for (const path of about.memory.keys()) if (!packs.some((f) => f.path === path)) about.memory.delete(path);
  for (const { path, text } of packs) {
    if (text === null) continue; // said by whoever reads the folder
    const of = JSON.stringify([about.today, trusted, text]);
    const known = about.memory.get(path);
    const answer = known?.of === of ? known.answer : await readLawPack({ text, trusted, today: about.today, pause: about.pause });
    about.memory.set(path, { of, answer });
    if (answer.kind === 'refused')
      problems.push(
        problemAt(path, text, answer.place, 'error', `pack-${answer.code}`, `${answer.message} The pack is not used.`),
      );
    else if (answer.kind === 'unknown-key')
      problems.push(
        problemAt(
          path,
          text,
          { start: 0, end: 1 },
          'warning',
          'pack-unknown-key',
          `Nobody here has accepted the key of ${answer.pack.madeBy}, so this pack is not used. Open it with "Install a Law Pack", or put the key into clinic.json under "trustedKeys".`,
        ),
      );
    else good.push({ file: path, text, pack: answer.pack, fingerprint: answer.fingerprint, trusted: answer.trusted });
  }
  good.sort((a, b) => a.pack.id.localeCompare(b.pack.id) || b.pack.version - a.pack.version || (a.file < b.file ? -1 : 1));
  const used = good.filter((p, i) => good.findIndex((o) => o.pack.id === p.pack.id) === i);
  for (const p of good.filter((g) => !used.includes(g))) {
    const other = used.find((u) => u.pack.id === p.pack.id);
    problems.push(
      problemAt(
        p.file,
        p.text,
        { start: 0, end: 1 },
        'warning',
        'pack-twice',
        `${other?.file ?? 'Another file'} holds version ${String(other?.pack.version ?? '')} of the same pack, and that one is used.`,
      ),
    );
  }
  used.sort((a, b) => (a.pack.newestSource === b.pack.newestSource ? 0 : a.pack.newestSource < b.pack.newestSource ? -1 : 1));
  return { used, problems };
}
