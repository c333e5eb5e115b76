import { describe, expect, it } from 'vitest'
import { kept, typed } from './units'

describe('what is promised', () => {
  it('is typed in ten thousands of yuan and kept in fen', () => {
    expect(kept('12.5', 'FEN')).toBe(12_500_000)
    expect(typed(12_500_000, 'FEN')).toBe('12.5')
  })
  it('is typed in percent and kept as a fraction', () => {
    expect(kept('3', 'RATIO')).toBe(0.03)
    expect(typed(0.03, 'RATIO')).toBe('3')
  })
  it('is typed in yuan where it falls to each', () => {
    expect(kept('10504.5', 'FEN_PER_PERSON')).toBe(1_050_450)
    expect(typed(1_050_450, 'FEN_PER_PERSON')).toBe('10504.5')
  })
  it('is taken as typed in any other unit, and not at all where it is no number', () => {
    expect(kept('1,200', 'PERSON')).toBe(1200)
    expect(kept('-1', 'PERSON')).toBeUndefined()
    expect(kept('many', 'PERSON')).toBeUndefined()
  })
})
