import { get, post, put, remove, type Page, type Query } from '@/shell/http'

export const states = ['READ', 'ACCEPTED', 'UNDONE', 'DISCARDED'] as const
export const verdicts = ['READY', 'UNKNOWN', 'REFUSED', 'KNOWN'] as const

/** A workbook of deliveries of one kind, or of those who attended a class. */
export interface BatchFile {
  id: number
  name: string
  uploadedAt: string
  kind: string
  class: number | null
  className: string | null
  state: (typeof states)[number]
  acceptedAt: string | null
  undoneAt: string | null
  reason: string | null
  others: number
  lines: number
  ready: number
  known: number
  unknown: number
  refused: number
}
export interface BatchRow {
  id: number
  row: number
  number: string | null
  receiver: string | null
  placeName: string | null
  household: number | null
  cells: Record<string, unknown>
  why: string[]
  ask: string[]
  chosen: boolean
  delivery: number | null
}

export const findFiles = (query: Query) => get<Page<BatchFile>>('/api/delivery-files', query)
export const fileOf = (id: number) => get<BatchFile>(`/api/delivery-files/${id}`)
export const rowsOf = (id: number, query: Query) => get<Page<BatchRow>>(`/api/delivery-files/${id}/lines`, query)
export const accept = (id: number, rows: number, others: string) =>
  post<BatchFile>(`/api/delivery-files/${id}/accept`, { rows, others: others || null })
export const undo = (id: number, reason: string) => post<BatchFile>(`/api/delivery-files/${id}/undo`, { reason })
export const check = (id: number) => post<BatchFile>(`/api/delivery-files/${id}/check`)
export const match = (id: number, line: number, person: number) =>
  put<BatchFile>(`/api/delivery-files/${id}/lines/${line}/person`, { person })
export const discard = (id: number) => remove(`/api/delivery-files/${id}`)
