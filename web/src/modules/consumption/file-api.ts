import { get, post } from '@/shell/http'
import type { Taken, TakenKind } from '@/modules/staging/taken'

export interface MallFile extends Taken {
  platform: string
  mode: string
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

export const files: TakenKind = {
  path: '/consumption/files',
  title: 'consumption.files',
  note: 'consumption.filesNote',
  empty: 'consumption.noFiles',
  from: { to: '/consumption', word: 'consumption.title' },
  done: { state: 'ACCEPTED', word: 'consumption.file_ACCEPTED', at: 'consumption.acceptedAt' },
}
const at = (id: number) => `/api${files.path}/${id}`
export const namesOf = (id: number) => get<UnknownName[]>(`${at(id)}/names`)
export const matchName = (id: number, kind: string, name: string, target: number) =>
  post(`${at(id)}/names`, { kind, name, target })
export const accept = (id: number, lines: number) => post(`${at(id)}/accept`, { lines })
