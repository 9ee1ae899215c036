import type { AliasRow, CautionRow, CodeRow, IceEntryRow, LevelRow } from '../../domain/offense/rows';
import iceEntriesJson from '../holds/ice-entries.json';
import { lazily } from '../load';
import codesJson from './ncic-codes.json';
import aliasesJson from './offense-aliases.json';
import cautionsJson from './offense-cautions.json';
import levelsJson from './offense-levels.json';
import { SourcesFile } from '../schema/holds';
import { AliasFile, CodeFile, IceEntryFile, LevelFile, OffenseCautionFile } from '../schema/offenses';
import sourcesJson from '../sources/offenses.json';

export const loadCodes = lazily<CodeRow>('ncic-codes.json', codesJson, CodeFile);
export const loadIceEntries = lazily<IceEntryRow>('ice-entries.json', iceEntriesJson, IceEntryFile);
export const loadLevels = lazily<LevelRow>('offense-levels.json', levelsJson, LevelFile);
export const loadAliases = lazily<AliasRow>('offense-aliases.json', aliasesJson, AliasFile);
export const loadOffenseSources = lazily('sources/offenses.json', sourcesJson, SourcesFile);
export const loadOffenseCautions = lazily<CautionRow>('offense-cautions.json', cautionsJson, OffenseCautionFile);
