import { computed, ref } from 'vue'
import * as zh from './zh-CN'
import * as en from './en'

export type Language = 'zh-CN' | 'en'
type Words = typeof zh
type Module = keyof Words & string
/** A word's key is its module and its name: `registry.title`. */
export type Key = { [M in Module]: `${M}.${keyof Words[M] & string}` }[Module]
export type Values = Record<string, string | number | null | undefined>

const KEPT = 'shanhe.language'
const all = { 'zh-CN': zh, en } as unknown as Record<Language, Record<string, Record<string, string>>>

function first(): Language {
  const kept = globalThis.localStorage?.getItem(KEPT)
  return kept === 'en' || kept === 'zh-CN' ? kept : 'zh-CN'
}

export const language = ref<Language>(first())
export const chinese = computed(() => language.value === 'zh-CN')

export function speak(next: Language) {
  language.value = next
  localStorage.setItem(KEPT, next)
}

/** The word for a key made at run time, or undefined when there is none. */
export function say(key: string, values: Values = {}): string | undefined {
  const dot = key.indexOf('.')
  const text = all[language.value][key.slice(0, dot)]?.[key.slice(dot + 1)]
  return text?.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** The rest of every key that begins so: what a choice made at run time may be. */
export const keysAfter = (module: Module, beginning: string) =>
  Object.keys(zh[module])
    .filter((key) => key.startsWith(beginning))
    .map((key) => key.slice(beginning.length))

export const t = (key: Key, values?: Values): string => say(key, values) ?? key
