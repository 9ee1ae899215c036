import { createAuthorities, type Authorities } from './citations/authorities';
import { createCharges, type Charges } from './charges/charges';
import { clinicHolds } from './clinic/holdRows';
import type { ClinicRows } from './clinic/clinicRows';
import type { Holds } from './deadline/holds';
import { createLetters, type Letters } from './letters/letters';
import { createMoments } from './deadline/moments';
import { createNotes, type Notes } from './note/notes';
import { createProgram, type Program } from './program/program';
import { createSheets, type Sheets } from './sheet/clientSheet';

/** The engines behind the public API, joined once: letters cite through the register. */
export interface Engines {
  readonly holds: Holds;
  readonly moments: ReturnType<typeof createMoments>;
  readonly charges: Charges;
  readonly authorities: Authorities;
  readonly letters: Letters;
  readonly notes: Notes;
  readonly sheets: Sheets;
}

export function createEngines(clinic?: ClinicRows): Engines {
  const authorities = createAuthorities(clinic);
  const holds = clinicHolds(clinic);
  const charges = createCharges(clinic);
  return {
    holds,
    notes: createNotes(holds),
    sheets: createSheets(holds, clinic),
    moments: createMoments(),
    charges,
    authorities,
    letters: createLetters({
      authorities,
      lakenRiley: (text) =>
        charges.classifyCharges({ charges: [{ text }] }).cautions.find((c) => c.code.startsWith('laken-riley')) ?? null,
      otherClocks: (r) => holds.otherClocks(r),
      ...(clinic?.templates ? { clinicTemplates: clinic.templates } : {}),
    }),
  };
}

const programs = new WeakMap<Holds, Program>();

/** The program (stages, priorities, what the documents say) over the clock of a clinic; made on first use. */
export function programOf({ holds }: Pick<Engines, 'holds'>): Program {
  const known = programs.get(holds);
  if (known) return known;
  const program = createProgram({ computeHold: (r) => holds.computeHold(r) });
  programs.set(holds, program);
  return program;
}
