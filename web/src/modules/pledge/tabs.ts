export const assessmentTabs = [
  { to: '/assessments', word: 'pledge.assessments' },
  { to: '/grades', word: 'pledge.gradesTitle' },
] as const

export const tabs = [
  { to: '/letters', word: 'pledge.letters' },
  { to: '/letters/league', word: 'pledge.league' },
] as const
