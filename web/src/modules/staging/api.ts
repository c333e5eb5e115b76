import { get, post, remove, type Page, type Query } from '@/shell/http'
import type { Kind } from './kinds'
import type { Taken, TakenKind } from './taken'

export interface StagedFile extends Taken {
  unread: string | null
  ready: number
  known: number
  refused: number
}
export interface StagedLine {
  id: number
  row: number
  cells: Record<string, string>
  verdict: string
  stands: number | null
  became: number | null
}

const at = (kind: Pick<TakenKind, 'path'>) => `/api${kind.path}`
export const filesOf = <One extends Taken>(path: string, query: Query) => get<Page<One>>(`/api${path}`, query)
export const fileOf = <One extends Taken>(kind: TakenKind, id: number) => get<One>(`${at(kind)}/${id}`)
export const linesOf = async <Line extends object>(kind: TakenKind, id: number, query: Query) => {
  const page = await get<Page<{ line: Line; why: string[] }>>(`${at(kind)}/${id}/lines`, query)
  return { ...page, rows: page.rows.map(({ line, why }) => ({ ...line, why })) }
}
export const undo = (kind: TakenKind, id: number, reason: string) => post(`${at(kind)}/${id}/undo`, { reason })
export const check = (kind: TakenKind, id: number) => post(`${at(kind)}/${id}/check`)
export const discard = (kind: TakenKind, id: number) => remove(`${at(kind)}/${id}`)

export const columnsOf = (kind: Kind) => get<{ key: string; name: string }[]>(`${at(kind)}/columns`)
export const apply = (kind: Kind, id: number, lines: number) => post(`${at(kind)}/${id}/apply`, { lines })
