export const bodyTabs = [
  { to: '/bodies', word: 'directive.bodies' },
  { to: '/bodies/responsibilities', word: 'directive.responsibilities' },
] as const
