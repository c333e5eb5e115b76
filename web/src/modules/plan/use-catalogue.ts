import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { language, say } from '@/words'
import { catalogue, type Item, type Kind, type Subject } from './api'

/** Whom the measures of a plan may reach. */
const receivers: Record<Subject, string[]> = {
  VILLAGE: ['VILLAGE', 'GROUP', 'COUNTY'],
  HOUSEHOLD: ['HOUSEHOLD', 'PERSON'],
  PERSON: ['PERSON'],
}

/** The kinds that a typed word fits: a part of the name or of the family, or pinyin initials from the beginning. */
export function found(kinds: Kind[], typed: string): Kind[] {
  const asked = typed.trim().toLowerCase()
  if (!asked) return kinds
  return kinds.filter(
    (kind) =>
      kind.name.toLowerCase().includes(asked) ||
      kind.familyName.toLowerCase().includes(asked) ||
      kind.initials.startsWith(asked),
  )
}

/** The measures that may be planned on a day, and what answers what. */
export function useCatalogue(on?: MaybeRefOrGetter<string | undefined>) {
  const day = computed(() => toValue(on))
  const query = useQuery({
    queryKey: ['measure-kinds', computed(() => language.value), day],
    queryFn: () => catalogue(day.value),
    staleTime: Infinity,
  })
  const kindOf = (code: string) => query.data.value?.kinds.find((kind) => kind.kind === code)
  const kindName = (code: string) => kindOf(code)?.name ?? code
  const needName = (list: string | null, code: string | null) =>
    query.data.value?.answers.find((answer) => answer.list === list && answer.code === code)?.name ?? code ?? '–'
  const unitName = (unit: string) => say(`plan.unit_${unit}`) ?? unit

  function families(list: string | null, code: string | null): string[] {
    return query.data.value?.answers.find((answer) => answer.list === list && answer.code === code)?.families ?? []
  }
  const kindsFor = (subject: Subject) =>
    (query.data.value?.kinds ?? []).filter((kind) => kind.receivers.some((one) => receivers[subject].includes(one)))

  /** Whether the measure is of a family that answers what it names. */
  function matches(item: Item): boolean {
    const kind = kindOf(item.kind)
    const wanted = families(item.needList, item.needCode)
    return !item.needList || !kind || wanted.includes(kind.family) || wanted.includes(kind.reportedAs)
  }
  return { query, kindOf, kindName, needName, unitName, families, kindsFor, matches }
}
