import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { language } from '@/words'
import { platforms } from './api'

/** The platforms by their names in the reader's language. */
export function usePlatforms() {
  const query = useQuery({ queryKey: ['malls', language], queryFn: platforms, staleTime: 600_000 })
  const all = computed(() => query.data.value ?? [])
  const nameOf = (code: string) => all.value.find((one) => one.code === code)?.name ?? code
  return { all, nameOf }
}
