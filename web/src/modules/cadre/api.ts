import { get, getTagged, onceOnly, post, type Page, type Query } from '@/shell/http'

export const postKinds = ['SECONDED', 'FIRST_SECRETARY', 'RESIDENT_TEAM'] as const
export const supportKinds = ['ALLOWANCE', 'INSURANCE', 'HEALTH_CHECK', 'FAMILY_DIFFICULTY'] as const

/** A cadre's posting; until is the first day on which it no longer holds. */
export interface Cadre {
  id: number
  cadreNo: string
  name: string
  kind: (typeof postKinds)[number]
  post: string
  place: string
  placeName: string
  countyName: string
  county: string
  partner: number | null
  partnerName: string | null
  state: string
  direction: 'SENT' | 'RECEIVED'
  since: string | null
  until: string | null
  termUntil: string | null
  follows: number | null
  overdue: boolean
  version: number
}
export interface Step {
  id: number
  action: string
  onDay: string
  untilDay: string | null
  level: string | null
  grade: string | null
  note: string | null
  facts: { what: string; quantity: number | null; unit: string | null }[]
  document: string | null
  recordedAt: string
}
export interface Named {
  code: string
  zh: string
  en: string
}
export interface StepRule extends Named {
  from: string[]
  to: string | null
  needs: string[]
}
export interface CadrePage {
  cadre: Cadre
  steps: Step[]
  others: Cadre[]
  next: StepRule[]
  rules: {
    steps: StepRule[]
    grades: Named[]
    leave: { level: string; zh: string; en: string; days: number | null }[]
    warnDays: number
  }
}
export interface Gap {
  place: string
  placeName: string
  kind: (typeof postKinds)[number]
  responsibleName: string | null
  since: string
  until: string | null
  leaving: number | null
  leavingName: string | null
  coming: number
}
export interface Support {
  id: number
  kind: (typeof supportKinds)[number]
  onDay: string
  untilDay: string | null
  amountFen: number | null
  note: string | null
  consentOn: string | null
}

/** A delivery that a log of the posting has become. */
export interface Told {
  step: number
  id: number
  kind: string
  label: string
  quantity: number
  unit: string
  household: number | null
  place: string
}
export const toldOf = (posting: number) => get<Told[]>('/api/logged-deliveries', { posting })
export const findCadres = (query: Query) => get<Page<Cadre>>('/api/cadres', query)
export const cadreOf = (id: number) => getTagged<CadrePage>(`/api/cadres/${id}`)
export const onPostByCounty = (query: Query) =>
  get<{ county: string; kind: string; cadres: number }[]>('/api/cadres/on-post', query)
export const gapsOf = (query: Query) => get<Gap[]>('/api/cadres/gaps', query)
export const putForward = (body: object) => post<Cadre>('/api/cadres', body, onceOnly())
export const takeStep = (id: number, tag: string, body: object) =>
  post<Cadre>(`/api/cadres/${id}/steps`, body, { 'If-Match': tag })
export const supportOf = (id: number) => get<Support[]>(`/api/cadres/${id}/support`)
export const addSupport = (id: number, body: object) => post<void>(`/api/cadres/${id}/support`, body)
