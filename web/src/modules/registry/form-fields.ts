import type { Key } from '@/words'

/** How a field of the register is typed. What is sealed is never shown: an empty box leaves it as it is. */
export type Kind =
  'text' | 'long' | 'number' | 'yuan' | 'yes' | 'date' | 'code' | 'codes' | 'place' | 'sealed' | 'certificates'

export interface FormField {
  name: string
  kind: Kind
  list?: string
}
export interface FieldGroup {
  word: Key
  fields: FormField[]
}

const of =
  (kind: Kind) =>
  (...names: string[]): FormField[] =>
    names.map((name) => ({ name, kind }))
const text = of('text')
const number = of('number')
const yuan = of('yuan')
const yes = of('yes')
const date = of('date')
const sealed = of('sealed')
const code = (name: string, list: string): FormField => ({ name, kind: 'code', list })
const codes = (name: string, list: string): FormField => ({ name, kind: 'codes', list })

export const householdGroups: FieldGroup[] = [
  {
    word: 'registry.groupHousehold',
    fields: [
      ...text('villageGroup', 'naturalVillage'),
      code('standard', 'STANDARD'),
      code('attribute', 'ATTRIBUTE'),
      ...date('identifiedOn', 'exitedOn'),
      ...yes('martyrFamily', 'oneChild', 'twoDaughters', 'cooperative', 'safeWater', 'dangerousHouse'),
    ],
  },
  {
    word: 'registry.groupCause',
    fields: [
      code('causeMain', 'CAUSE'),
      codes('causesOther', 'CAUSE'),
      { name: 'causeText', kind: 'long' },
      ...yes('spendingPoor'),
      ...text('spendingCause'),
      ...date('disasterOn'),
      ...yes('disasterCompensated'),
    ],
  },
  {
    word: 'registry.groupHome',
    fields: [...yes('relocated', 'inRelocationSite'), ...text('relocationAddress')],
  },
  {
    word: 'registry.groupContact',
    fields: [...sealed('phone', 'bankAccount'), ...text('bank', 'formVersion', 'collector'), ...date('collectedOn')],
  },
]

const items = (letter: string, ...parts: string[]) => yuan(...parts.map((part) => `items.${letter}${part}`))
export const totals: Record<string, string> = {
  A: 'wageFen',
  B: 'businessFen',
  C: 'propertyFen',
  D: 'transferFen',
  E: 'businessCostFen',
}
const sixteen = [...'ABCDEFGHIJKLMNOP'].map((one) => `6${one}`)

export const yearGroups: FieldGroup[] = [
  { word: 'registry.groupTotals', fields: [...yuan(...Object.values(totals)), ...number('members')] },
  { word: 'registry.groupA', fields: items('A', '1', '2', '3', '4', '5') },
  { word: 'registry.groupB', fields: items('B', '1', '2', '3', '4') },
  { word: 'registry.groupC', fields: items('C', '1', '2', '3', '4', '5') },
  { word: 'registry.groupD', fields: items('D', '1', '2', '3', '4', '5A', '5B', '5C', '5D', '5E', ...sixteen) },
  { word: 'registry.groupE', fields: items('E', '1', '2', '3', '4') },
  {
    word: 'registry.groupOtherIncome',
    fields: [...yuan('claimsFen', 'selfPaidFen'), ...yes('incomeStable', 'publicPayroll')],
  },
  {
    word: 'registry.groupGuarantees',
    fields: yes(...['FOOD', 'CLOTHING', 'EDUCATION', 'MEDICAL', 'HOUSING', 'WATER'].map((one) => `guarantees.${one}`)),
  },
  {
    word: 'registry.groupLand',
    fields: [
      ...number('arableMu', 'forestMu', 'returnedForestMu', 'orchardMu', 'grasslandMu', 'waterMu', 'livestockHead'),
      codes('industryKinds', 'INDUSTRY_KIND'),
      ...yes('enterpriseLed', 'leaderLed'),
    ],
  },
  {
    word: 'registry.groupHome',
    fields: [
      ...number('houseAreaM2', 'houseBuiltYear'),
      code('houseGrade', 'HOUSE_GRADE'),
      code('houseStructure', 'HOUSE_STRUCTURE'),
      code('roadKind', 'ROAD_KIND'),
      ...yes('roadPaved'),
      ...number('roadDistanceKm', 'marketDistanceKm'),
      code('waterSource', 'WATER_SOURCE'),
      ...yes('safeWater', 'waterDifficult', 'waterQuantity', 'waterQuality', 'waterConvenient', 'waterReliable'),
      ...yes('electricity', 'productionElectricity', 'broadcast', 'broadband', 'sanitaryToilet'),
      code('fuel', 'FUEL'),
      codes('assets', 'ASSET'),
    ],
  },
]

export const personGroups: FieldGroup[] = [
  {
    word: 'registry.groupPerson',
    fields: [
      ...text('name'),
      code('relation', 'RELATION'),
      code('sex', 'SEX'),
      ...date('birthOn'),
      code('documentKind', 'DOCUMENT_KIND'),
      ...sealed('document', 'phone'),
      code('ethnicity', 'ETHNICITY'),
      code('marital', 'MARITAL'),
      code('political', 'POLITICAL'),
      ...yes('activeSoldier', 'relocated'),
    ],
  },
  {
    word: 'registry.groupSchool',
    fields: [
      code('education', 'EDUCATION'),
      code('student', 'STUDENT'),
      code('dropoutReason', 'DROPOUT_REASON'),
      codes('health', 'HEALTH'),
      codes('disability', 'DISABILITY'),
      code('labour', 'LABOUR'),
    ],
  },
  {
    word: 'registry.groupWork',
    fields: [
      code('workState', 'WORK_STATE'),
      { name: 'workPlace', kind: 'place' },
      ...text('employer'),
      ...number('workMonths'),
      ...yuan('monthlyWageFen'),
      ...date('workFrom', 'workTo', 'previousWorkTo'),
      code('workSector', 'WORK_SECTOR'),
      code('workChannel', 'WORK_CHANNEL'),
      codes('publicPosts', 'PUBLIC_POST'),
      ...number('publicPostMonths'),
      { name: 'certificates', kind: 'certificates' },
    ],
  },
  {
    word: 'registry.groupInsurance',
    fields: [
      code('subsistence', 'SUBSISTENCE'),
      ...yes('medicalInsurance', 'employeeMedical', 'criticalInsurance', 'commercialInsurance', 'medicalAid'),
      ...yes('pensionInsurance', 'employeePension', 'disabilityAllowance'),
      ...date('contributionSubsidisedOn'),
    ],
  },
]
