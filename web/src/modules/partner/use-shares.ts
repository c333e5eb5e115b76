import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { language } from '@/words'
import { get } from '@/shell/http'
import type { Question, Share } from '@/modules/indicator/api'

/** A figure by county, by the code of the county; one question however many counties are shown. */
export function useShares(name: string, asked: Ref<Question>) {
  const query = useQuery({
    queryKey: ['shares', name, asked, language],
    queryFn: () => get<Share[]>(`/api/figures/${name}/by`, { ...asked.value, dimension: 'COUNTY' }),
  })
  return computed(
    () => query.data.value && Object.fromEntries(query.data.value.map((share) => [share.key ?? '', share])),
  )
}
