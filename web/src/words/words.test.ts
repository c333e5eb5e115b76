import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as zh from './zh-CN'
import * as en from './en'

const source = join(process.cwd(), 'src')
const CHINESE = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
}
const sources = files(source).filter((path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts'))
const outside = sources.filter((path) => !relative(source, path).startsWith('words'))

describe('words', () => {
  const modules = Object.keys(zh) as (keyof typeof zh)[]

  it.each(modules)('%s says everything in both languages', (module) => {
    expect(Object.keys(en[module]).sort()).toEqual(Object.keys(zh[module]).sort())
  })

  it('names the same values in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()
    for (const module of modules) {
      const [chinese, english] = [zh[module], en[module]] as Record<string, string>[]
      for (const key of Object.keys(chinese!)) {
        expect(names(english![key]!), `${module}.${key}`).toEqual(names(chinese![key]!))
      }
    }
  })

  it('has English without Chinese, but for the name of the other language', () => {
    const left = Object.entries(en).flatMap(([module, words]) =>
      Object.entries(words)
        .filter(([key, text]) => CHINESE.test(text as string) && key !== 'otherLanguage')
        .map(([key]) => `${module}.${key}`),
    )
    expect(left).toEqual([])
  })

  it('writes Chinese with full-width punctuation, here and in the messages of the server', () => {
    const messages = join(process.cwd(), '../app/src/main/resources/messages')
    const server = readdirSync(messages)
      .filter((name) => name.endsWith('_zh_CN.properties'))
      .flatMap((name) => readFileSync(join(messages, name), 'utf8').split('\n'))
      .filter((line) => !line.startsWith('#'))
    const here = modules.flatMap((module) => Object.values(zh[module] as Record<string, string>))
    const half = /[\u3400-\u9fff]\s*[,;:?!()]|[,;:?!()]\s*[\u3400-\u9fff]/
    expect([...here, ...server].filter((text) => half.test(text))).toEqual([])
  })

  it('keeps Chinese text out of pages and code', () => {
    expect(
      outside.filter((path) => CHINESE.test(readFileSync(path, 'utf8'))).map((path) => relative(source, path)),
    ).toEqual([])
  })

  it('has every key that a page asks for by name', () => {
    const known = new Set(modules.flatMap((module) => Object.keys(zh[module]).map((key) => `${module}.${key}`)))
    const asked = outside.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\b(?:t|say)\(\s*'([a-z]+\.\w+)'/g)].map((found) => found[1]!),
    )
    expect(asked.filter((key) => !known.has(key))).toEqual([])
  })
})
