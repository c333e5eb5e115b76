import { get, onceOnly, type Page, post, type Query } from '@/shell/http'
import type { Finding } from './api'

export interface Watched {
  id: number
  place: string
  placePath: string
  since: string
  until: string | null
  document: string
  dutyGroup: string
  leader: string | null
  aim: string | null
  endedFor: string | null
  problems: number
  open: number
  overdue: number
  weeks: number
  reported: number
  lastWeek: string | null
}
export interface WatchPage {
  watched: Watched
  problems: (Finding & { content: string })[]
  weeks: { weekOn: string; content: string; text: string; recordedAt: string }[]
  missing: string[]
}
export interface Complaint {
  id: number
  number: string
  channel: string
  receivedOn: string
  place: string
  placeName: string
  category: string
  text: string
  dueOn: string
  state: 'RECEIVED' | 'FOUNDED' | 'UNFOUNDED' | 'REFERRED'
  answer: string | null
  answeredOn: string | null
  named: boolean
  overdue: boolean
  finding: number | null
  findingNumber: string | null
}
export interface Informant {
  name: string
  phone: string | null
  address: string | null
}

export const watches = (query: Query) => get<Page<Watched>>('/api/watches', query)
export const watchOf = (id: number) => get<WatchPage>(`/api/watches/${id}`)
export const beginWatch = (body: object) => post<WatchPage>('/api/watches', body, onceOnly())
/** What is done about a watched place: weeks, findings, end. */
export const actOnWatch = (id: number, what: string, body: object) =>
  post<WatchPage>(`/api/watches/${id}/${what}`, body, onceOnly())

export const complaintStates = ['RECEIVED', 'FOUNDED', 'UNFOUNDED', 'REFERRED'] as const
export const complaints = (query: Query) => get<Page<Complaint>>('/api/complaints', query)
export const addComplaint = (body: object) => post<Complaint>('/api/complaints', body, onceOnly())
export const answerComplaint = (id: number, body: object) =>
  post<Complaint>(`/api/complaints/${id}/answer`, body, onceOnly())
export const informantOf = (id: number, reason: string) =>
  post<Informant>(`/api/complaints/${id}/informant`, { reason })
