import { get, post, type Query, remove } from '@/shell/http'

export interface PlaceNode {
  code: string
  name: string
  level: number
  hasChildren: boolean
}
export interface PlaceFound {
  code: string
  name: string
  level: number
  fullName: string
  alias?: string | null
}
export interface PlaceFile {
  place: PlaceNode
  fullName: string
  path: PlaceNode[]
  tags: { tag: string; word: string; since?: string | null; until?: string | null; source?: string }[]
  aliases: { name: string; kind?: string; since?: string | null; until?: string | null; remark?: string | null }[]
}
/** A square on a map without shapes; size 1 is a province's cell. */
export interface Tile {
  code: string
  name: string
  row: number
  column: number
  size: number
  longitude?: number | null
  latitude?: number | null
}
export interface TileMap {
  columns: number
  rows: number
  tiles: Tile[]
  backdrop: Tile[]
}
export interface Layer {
  name: string
  uploadedAt: string
  licence: string
  shapes: number
}
export interface GeoJson {
  type: 'FeatureCollection'
  features: { type: 'Feature'; id?: unknown; properties: Record<string, unknown>; geometry: unknown }[]
}

// codes are names, not amounts: as text they keep their leading digits and compare with those in addresses
const coded = <T extends { code: unknown }>(place: T) => ({ ...place, code: String(place.code) })

export const placeChildren = async (parent?: string) =>
  (await get<PlaceNode[]>('/api/places/tree', { parent })).map(coded)
export const searchPlaces = async (q: string, more: Query = {}) =>
  (await get<PlaceFound[]>('/api/places/search', { q, ...more })).map(coded)
export async function placeOf(code: string): Promise<PlaceFile> {
  const file = await get<PlaceFile>(`/api/places/${code}`)
  return { ...file, place: coded(file.place), path: file.path.map(coded) }
}
export async function tilesOf(codes: string[]): Promise<TileMap> {
  const map = await get<TileMap>('/api/places/tiles', { codes: codes.join(',') })
  return { ...map, tiles: map.tiles.map(coded), backdrop: (map.backdrop ?? []).map(coded) }
}
export const mapLayers = () => get<Layer[]>('/api/places/layers')
export const mapLayer = (name: string, codes: string[]) =>
  get<GeoJson>(`/api/places/layers/${encodeURIComponent(name)}`, { codes: codes.join(',') })
/** The layer that holds most of the places, the newest of equals: townships may have been loaded apart from counties. */
export async function layerOf(codes: string[]): Promise<GeoJson | null> {
  const layers = await mapLayers().catch(() => [])
  const found = await Promise.all(layers.map(({ name }) => mapLayer(name, codes).catch(() => null)))
  return fullest(found)
}
export const fullest = (found: (GeoJson | null)[]): GeoJson | null =>
  found.reduce((most, one) => (one && one.features.length > (most?.features.length ?? 0) ? one : most), null)
export const removeLayer = (name: string) => remove(`/api/places/layers/${encodeURIComponent(name)}`)
/** The body is the file as it is, so that the server says where it is not GeoJSON. */
export const addLayer = (name: string, licence: string, geoJson: File) =>
  post<{ shapes: number; skipped: string[] }>(
    `/api/places/layers?${new URLSearchParams({ name, licence, skipUnknown: 'true' })}`,
    geoJson,
  )
