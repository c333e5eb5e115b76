import { computed, type Ref } from 'vue'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { language, t } from '@/words'
import { session } from '@/shell/session'
import { placeChildren } from '@/modules/place/api'
import { isRatio } from './figure-address'
import { figureBy, type Dashboard, type Question, type Share } from './api'

const ofCounty = (code: string) => !code.endsWith('00000000') && code !== ''

/** The place whose parts a map shows: a county shows its townships, anything larger its counties. */
export function within(asked: string | null | undefined, own: string[]): string | null {
  const place = asked ?? (own.length === 1 ? own[0]! : null)
  return place && ofCounty(place) ? place : null
}

/** A figure by the places of a map; a place is shown even where the figure has no entry. */
export function usePlaces(
  figure: Ref<string>,
  unit: Ref<string>,
  question: Ref<Question>,
  counties: Ref<Dashboard['counties'] | undefined>,
  live = {},
) {
  const inside = computed(() => within(question.value.place, session.value?.places.map((place) => place.code) ?? []))
  const dimension = computed(() => (inside.value ? 'PLACE' : 'COUNTY'))
  const asked = computed<Question>(() => (inside.value ? { ...question.value, place: inside.value } : question.value))
  const query = useQuery({
    queryKey: ['by', dimension, asked, figure, language],
    queryFn: () => figureBy(figure.value, dimension.value, asked.value),
    enabled: computed(() => Boolean(figure.value)),
    placeholderData: keepPreviousData,
    ...live,
  })
  const parts = useQuery({
    queryKey: ['places-in', inside],
    queryFn: () => placeChildren(inside.value!),
    enabled: computed(() => Boolean(inside.value)),
    staleTime: Infinity,
  })
  // a count without entries is nought; a ratio without them is not known
  const without = computed(() =>
    !query.data.value || isRatio(unit.value) ? { value: null, display: '–' } : { value: 0, display: '0' },
  )
  const shares = computed<Share[]>(() => {
    const found = (query.data.value ?? []).filter((share) => share.key)
    const byCode = new Map(found.map((share) => [share.key, share]))
    const named: { code: string; name: string }[] = (inside.value ? parts.data.value : counties.value) ?? []
    const known = new Set(named.map((county) => county.code))
    return [
      ...named.map((county) => byCode.get(county.code) ?? { key: county.code, label: county.name, ...without.value }),
      ...found.filter((share) => !known.has(share.key!)),
    ]
  })
  // the last three digits are a village's
  const title = computed(() => {
    if (!inside.value) return t('indicator.byCounty')
    return t(inside.value.endsWith('000000') ? 'indicator.byTown' : 'indicator.byVillage')
  })
  return { query, shares, title }
}
