import { get, post, type Page, type Query } from '@/shell/http'

export type Met = 'MET' | 'NOT_MET' | 'UNKNOWN'
export interface Named {
  code: string
  name: string
}
export interface Used {
  object: string
  field: string
  member: number | null
  value: unknown
  unit: string | null
  zh: string
  en: string
  source: string
}
export interface Reason {
  answer: Met
  text: string
  parts: Reason[]
  used: Used[]
  missing: string[]
}
/** a value that was read, in words */
export interface Read {
  field: string
  member: number | null
  name: string
  value: string
  source: string
}
export interface LensVerdict {
  lens: string
  name: string
  source: string
  verdict: Named | null
  score: number | null
  cutoff: number | null
  classes: {
    code: string
    name: string
    answer: Met
    conditions: { code: string; name: string; reason: Reason; values: Read[] }[]
  }[]
  missing: string[]
}
export interface PackVerdicts {
  pack: string
  name: string
  version: string
  on: string
  lenses: LensVerdict[]
}

export interface Line {
  kind: string
  place: string
  year: number
  yuan: number | null
  source: string
}
export interface Condition {
  of: string
  name: string
  words: string
  met: string
  weight: number | null
}
export interface Lens {
  lens: string
  name: string
  source: string
  classes: Named[]
  conditions: Condition[]
  cutoff: number | null
}
export interface Standards {
  pack: string
  version: string
  lenses: Lens[]
  lines: Line[]
}
export interface Trial {
  pack: string
  lens: string
  on?: string
  place?: string
  lines: { field: string; place: string | null; yuan: number }[]
  conditions: { of: string; name: string; met: string }[]
  weights: Record<string, number>
  cutoff: number | null
  /** a kind of the catalogue, or null for a measure without a name */
  measure: string | null
  yuan: number | null
  classes: string[]
}
export interface Count {
  code: string
  name: string
  households: number
  persons: number
  wouldHouseholds: number
  wouldPersons: number
}
export interface Movement {
  county: string
  countyName: string
  was: string
  wasName: string
  would: string
  wouldName: string
  cause: string | null
  households: number
  persons: number
}
export interface Sum {
  households: number
  persons: number
}
export interface Outcome {
  trial: number
  pack: string
  version: string
  on: string
  counts: Count[]
  moved: Movement[]
  entering: Sum
  leaving: Sum
  costFen: number | null
  costPer: 'HOUSEHOLD' | 'PERSON' | null
}
/** a household that would be judged otherwise */
export interface Mover {
  id: number
  householdNo: string
  head: string | null
  village: string
  villageName: string
  members: number
  cause: string | null
  was: string
  wasName: string
  would: string
  wouldName: string
}
export interface Draft {
  id: number
  pack: string
  version: string
  note: string
  files: string[]
}
export interface MeasureKind {
  kind: string
  name: string
  familyName: string
  receivers: string[]
}

export const verdictsOf = (household: number, on?: string) =>
  get<PackVerdicts[]>(`/api/households/${household}/verdicts`, { on })
export const standards = () => get<Standards[]>('/api/verdicts/standards')
export const tryOut = (trial: Trial) => post<Outcome>('/api/whatif', trial)
export const movers = (trial: string, query: Query) => get<Page<Mover>>(`/api/whatif/${trial}/households`, query)
export const saveDraft = (trial: number, note: string) => post<Draft>(`/api/whatif/${trial}/draft`, { note })
export const measureKinds = (on?: string) => get<{ kinds: MeasureKind[] }>('/api/measure-kinds', { on })
