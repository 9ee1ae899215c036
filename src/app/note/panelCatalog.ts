import type { DetainerDeskApi } from '../answers';
import type { Catalog } from '../../protocol/hostState';
import { statesOf } from '../deadline/places';
import { BEFORE, HOLIDAY_WORDS, US_ZONES } from '../deadline/questions';
import { DISPOSITION_CHOICES, MAX_PUNISHMENT_CHOICES } from '../../domain/offense/words';
import { MODIFIERS } from '../charges/chargesView';
import { factCatalog } from '../deadline/factKeys';

const choice = ([value, label]: readonly [string, string]): { value: string; label: string } => ({ value, label });

/** What the page offers to choose from. It may only send back what stands here. */
export function makeCatalog(api: DetainerDeskApi): Catalog {
  return {
    dataVersion: api.dataVersion,
    zones: US_ZONES.map(([value, label]) => ({ value, label: `${label} (${value})` })),
    forms: api.listForms().map((f) => ({ value: f.id, label: f.name.startsWith(f.id) ? f.name : `${f.id}: ${f.name}` })),
    jurisdictions: statesOf(api).map((j) => ({ value: j.id, label: `${j.name} (${j.id})` })),
    holidayRules: Object.entries(HOLIDAY_WORDS).map(choice),
    before: BEFORE.map((q) => ({ ...q, choices: q.choices.map(choice) })),
    facts: factCatalog(),
    dispositions: DISPOSITION_CHOICES.map(choice),
    modifiers: MODIFIERS.map((m) => ({ value: m, label: m })),
    maxPunishments: MAX_PUNISHMENT_CHOICES.map(choice),
    findings: [
      { fact: 'aggravatedFelony', label: 'Aggravated felony: an attorney’s finding' },
      { fact: 'conviction', label: 'Conviction in the immigration sense: an attorney’s finding' },
    ],
  };
}
