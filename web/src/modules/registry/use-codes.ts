import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { language, say } from '@/words'
import { codeLists } from './api'

/** The names of the policy pack's codes; a code without a name is shown as it is. */
export function useCodes() {
  const query = useQuery({
    queryKey: ['codes', computed(() => language.value)],
    queryFn: codeLists,
    staleTime: Infinity,
  })
  const options = (list: string) => query.data.value?.[list] ?? []
  function name(list: string, code: unknown): string {
    if (code === null || code === undefined || code === '') return '–'
    const shown = String(code)
    return options(list).find((entry) => entry.code === shown)?.name ?? say(`registry.${list}_${shown}`) ?? shown
  }
  return { options, name }
}
