import { describe, expect, it } from 'vitest'
import { spanOf, yearsOf } from './spans'

describe('the chart of terms', () => {
  it('shows the years from the first to the one after today', () => {
    expect(yearsOf(2019, '2021-03-01')).toEqual([2019, 2020, 2021, 2022])
  })
  it('places a term by its days', () => {
    expect(spanOf([2021, 2022], '2021-01-01', '2022-01-01')).toEqual({ left: '0.00%', width: '50.00%' })
  })
  it('cuts off what lies before the first year', () => {
    expect(spanOf([2021, 2022], '2010-01-01', '2022-01-01')).toEqual({ left: '0.00%', width: '50.00%' })
  })
})
