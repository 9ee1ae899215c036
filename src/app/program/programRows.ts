import { loadPriorities, loadProgramFacts, loadStages } from '../../data/program/program';
import type { Loaded } from '../../data/load';
import type { MinorTrafficRow, PriorityRow, ProgramRow, StageRow } from '../../domain/program/rows';

/** The rows of the program as the domain reads them. A broken file gives no rows and one sentence. */
export interface ProgramRows {
  readonly facts: readonly ProgramRow[];
  readonly stages: readonly StageRow[];
  readonly priorities: readonly PriorityRow[];
  readonly traffic: MinorTrafficRow | null;
  readonly problems: readonly string[];
}

export function programRows(): ProgramRows {
  const facts = loadProgramFacts();
  const stages = loadStages();
  const priorities = loadPriorities();
  const priorityRows = rowsOf<PriorityRow>(priorities);
  return {
    facts: rowsOf<ProgramRow>(facts),
    stages: rowsOf<StageRow>(stages),
    priorities: priorityRows,
    traffic: priorityRows.find((r): r is MinorTrafficRow => r.kind === 'minor-traffic') ?? null,
    problems: [facts, stages, priorities].flatMap((l) => (l.ok ? [] : [l.message])),
  };
}

/** The schema gives `quote?: string | undefined` where the domain has `quote?: string`; a key that is not there is the same in both. */
function rowsOf<T>(loaded: Loaded<unknown>): readonly T[] {
  return loaded.ok ? (loaded.rows as readonly T[]) : [];
}
