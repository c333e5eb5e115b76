import type { TakenKind } from './taken'

/** What a kind of workbook is called in addresses and words, and what of its lines a list shows. */
export interface Kind extends TakenKind {
  name: 'project' | 'pairing' | 'yield'
  menu: string
  /** keys of columns; those of one entry stand in one cell */
  shown: string[][]
  /** the page of what a line has become, or is already */
  page: (id: number) => string
}

const done = { state: 'APPLIED', word: 'staging.state_APPLIED', at: 'staging.appliedAt' } as const

export const kinds: Kind[] = [
  {
    name: 'project',
    path: '/project-files',
    title: 'staging.title_project',
    note: 'staging.note_project',
    empty: 'staging.empty_project',
    menu: 'projects',
    from: { to: '/projects', word: 'shell.projects' },
    done,
    shown: [['NAME'], ['PLACE', 'COUNTY', 'TOWN', 'VILLAGE'], ['ORIGIN'], ['TYPE'], ['STARTED_ON']],
    page: (id) => `/projects/${id}`,
  },
  {
    name: 'pairing',
    path: '/pairing-files',
    title: 'staging.title_pairing',
    note: 'staging.note_pairing',
    empty: 'staging.empty_pairing',
    menu: 'pairings',
    from: { to: '/pairings', word: 'partner.pairings' },
    done,
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
    title: 'staging.title_yield',
    note: 'staging.note_yield',
    empty: 'staging.empty_yield',
    menu: 'assets',
    from: { to: '/project-assets', word: 'asset.title' },
    done,
    shown: [['ASSET'], ['STATION'], ['MONTH'], ['KWH'], ['SETTLED']],
    page: (id) => `/project-assets/${id}`,
  },
]
