import { describe, expect, it } from 'vitest'
import { menu } from '@/modules'
import { menuOf, placed } from './menu'

describe('menu', () => {
  it('has a place for every entry that a module offers', () => {
    expect(menu.map(({ key }) => key).filter((key) => !placed.has(key))).toEqual([])
  })

  it('shows only what the account may open, in groups', () => {
    const groups = menuOf(menu, ['households', 'imports', 'audit'])
    expect(groups.map((group) => [group.key, group.entries.map(({ key }) => key)])).toEqual([
      ['register', ['households', 'imports']],
      ['administration', ['audit']],
    ])
  })
})
