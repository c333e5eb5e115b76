import { chinese } from '@/words'
import type { Question } from './api'

/** Where a figure opens, for the same place, day and purpose under which it was read. */
export function figureAddress(name: string, question: Question = {}): string {
  const given = Object.entries(question).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]))
  return `/figures/${encodeURIComponent(name)}${given.length ? `?${search}` : ''}`
}

/** A number on an axis or in a tool tip; figures themselves are shown in the words of the server. */
export function shownNumber(value: number | null, form: 'plain' | 'short'): string {
  if (value == null) return '–'
  if (form === 'plain') return value.toLocaleString('en-US', { maximumFractionDigits: 2 })
  return new Intl.NumberFormat(chinese.value ? 'zh-CN' : 'en', {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(value)
}
