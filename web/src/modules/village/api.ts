import { get, type Page, post, put, type Query } from '@/shell/http'

export interface VillageRow {
  village: string
  name: string
  placePath: string
  households: number
  persons: number
  poor: number
  exited: number
  monitored: number
  groups: number
  leaders: number
  factsYear: number | null
}

/** A household that belongs to a group or is led, until the day it no longer is. */
export interface Belonging {
  household: number
  householdNo: string
  headName: string
  status: string
  since: string
  until: string | null
}

export interface Evaluation {
  period: string
  on: string
  grade: string
  score: number | null
  remark: string | null
}

export interface Group {
  id: number
  name: string
  head: number | null
  since: string
  endedOn: string | null
  version: number
  members: Belonging[]
  evaluations: Evaluation[]
}

export interface Leader {
  id: number
  name: string
  person: number | null
  industry: string
  business: string | null
  trainedOn: string | null
  since: string
  endedOn: string | null
  version: number
  households: Belonging[]
}

export type Facts = Record<string, string | number | boolean | null>

export interface Year {
  year: number
  version: number
  recordedAt: string
  facts: Facts
}

export interface Village {
  village: string
  name: string
  placePath: string
  statuses: { status: string; households: number; persons: number }[]
  monitored: number
  years: Year[]
  groups: Group[]
  leaders: Leader[]
}

export interface Posting {
  id: number
  name: string
  kind: string
  post: string
  since: string
  until: string | null
}

const tag = (version: number) => ({ 'If-Match': `"${version}"` })

export const villages = (query: Query) => get<Page<VillageRow>>('/api/villages', query)
export const villageOf = (code: string) => get<Village>(`/api/villages/${code}`)
export const teamOf = (code: string) => get<Page<Posting>>('/api/postings', { place: code, limit: 50 })
export const plansOf = (code: string) =>
  get<Page<{ id: number; year: number; state: string }>>('/api/plans', { subject: 'VILLAGE', place: code, limit: 10 })
export const saveFacts = (code: string, year: number, version: number, facts: Facts, reason: string) =>
  put<Village>(`/api/villages/${code}/facts/${year}`, { facts, reason }, tag(version))
export const addGroup = (code: string, group: object) => post<{ id: number }>(`/api/villages/${code}/groups`, group)
export const saveGroup = (code: string, id: number, version: number, group: object) =>
  put<Village>(`/api/villages/${code}/groups/${id}`, group, tag(version))
export const evaluateGroup = (code: string, id: number, evaluation: object) =>
  post<Village>(`/api/villages/${code}/groups/${id}/evaluations`, evaluation)
export const addLeader = (code: string, leader: object) => post<{ id: number }>(`/api/villages/${code}/leaders`, leader)
export const saveLeader = (code: string, id: number, version: number, leader: object) =>
  put<Village>(`/api/villages/${code}/leaders/${id}`, leader, tag(version))
