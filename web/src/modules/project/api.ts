import { get, type Page, type Query } from '@/shell/http'
import type { Receiver } from '@/modules/measure/api'

export interface Project {
  id: number
  projectNo: string
  name: string
  purpose: string
  sector: string | null
  place: string
  partner: number | null
  stage: string
  startedOn: string
  completedOn: string | null
  account: number
}

/** What reached a person, a household, a village or a group. */
export interface Delivery {
  id: number
  kind: string
  purpose: string
  receiver: Receiver
  household: number | null
  label: string | null
  place: string
  partner: number | null
  project: number | null
  quantity: number
  unit: string
  amountFen: number | null
  deliveredOn: string
  remark: string | null
}

/** A cadre on a post; until is the first day on which it no longer holds. */
export interface Posting {
  id: number
  cadreNo: string
  name: string
  kind: string
  post: string
  place: string
  partner: number | null
  since: string
  until: string | null
}

export const stages = ['PROPOSED', 'IN_LIBRARY', 'UNDER_CONSTRUCTION', 'COMPLETED', 'ACCEPTED', 'HANDED_OVER'] as const
export interface Point {
  id: number
  name: string
  stage: string
  longitude: number
  latitude: number
  placePath: string
  /** the code of its county */
  county: string
}
/** Where projects stand, as far as their photographs say so. */
export const projectPoints = (place?: string) => get<Point[]>('/api/projects/points', { place })
export const projects = (query: Query) => get<Page<Project>>('/api/projects', query)
export const projectOf = (id: number) => get<Project>(`/api/projects/${id}`)
export const deliveriesOf = (project: number, query: Query) =>
  get<Page<Delivery>>('/api/deliveries', { ...query, project })
export const postingOf = (id: number) => get<Posting>(`/api/postings/${id}`)
