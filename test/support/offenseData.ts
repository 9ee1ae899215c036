import type { Loaded } from '../../src/data/load';
import { loadCodes, loadIceEntries, loadLevels, loadOffenseCautions } from '../../src/data/charges/offenses';
import type { OffenseData } from '../../src/domain/offense/rows';

export function rowsOf<T>(loaded: Loaded<T>): readonly T[] {
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.rows;
}

export function offenseData(candidates: OffenseData['candidates'] = () => []): OffenseData {
  return {
    codes: rowsOf(loadCodes()),
    iceEntries: rowsOf(loadIceEntries()),
    levels: rowsOf(loadLevels()),
    cautions: rowsOf(loadOffenseCautions()),
    candidates,
    statutes: () => [],
    lakenRiley: () => ({ finding: 'note', because: [] }),
  };
}
