import { get, getTagged, onceOnly, post, put, upload, type Page, type Query } from '@/shell/http'

export const gradeCodes = ['GOOD', 'FAIRLY_GOOD', 'FAIR', 'POOR'] as const
export const levels = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY'] as const

export interface Assessment {
  id: number
  scheme: string
  title: string
  year: number
  place: string
  placeName: string
  partner: number | null
  partnerName: string | null
  seed: string
  step: string
  score: number | null
  vetoed: boolean | null
  grade: string | null
  frozenAt: string | null
  version: number
}

export interface Item {
  code: string
  zh: string
  en: string
  how: string
  full: number
  each: number | null
  counted: boolean
}

export interface Scheme {
  scheme: string
  zh: string
  en: string
  source: string
  of: string
  sample: number
  steps: string[]
  blocks: { block: string; zh: string; en: string; items: Item[] }[]
  grades: { grade: string; least: number }[]
}

export interface Score {
  total: number
  vetoed: boolean
  grade: string
  items: { block: string; code: string; how: string; full: number; points: number; basis: number | null }[]
}

export interface Sampled {
  nth: number
  village: string
  villageName: string
  answers: Record<string, number> | null
}

export interface Appeal {
  id: number
  onDay: string
  grounds: string
  document: string | null
  grade: string
  recordedBy: number
  answeredOn: string | null
  answeredGrade: string | null
  answer: string | null
  answerDocument: string | null
  answeredBy: number | null
}

export interface TakenForm {
  read: number
  changed: number
  same: number
  empty: number
  problems: { row: number; code: string; what: string }[]
}

export interface AssessmentPage {
  assessment: Assessment
  scheme: Scheme
  steps: { step: string; note: string | null; recordedAt: string; recordedBy: number }[]
  judged: { step: string; item: string; value: number; reason: string }[]
  sample: Sampled[]
  inputs: {
    item: string
    part: string
    words: string
    figure: string | null
    promised: number | null
    value: number | null
    entries: number
    sha256: string
    promisedShown: string | null
    valueShown: string | null
  }[]
  score: Score | null
  own: boolean
  appeals: Appeal[]
}

export interface Recomputed {
  frozen: Score
  now: Score
  whole: boolean
  differences: {
    item: string
    part: string
    words: string
    figure: string | null
    frozen: number | null
    now: number | null
    added: number
    removed: number
    changed: number
    entries: {
      kind: string
      place: string
      subjectKind: string
      subject: number
      day: string | null
      before: number | null
      after: number | null
    }[]
    frozenShown: string | null
    nowShown: string | null
  }[]
}

export interface GradeRow {
  id: number
  partner: number | null
  partnerName: string | null
  place: string | null
  placeName: string | null
  year: number
  level: string
  what: string
  grade: string
  issuer: string
  onDay: string
  document: string | null
  streak: number
}

/** What somebody from outside sees of an assessment whose sample is being asked. */
export interface Evaluation {
  id: number
  title: string
  year: number
  drawn: number
  answered: number
}

export const evaluations = () => get<Evaluation[]>('/api/evaluations')
export const evaluationOf = (id: number) =>
  get<{ evaluation: Evaluation; items: Item[]; sample: Sampled[] }>(`/api/evaluations/${id}`)
export const assessments = (query: Query) => get<Page<Assessment>>('/api/assessments', query)
export const assessmentOf = (id: number) => getTagged<AssessmentPage>(`/api/assessments/${id}`)
export const schemes = (year: number) => get<Scheme[]>('/api/assessments/schemes', { year })
export const recomputed = (id: number) => get<Recomputed>(`/api/assessments/${id}/recomputed`)
export const open = (wanted: object) => post<{ id: number }>('/api/assessments', wanted, onceOnly())
export const takeStep = (id: number, tag: string, step: object) =>
  post<void>(`/api/assessments/${id}/steps`, step, { 'If-Match': tag })
export const answer = (id: number, nth: number, answers: Record<string, number>) =>
  put<void>(`/api/assessments/${id}/sample/${nth}`, { answers })
export function takeForm(id: number, file: File) {
  const form = new FormData()
  form.append('file', file)
  return upload<TakenForm>(`/api/assessments/${id}/sample`, form, () => {}, new AbortController().signal)
}
export const appeal = (id: number, wanted: object) => post<{ id: number }>(`/api/assessments/${id}/appeals`, wanted)
export const answerAppeal = (id: number, of: number, wanted: object) =>
  post<void>(`/api/assessments/${id}/appeals/${of}/answer`, wanted)
export const grades = (query: Query) => get<Page<GradeRow>>('/api/grades', query)
export const addGrade = (wanted: object) => post<void>('/api/grades', wanted)
