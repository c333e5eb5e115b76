import { get, post, remove, type Query } from '@/shell/http'
import type { Print } from '@/shell/prints'

export interface ReportKind {
  kind: string
  words: string
  about: 'PARTNER' | 'PLACE'
  period: boolean
}

/** Words, or a figure with the address at which its entries open. */
export interface Piece {
  text: string
  figure: string | null
  address: string | null
}

export type Block =
  | { type: 'Heading'; level: number; words: Piece[] }
  | { type: 'Paragraph'; words: Piece[] }
  | { type: 'Table'; caption: string; rows: Piece[][] }
  | { type: 'Chart'; caption: string; unit: string; bars: { label: string; value: number; shown: Piece }[] }

export interface Report {
  title: string
  blocks: Block[]
  closing: string[]
  definitions: { figure: string; words: string; definition: string }[]
}

export const reportKinds = () => get<ReportKind[]>('/api/reports')
export const reportOf = (kind: string, query: Query) => get<Report>(`/api/reports/${kind}`, query)

/** The lines in use; without a file they are the shipped ones. */
export interface ReportTemplate {
  lines: string[]
  file: string | null
}
export const templateOf = (kind: string) => get<ReportTemplate>(`/api/reports/${kind}/template`)
export const restoreTemplate = (kind: string) => remove<ReportTemplate>(`/api/reports/${kind}/template`)

/** What goes into a volume: reports in their order, of a partner and its counties or of a place and what lies in it. */
export interface VolumeWanted {
  kinds: string[]
  partner: number | null
  place: string | null
  from: string | null
  on: string | null
  towns: boolean
  format: 'DOCX' | 'PDF' | 'OFD'
}
export const beginVolume = (wanted: VolumeWanted) => post<Print>('/api/volumes', wanted)
