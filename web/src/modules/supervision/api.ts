import { get, onceOnly, type Page, post, put, type Query } from '@/shell/http'

export const states = ['OPEN', 'REQUESTED', 'REVIEWED', 'CHECKED', 'CLOSED'] as const
export const progressStates = ['NOT_STARTED', 'UNDER_WAY', 'DONE', 'LONG_TERM'] as const

export interface Finding {
  id: number
  number: string
  source: string
  sourceDocument: string | null
  sourceOn: string | null
  foundOn: string
  text: string
  category: string
  reach: string
  term: string
  place: string
  placePath: string
  partner: number | null
  partnerName: string | null
  households: number | null
  persons: number | null
  amountFen: number | null
  leadUnit: string
  leadPerson: string | null
  coUnits: string | null
  target: string | null
  dueOn: string
  mechanism: string | null
  mechanismDocument: string | null
  state: (typeof states)[number]
  closedOn: string | null
  parent: number | null
  parentNumber: string | null
  recurs: number | null
  version: number
  progress: (typeof progressStates)[number]
  measures: number
  papers: number
  overdue: boolean
  relapsed: boolean
}
export interface FindingPage {
  finding: Finding
  measures: { id: number; nth: number; text: string; owner: string; dueOn: string; state: string }[]
  progress: {
    id: number
    measure: number | null
    onDay: string
    state: string
    text: string
    recordedAt: string
  }[]
  papers: { id: number; name: string; bytes: number; mediaType: string; hash: string; recordedAt: string }[]
  accountabilities: {
    id: number
    person: string
    post: string | null
    handling: string
    onDay: string
    document: string | null
  }[]
  steps: { kind: string; onDay: string; person: string; note: string; recordedAt: string }[]
  past: { version: number; reason: string; recordedAt: string }[]
  inferred: Finding[]
  recurrences: Finding[]
  mayJudge: boolean
}

export const findings = (query: Query) => get<Page<Finding>>('/api/findings', query)
export const findingOf = (id: number) => get<FindingPage>(`/api/findings/${id}`)
export const addFinding = (body: object) => post<FindingPage>('/api/findings', body, onceOnly())
export const correctFinding = (finding: Finding, body: object, reason: unknown) =>
  put<FindingPage>(`/api/findings/${finding.id}`, { finding: body, reason }, { 'If-Match': `"${finding.version}"` })
/** What is done about a finding: measures, progress, accountabilities, steps, recurrences. */
export const actOn = (id: number, what: string, body: object) =>
  post<FindingPage>(`/api/findings/${id}/${what}`, body, onceOnly())
