export const tabs = [
  { to: '/letters', word: 'pledge.letters' },
  { to: '/letters/league', word: 'pledge.league' },
] as const
