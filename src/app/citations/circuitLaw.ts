import { loadCircuitLaw } from '../../data/authorities/authorities';
import { casesFor as casesOf, type CasesAsked, type CasesFor } from '../../domain/authority/cases/casesFor';
import {
  buildCircuitLaw,
  circuitOf,
  type Circuit,
  type CircuitLaw,
  type CircuitLawRow,
} from '../../domain/authority/cases/circuitLaw';

let built: CircuitLaw | undefined;

/** The rulings by place, ready to ask; empty where the data cannot be used. */
export function circuitLaw(): CircuitLaw {
  if (built === undefined) {
    const loaded = loadCircuitLaw();
    built = buildCircuitLaw(loaded.ok ? (loaded.rows as readonly CircuitLawRow[]) : []);
  }
  return built;
}

/** What a letter to a place may cite on a question, what its signer must know, and what nobody may cite. Plain data; see docs/authorities.md. */
export function casesFor(asked: CasesAsked): CasesFor {
  return casesOf(circuitLaw(), asked);
}

/** The federal circuit of "US-TX"; null where the place has none that is known. */
export function circuitFor(jurisdiction: string): Circuit | null {
  return circuitOf(circuitLaw(), jurisdiction);
}
