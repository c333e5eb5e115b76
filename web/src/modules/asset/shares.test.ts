import { describe, expect, it } from 'vitest'
import { sharesOf } from './shares'

const holder = (household: number, units = 1) => ({ household, person: null, units })

describe('sharesOf', () => {
  it('shares out every fen', () => {
    const shares = sharesOf(100, [holder(1), holder(2), holder(3)])
    expect(shares.map((share) => share.amountFen)).toEqual([34, 33, 33])
  })
  it('weighs by units and leaves out who would get nothing', () => {
    expect(sharesOf(30, [holder(1, 2), holder(2)]).map((share) => share.amountFen)).toEqual([20, 10])
    expect(sharesOf(1, [holder(1), holder(2)])).toHaveLength(1)
  })
})
