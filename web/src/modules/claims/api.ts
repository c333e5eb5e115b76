import { get, onceOnly, post, upload, type Page, type Query } from '@/shell/http'
import { verdicts, type Verdict } from './verdicts'

export type State = 'WAITING' | 'READING' | 'CHECKED' | 'UNREADABLE' | 'FAILED'
export const states: State[] = ['WAITING', 'READING', 'CHECKED', 'UNREADABLE', 'FAILED']

export interface CheckedDocument {
  id: number
  name: string
  sha256: string
  bytes: number
  batch: number | null
  batchName: string | null
  replaces: number | null
  replacedBy: number | null
  placeName: string | null
  partnerName: string | null
  state: State
  saidOn: string | null
  recordedAt: string
  recordedBy: number
  judgedAt: string | null
  claims: number
  agrees: number
  otherBasis: number
  overstated: number
  understated: number
  contradicts: number
  ambiguous: number
  noData: number
  unreadable: number
  notCheckable: number
  accepted: number
}

export interface Zone {
  start: number
  end: number
  role: 'TITLE' | 'BODY' | 'CAPTION' | 'NAV' | 'BOILERPLATE' | 'DUPLICATE'
}

export interface Answer {
  figure: string
  words: string
  definition: string
  /** of several places each its own */
  opens: { place: string | null; address: string }[]
  places: string[]
  placeCode: string | null
  partner: string | null
  partnerId: number | null
  from: string | null
  on: string
  purposes: string[]
  purposeNames: string[]
  value: number | null
}

export interface Step {
  id: number
  kind: 'ACCEPT' | 'CORRECT' | 'COMMENT' | 'ASSIGN' | 'DONE'
  said: string | null
  assigneeName: string | null
  dueOn: string | null
  recordedAt: string
  recordedByName: string | null
  /** the version before that it was taken for */
  carriedFrom: number | null
  undoneAt: string | null
  undoneByName: string | null
}

export interface Claim {
  nth: number
  start: number
  end: number
  surface: string
  value: number | null
  max: number | null
  unit: string
  per: string | null
  bound: string
  indicator: string
  category: string
  kind: 'RESULT' | 'TARGET' | 'CAPACITY'
  period: string | null
  place: string | null
  org: string | null
  partOf: number | null
  /** where headlines say the same */
  also: { start: number; end: number }[]
  why: string[]
  verdict: Verdict
  agreement: string | null
  note: string | null
  difference: number | null
  answers: Answer[]
  /** how many questions it may be, of which the first are in answers */
  asked: number
  findings: { rule: string; outcome: 'HOLDS' | 'DOUBTFUL' | 'CONTRADICTS'; words: string; others: number[] }[]
  was: { verdict: Verdict; figure: number | null; isNew: boolean } | null
  accepted: boolean
  assignee: string | null
  steps: Step[]
}

export interface Judging {
  id: number
  cause: 'FIRST' | 'AGAIN' | 'CORRECTED' | 'DICTIONARY'
  saidOn: string
  judgedAt: string
}

export interface DocumentPage {
  document: CheckedDocument
  text: string
  zones: Zone[]
  refused: number
  judging: Judging | null
  judgings: Judging[]
  claims: Claim[]
}

export interface Batch {
  id: number
  name: string
  documents: number
  open: number
  checked: number
  failed: number
  claims: number
  agrees: number
  wrong: number
}

export interface Entry {
  id: number
  words: string
  figure: string
  figureWords: string
  unit: string
  why: string
  fromOn: string
  toOn: string | null
  document: number | null
  recordedAt: string
  recordedByName: string | null
  endedByName: string | null
}

export interface Reading {
  figure: string
  place: string | null
  partner: number | null
  purposes: string[] | null
  from: string | null
  on: string
}

export interface Taken {
  batch: number | null
  documents: number[]
  skipped: string[]
}

/** How many of a document's claims came out each way, in the order of the legend. */
export const counts = (row: CheckedDocument): [Verdict, number][] => {
  const numbers = [
    row.agrees,
    row.otherBasis,
    row.overstated,
    row.understated,
    row.contradicts,
    row.ambiguous,
    row.noData,
    row.unreadable,
    row.notCheckable,
  ]
  return verdicts.map((verdict, n) => [verdict, numbers[n] ?? 0])
}

export const documents = (query: Query) => get<Page<CheckedDocument>>('/api/claims', query)
export const documentOf = (id: number, judging?: number) => get<DocumentPage>(`/api/claims/${id}`, { judging })
export const batchOf = (id: number) => get<Batch>(`/api/claims/batches/${id}`)
export const changedSince = (id: number) =>
  get<{ start: number; surface: string; then: number | null; now: number | null }[]>(`/api/claims/${id}/ledger`)
export const people = (id: number) => get<{ id: number; name: string }[]>(`/api/claims/${id}/people`)
export const judgeAgain = (id: number, saidOn?: string | null) =>
  post<CheckedDocument>(`/api/claims/${id}/judgings`, { saidOn: saidOn ?? null })
export const step = (
  id: number,
  body: {
    start: number
    kind: Step['kind']
    said?: string
    assignee?: number
    dueOn?: string | null
    reading?: Reading
  },
) => post<CheckedDocument>(`/api/claims/${id}/steps`, body, onceOnly())
export const undo = (id: number, one: number) => post<CheckedDocument>(`/api/claims/${id}/steps/${one}/undo`, {})
export const entries = (query: Query) => get<Page<Entry>>('/api/claims/dictionary', query)
export const addEntry = (entry: {
  words: string
  figure: string
  unit: string
  why: string
  fromOn: string
  document: number
}) => post<{ id: number }>('/api/claims/dictionary', entry, onceOnly())
export const endEntry = (id: number, on: string) => post<void>(`/api/claims/dictionary/${id}/end`, { on })

export interface Asked {
  batch?: number
  replaces?: number
  saidOn?: string | null
}
export function handIn(files: File[], asked: Asked, progress: (share: number) => void, signal: AbortSignal) {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  for (const [name, value] of Object.entries(asked)) if (value) form.append(name, String(value))
  return upload<Taken>('/api/claims', form, progress, signal)
}

export interface Verified {
  signed: boolean
  intact: boolean
  ours: boolean
  publicKey: string | null
}
export function verify(file: File) {
  const form = new FormData()
  form.append('file', file)
  return upload<Verified>('/api/claims/reports/verification', form, () => {}, new AbortController().signal)
}
