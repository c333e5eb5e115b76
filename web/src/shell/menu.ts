import type { Component } from 'vue'
import type { Key } from '@/words'

/** What a module offers in the menu, beside its routes. */
export interface MenuEntry {
  /** as the server names it in the session's menu */
  key: string
  to: string
  word: Key
  icon: Component
}

export interface MenuGroup {
  key: string
  /** the heading; without one the entries stand at the top of the menu */
  word?: Key
  entries: MenuEntry[]
}

/** The whole menu in its order: a workbench that no module offers, or that the account may not open, is left out. */
const contents: { key: string; word?: Key; entries: string[] }[] = [
  { key: 'mine', entries: ['dashboard', 'tasks'] },
  {
    key: 'register',
    word: 'shell.groupRegister',
    entries: ['households', 'villages', 'changes', 'duplicates', 'imports'],
  },
  { key: 'monitoring', word: 'shell.groupMonitoring', entries: ['monitoring', 'relocations', 'rules', 'whatif'] },
  {
    key: 'plans',
    word: 'shell.groupPlans',
    entries: ['plans', 'deliveries', 'catalogue', 'delivery-files', 'classes', 'chains'],
  },
  {
    key: 'funds',
    word: 'shell.groupFunds',
    entries: [
      'projects',
      'programmes',
      'batches',
      'funds',
      'grants',
      'payment-files',
      'trace',
      'assets',
      'money-alerts',
      'donations',
      'industry-fund',
    ],
  },
  {
    key: 'partners',
    word: 'shell.groupPartners',
    entries: ['portfolio', 'partners', 'pairings', 'cadres', 'records', 'consumption'],
  },
  {
    key: 'supervision',
    word: 'shell.groupSupervision',
    entries: ['findings', 'sweeps', 'inspections', 'watches', 'complaints', 'publications'],
  },
  {
    key: 'figures',
    word: 'shell.groupFigures',
    entries: ['figures', 'explore', 'quick', 'claims', 'reports', 'letters', 'assessments', 'evaluations'],
  },
  { key: 'directive', word: 'shell.groupDirective', entries: ['meetings', 'assignments', 'bodies', 'documents'] },
  { key: 'administration', word: 'shell.groupAdministration', entries: ['policy', 'places', 'accounts', 'audit'] },
]

export const placed = new Set(contents.flatMap((group) => group.entries))

export function menuOf(offered: readonly MenuEntry[], allowed: readonly string[]): MenuGroup[] {
  const found = new Map(offered.filter(({ key }) => allowed.includes(key)).map((entry) => [entry.key, entry]))
  return contents
    .map((group) => ({ ...group, entries: group.entries.flatMap((key) => found.get(key) ?? []) }))
    .filter((group) => group.entries.length > 0)
}
