import { get, getTagged, onceOnly, type Page, post, put, type Query } from '@/shell/http'

export type Subject = 'VILLAGE' | 'HOUSEHOLD' | 'PERSON'
export type State = 'DRAFT' | 'SUBMITTED' | 'TOWN_APPROVED' | 'APPROVED' | 'RETURNED'
export type Action = 'SUBMIT' | 'WITHDRAW' | 'APPROVE' | 'RETURN' | 'REVISE'

export interface PlanRow {
  id: number
  subject: Subject
  subjectId: string
  village: string
  placePath: string
  household: number | null
  person: number | null
  label: string
  year: number
  state: State
  stateSince: string
  version: number
  items: number
  needs: number
  unanswered: number
  suggested: number
  nextDueOn: string | null
  approvedOn: string | null
}

export interface MissingRow {
  subject: Subject
  subjectId: string
  village: string
  placePath: string
  household: number | null
  person: number | null
  label: string
  needs: number
  earlier: number | null
}

export interface Item {
  id: number | null
  needList: string | null
  needCode: string | null
  kind: string
  quantity: number | null
  unit: string
  amountFen: number | null
  responsibleKind: string | null
  responsible: number | null
  responsibleName: string | null
  dueOn: string | null
  expected: string | null
  details: Record<string, unknown>
  suggested: boolean
  matches?: boolean
}

export interface Need {
  list: string
  code: string
  among: number
  answered: boolean
}

export interface PlanFile {
  plan: PlanRow
  content: { goals: string | null; analysis: string | null; from: string; to: string }
  items: Item[]
  needs: Need[]
  steps: { action: Action; state: State; version: number; note: string | null; by: number; at: string }[]
  versions: { version: number; by: number; from: string; to: string }[]
  may: Action[]
  editable: boolean
}

export interface Kind {
  kind: string
  name: string
  initials: string
  family: string
  familyName: string
  reportedAs: string
  development: boolean
  unit: string
  counting: 'DISTINCT' | 'OCCURRENCES'
  receivers: string[]
  evidence: string[]
  details: Detail[]
  terms: Terms
  verified: boolean
}
/** A field that a kind of measure has of its own. */
export interface Detail {
  field: string
  type: 'TEXT' | 'NUMBER' | 'DATE' | 'MONEY' | 'FLAG' | 'CODE'
  list: string | null
  name: string
  required: boolean
  certificate: boolean
  health: boolean
}
/** Who may be given a measure, how much of it, and who may record it. */
export interface Terms {
  fromAge: number | null
  toAge: number | null
  together: string | null
  atMost: number
  yearly: boolean
  plausible: number | null
  by: string[]
}

export interface Catalogue {
  kinds: Kind[]
  answers: { list: string; code: string; name: string; families: string[]; verified: boolean }[]
}

export interface Result {
  item: number
  times: number
  quantity: number
  amountFen: number | null
  lastOn: string | null
  done: boolean
}

export interface PlannedRow {
  id: number
  plan: number
  subject: Subject
  placePath: string
  label: string
  kind: string
  needList: string | null
  needCode: string | null
  quantity: number | null
  unit: string
  responsibleName: string | null
  dueOn: string
  delivered: number
  standing: 'OVERDUE' | 'SOON' | 'OPEN' | 'DONE'
}

export interface Text {
  goals: string | null
  analysis: string | null
  from: string
  to: string
  items: Item[]
}

export const findPlans = (query: Query) => get<Page<PlanRow>>('/api/plans', query)
export const findMissing = (query: Query) => get<Page<MissingRow>>('/api/plans/missing', query)
export const findPlanned = (query: Query) => get<Page<PlannedRow>>('/api/plan-items', query)
export const planFile = (id: number) => getTagged<PlanFile>(`/api/plans/${id}`)
export interface Proof {
  delivery: number
  item: number | null
  hash: string
  name: string
}
export const resultProofs = (plan: number) => get<Proof[]>('/api/plan-results/evidence', { plan })
export const planResults = (plan: number) => get<Result[]>('/api/plan-results', { plan })
export const catalogue = (on?: string) => get<Catalogue>('/api/measure-kinds', { on })
export const draftPlans = (subject: Subject, place: string, year: number, subjectId?: string) =>
  post<{ plans: number[] }>(
    '/api/plans/drafts',
    { subject, place: Number(place), year, subjectId: subjectId === undefined ? null : Number(subjectId) },
    onceOnly(),
  )
export const copyPlan = (id: number, year: number) =>
  post<{ plans: number[] }>(`/api/plans/${id}/copy`, { year }, onceOnly())
export const savePlan = (id: number, version: number, text: Text) =>
  put<{ version: number }>(`/api/plans/${id}`, text, { 'If-Match': `"${version}"`, ...onceOnly() })
export const movePlan = (id: number, version: number, action: Action, note: string | null) =>
  post<{ version: number }>(
    `/api/plans/${id}/actions/${action}`,
    { note },
    { 'If-Match': `"${version}"`, ...onceOnly() },
  )
export const movePlans = (plans: { id: number; version: number }[], action: Action) =>
  post<object>('/api/plans/actions', { action, plans, note: null }, onceOnly())
export const addResult = (result: object) => post<{ delivery: number }>('/api/plan-results', result, onceOnly())

interface Named {
  id: number
  name: string
}
export const postingsIn = async (place: string) => (await get<Page<Named>>('/api/postings', { place, limit: 100 })).rows
export const partnersAll = async () => (await get<Page<Named>>('/api/partners', { limit: 100 })).rows

/** The printed card as the server writes it: the same words on the page and in Word. */
export interface Card {
  title: string
  subtitle: string
  sections: { title: string; head: string[]; rows: string[][]; note: string }[]
  signatures: string[]
}
export const planCard = (id: number) => get<Card>(`/api/plans/${id}/card`)
