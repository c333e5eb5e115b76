import { expect, test } from 'vitest'
import { fullest, type GeoJson } from './api'

const layer = (...codes: string[]): GeoJson => ({
  type: 'FeatureCollection',
  features: codes.map((code) => ({ type: 'Feature', properties: { code }, geometry: null })),
})

test('of several layers the one that holds most of the places is drawn, the newest of equals, and none that holds nothing', () => {
  const counties = layer('540602', '540623')
  expect(fullest([layer(), counties, layer('540602')])).toBe(counties)
  expect(fullest([counties, layer('540602', '540624')])).toBe(counties)
  expect(fullest([layer(), null])).toBeNull()
})
