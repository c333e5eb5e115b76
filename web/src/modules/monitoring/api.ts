import { get, getTagged, type Page, post, put, type Query } from '@/shell/http'

export type Colour = 'OVERDUE' | 'SOON' | 'LATER' | 'NONE'

export interface Option {
  code: string
  name: string
}
export interface Field {
  field: string
  label: string
  type: 'TEXT' | 'NUMBER' | 'MONEY' | 'DATE' | 'FLAG' | 'CHOICE' | 'CHOICES' | 'MEASURE'
  required: boolean
  holds: boolean
  least?: number | null
  options: Option[]
}
export type Need = 'EVIDENCE' | 'SIGNATURE' | 'CONSENT'
export interface Step {
  step: string
  name: string
  by: string[]
  rejects: boolean
  needs: Need[]
  form: Field[]
  /** what the household is told before it is taken */
  note: string | null
}
export interface Procedure {
  procedure: string
  name: string
  subject: 'HOUSEHOLD' | 'VILLAGE' | 'COUNTY'
  /** whether it may be about a household outside the register */
  registers: boolean
  opening: Step
  states: { state: string; name: string; ends: boolean; posted: string | null; days: number }[]
  steps: Step[]
  timers: { timer: string; name: string; waits: boolean; verified: boolean }[]
  consentVersion: string | null
  consent: string | null
}
export interface Openable {
  pack: string
  mine: boolean
  view: Procedure
}
export interface CaseRow {
  id: number
  procedure: string
  procedureName: string
  state: string
  stateName: string
  place: string
  placeName: string
  title: string
  household: number | null
  className: string | null
  stateSince: string
  openedOn: string
  endedOn: string | null
  timerName: string | null
  dueOn: string | null
  colour: Colour
}
export interface Count {
  procedure: string | null
  state: string | null
  below: number | null
  belowName: string | null
  total: number
  open: number
  overdue: number
  soon: number
}
export interface Board {
  procedure: Procedure | null
  states: Count[]
  places: Count[]
  funnel: { state: string; reached: number; days: number | null }[]
}
export type Answer = 'MET' | 'NOT_MET' | 'UNKNOWN'
export interface Judged {
  pack: string
  version: string
  on: string
  guard: string
  zh: string
  en: string
  answer: Answer
  conditions: {
    zh: string
    en: string
    answer: Answer
    values: {
      field: string
      zh: string
      en: string
      valueZh: string
      valueEn: string
      sourceZh: string
      sourceEn: string
    }[]
  }[]
  missing: { field: string; zh: string; en: string }[]
}
export interface Entry {
  id: number
  step: string
  fromState: string | null
  toState: string
  doneOn: string
  form: Record<string, unknown>
  note: string | null
  account: number
  recordedAt: string
  judged: Judged | null
}
export interface Notice {
  id: number
  state: string
  kind: 'NOTICE' | 'ANNOUNCEMENT'
  postedOn: string
  lastOn: string
  downOn: string | null
}
export interface Objection {
  id: number
  notice: number
  raisedBy: string | null
  text: string
  raisedOn: string
  answer: string | null
  upheld: boolean | null
  answeredOn: string | null
}
export interface Paper {
  id: number
  step: number | null
  name: string
  mediaType: string
  sha256: string
  bytes: number
  recordedAt: string
}
export interface Indicator {
  indicator: string
  zh: string
  en: string
  numerator: number | null
  denominator: number | null
  value: number | null
  below: number | null
  least: number | null
  passed: boolean | null
}
export interface CasePage {
  head: {
    id: number
    version: number
    procedure: string
    pack: string
    household: number | null
    place: string
    placeName: string
    title: string
    state: string
    stateSince: string
    openedOn: string
    endedOn: string | null
    relapseOf: number | null
    today: string
  }
  procedure: Procedure
  timeline: Entry[]
  timers: { timer: string; waits: boolean; startedOn: string; dueOn: string; endedOn: string | null }[]
  notices: Notice[]
  objections: Objection[]
  signatures: { step: number; name: string; evidence: number | null; signedOn: string }[]
  consents: {
    textVersion: string
    text: string
    name: string
    evidence: number | null
    signedOn: string
    withdrawnOn: string | null
  }[]
  evidence: Paper[]
  next: { step: string; code: string | null; detail: string | null; judged: Judged | null }[]
  indicators: Indicator[]
}
export interface Sheet {
  title: string
  text: string
  lines: { label: string; value: string }[]
  contact: string
  signed: string
}
export interface Appeal {
  id: number
  receipt: string
  place: string
  placeName: string
  caseId: number | null
  channel: 'PUBLIC' | 'OFFICER'
  name: string | null
  text: string
  raisedOn: string
  dueOn: string
  answer: string | null
  answeredOn: string | null
  colour: Colour
}
export interface Receipt {
  receipt: string
  raisedOn: string
  dueOn: string
  answer?: string | null
  answeredOn?: string | null
}

interface Saved {
  id: number
  version: number
}

export const procedures = () => get<Openable[]>('/api/procedures')
export const cases = (query: Query) => get<Page<CaseRow>>('/api/cases', query)
export const board = (query: Query) => get<Board>('/api/cases/board', query)
export const casePage = (id: number) => getTagged<CasePage>(`/api/cases/${id}`)
export const openCase = (body: object, once: Record<string, string>) => post<Saved>('/api/cases', body, once)
export const takeStep = (id: number, tag: string, body: object) =>
  post<Saved>(`/api/cases/${id}/steps`, body, { 'If-Match': tag })
export const noticeSheet = (id: number, notice: number) => get<Sheet>(`/api/cases/${id}/notices/${notice}`)
export const raiseObjection = (id: number, body: object) => post<{ id: number }>(`/api/cases/${id}/objections`, body)
export const answerObjection = (id: number, objection: number, body: object) =>
  post(`/api/cases/${id}/objections/${objection}/answer`, body)
export function addEvidence(id: number, file: File) {
  const form = new FormData()
  form.append('file', file)
  return post<{ id: number; sha256: string }>(`/api/cases/${id}/evidence`, form)
}
export const appeals = (query: Query) => get<Page<Appeal>>('/api/appeals', query)
export const enterAppeal = (body: object) => post<Receipt>('/api/appeals', body)
export const answerAppeal = (id: number, answer: string) => post(`/api/appeals/${id}/answer`, { answer })
export const sendAppeal = (body: object) => post<Receipt>('/api/appeals/public', body)
export const lookAppeal = (receipt: string) => get<Receipt>(`/api/appeals/public/${encodeURIComponent(receipt)}`)
export const appealPlaces = (q: string) =>
  get<{ code: string; name: string; fullName: string }[]>('/api/appeals/public/places', { q })

export interface SampleVillage {
  place: string
  placeName: string
  seed: number
  unregistered: number | null
  households: number
  open: number
}
export interface Sampled {
  id: number
  stratum: 'REGISTERED' | 'EXITED' | 'UNREGISTERED'
  household: number | null
  headName: string | null
  position: number
  persons: number | null
  wrong: boolean | null
  satisfied: boolean | null
  note: string | null
}
export const sampleVillages = (id: number) => get<SampleVillage[]>(`/api/cases/${id}/sample`)
export const drawSample = (id: number, body: object) =>
  post<{ villages: number; households: number }>(`/api/cases/${id}/sample`, body)
export const sampledHouseholds = (id: number, village: string) => get<Sampled[]>(`/api/cases/${id}/sample/${village}`)
export const countVillage = (id: number, village: string, unregistered: number) =>
  put(`/api/cases/${id}/sample/${village}`, { unregistered })
export const saveSampled = (id: number, village: string, one: Sampled) =>
  put(`/api/cases/${id}/sample/${village}/${one.id}`, {
    persons: one.persons,
    wrong: one.wrong,
    satisfied: one.satisfied,
    note: one.note,
  })

export interface Comparison {
  id: number
  department: string
  dataOn: string
  file: string
  rows: number
  comparedAt: string
  kept: boolean
  agrees: number
  differs: number
  missing: number
}
export interface Compared {
  id: number
  row: number
  placeName: string | null
  person: number | null
  household: number | null
  name: string | null
  field: string
  theirs: string | null
  ours: string | null
  outcome: 'AGREES' | 'DIFFERS' | 'MISSING'
}
export const comparisons = () => get<Comparison[]>('/api/comparisons')
export const comparisonRows = (id: number, query: Query) => get<Page<Compared>>(`/api/comparisons/${id}`, query)
export function compare(department: string, dataOn: string, file: File) {
  const form = new FormData()
  form.append('department', department)
  form.append('dataOn', dataOn)
  form.append('file', file)
  return post<{ id: number }>('/api/comparisons', form)
}
