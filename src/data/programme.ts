/** The only file that opens the data of the programme: what the five documents say, the stages of a case, the priorities. */
import facts from './programme-facts.json';
import priorities from './priorities.json';
import stages from './process-stages.json';
import { lazily } from './load';
import { PrioritiesFile, ProgrammeFactsFile, StagesFile } from './schema/programme';

export const loadProgrammeFacts = lazily('programme-facts.json', facts, ProgrammeFactsFile);
export const loadStages = lazily('process-stages.json', stages, StagesFile);
export const loadPriorities = lazily('priorities.json', priorities, PrioritiesFile);
