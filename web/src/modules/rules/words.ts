// what the server names by code, as words

export const severityWords = {
  BLOCKING: 'rules.blocking',
  ERROR: 'rules.error',
  WARNING: 'rules.warning',
  HINT: 'rules.hint',
} as const
export const objectWords = {
  HOUSEHOLD: 'rules.ofHousehold',
  PERSON: 'rules.ofPerson',
  VILLAGE: 'rules.ofVillage',
} as const
export const ownerWords = {
  VILLAGE: 'rules.byVillage',
  TOWN: 'rules.byTown',
  COUNTY: 'rules.byCounty',
} as const
