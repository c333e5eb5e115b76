import { get, post, remove, type Page, type Query } from '@/shell/http'
import type { Kind } from './kinds'

export interface StagedFile {
  id: number
  name: string
  uploadedAt: string
  state: string
  lines: number
  appliedAt: string | null
  undoneAt: string | null
  reason: string | null
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

const at = (kind: Pick<Kind, 'path'>) => `/api${kind.path}`
export const stagedFiles = (kind: Kind, query: Query) => get<Page<StagedFile>>(at(kind), query)
export const stagedFile = (kind: Kind, id: number) => get<StagedFile>(`${at(kind)}/${id}`)
export const columnsOf = (kind: Kind) => get<{ key: string; name: string }[]>(`${at(kind)}/columns`)
export const linesOf = async (kind: Kind, id: number, query: Query) => {
  const page = await get<Page<{ line: StagedLine; why: string[] }>>(`${at(kind)}/${id}/lines`, query)
  return { ...page, rows: page.rows.map(({ line, why }) => ({ ...line, why })) }
}
export const apply = (kind: Pick<Kind, 'path'>, id: number, lines: number) =>
  post<StagedFile>(`${at(kind)}/${id}/apply`, { lines })
export const undo = (kind: Pick<Kind, 'path'>, id: number, reason: string) =>
  post<StagedFile>(`${at(kind)}/${id}/undo`, { reason })
export const check = (kind: Pick<Kind, 'path'>, id: number) => post<StagedFile>(`${at(kind)}/${id}/check`)
export const discard = (kind: Pick<Kind, 'path'>, id: number) => remove(`${at(kind)}/${id}`)
