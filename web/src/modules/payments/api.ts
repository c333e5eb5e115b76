import { get, post, type Page, type Query } from '@/shell/http'
import type { Taken, TakenKind } from '@/modules/staging/taken'

export interface PaymentFile extends Taken {
  statedFen: number | null
  sumFen: number
  ready: number
  readyFen: number
  known: number
  differs: number
  refused: number
}

export interface PaymentLine {
  id: number
  row: number
  documentNo: string | null
  projectNo: string | null
  payee: string | null
  toName: string | null
  amountFen: number | null
  paidOn: string | null
  voucher: string | null
  verdict: string
  grantId: number | null
  project: number | null
  transfer: number | null
  ledgerFen: number | null
}

export interface Missing {
  id: number
  effectiveOn: string
  amountFen: number
  document: string | null
  projectNo: string | null
  projectName: string | null
  payee: string | null
  documentNo: string
}

export const files: TakenKind = {
  path: '/payment-files',
  title: 'payments.title',
  note: 'payments.note',
  empty: 'payments.empty',
  done: { state: 'ACCEPTED', word: 'payments.state_ACCEPTED', at: 'payments.acceptedAt' },
}
const at = (id: number) => `/api${files.path}/${id}`
export const missingOf = (id: number, query: Query) => get<Page<Missing>>(`${at(id)}/missing`, query)
export const accept = (id: number, lines: number, reason: string) =>
  post(`${at(id)}/accept`, { lines, reason: reason || null })
export const totalWrong = (file: PaymentFile) => file.statedFen != null && file.statedFen !== file.sumFen
