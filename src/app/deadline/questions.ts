/** Zones of the United States, offered first when one has to be asked for. */
export const US_ZONES = [
  ['America/New_York', 'Eastern'],
  ['America/Chicago', 'Central'],
  ['America/Denver', 'Mountain'],
  ['America/Phoenix', 'Arizona, no daylight time'],
  ['America/Los_Angeles', 'Pacific'],
  ['America/Anchorage', 'Alaska'],
  ['America/Adak', 'Aleutian Islands'],
  ['Pacific/Honolulu', 'Hawaii'],
  ['America/Puerto_Rico', 'Puerto Rico and the Virgin Islands'],
  ['Pacific/Guam', 'Guam and the Northern Marianas'],
  ['America/Indiana/Indianapolis', 'Indiana, Eastern'],
  ['America/Detroit', 'Michigan'],
  ['America/Boise', 'Southern Idaho'],
] as const;
