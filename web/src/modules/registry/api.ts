import { get, type Page, type Query } from '@/shell/http'

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
export const findHouseholds = (query: Query) => get<Page<HouseholdRow>>('/api/households', query)
