import type { Figure } from './api'

/** The headings of the list of figures, each with the beginnings of the names that stand under it; the first fit counts. */
const headings = [
  [
    'register',
    [
      'household.registered',
      'household.ex',
      'household.poor',
      'household.monitored',
      'household.found',
      'household.cleared',
      'village.registered',
      'person.',
      'population.',
      'incidence',
      'income.',
      'exit.',
      'delisting.',
      'data.',
      'import.',
    ],
  ],
  ['plans', ['plan.', 'need.', 'measure.', 'certificate.', 'household.helped', 'relocation.']],
  [
    'money',
    [
      'fund.',
      'tilt.',
      'asset.income',
      'asset.distrib',
      'asset.value',
      'purchase.',
      'sale.',
      'consumption.',
      'donation.raised',
      'donation.pool.raised',
      'donation.pool.granted',
      'donation.execution',
      'introduced.donation',
      'cost.',
    ],
  ],
  ['partners', ['pairing.', 'unit.', 'branch.', 'honour.', 'case.', 'meeting.', 'body.', 'assignment.', 'finding.', 'survey.', 'claim.']],
  ['people', ['cadre.', 'training.', 'employment.']],
  ['benefit', ['beneficiaries', 'donation.', 'solar.beneficiaries']],
  ['projects', ['']],
] as const

export type Heading = (typeof headings)[number][0]

/** The figures under their headings, none twice and none left out. */
export function grouped(figures: Figure[]): { heading: Heading; figures: Figure[] }[] {
  const headingOf = (name: string) => headings.find(([, starts]) => starts.some((start) => name.startsWith(start)))![0]
  return headings
    .map(([heading]) => ({ heading, figures: figures.filter((figure) => headingOf(figure.name) === heading) }))
    .filter((group) => group.figures.length)
}
