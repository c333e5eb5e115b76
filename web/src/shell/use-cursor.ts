import { computed, ref, watch, type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Page, Query } from './http'

/** A list as a page shows it: the rows at hand, how many there are, and the way on. */
export interface Listing<Row extends object> {
  answer: Readonly<Ref<Page<Row> | undefined>>
  rows: Readonly<Ref<Row[] | undefined>>
  total: Readonly<Ref<number | null>>
  page: Readonly<Ref<number>>
  hasNext: Readonly<Ref<boolean>>
  loading: Readonly<Ref<boolean>>
  problem: Readonly<Ref<unknown>>
  again: () => void
  next: () => void
  previous: () => void
}

/**
 * Pages forward and back through a list that the server hands out by cursor. A change of the filter starts again at the
 * first page, because a cursor belongs to the filter it was made for.
 */
export function useCursor<Answer extends Page<object>>(
  name: string,
  filter: MaybeRefOrGetter<Query>,
  load: (query: Query) => Promise<Answer>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  const trail = ref<(string | null)[]>([null])
  const cursor = computed(() => trail.value[trail.value.length - 1] ?? null)
  const asked = computed(() => JSON.stringify(toValue(filter)))
  watch(asked, () => (trail.value = [null]), { flush: 'sync' })

  const query = useQuery({
    queryKey: [name, asked, cursor],
    queryFn: () => load({ ...toValue(filter), ...(cursor.value ? { cursor: cursor.value } : {}) }),
    placeholderData: keepPreviousData,
    enabled: computed(() => toValue(enabled)),
  })

  // how many there are in all, and their sum, may be told on the first page only
  const first = ref<Answer>() as Ref<Answer | undefined>
  watch(
    [query.data, query.isPlaceholderData],
    ([now]) => {
      if (now && trail.value.length === 1 && !query.isPlaceholderData.value) first.value = now
    },
    { immediate: true },
  )

  const next = () => {
    const following = query.data.value?.next
    if (following) trail.value = [...trail.value, following]
  }
  const previous = () => {
    if (trail.value.length > 1) trail.value = trail.value.slice(0, -1)
  }
  return {
    answer: computed(() => first.value ?? query.data.value),
    rows: computed(() => query.data.value?.rows as Answer['rows'] | undefined),
    total: computed(() => query.data.value?.total ?? first.value?.total ?? null),
    page: computed(() => trail.value.length),
    hasNext: computed(() => Boolean(query.data.value?.next)),
    loading: query.isFetching,
    problem: query.error,
    again: () => void query.refetch(),
    next,
    previous,
  }
}
