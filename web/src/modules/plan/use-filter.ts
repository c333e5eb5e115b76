import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The filter stands in the address: it can be kept, sent and returned to. */
export function useFilter<Name extends string>(names: readonly Name[], always: Partial<Record<Name, string>> = {}) {
  const route = useRoute()
  const router = useRouter()
  type Filter = Partial<Record<Name, string>>
  const filter = computed<Filter>(
    () =>
      ({
        ...always,
        ...Object.fromEntries(
          names.flatMap((key) => (typeof route.query[key] === 'string' ? [[key, route.query[key]]] : [])),
        ),
      }) as Filter,
  )
  const filtered = computed(() => names.some((name) => route.query[name] && route.query[name] !== always[name]))
  function change(part: Filter) {
    const query = Object.fromEntries(Object.entries({ ...filter.value, ...part }).filter(([, value]) => value))
    void router.replace({ query: query as Record<string, string> })
  }
  const clear = () => void router.replace({ query: {} })
  return { filter, filtered, change, clear }
}
