import { expect, test } from 'vitest'
import type { Figure } from '../api'
import { acrossOf, axesOf, dropped } from './axes'

const figure = (dimensions: string[], carried: string[]): Figure => ({
  name: 'f',
  words: 'f',
  unit: 'PERSON',
  entryUnit: 'PERSON',
  parts: [],
  owner: 'o',
  window: 'AT_DATE',
  definition: '',
  counting: 'DISTINCT',
  dimensions,
  carried,
})

test('only what every chosen figure carries is offered', () => {
  const money = figure(['PLACE', 'PURPOSE', 'PARTNER'], ['SOURCE', 'TAG'])
  const people = figure(['PLACE'], ['TAG', 'GROUP'])
  expect(axesOf([money])).toContain('SOURCE')
  expect(axesOf([money, people])).not.toContain('SOURCE')
  expect(axesOf([money, people])).toContain('TAG')
})

test('nothing stands across that divides as the rows do, nor beside several figures', () => {
  const people = figure(['PLACE'], ['TAG', 'GROUP'])
  expect(acrossOf([people], 'VILLAGE')).toEqual(['YEAR', 'QUARTER', 'MONTH', 'TAG'])
  expect(acrossOf([people, people], 'VILLAGE')).toEqual([])
})

test('a figure that is added takes away what it does not carry, so that no condition stays without its field', () => {
  const money = figure(['PLACE', 'PURPOSE', 'PARTNER'], ['SOURCE', 'TAG'])
  const people = figure(['PLACE'], ['TAG', 'GROUP'])
  const chosen = { rows: 'COUNTY', columns: 'PURPOSE', purpose: 'HEALTH', known: '2021-01-01', tag: 'BORDER' }
  expect(dropped([money], { ...chosen, columns: 'SOURCE' })).toEqual({})
  expect(Object.keys(dropped([money, people], chosen))).toEqual(['columns', 'purpose', 'known'])
  expect(Object.keys(dropped([money, people], { rows: 'GROUP' }))).toEqual(['rows'])
  expect(dropped([], chosen)).toEqual({})
})
