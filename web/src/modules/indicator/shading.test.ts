import { describe, expect, it } from 'vitest'
import { nothing, shades } from './shading'

describe('shades', () => {
  it('gives the least the lightest and the most the darkest, however far apart', () => {
    const [least, middle, most] = shades([1, 2, 1_000_000])
    expect(least!.back).toBe('#e6f0ec')
    expect(most!.back).toBe('#184b40')
    expect(middle).not.toEqual(least)
    expect(middle).not.toEqual(most)
  })

  it('shows what is not known as such', () => {
    expect(shades([null, 3])[0]).toEqual(nothing)
  })

  it('gives equal values the same shade', () => {
    const [first, second] = shades([5, 5])
    expect(first).toEqual(second)
  })
})
