import { get, type Page, type Query } from '@/shell/http'
import type { pairingKinds } from './api'

export interface PairingFile {
  id: number
  name: string
  uploadedAt: string
  state: string
  lines: number
  appliedAt: string | null
  undoneAt: string | null
  reason: string | null
  ready: number
  known: number
  refused: number
}
export interface PairingLine {
  id: number
  row: number
  kind: (typeof pairingKinds)[number] | null
  partnerName: string | null
  partner: number | null
  responsibleName: string | null
  place: string | null
  placeName: string | null
  counterpart: string | null
  list: string | null
  householdNo: string | null
  household: number | null
  helper: string | null
  since: string | null
  until: string | null
  stands: number | null
  pairing: number | null
}

export const pairingFiles = (query: Query) => get<Page<PairingFile>>('/api/pairing-files', query)
export const pairingFile = (id: number) => get<PairingFile>(`/api/pairing-files/${id}`)
export const linesOf = async (id: number, query: Query) => {
  const page = await get<Page<{ line: PairingLine; why: string[] }>>(`/api/pairing-files/${id}/lines`, query)
  return { ...page, rows: page.rows.map(({ line, why }) => ({ ...line, why })) }
}
