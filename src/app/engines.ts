import { createAuthorities, type Authorities } from './authorities';
import { createCharges, type Charges } from './charges';
import { clinicHolds } from './clinic/holdRows';
import type { ClinicRows } from './clinicRows';
import type { Holds } from './holds';
import { createLetters, type Letters } from './letters';
import { createMoments } from './moments';
import { createNotes, type Notes } from './notes';

/** The engines behind the public door, joined once: letters cite through the register. */
export interface Engines {
  readonly holds: Holds;
  readonly moments: ReturnType<typeof createMoments>;
  readonly charges: Charges;
  readonly authorities: Authorities;
  readonly letters: Letters;
  readonly notes: Notes;
}

export function createEngines(clinic?: ClinicRows): Engines {
  const authorities = createAuthorities(clinic);
  const holds = clinicHolds(clinic);
  return {
    holds,
    notes: createNotes(holds),
    moments: createMoments(),
    charges: createCharges(clinic),
    authorities,
    letters: createLetters({
      authorities,
      ...(clinic?.templates ? { clinicTemplates: clinic.templates } : {}),
    }),
  };
}
