import type { Accountability, Signed, Statement } from './signing-api'
import { get, getTagged, post, put, type Page, type Query } from '@/shell/http'

export const kinds = ['LETTER', 'AGREEMENT', 'ANNUAL_PLAN', 'MULTI_YEAR_PLAN'] as const
export const states = ['DRAFT', 'OFFERED', 'SIGNED', 'SUPERSEDED'] as const

export interface LetterRow {
  id: number
  kind: string
  binding: boolean
  title: string
  year: number
  upperName: string | null
  place: string | null
  placeName: string | null
  partner: number | null
  partnerName: string | null
  state: string
  signedOn: string | null
  targets: number
  below: number
}

export interface Letter extends Omit<LetterRow, 'targets' | 'below'> {
  template: string
  fromOn: string
  toOn: string
  upper: string | null
  parent: number | null
  supersedes: number | null
  supersededBy: number | null
  text: string | null
  textSha256: string | null
  note: string | null
  version: number
}

export interface Amount {
  value: number
  shown: string
}

export interface TargetLine {
  id: number
  code: string
  words: string
  unit: string
  nature: string
  weight: number
  atMost: boolean
  figure: string | null
  promised: Amount
  actual: Amount | null
  rate: number | null
  forecast: Amount | null
  gap: Amount | null
  standing: string
  reason: string | null
  opens: {
    place: string | null
    partner: number | null
    from: string | null
    on: string
    purpose: string | null
  } | null
  statedOn: string | null
  openStatements: number
  owner: string | null
  dueOn: string | null
}

export interface CascadeLine {
  code: string
  words: string
  letters: number
  promised: Amount
  below: Amount | null
  difference: Amount | null
}

export interface LetterPage {
  letter: Letter
  on: string
  targets: TargetLine[]
  below: { id: number; title: string; state: string; placeName: string | null; targets: TargetLine[] }[]
  cascade: CascadeLine[]
  preview: string
  sides: string[]
  signatures: Signed[]
  statements: Statement[]
  accountability: Accountability[]
}

export interface Indicator {
  code: string
  zh: string
  en: string
  unit: string
  nature: string
  weight: number
  figure: string | null
  atMost: boolean
}

export interface Template {
  template: string
  kind: string
  zh: string
  en: string
  years: number
  upper: string | null
  lower: string | null
  binding: boolean
  text: string
  indicators: Indicator[]
}

export interface Place {
  id: number
  title: string
  placeName: string | null
  partnerName: string | null
  binding: boolean
  rank: number
  score: number | null
  met: number
  missed: number
  targets: number
}

export interface Promised {
  code: string
  value: number
  owner?: string | null
  dueOn?: string | null
}

export const letters = (query: Query) => get<Page<LetterRow>>('/api/letters', query)
export const letterOf = (id: number, on?: string) => getTagged<LetterPage>(`/api/letters/${id}${on ? `?on=${on}` : ''}`)
export const templates = (year: number) => get<Template[]>('/api/letters/templates', { year })
export const league = (query: Query) => get<Place[]>('/api/letters/league', query)
export const draft = (wanted: object, once: Record<string, string>) =>
  post<{ id: number }>('/api/letters', wanted, once)
export const saveTargets = (id: number, tag: string, targets: Promised[]) =>
  put<void>(`/api/letters/${id}`, { targets }, { 'If-Match': tag })
