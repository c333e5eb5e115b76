import { get, onceOnly, type Page, post, put, type Query, upload } from '@/shell/http'
import type { Change, HouseholdRow } from './api'

export interface ChangeRow {
  id: number
  kind: string
  state: string
  household: number | null
  householdNo: string | null
  headName: string | null
  village: string
  placePath: string
  next: string | null
  reason: string
  cause: string | null
  happenedOn: string | null
  applicant: number
  createdAt: string
  submittedAt: string | null
  stale: boolean
  rivals: number
}

export interface ChangeField {
  key: string
  person: number | null
  field: string
  base: unknown
  theirs: unknown
  mine: unknown
  hidden: boolean
  conflict: boolean
}

export interface Party {
  id: number
  householdNo: string
  headName: string
  placePath: string
  members: number
  status: string
  version: number
}

export interface ChangeFile {
  request: ChangeRow
  route: string[]
  step: number
  revision: number
  version: number | null
  versionNow: number | null
  content: Record<string, unknown> | null
  fields: ChangeField[]
  people: Record<string, string>
  household: Party | null
  other: Party | null
  otherPlace: string | null
  decisions: { decision: string; level: string | null; account: number; reason: string | null; at: string }[]
  evidence: { hash: string; name: string }[]
  since: Change[]
  others: { request: ChangeRow; fields: ChangeField[] }[]
  stale: boolean
  mine: boolean
  mayDecide: boolean
}

export interface NewChange {
  kind: string
  household: number | null
  version?: number
  otherVersion?: number
  on?: string
  cause?: string
  reason: string
  content: object
  evidence?: string[]
  draft?: boolean
}

export interface Answer {
  id: number | null
  version: number | null
  request: number
  state: string
}

export interface Difference {
  id: number
  householdNo: string
  headName: string
  place: string | null
  kind: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  changes?: { kind: string; at: string; reason: string | null; by: number }[] | null
}

export interface Register {
  id: number
  place: string
  placeName: string
  year: number
  onDay: string
  frozenAt: string
  account: number
  reason: string
  households: number
  persons: number
  hash: string
}

export interface Comparison {
  from: Register
  to: Register
  counties: {
    county: number
    name: string | null
    entered: number
    left: number
    changed: number
    before: number
    after: number
  }[]
  fields: { field: string; households: number }[]
}

export interface Pair {
  id: number
  score: number
  grounds: string
  state: string
  reason: string | null
  request: number | null
  person: number
  name: string
  sex: string
  birthOn: string | null
  relation: string
  household: number
  householdNo: string
  headName: string
  version: number
  other: number
  otherName: string
  otherBirthOn: string | null
  otherRelation: string
  otherHousehold: number
  otherHouseholdNo: string
  otherHeadName: string
  otherVersion: number
  place: string
  otherPlace: string
}

export const changeList = (query: Query) => get<Page<ChangeRow>>('/api/changes', query)
export const changeFile = (id: number) => get<ChangeFile>(`/api/changes/${id}`)
export const askFor = (change: NewChange) => post<Answer>('/api/changes', change, onceOnly())
export const askAgain = (id: number, change: NewChange) => put<Answer>(`/api/changes/${id}`, change, onceOnly())
export const decideChange = (id: number, decision: string, revision: number, reason: string) =>
  post<Answer>(`/api/changes/${id}/${decision}`, { revision, reason: reason || null })
export const resolveChange = (id: number, version: number, theirs: string[]) =>
  post<Answer>(`/api/changes/${id}/resolve`, { version, theirs })
export const handIn = (file: File) => {
  const form = new FormData()
  form.append('file', file)
  return upload<{ hash: string; name: string; bytes: number }>(
    '/api/changes/evidence',
    form,
    () => undefined,
    new AbortController().signal,
  )
}
export const believedList = (query: Query) => get<Page<HouseholdRow>>('/api/households/as-known', query)
export const differenceList = (query: Query) => get<Page<Difference>>('/api/households/differences', query)
export const registerList = () => get<{ rows: Register[] }>('/api/registers')
export const freezeRegister = (place: number, year: number, reason: string) =>
  post<Register>('/api/registers', { place, year, reason })
export const compareRegisters = (from: number, to: number) => get<Comparison>('/api/registers/compare', { from, to })
export const registerDifferences = (query: Query) => get<Page<Difference>>('/api/registers/differences', query)
export const duplicateList = (query: Query) => get<Page<Pair>>('/api/duplicates', query)
export const findDuplicates = () => post<{ pairs: number }>('/api/duplicates/find')
export const judgeDuplicate = (id: number, state: string, reason: string, request: number | null) =>
  post<void>(`/api/duplicates/${id}/decide`, { state, reason, request })
