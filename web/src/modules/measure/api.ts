import { get, type Page, post, type Query } from '@/shell/http'
import type { Print } from '@/shell/prints'

export const origins = ['FORM', 'WORKBOOK', 'PROJECT', 'CLASS', 'PLAN', 'LOG', 'RELOCATION', 'PURCHASE'] as const
export const receivers = ['PERSON', 'HOUSEHOLD', 'VILLAGE', 'COUNTY', 'GROUP'] as const
export type Receiver = (typeof receivers)[number]

export interface Delivery {
  id: number
  kind: string
  family: string | null
  purpose: string
  receiver: Receiver
  household: number | null
  person: number | null
  label: string | null
  place: string
  placePath: string
  partner: number | null
  partnerName: string | null
  project: number | null
  projectName: string | null
  quantity: number
  unit: string
  counting: 'DISTINCT' | 'OCCURRENCES'
  amountFen: number | null
  deliveredOn: string
  remark: string | null
  origin: (typeof origins)[number]
  recordedAt: string
  recordedBy: number
  withdrawn: boolean
}
export interface DeliveryPage {
  delivery: Delivery
  details: Record<string, string | number | boolean | null>
  healthHidden: boolean
  confirmed: string[]
  evidence: { hash: string; name: string }[]
  plan: number | null
  planItem: number | null
  campaign: number | null
  withdrawal: { at: string; by: number; because: string } | null
}
/** What a form states of one delivery, or of one for each household of a project. */
export interface Stated {
  kind: string
  household?: number
  person?: number
  place?: number
  receiver: Receiver
  partner?: number
  project?: number
  quantity: number | undefined
  unit: string
  amountFen?: number
  on: string
  details: Record<string, unknown>
  remark?: string
  evidence: string[]
  everyBeneficiary?: boolean
}
export interface Said {
  row: number
  rule: string
  severity: 'ERROR' | 'WARNING'
  field: string | null
  sentence: string
}

/** A household with causes or risks that no measure answers, each as LIST:CODE. */
export interface Unanswered {
  household: number
  householdNo: string
  label: string
  village: string
  placePath: string
  status: string
  monitored: boolean
  needs: string
  measures: number
  lastOn: string | null
}

export const findUnanswered = (query: Query) => get<Page<Unanswered>>('/api/deliveries/unanswered', query)
export const findDeliveries = (query: Query) => get<Page<Delivery>>('/api/deliveries', query)
export const deliveryPage = (id: number) => get<DeliveryPage>(`/api/deliveries/${id}`)
export const checkDelivery = (entry: Stated) =>
  post<{ entries: number; problems: Said[] }>('/api/deliveries/check', { entries: [entry] })
export const recordDelivery = (entry: Stated, key: Record<string, string>) =>
  post<{ deliveries: number[] }>('/api/deliveries', { entries: [entry] }, key)
export const withdraw = (id: number, reason: string) => post(`/api/deliveries/${id}/withdrawal`, { reason })
export const prove = (id: number, evidence: string[]) => post(`/api/deliveries/${id}/evidence`, { evidence })

/** Cards printed in the background, found again by whoever began them. */
export const beginCards = (wanted: { place: string; status: string | null; year: number; format: string }) =>
  post<Print>('/api/household-cards', wanted)
