import type { Fields, ProjectFile } from './library-api'

export interface ProjectForm {
  name: string
  purpose: string
  type: string
  sector: string | null
  place: string | undefined
  partner: number | null | undefined
  construction: string | null
  content: string
  unit: string
  responsible: string
  startedOn: string
  finishOn: string
  target: string
  participation: string | null
  linkage: string[]
  linkageNote: string | null
  toHousehold: boolean
  relocation: boolean
  assetOwner: string | null
  programme: number | null
  benefit: Record<string, number | null>
  budget: { source: string; yuan: number }[]
}

export const parts = [
  'households',
  'persons',
  'exitedHouseholds',
  'exitedPersons',
  'monitoredHouseholds',
  'monitoredPersons',
] as const

/** What no project is proposed without. */
export const needed = [
  'name',
  'type',
  'purpose',
  'place',
  'unit',
  'responsible',
  'startedOn',
  'finishOn',
  'content',
  'target',
] as const

export type Needed = (typeof needed)[number]

/** What still has to be filled in; the place of a project that stands is not asked again. */
export const missing = (form: ProjectForm, fixed: boolean): Needed[] =>
  needed.filter((key) => !(fixed && key === 'place') && !String(form[key] ?? '').trim())

export const emptyForm = (): ProjectForm => ({
  name: '',
  purpose: '',
  type: '',
  sector: null,
  place: undefined,
  partner: null,
  construction: 'NEW',
  content: '',
  unit: '',
  responsible: '',
  startedOn: '',
  finishOn: '',
  target: '',
  participation: null,
  linkage: [],
  linkageNote: null,
  toHousehold: false,
  relocation: false,
  assetOwner: null,
  programme: null,
  benefit: {},
  budget: [{ source: '', yuan: 0 }],
})

/** What the project says now, to be changed. */
export function formOf({ project: p, budget }: ProjectFile): ProjectForm {
  const empty = emptyForm()
  const same = Object.fromEntries(
    Object.keys(empty)
      .filter((key) => key in p)
      .map((key) => [
        key,
        p[key as keyof typeof p] ?? (key === 'construction' ? null : empty[key as keyof ProjectForm]),
      ]),
  )
  return {
    ...empty,
    ...same,
    place: p.place,
    type: p.type ?? '',
    linkage: p.linkage?.split(',') ?? [],
    benefit: Object.fromEntries(parts.map((part) => [part, p[part]])),
    budget: budget.map(({ source, amountFen }) => ({ source, yuan: amountFen / 100 })),
  }
}

export const fieldsOf = ({ budget, place, ...form }: ProjectForm): Fields => ({
  ...form,
  place: place ? Number(place) : null,
  budget: budget
    .filter(({ source, yuan }) => source && yuan !== 0)
    .map(({ source, yuan }) => ({ source, amountFen: Math.round(yuan * 100) })),
})
