import { get, post } from '@/shell/http'

export interface Paper {
  id: number
  name: string
}

export interface Signed {
  signature: {
    side: string
    name: string
    post: string
    signedOn: string
    paper: number | null
    paperName: string | null
    publicKey: string | null
  }
  fits: boolean | null
  algorithm: 'ED25519' | 'SM2' | null
}

export interface Statement {
  id: number
  target: number
  onDay: string
  value: number
  note: string
  paper: number
  paperName: string
  accepted: boolean | null
  review: string | null
  own: boolean
}

export interface Accountability {
  id: number
  target: number
  onDay: string
  who: string
  handling: string
  document: string | null
}

export interface Series {
  days: string[]
  lines: { id: number; words: string; values: (number | null)[] }[]
}

const match = (version: number) => ({ 'If-Match': `"${version}"` })
export const offer = (id: number, version: number) => post<void>(`/api/letters/${id}/offer`, undefined, match(version))
export const withdraw = (id: number, version: number) =>
  post<void>(`/api/letters/${id}/withdraw`, undefined, match(version))
export const sign = (id: number, signature: object) => post<void>(`/api/letters/${id}/signatures`, signature)
export const amend = (id: number, body: object, once: Record<string, string>) =>
  post<{ id: number }>(`/api/letters/${id}/amendments`, body, once)
export const state = (id: number, statement: object) => post<{ id: number }>(`/api/letters/${id}/statements`, statement)
export const review = (id: number, statement: number, accepted: boolean, why: string | null) =>
  post<void>(`/api/letters/${id}/statements/${statement}/review`, { accepted, why })
export const account = (id: number, entry: object) => post<void>(`/api/letters/${id}/accountability`, entry)
export const months = (id: number) => get<Series>(`/api/letters/${id}/months`)
