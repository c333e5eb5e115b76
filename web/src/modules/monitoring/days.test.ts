import { describe, expect, it } from 'vitest'
import { daysBetween } from './days'

describe('days between', () => {
  it('counts over the end of a month and back', () => {
    expect(daysBetween('2024-02-27', '2024-03-01')).toBe(3)
    expect(daysBetween('2024-03-01', '2024-02-27')).toBe(-3)
  })
})
