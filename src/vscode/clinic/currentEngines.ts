import type { DetainerDeskApi } from '../../app/answers';
import type { LastNote } from '../note/lastNote';
import type { Services } from '../services';
import type { ClinicEngines, ClinicLibraries } from './libraries';

type Here = Pick<
  Services,
  'api' | 'holds' | 'charges' | 'authorities' | 'letters' | 'notes' | 'sheets' | 'clinic' | 'enginesFor'
>;

/**
 * The engines a command uses: those of the clinic of the note in front. Where there is a document, `enginesFor(document.uri)` is exact also
 * when another note is in front. `api` is one object for the whole session, because the panel keeps it.
 */
export function currentEngines(clinic: ClinicLibraries, lastNote: LastNote): Here {
  const now = (): ClinicEngines => clinic.enginesFor(lastNote.current()?.document.uri);
  return {
    clinic,
    enginesFor: (resource) => clinic.enginesFor(resource),
    api: apiTo(() => now().api),
    get holds() {
      return now().holds;
    },
    get charges() {
      return now().charges;
    },
    get authorities() {
      return now().authorities;
    },
    get letters() {
      return now().letters;
    },
    get notes() {
      return now().notes;
    },
    get sheets() {
      return now().sheets;
    },
  };
}

function apiTo(now: () => DetainerDeskApi): DetainerDeskApi {
  return {
    apiVersion: 1,
    get dataVersion() {
      return now().dataVersion;
    },
    parseMoment: (r) => now().parseMoment(r),
    computeHold: (r) => now().computeHold(r),
    otherClocks: (r) => now().otherClocks(r),
    holidays: (r) => now().holidays(r),
    listForms: () => now().listForms(),
    listJurisdictions: () => now().listJurisdictions(),
    searchOffenses: (r) => now().searchOffenses(r),
    classifyCharges: (r) => now().classifyCharges(r),
    readCharges: (r) => now().readCharges(r),
    authorityStatus: (r) => now().authorityStatus(r),
    findCitations: (r) => now().findCitations(r),
    findJails: (r) => now().findJails(r),
    listTemplates: () => now().listTemplates(),
    renderTemplate: (r) => now().renderTemplate(r),
    readTables: (r) => now().readTables(r),
    proposeLog: (r) => now().proposeLog(r),
    readLog: (r) => now().readLog(r),
    clientSheet: (r) => now().clientSheet(r),
  };
}
