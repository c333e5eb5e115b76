import { expect, test } from 'vitest'
import { stillNeeded } from './still-needed'

test('what is empty or blank is still needed and named by its label, in the order of the form', () => {
  const asked = [
    ['项目名称', '  '],
    ['金额', null],
    ['单位', '村委会'],
    ['确认', false],
  ] as const
  expect(stillNeeded(asked)).toEqual(['项目名称', '金额', '确认'])
})
