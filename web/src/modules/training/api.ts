import { get, getTagged, onceOnly, post, put, remove, type Page, type Query } from '@/shell/http'

export const states = ['OPEN', 'COMPLETED', 'CANCELLED'] as const

/** A class held once, with how many attended it. */
export interface TrainingClass {
  id: number
  classNo: string
  kind: string
  name: string
  subject: string | null
  partner: number | null
  partnerName: string | null
  place: string
  placeName: string
  venue: string | null
  startsOn: string
  endsOn: string
  hours: number | null
  teacher: string | null
  state: (typeof states)[number]
  reason: string | null
  delivery: number | null
  version: number
  registered: number
  others: number
  certificates: number
}
export interface ClassKind {
  kind: string
  name: string
  groups: boolean
  subject: boolean
}
/** A registered person, or a group under its label. */
export interface Attendee {
  id: number
  person: number | null
  household: number | null
  householdNo: string | null
  villageName: string | null
  name: string | null
  label: string | null
  persons: number
  certificate: string | null
  number: string | null
  issuer: string | null
  issuedOn: string | null
  batch: number | null
  delivery: number | null
}
export interface Found {
  person: number
  name: string
  householdNo: string
  villageName: string
  attending: boolean
}

export const findClasses = (query: Query) => get<Page<TrainingClass>>('/api/classes', query)
export const classKinds = () => get<ClassKind[]>('/api/classes/kinds')
export const classOf = (id: number) => getTagged<TrainingClass>(`/api/classes/${id}`)
export const addClass = (body: object) => post<TrainingClass>('/api/classes', body, onceOnly())
export const correctClass = (id: number, tag: string, body: object) =>
  put<TrainingClass>(`/api/classes/${id}`, body, { 'If-Match': tag })
export const complete = (id: number, tag: string) =>
  post<TrainingClass>(`/api/classes/${id}/completion`, undefined, { 'If-Match': tag })
export const takeBack = (id: number, tag: string, reason: string) =>
  post<TrainingClass>(`/api/classes/${id}/reopening`, { reason }, { 'If-Match': tag })
export const cancelClass = (id: number, tag: string, reason: string) =>
  post<TrainingClass>(`/api/classes/${id}/cancellation`, { reason }, { 'If-Match': tag })
export const attendeesOf = (id: number, query: Query) => get<Page<Attendee>>(`/api/classes/${id}/attendees`, query)
export const findPersons = (id: number, q: string) => post<Found[]>(`/api/classes/${id}/candidates`, { q })
export const attend = (id: number, person: number, certificate: object | null) =>
  post<{ added: number }>(`/api/classes/${id}/attendees`, { person, certificate })
export const addGroup = (id: number, body: object) => post<{ added: number }>(`/api/classes/${id}/groups`, body)
export const certify = (id: number, attendee: number, body: object) =>
  put<void>(`/api/classes/${id}/attendees/${attendee}/certificate`, body)
export const leave = (id: number, attendee: number) => remove(`/api/classes/${id}/attendees/${attendee}`)

/** How many took each step of a chain; what is withheld is null. */
export interface ChainFigure {
  chain: string
  name: string
  sensitive: boolean
  smallest: number
  opens: boolean
  steps: {
    no: number
    step: string
    name: string
    months: number | null
    optional: boolean
    verified: boolean
    persons: number | null
    households: number | null
    ofFirst: number | null
    ofPrevious: number | null
  }[]
}
export interface ChainPerson {
  id: number
  name: string
  household: number
  householdNo: string
  villageName: string
  beganOn: string
  reachedOn: string
}
export const chainFigures = (query: Query) => get<ChainFigure[]>('/api/chains', query)
export const chainPersons = (chain: string, query: Query) =>
  get<Page<ChainPerson>>(`/api/chains/${chain}/persons`, query)
