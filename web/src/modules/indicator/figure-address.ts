import { chinese } from '@/words'
import type { Question } from './api'

/** Where a figure opens, for the same place, day and purpose under which it was read. */
export function figureAddress(name: string, question: Question = {}): string {
  const given = Object.entries(question).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]))
  return `/figures/${encodeURIComponent(name)}${given.length ? `?${search}` : ''}`
}

/** Money, also so much of it for each of something. */
export const isMoney = (unit: string | undefined) => unit?.split('_PER_')[0] === 'FEN'
/** Neither counted nor added up: a share, or so much for each of something. */
export const isRatio = (unit: string) => unit === 'RATIO' || unit.includes('_PER_')
/** As it stands on an axis: money in yuan, a share in percent. */
export const onAxis = (value: number | null, unit: string | undefined) =>
  value == null ? null : isMoney(unit) ? value / 100 : unit === 'RATIO' ? value * 100 : value

/** A number on an axis or in a tool tip; figures themselves are shown in the words of the server. */
export function shownNumber(value: number | null, form: 'plain' | 'short'): string {
  if (value == null) return '–'
  if (form === 'plain') return value.toLocaleString('en-US', { maximumFractionDigits: 2 })
  return new Intl.NumberFormat(chinese.value ? 'zh-CN' : 'en', {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(value)
}
