import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { language } from '@/words'
import { useCodes } from '@/modules/registry/use-codes'
import { sources } from './api'

/** The tree of fund sources: money is booked under its leaves, lists are narrowed by any of it. */
export function useSources() {
  const { name: code } = useCodes()
  const tree = useQuery({
    queryKey: ['fund-sources', computed(() => language.value)],
    queryFn: sources,
    staleTime: Infinity,
  })
  const all = computed(() => tree.data.value ?? [])
  const depth = (of: string): number => {
    const parent = all.value.find((source) => source.code === of)?.parent
    return parent ? 1 + depth(parent) : 0
  }
  const indented = computed(() =>
    all.value.map((source) => ({ code: source.code, name: `${'\u3000'.repeat(depth(source.code))}${source.words}` })),
  )
  const leaves = computed(() =>
    all.value.filter((source) => source.leaf).map((source) => ({ code: source.code, name: source.words })),
  )
  const name = (of: string) => all.value.find((source) => source.code === of)?.words ?? code('FUND_SOURCE', of)
  return { indented, leaves, depth, name }
}
