import { get, type Page, post, type Query } from '@/shell/http'

export const severities = ['BLOCKING', 'ERROR', 'WARNING', 'HINT'] as const
export type Severity = (typeof severities)[number]
export const owners = ['VILLAGE', 'TOWN', 'COUNTY'] as const
export type Owner = (typeof owners)[number]
export const objects = ['HOUSEHOLD', 'PERSON', 'VILLAGE'] as const
export type ObjectKind = (typeof objects)[number]

export interface Hit {
  id: number
  rule: string
  severity: Severity
  owner: Owner
  message: string
  fix: string
  object: ObjectKind
  village: string
  villageName: string
  household: number | null
  householdNo: string | null
  head: string | null
  person: string | null
  collector: string | null
  foundOn: string
  exemptReason: string | null
  exemptUntil: string | null
}
export interface Count {
  key: string
  name: string | null
  hits: number
  exempted: number
  households: number
  records: number | null
}
export interface Rule {
  id: string
  object: ObjectKind
  severity: Severity
  owner: Owner
  message: string
  fix: string
  when: string | null
  hit: string
  autoFix: boolean
  verified: boolean
  from: string | null
  to: string | null
  hits: number
  exempted: number
  asked: number | null
  unknown: number | null
}
export interface Catalogue {
  pack: string
  packName: string
  packVersion: string
  rules: Rule[]
}
export interface Run {
  id: number
  place: number
  placeName: string | null
  packVersion: string
  runOn: string
  state: 'RUNNING' | 'DONE' | 'FAILED'
  done: number
  asked: number
  found: number
  gone: number
  startedAt: string
  endedAt: string | null
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
  answer: 'MET' | 'NOT_MET' | 'UNKNOWN'
  text: string
  parts: Reason[]
  used: Used[]
  missing: string[]
}
export interface Finding {
  rule: string
  severity: Severity
  object: ObjectKind
  message: string
  fix: string
  person: string | null
  member: number | null
  fields: string[]
  missing: string[]
  why: Reason
  exemptUntil: string | null
}
export interface Findings {
  pack: string
  packVersion: string
  on: string
  met: Finding[]
  unknown: Finding[]
}

export const catalogue = (place?: string) => get<Catalogue>('/api/rules', { place })
export const hits = (query: Query) => get<Page<Hit>>('/api/rules/hits', query)
export const hitsBy = (dimension: 'rule' | 'place' | 'collector', query: Query) =>
  get<Count[]>('/api/rules/hits/by', { ...query, dimension })
export const runs = () => get<Run[]>('/api/rules/runs')
export const run = (place?: string) => post<Run>('/api/rules/run', { place })
export const findings = (household: number) => get<Findings>(`/api/rules/households/${household}`)
export const villageFindings = (village: string) => get<Findings>(`/api/rules/villages/${village}`)
export const check = (typed: {
  id?: number
  village?: number
  household?: unknown
  members?: unknown
  condition?: unknown
  onlyTyped?: boolean
}) => post<Finding[]>('/api/rules/check', typed)
export const exempt = (wanted: { hits?: number[]; rule?: string; place?: string; reason: string; until: string }) =>
  post<{ exemptions: number }>('/api/rules/exemptions', wanted)
