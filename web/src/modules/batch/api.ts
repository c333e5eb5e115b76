import { get, post, put, type Page, type Query } from '@/shell/http'
import type { Taken, TakenKind } from '@/modules/staging/taken'

/** A workbook of deliveries of one kind, or of those who attended a class. */
export interface BatchFile extends Taken {
  kind: string
  class: number | null
  className: string | null
  others: number
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

export const files: TakenKind = {
  path: '/delivery-files',
  title: 'batch.title',
  note: 'batch.note',
  empty: 'batch.empty',
  done: { state: 'ACCEPTED', word: 'batch.state_ACCEPTED', at: 'batch.acceptedAt' },
}
const at = (id: number) => `/api${files.path}/${id}`
export const rowsOf = (id: number, query: Query) => get<Page<BatchRow>>(`${at(id)}/lines`, query)
export const accept = (id: number, rows: number, others: string) =>
  post(`${at(id)}/accept`, { rows, others: others || null })
export const match = (id: number, line: number, person: number) => put(`${at(id)}/lines/${line}/person`, { person })
