import { get, getTagged, type Page, post, put, type Query, remove, upload } from '@/shell/http'

export interface Term {
  zh: string
  en: string
}
export interface PackField {
  name: string
  term: Term
  type: 'TEXT' | 'NUMBER' | 'MONEY' | 'DATE' | 'FLAG' | 'CHOICE' | 'CHOICES'
  required: boolean
  options: { code: string; term: Term }[]
}
export interface Frame {
  library: {
    stages: { code: string; term: Term; group: string; funded: boolean; notice: string | null }[]
    notices: { kind: string; term: Term; days: number; boards: string[] }[]
    papers: { code: string; term: Term; photo: boolean }[]
    steps: { name: string; term: Term }[]
  }
  types: { code: string; zh: string; en: string }[]
  generation: { code: string; term: Term; origins: string[] }
}
export interface ProjectRow {
  id: number
  projectNo: string
  name: string
  purpose: string
  type: string | null
  place: string
  placePath: string
  partnerName: string | null
  stage: string
  libraryYear: number | null
  startedOn: string
  completedOn: string | null
  budgetFen: number
  issuedFen: number
  arrivedFen: number
  paidFen: number
}
export interface StageSum {
  stage: string
  projects: number
  budgetFen: number
  issuedFen: number
  arrivedFen: number
  paidFen: number
}
export interface Sheet {
  id: number
  version: number
  projectNo: string
  name: string
  purpose: string
  type: string | null
  sector: string | null
  place: string
  partner: number | null
  partnerName: string | null
  stage: string
  generation: string
  origin: string
  construction: string | null
  content: string | null
  unit: string | null
  responsible: string | null
  startedOn: string
  finishOn: string | null
  completedOn: string | null
  target: string | null
  participation: string | null
  linkage: string | null
  linkageNote: string | null
  toHousehold: boolean
  relocation: boolean
  assetOwner: string | null
  libraryYear: number | null
  planYear: number | null
  programme: number | null
  programmeName: string | null
  households: number | null
  persons: number | null
  exitedHouseholds: number | null
  exitedPersons: number | null
  monitoredHouseholds: number | null
  monitoredPersons: number | null
  account: number
}
export interface Offer {
  step: string
  zh: string
  en: string
  to: string
  back: boolean
  mine: boolean
  levels: string[]
  form: PackField[]
  papers: string[]
}
export interface Notice {
  id: number
  kind: string
  boards: string
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
  investigation: string | null
  answer: string | null
  upheld: boolean | null
  answeredOn: string | null
}
export interface Paper {
  id: number
  kind: string
  moment: string | null
  takenOn: string | null
  longitude: number | null
  latitude: number | null
  name: string
  mediaType: string
  sha256: string
}
export interface Change {
  id: number
  before: Record<string, unknown>
  content: Record<string, unknown>
  reason: string
  state: string
  askedOn: string
  decidedOn: string | null
  decision: string | null
}
export interface ProjectFile {
  project: Sheet
  budget: { source: string; amountFen: number }[]
  money: { budgetFen: number; issuedFen: number; arrivedFen: number; paidFen: number }
  track: { code: string; zh: string; en: string; state: 'DONE' | 'NOW' | 'AHEAD'; on: string | null }[]
  steps: {
    id: number
    step: string
    fromStage: string
    toStage: string
    doneOn: string
    form: Record<string, unknown>
    note: string | null
    pack: string
  }[]
  offers: Offer[]
  mayEdit: boolean
  notices: Notice[]
  objections: Objection[]
  papers: Paper[]
  changes: Change[]
  benefits: { households: number; persons: number; exited: number; monitored: number }
}
export interface Micro {
  id: number
  version: number
  householdNo: string
  household: number
  headName: string
  content: string
  fiscalFen: number
  ownFen: number
  state: string
  photos: number
  paidOn: string | null
}
export interface Beneficiary {
  household: number
  householdNo: string
  headName: string
  members: number
  status: string
  monitored: boolean
  listedOn: string
}
export interface Batch {
  id: number
  version: number
  batchNo: string
  name: string
  year: number
  place: string
  partnerName: string | null
  state: string
  decidedOn: string | null
  issuedOn: string | null
  document: string | null
  projects: number
  amountFen: number
  arrivedFen: number
}
export interface BatchLine {
  id: number
  project: number
  projectName: string
  stage: string
  grant: number
  documentNo: string
  source: string
  amountFen: number
  arrivedFen: number
}
export interface BatchFile {
  batch: Batch
  lines: BatchLine[]
  notices: Notice[]
  objections: Objection[]
  warnings: { rule: string; zh: string; en: string; allFen: number; industryFen: number; least: number }[]
}
export interface Programme {
  id: number
  code: string
  name: string
  family: string
  place: string
  target: string | null
  projects: number
  waiting: number
  building: number
  done: number
  budgetFen: number
  issuedFen: number
  arrivedFen: number
  paidFen: number
}
export interface NoticeSheet {
  project: number | null
  batch: number | null
  kind: string
  zh: string
  en: string
  postedOn: string
  lastOn: string
  boards: string
  body: { projects: Record<string, string | number | null>[]; households: string[]; hotline: string }
}
export type Fields = Record<string, unknown>

const seen = (version: number) => ({ 'If-Match': `"${version}"` })
const at = (id: number) => `/api/projects/${id}`

export const frame = () => get<Frame>('/api/projects/frame')
export const findProjects = (query: Query) => get<Page<ProjectRow>>('/api/projects', query)
export const board = (query: Query) => get<StageSum[]>('/api/projects/board', query)
export const projectFile = (id: number) => getTagged<ProjectFile>(`${at(id)}/page`)
export const propose = (origin: string, fields: Fields, key: Record<string, string>) =>
  post<{ id: number }>('/api/projects', { origin, fields }, key)
export const editProject = (id: number, version: number, fields: Fields) => put(at(id), fields, seen(version))
export const askChange = (id: number, version: number, fields: Fields, reason: string) =>
  post(`${at(id)}/changes`, { fields, reason }, seen(version))
export const decideChange = (id: number, change: number, version: number, approved: boolean, decision: string) =>
  post(`${at(id)}/changes/${change}/decision`, { approved, decision }, seen(version))
export const takeStep = (id: number, version: number, body: Fields, key: Record<string, string>) =>
  post(`${at(id)}/steps`, body, { ...seen(version), ...key })
export const postNotice = (id: number, body: Fields) => post<{ shorterThanAsked: boolean }>(`${at(id)}/notices`, body)
export const postBatchNotice = (id: number, body: Fields) =>
  post<{ shorterThanAsked: boolean }>(`/api/batches/${id}/notices`, body)
export const noticeOf = (notice: number) => get<NoticeSheet>(`/api/project-notices/${notice}`)
export const object = (notice: number, body: Fields) => post(`/api/project-notices/${notice}/objections`, body)
export const answer = (objection: number, body: Fields) => post(`/api/project-objections/${objection}/answer`, body)
export const paperAddress = (id: number, paper: number) => `${at(id)}/papers/${paper}`
export function addPaper(id: number, file: File, said: Record<string, string>) {
  const form = new FormData()
  form.append('file', file, file.name)
  for (const [name, value] of Object.entries(said)) if (value) form.append(name, value)
  return upload(`${at(id)}/papers`, form, () => undefined, new AbortController().signal)
}
export const beneficiaries = (id: number, query: Query) => get<Page<Beneficiary>>(`${at(id)}/beneficiaries`, query)
export const addBeneficiaries = (id: number, numbers: string[]) =>
  post<{ added: number }>(`${at(id)}/beneficiaries`, { numbers })
export const removeBeneficiary = (id: number, household: number) => remove(`${at(id)}/beneficiaries/${household}`)
export const micros = (id: number, query: Query) => get<Page<Micro>>(`${at(id)}/micros`, query)
export const askMicro = (id: number, body: Fields) => post(`${at(id)}/micros`, body)
export const takeMicro = (id: number, micro: Micro, step: string) =>
  post(`${at(id)}/micros/${micro.id}/steps`, { step }, seen(micro.version))
export const payMicro = (id: number, micro: Micro, body: Fields) =>
  post(`${at(id)}/micros/${micro.id}/payment`, body, seen(micro.version))
export const held = (id: number) =>
  get<{ grant: number; documentNo: string; source: string; fen: number }[]>(`${at(id)}/payments`)
export const pay = (id: number, body: Fields, key: Record<string, string>) => post(`${at(id)}/payments`, body, key)
export const batches = (query: Query) => get<Page<Batch>>('/api/batches', query)
export const batchFile = (id: number) => get<BatchFile>(`/api/batches/${id}`)
export const draftBatch = (body: Fields) => post<{ id: number; version: number }>('/api/batches', body)
export const writeLines = (id: number, version: number, lines: Fields[]) =>
  put(`/api/batches/${id}/lines`, { lines }, seen(version))
export const moveBatch = (id: number, version: number, what: 'decide' | 'issue', body: Fields) =>
  post(`/api/batches/${id}/${what}`, body, seen(version))
export const arrive = (id: number, body: Fields, key: Record<string, string>) =>
  post(`/api/batches/${id}/arrivals`, body, key)
export const addProgramme = (body: Fields) => post('/api/programmes', body)
export const programmes = () => get<Programme[]>('/api/programmes')
