import { get, type Query } from '@/shell/http'

export interface TraceNode {
  id: string
  kind: string
  account: number | null
  key: string | null
  name: string | null
  level: number
  inFen: number
  outFen: number
  balanceFen: number
  accounts: number
  hidden: boolean
  root: boolean
}

export interface TraceEdge {
  from: string
  to: string
  fen: number
  transfers: number
  documents: string[]
  documentCount: number
  first: string | null
  last: string | null
}

export interface TraceLevel {
  level: number
  accounts: number
  inFen: number
  staysFen: number
  passingFen: number
  sumFen: number
}

export interface Trace {
  totalFen: number
  returnedFen: number
  nodes: TraceNode[]
  edges: TraceEdge[]
  levels: TraceLevel[]
  grants: { id: number; documentNo: string; source: string; purpose: string; amountFen: number; grantedOn: string }[]
}

export interface Traced {
  subject: { kind: string; id: number; number: string | null; name: string | null }
  trace: Trace
}

export const traceOf = (query: Query) => get<Traced>('/api/trace', query)
