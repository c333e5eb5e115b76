import { expect, test } from 'vitest'
import { onSheet, outlinesOf } from './sheet'

test('what lies farthest out stands at the edges, north above south', () => {
  const sheet = onSheet([
    [92, 32],
    [92.5, 31],
  ])
  expect(sheet([92.25, 31.5])).toEqual([400, 180])
  expect(sheet([92, 32])[1]).toBe(40)
  expect(sheet([92.5, 31])[1]).toBe(320)
})

test('one point stands in the middle', () => {
  expect(onSheet([[92, 32]])([92, 32])).toEqual([400, 180])
})

test('the rings of polygons of either kind are told', () => {
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
  ]
  const features = [
    { type: 'Feature' as const, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
    { type: 'Feature' as const, properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring]] } },
    { type: 'Feature' as const, properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } },
  ]
  expect(outlinesOf({ type: 'FeatureCollection', features })).toHaveLength(3)
})
