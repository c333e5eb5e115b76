import { expect, test } from 'vitest'
import type { Claim } from './api'
import { runsOf, sentenceOf } from './segments'

const claim = (start: number, end: number) => ({ start, end, also: [] as Claim['also'] }) as Claim

test('a document is cut where claims stand, and what is not read is one run', () => {
  const text = '菜单\n页脚\n共有9个县和35个支部'
  const runs = runsOf(
    text,
    [
      { start: 0, end: 2, role: 'NAV' },
      { start: 3, end: 5, role: 'BOILERPLATE' },
      { start: 6, end: 17, role: 'BODY' },
    ],
    [claim(8, 11), claim(12, 16)],
  )
  expect(runs.map((run) => run.role)).toEqual(['NAV', 'BODY'])
  expect(runs[1]!.pieces.map((piece) => [piece.text, Boolean(piece.claim)])).toEqual([
    ['共有', false],
    ['9个县', true],
    ['和', false],
    ['35个支', true],
    ['部', false],
  ])
})

test('nothing of a document is lost', () => {
  const text = '前言\n正文12户。尾'
  const runs = runsOf(text, [{ start: 3, end: 9, role: 'BODY' }], [claim(5, 8)])
  expect(runs.flatMap((run) => run.pieces.map((piece) => piece.text)).join('')).toBe('前言\n正文12户。尾')
})

test('a claim of the text marks the headline that says the same', () => {
  const text = '投入3亿元\n共投入3亿元。'
  const body = { ...claim(9, 12), also: [{ start: 2, end: 5 }] }
  const runs = runsOf(text, [{ start: 0, end: 5, role: 'TITLE' }], [body])
  expect(runs.flatMap(({ pieces }) => pieces.filter((piece) => piece.claim).map((piece) => piece.start))).toEqual([
    2, 9,
  ])
})

test('a sentence is shown as far as it goes', () => {
  expect(sentenceOf('前言。其中4个县位于老区，成效好。后话。', { start: 5, end: 7 })).toEqual({
    before: '其中',
    after: '县位于老区，成效好。',
  })
})
