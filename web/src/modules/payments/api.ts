import { get, post, remove, type Page, type Query } from '@/shell/http'

export interface PaymentFile {
  id: number
  name: string
  uploadedAt: string
  state: string
  statedFen: number | null
  sumFen: number
  lines: number
  acceptedAt: string | null
  undoneAt: string | null
  reason: string | null
  ready: number
  readyFen: number
  known: number
  differs: number
  refused: number
  totalWrong?: boolean
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

export const paymentFiles = (query: Query) => get<Page<PaymentFile>>('/api/payment-files', query)
export const paymentFile = (id: number) => get<PaymentFile>(`/api/payment-files/${id}`)
export const linesOf = async (id: number, query: Query) => {
  const page = await get<Page<{ line: PaymentLine; why: string[] }>>(`/api/payment-files/${id}/lines`, query)
  return { ...page, rows: page.rows.map(({ line, why }) => ({ ...line, why })) }
}
export const missingOf = (id: number, query: Query) => get<Page<Missing>>(`/api/payment-files/${id}/missing`, query)
export const accept = (id: number, lines: number, reason: string) =>
  post<PaymentFile>(`/api/payment-files/${id}/accept`, { lines, reason: reason || null })
export const undo = (id: number, reason: string) => post<PaymentFile>(`/api/payment-files/${id}/undo`, { reason })
export const check = (id: number) => post<PaymentFile>(`/api/payment-files/${id}/check`)
export const discard = (id: number) => remove(`/api/payment-files/${id}`)
export const totalWrong = (file: PaymentFile) => file.statedFen != null && file.statedFen !== file.sumFen
