import { get, getTagged, type Page, post, type Query } from '@/shell/http'

export interface HouseholdRow {
  id: number
  householdNo: string
  village: string
  villageName: string
  placePath?: string
  group: string | null
  headName: string
  members: number
  status: string
  statusSince: string | null
  exitedOn: string | null
  attribute: string | null
  causeMain: string | null
  netPerCapitaFen: number | null
  year: number | null
  version: number
}

export interface Member {
  id: number
  name: string
  relation: string
  sex: string
  birthOn: string | null
  age: number | null
  documentMasked: string | null
  ethnicity: string | null
  education: string | null
  student: string | null
  health: string[] | string | null
  labour: string | null
  workMonths: number | null
  lifeState?: string
  leftOn?: string | null
}

export interface Condition {
  year: number
  wageFen: number
  businessFen: number
  propertyFen: number
  transferFen: number
  businessCostFen: number
  netFen: number
  perCapitaFen: number | null
  arableMu?: number | null
  houseAreaM2?: number | null
  houseGrade?: string | null
}

export interface StatusSpan {
  from: string
  to: string | null
  status: string
  reason: string | null
  recordedAt: string
}

export interface Change {
  id: number
  at: string
  by: number
  kind: string
  reason: string | null
  batch: number | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface HouseholdFile {
  household: HouseholdRow & Record<string, unknown>
  members: Member[]
  conditions: Condition[]
  statuses: StatusSpan[]
  changes: Change[]
  further?: { kind: string; of: number; facts: Record<string, unknown> }[]
}

export type CodeLists = Record<string, { code: string; name: string }[]>

export const findHouseholds = (query: Query) => get<Page<HouseholdRow>>('/api/households', query)
export const householdFile = (id: number) => getTagged<HouseholdFile>(`/api/households/${id}`)
export const asKnown = (id: number, at: string, on?: string) =>
  get<HouseholdFile>(`/api/households/${id}/as-known`, { at, on })
export const revealOfPerson = (id: number, field: string, reason: string) =>
  post<{ value: string | string[] }>(`/api/persons/${id}/reveal`, { field, reason })
export const revealOfHousehold = (id: number, field: string, reason: string) =>
  post<{ value: string | string[] }>(`/api/households/${id}/reveal`, { field, reason })
export const namesOf = (ids: number[]) => get<Record<string, string>>('/api/names', { ids: ids.join(',') })
export const codeLists = () => get<CodeLists>('/api/codes')
