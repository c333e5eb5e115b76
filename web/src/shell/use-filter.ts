import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'

type Values = Partial<Record<string, string>>

export interface Filter {
  /** what is chosen now, ready to be sent as the query of a list */
  readonly values: Values
  /** how many choices narrow the list; the search text and the order are not among them */
  readonly chosen: number
  readonly narrowed: boolean
  change(part: Record<string, string | null | undefined>): void
  reset(): void
}

/**
 * The filter of a list lives in the address of the page: it can be kept, sent to a colleague and returned to. Names given
 * with a value hold that value until another is chosen; it does not count as narrowing.
 */
export function useFilter(...given: (string | Record<string, string>)[]): Filter {
  const usual: Values = Object.assign({}, ...given.filter((one) => typeof one !== 'string'))
  const names = [...given.filter((one) => typeof one === 'string'), ...Object.keys(usual)]
  const route = useRoute()
  const router = useRouter()
  const values = computed<Values>(() => ({
    ...usual,
    ...Object.fromEntries(
      names.flatMap((name) => (typeof route.query[name] === 'string' ? [[name, route.query[name] as string]] : [])),
    ),
  }))
  const narrowing = computed(() =>
    Object.keys(values.value).filter((name) => name !== 'sort' && values.value[name] !== usual[name]),
  )
  function change(part: Record<string, string | null | undefined>) {
    const query = Object.entries({ ...route.query, ...part }).filter(([, value]) => value)
    void router.replace({ query: Object.fromEntries(query) })
  }
  return reactive({
    values,
    chosen: computed(() => narrowing.value.filter((name) => name !== 'q').length),
    narrowed: computed(() => narrowing.value.length > 0),
    change,
    reset: () => change(Object.fromEntries(narrowing.value.map((name) => [name, undefined]))),
  })
}
