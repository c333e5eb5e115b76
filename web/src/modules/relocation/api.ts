import { get, type Page, type Query } from '@/shell/http'

export interface Relocation {
  id: number
  household: number | null
  title: string
  place: string
  placeName: string
  altitudeM: number | null
  state: string
  stateName: string
  stateSince: string
  openedOn: string
  endedOn: string | null
  kind: string | null
  batch: string | null
  reason: string | null
  destination: string | null
  site: string | null
  settling: string | null
  persons: number
  consentOn: string | null
  movedOn: string | null
  dwelling: string | null
  areaM2: number | null
  certificate: string | null
  certificateNo: string | null
  oldHouse: string | null
  oldHouseOn: string | null
  labourers: number | null
  working: number | null
  jobs: number
  services: number
  incomeBeforeFen: number | null
  incomeAfterFen: number | null
  timerName: string | null
  dueOn: string | null
  colour: 'OVERDUE' | 'SOON' | 'LATER' | 'NONE'
}
export interface StepCount {
  state: string
  name: string
  ends: boolean
  households: number
  persons: number
  overdue: number
}
export interface Site {
  site: string
  county: string
  countyName: string | null
  households: number
  persons: number
  allotted: number
  movedIn: number
  living: number
  settled: number
  jobs: number
  services: number
  withLabour: number
  employed: number
}
export type Choice = 'kind' | 'batch' | 'reason' | 'destination'
export interface Board {
  steps: StepCount[]
  sites: Site[]
  choices: Record<Choice, { code: string; name: string }[]>
}

export const relocations = (query: Query) => get<Page<Relocation>>('/api/relocations', query)
export const relocationBoard = (query: Query) => get<Board>('/api/relocations/board', query)
