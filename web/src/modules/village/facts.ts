import { t, type Key } from '@/words'
import { money } from '@/shell/format'
import type { Facts } from './api'

/** A village's facts as the form and the page show them, in the order of the national table. */
export type Kind = 'count' | 'area' | 'yes' | 'money' | 'text' | 'year' | 'code' | 'degree'
export const sections: { word: Key; fields: [string, Kind][] }[] = [
  {
    word: 'village.sectionVillage',
    fields: [
      ['kind', 'code'],
      ['poorVillage', 'yes'],
      ['delisted', 'yes'],
      ['delistedYear', 'year'],
      ['leader', 'text'],
      ['officePhone', 'text'],
      ['partyMembers', 'count'],
      ['longitude', 'degree'],
      ['latitude', 'degree'],
      ['altitudeM', 'area'],
    ],
  },
  {
    word: 'village.sectionPeople',
    fields: [
      ['households', 'count'],
      ['population', 'count'],
      ['ruralPopulation', 'count'],
      ['naturalVillages', 'count'],
      ['subsistenceHouseholds', 'count'],
      ['subsistencePersons', 'count'],
      ['hardshipHouseholds', 'count'],
      ['hardshipPersons', 'count'],
      ['subsistencePoorHouseholds', 'count'],
      ['subsistencePoorPersons', 'count'],
      ['disabledPersons', 'count'],
      ['disabledPoorPersons', 'count'],
      ['workersAway', 'count'],
      ['medicalInsured', 'count'],
      ['pensionInsured', 'count'],
    ],
  },
  {
    word: 'village.sectionLand',
    fields: [
      ['arableMu', 'area'],
      ['irrigatedMu', 'area'],
      ['forestMu', 'area'],
      ['returnedForestMu', 'area'],
      ['orchardMu', 'area'],
      ['grasslandMu', 'area'],
      ['waterMu', 'area'],
    ],
  },
  {
    word: 'village.sectionEconomy',
    fields: [
      ['perCapitaFen', 'money'],
      ['collectiveIncomeFen', 'money'],
      ['cooperatives', 'count'],
      ['tourismHouseholds', 'count'],
      ['tourismWorkers', 'count'],
      ['farmInns', 'count'],
      ['tourismIncomeFen', 'money'],
    ],
  },
  {
    word: 'village.sectionServices',
    fields: [
      ['pavedToTown', 'yes'],
      ['bus', 'yes'],
      ['unsafeWaterHouseholds', 'count'],
      ['waterDifficultHouseholds', 'count'],
      ['poweredNaturalVillages', 'count'],
      ['dangerousHouseHouseholds', 'count'],
      ['clinics', 'count'],
      ['doctors', 'count'],
      ['publicToilets', 'count'],
      ['wastePoints', 'count'],
      ['cultureRooms', 'count'],
      ['primarySchools', 'count'],
      ['broadband', 'yes'],
      ['mobileSignal', 'yes'],
      ['informationOfficers', 'count'],
    ],
  },
]

export const label = (field: string) => t(`village.${field}` as Key)

/** A fact in words; a fact nobody has stated is a dash, never a nought. */
export function shown(facts: Facts, field: string, kind: Kind, name: (list: string, code: unknown) => string): string {
  const value = facts[field]
  if (value === undefined || value === null || value === '') return '–'
  if (kind === 'yes') return t(value ? 'shell.yes' : 'shell.no')
  if (kind === 'money') return money(Number(value))
  if (kind === 'code') return name('VILLAGE_KIND', value)
  return kind === 'count' || kind === 'area' ? Number(value).toLocaleString('en-US') : String(value)
}
