/** The only file that opens the data of the program: what the five documents say, the stages of a case, the priorities. */
import facts from './program-facts.json';
import priorities from './priorities.json';
import stages from './process-stages.json';
import { lazily } from '../load';
import { PrioritiesFile, ProgramFactsFile, StagesFile } from '../schema/program';

export const loadProgramFacts = lazily('program-facts.json', facts, ProgramFactsFile);
export const loadStages = lazily('process-stages.json', stages, StagesFile);
export const loadPriorities = lazily('priorities.json', priorities, PrioritiesFile);
