import { get, type Query, upload } from '@/shell/http'

export interface PlaceNode {
  code: string
  name: string
  level: string
  hasChildren: boolean
}
export interface PlaceFound {
  code: string
  name: string
  level: string
  path: string
  matched?: string
}
export interface Place {
  code: string
  name: string
  level: string
  path: { code: string; name: string }[]
  tags: (string | { tag: string; name: string })[]
  aliases: (string | { name: string })[]
}
export interface Tile {
  code: string
  name: string
  row: number
  column: number
  lon?: number | null
  lat?: number | null
}
export interface Tiles {
  columns: number
  rows: number
  tiles: Tile[]
}
export interface Layer {
  name: string
  uploadedAt: string
  licence: string
  features: number
}

export const placeChildren = (parent?: string) => get<PlaceNode[]>('/api/places/tree', { parent })
export const searchPlaces = (q: string, more: Query = {}) => get<PlaceFound[]>('/api/places/search', { q, ...more })
export const placeOf = (code: string) => get<Place>(`/api/places/${code}`)
export const tilesOf = (codes: string[]) => get<Tiles>('/api/places/tiles', { codes: codes.join(',') })
export const placeTags = () => get<{ tag: string; name: string }[]>('/api/places/tags')
export const mapLayers = () => get<Layer[]>('/api/places/layers')
export const mapLayer = (name: string, codes: string[]) =>
  get<GeoJson>(`/api/places/layers/${encodeURIComponent(name)}`, { codes: codes.join(',') })
export const addLayer = (form: FormData, progress: (share: number) => void, signal: AbortSignal) =>
  upload<unknown>('/api/places/layers', form, progress, signal)

export interface GeoJson {
  type: 'FeatureCollection'
  features: { type: 'Feature'; properties: Record<string, unknown>; geometry: unknown }[]
}
