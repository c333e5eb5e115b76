import type { GeoJson } from '@/modules/place/api'

type At = readonly [number, number]

const WIDE = 800
const HIGH = 360
const EDGE = 40

/** Puts degrees on a sheet of 800 by 360, all that is to be seen within its edges, north up and no side stretched. */
export function onSheet(all: At[]): (at: At) => [number, number] {
  const west = Math.min(...all.map(([x]) => x))
  const east = Math.max(...all.map(([x]) => x))
  const south = Math.min(...all.map(([, y]) => y))
  const north = Math.max(...all.map(([, y]) => y))
  // a degree east is shorter the farther north it lies
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (WIDE - 2 * EDGE) / Math.max((east - west) * narrow, 0.01),
    (HIGH - 2 * EDGE) / Math.max(north - south, 0.01),
  )
  return ([x, y]) => [
    Math.round(WIDE / 2 + (x - (west + east) / 2) * narrow * scale),
    Math.round(HIGH / 2 - (y - (south + north) / 2) * scale),
  ]
}

/** Whether two names beside their dots would run into one another. */
export function near([x, y]: At, [a, b]: At) {
  return Math.abs(x - a) < 90 && Math.abs(y - b) < 16
}

/** The rings of every outline of a layer. */
export function outlinesOf(layer: GeoJson | undefined): At[][] {
  return (layer?.features ?? []).flatMap(({ geometry }) => {
    const { type, coordinates } = geometry as { type: string; coordinates: unknown }
    if (type === 'Polygon') return coordinates as At[][]
    return type === 'MultiPolygon' ? (coordinates as At[][][]).flat() : []
  })
}
