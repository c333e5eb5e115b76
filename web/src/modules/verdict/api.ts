import { get, post } from '@/shell/http'

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
export interface LensVerdict {
  lens: string
  name: string
  source: string
  verdict: Named | null
  score: number | null
  cutoff: number | null
  classes: { code: string; name: string; answer: Met; conditions: { code: string; name: string; reason: Reason }[] }[]
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
  yuanPerHousehold: number | null
  classes: string[]
}
export interface Count {
  code: string | null
  name: string
  households: number
  persons: number
  wouldHouseholds: number
  wouldPersons: number
}
export interface Movement {
  county: string
  countyName: string
  was: string | null
  wasName: string
  would: string | null
  wouldName: string
  cause: string | null
  households: number
  persons: number
}
export interface Outcome {
  pack: string
  version: string
  on: string
  counts: Count[]
  moved: Movement[]
  entering: number
  leaving: number
  costFen: number | null
}

export const verdictsOf = (household: number, on?: string) =>
  get<PackVerdicts[]>(`/api/households/${household}/verdicts`, { on })
export const standards = () => get<Standards[]>('/api/verdicts/standards')
export const tryOut = (trial: Trial) => post<Outcome>('/api/whatif', trial)
