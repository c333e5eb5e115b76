import type { Key } from '@/words'

/** What a kind of workbook is called in addresses and words, and what of its lines a list shows. */
export interface Kind {
  name: 'project' | 'pairing' | 'yield'
  /** of its pages; the server has the same below /api */
  path: string
  menu: string
  /** where it is entered from */
  from: { to: string; word: Key }
  /** keys of columns; those of one entry stand in one cell */
  shown: string[][]
  /** the page of what a line has become, or is already */
  page: (id: number) => string
}

export const kinds: Kind[] = [
  {
    name: 'project',
    path: '/project-files',
    menu: 'projects',
    from: { to: '/projects', word: 'shell.projects' },
    shown: [['NAME'], ['PLACE', 'COUNTY', 'TOWN', 'VILLAGE'], ['ORIGIN'], ['TYPE'], ['STARTED_ON']],
    page: (id) => `/projects/${id}`,
  },
  {
    name: 'pairing',
    path: '/pairing-files',
    menu: 'pairings',
    from: { to: '/pairings', word: 'partner.pairings' },
    shown: [
      ['PARTNER'],
      ['KIND'],
      ['PLACE', 'COUNTY', 'TOWN', 'VILLAGE'],
      ['COUNTERPART', 'HOUSEHOLD', 'HELPER'],
      ['SINCE'],
    ],
    page: (id) => `/pairings/${id}`,
  },
  {
    name: 'yield',
    path: '/yield-files',
    menu: 'assets',
    from: { to: '/project-assets', word: 'asset.title' },
    shown: [['ASSET'], ['STATION'], ['MONTH'], ['KWH'], ['SETTLED']],
    page: (id) => `/project-assets/${id}`,
  },
]
