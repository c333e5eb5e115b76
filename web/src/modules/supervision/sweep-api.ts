import { get, onceOnly, type Page, post, type Query } from '@/shell/http'

export interface Sweep {
  id: number
  finding: number
  findingNumber: string | null
  place: string
  placeName: string
  partnerName: string | null
  category: string
  question: string
  askedOn: string
  dueOn: string
  closedOn: string | null
  summary: string | null
  own: boolean
  units: number
  answered: number
  overdue: number
  unitsWithFindings: number
  found: number
  fixed: number
}
export interface Check {
  id: number
  place: string
  placeName: string
  partnerName: string | null
  dueOn: string
  answer: 'NOT_FOUND' | 'FOUND' | 'FIXED' | null
  found: number | null
  fixed: number | null
  text: string | null
  answeredOn: string | null
  finding: number | null
  findingNumber: string | null
  daysOverdue: number
}
export interface Board {
  sweep: Sweep
  checks: Check[]
}

export const sweeps = (query: Query) => get<Page<Sweep>>('/api/sweeps', query)
export const sweepOf = (id: number) => get<Board>(`/api/sweeps/${id}`)
export const askSweep = (finding: number, body: object) =>
  post<Board>(`/api/findings/${finding}/sweeps`, body, onceOnly())
export const answerCheck = (check: number, body: object) => post<Board>(`/api/sweeps/checks/${check}/answer`, body)
export const closeSweep = (id: number, body: object) => post<Board>(`/api/sweeps/${id}/close`, body)
