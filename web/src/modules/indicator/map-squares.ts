import type { TileMap } from '@/modules/place/api'
import type { Share } from './api'
import { shades } from './shading'

export type Shaded = Share & ReturnType<typeof shades>[number]
/** A place on the map with what the figure comes to there. */
export type Square = TileMap['tiles'][number] & { share?: Shaded }
