import { get, post, remove, type Page, type Query } from '@/shell/http'

export interface Head {
  key: string | null
  label: string
  whole: boolean
  figure: string | null
}
export interface Compared {
  lastYear: number | null
  lastYearDisplay: string | null
  lastYearAsk: string | null
  change: string | null
  rank: number | null
  of: number | null
  middle: string | null
  target: string | null
  reached: string | null
}
export interface Cell {
  value: number | null
  display: string
  figure: string
  ask: string | null
  compared: Compared | null
}
export interface Pivot {
  figures: { name: string; words: string; unit: string; definition: string }[]
  down: string
  across: string | null
  from: string | null
  on: string
  rows: Head[]
  columns: Head[]
  cells: Cell[][]
}
export interface SavedView {
  id: number
  name: string
  screen: 'explore' | 'quick'
  query: string
  shared: boolean
  mine: boolean
  recordedAt: string
}

/** What the server is asked; everything else in the address is the screen's own. */
export const asked = [
  'figure',
  'rows',
  'columns',
  'units',
  'reading',
  'compare',
  'place',
  'partner',
  'on',
  'from',
  'to',
  'purpose',
  'source',
  'tag',
  'known',
] as const

export const pivot = (query: Query) => get<Pivot>('/api/explore', query)
export const views = () => get<Page<SavedView>>('/api/explore/views')
export const keepView = (view: { name: string; screen: string; query: string; shared: boolean }) =>
  post<{ id: number }>('/api/explore/views', view)
export const dropView = (id: number) => remove<void>(`/api/explore/views/${id}`)

/** Where a cell opens: the figure, asked for the entries of this cell alone. */
export const cellAddress = (cell: Cell, ask = cell.ask) => `/figures/${encodeURIComponent(cell.figure)}?${ask}`
