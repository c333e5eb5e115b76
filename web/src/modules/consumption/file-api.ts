import { get, post, remove, type Page, type Query } from '@/shell/http'

export interface MallFile {
  id: number
  platform: string
  mode: string
  name: string
  uploadedAt: string
  state: string
  lines: number
  acceptedAt: string | null
  undoneAt: string | null
  reason: string | null
  fresh: number
  freshFen: number
  changed: number
  known: number
  differs: number
  refused: number
}

export interface MallLine {
  id: number
  row: number
  orderNo: string | null
  returns: string | null
  buyer: string | null
  buyerClass: string
  mode: string
  supplierName: string | null
  goods: string | null
  unit: string
  quantity: number | null
  amountFen: number | null
  orderedOn: string | null
  said: string | null
  supplier: number | null
  partner: number | null
  verdict: string
  goodsOrder: number | null
  why: string[]
}

export interface UnknownName {
  kind: 'SUPPLIER' | 'BUYER'
  name: string
  creditCode: string | null
  lines: number
  fen: number
  guess: number | null
  guessName: string | null
}

const root = '/api/consumption/files'
export const mallFiles = (query: Query) => get<Page<MallFile>>(root, query)
export const mallFile = (id: number) => get<MallFile>(`${root}/${id}`)
export const linesOf = async (id: number, query: Query) => {
  const page = await get<Page<{ line: Omit<MallLine, 'why'>; why: string[] }>>(`${root}/${id}/lines`, query)
  return { ...page, rows: page.rows.map(({ line, why }): MallLine => ({ ...line, why })) }
}
export const namesOf = (id: number) => get<UnknownName[]>(`${root}/${id}/names`)
export const matchName = (id: number, kind: string, name: string, target: number) =>
  post<MallFile>(`${root}/${id}/names`, { kind, name, target })
export const accept = (id: number, lines: number) => post<MallFile>(`${root}/${id}/accept`, { lines })
export const undo = (id: number, reason: string) => post<MallFile>(`${root}/${id}/undo`, { reason })
export const check = (id: number) => post<MallFile>(`${root}/${id}/check`)
export const discard = (id: number) => remove(`${root}/${id}`)
