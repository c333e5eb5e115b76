import { expect, it } from 'vitest'
import { detailOf } from './audit-detail'

it('leaves out what an entry does not say', () => {
  expect(detailOf('{"to": null, "from": "2026-01-01", "limit": null}')).toBe('from: 2026-01-01')
  expect(detailOf('{"to": null}')).toBe('')
  expect(detailOf(null)).toBe('')
})

it('shows lists and what is not JSON as they are', () => {
  expect(detailOf('{"roles": ["CADRE"], "places": 2}')).toBe('roles: ["CADRE"], places: 2')
  expect(detailOf('by hand')).toBe('by hand')
})
