import { get, post, type Page, type Query } from '@/shell/http'

export interface Subscription {
  id: number
  partner: number
  partnerName: string
  promisedFen: number
  paidFen: number
  grantId: number | null
  subscribedOn: string
  document: string
}

export interface Deal {
  id: number
  dealNo: string
  name: string
  firm: string
  industry: string | null
  partner: number | null
  place: string
  account: number
  wantedFen: number
  stage: string
  version: number
  since: string
  investedFen: number
  jobs: number
  jobsPoor: number
  incomeFen: number
  households: number
  next: string[]
}

export interface DealPage {
  deal: Deal
  steps: {
    id: number
    stage: string
    takenOn: string
    evidence: string
    amountFen: number | null
    transfer: number | null
  }[]
  effects: {
    year: number
    jobs: number
    jobsPoor: number
    incomeFen: number
    households: number
    evidence: string
  }[]
}

export const subscriptions = () => get<Subscription[]>('/api/industry-fund')
export const deals = (query: Query) => get<Page<Deal>>('/api/industry-fund/deals', query)
export const dealOf = (id: number) => get<DealPage>(`/api/industry-fund/deals/${id}`)
export const takeStep = (id: number, step: object) => post<Deal>(`/api/industry-fund/deals/${id}/steps`, step)
export const payIn = (id: number, payment: object, once: Record<string, string>) =>
  post<Subscription[]>(`/api/industry-fund/subscriptions/${id}/payments`, payment, once)
export const subscribe = (promise: object, once: Record<string, string>) =>
  post<Subscription[]>('/api/industry-fund/subscriptions', promise, once)
export const addLead = (lead: object) => post<Deal>('/api/industry-fund/deals', lead)
export const reportEffect = (id: number, effect: object) =>
  post<DealPage>(`/api/industry-fund/deals/${id}/effects`, effect)

const order = ['LEAD', 'DUE_DILIGENCE', 'DECISION', 'INVESTED', 'POST_INVESTMENT', 'EXIT', 'DROPPED']
/** In the order in which a deal takes them; giving it up comes last. */
export const stages = (some: string[] = order) => order.filter((stage) => some.includes(stage))
