import { computed, ref, watch } from 'vue'
import { onceOnly, Problem } from '@/shell/http'
import { t } from '@/words'
import { today } from '@/shell/format'
import { useDraft } from '@/shell/use-draft'
import { useCatalogue } from '@/modules/plan/use-catalogue'
import { checkDelivery, recordDelivery, type Receiver, type Said, type Stated } from './api'

/** What a person has typed so far. */
export interface Form {
  kind: string | undefined
  receiver: Receiver | undefined
  household: number | undefined
  person: number | undefined
  place: string | undefined
  partner: number | undefined
  project: number | undefined
  quantity: number | undefined
  yuan: number | undefined
  on: string
  details: Record<string, unknown>
  remark: string
}

/** One delivery on its way: checked by every rule first, asked about where a rule only wonders, then recorded once. */
export function useEntry(draftKey: string, preset: Partial<Form>, everyBeneficiary: boolean) {
  const form = ref<Form>({
    kind: undefined,
    receiver: undefined,
    household: undefined,
    person: undefined,
    place: undefined,
    partner: undefined,
    project: undefined,
    quantity: 1,
    yuan: undefined,
    on: today(),
    details: {},
    remark: '',
    ...preset,
  })
  const draft = useDraft(draftKey, form)
  const { kindOf } = useCatalogue(() => form.value.on)
  const kind = computed(() => (form.value.kind ? kindOf(form.value.kind) : undefined))
  const said = ref<Said[]>([])
  const problem = ref<unknown>()
  const busy = ref(false)
  const key = onceOnly()

  // a receiver the kind does not reach, and fields it does not have, are not carried over from another kind
  watch(kind, (now) => {
    if (!now) return
    const allowed = everyBeneficiary ? ['HOUSEHOLD'] : now.receivers
    if (!form.value.receiver || !allowed.includes(form.value.receiver)) form.value.receiver = allowed[0] as Receiver
    const fields = new Set(now.details.map((one) => one.field))
    form.value.details = Object.fromEntries(Object.entries(form.value.details).filter(([field]) => fields.has(field)))
  })
  watch(form, () => (said.value = []), { deep: true })

  const says = computed(() => {
    const by: Record<string, string> = {}
    for (const one of said.value) if (one.severity === 'ERROR' && one.field) by[one.field] ??= one.sentence
    return by
  })
  /** Whom it reached is asked at its field; the place of a household is known with it. */
  function missing(): Said[] {
    const { receiver, household, person, place } = form.value
    const says = (field: string, sentence: string) => [
      { row: 0, rule: '', severity: 'ERROR' as const, field, sentence },
    ]
    if (everyBeneficiary) return []
    if (receiver === 'HOUSEHOLD' || receiver === 'PERSON') {
      if (!household) return says('household', t('measure.householdMissing'))
      return receiver === 'PERSON' && !person ? says('person', t('measure.personMissing')) : []
    }
    return place ? [] : says('place', t('measure.placeMissing'))
  }
  const warnings = computed(() => said.value.filter((one) => one.severity === 'WARNING'))
  const errors = computed(() => said.value.filter((one) => one.severity === 'ERROR'))

  function stated(evidence: string[]): Stated {
    const { yuan, place, ...rest } = form.value
    const filled = Object.entries(form.value.details).filter(([, value]) => value !== undefined && value !== '')
    return {
      ...rest,
      kind: form.value.kind!,
      receiver: form.value.receiver!,
      place: place ? Number(place) : undefined,
      unit: kind.value!.unit,
      amountFen: yuan == null ? undefined : Math.round(yuan * 100),
      details: Object.fromEntries(filled),
      remark: form.value.remark.trim() || undefined,
      evidence,
      everyBeneficiary: everyBeneficiary || undefined,
    }
  }

  /** The deliveries recorded, or nothing while a rule has something to say. */
  async function save(evidence: string[]): Promise<number[] | undefined> {
    const asked = warnings.value.length > 0 && errors.value.length === 0
    said.value = asked ? said.value : missing()
    if (errors.value.length) return undefined
    busy.value = true
    problem.value = undefined
    try {
      const entry = stated(evidence)
      if (!asked) {
        said.value = (await checkDelivery(entry)).problems
        if (said.value.length) return undefined
      }
      const done = await recordDelivery(entry, key)
      draft.forget()
      return done.deliveries
    } catch (found) {
      problem.value = found
      if (found instanceof Problem && Array.isArray(found.details.problems))
        said.value = found.details.problems as Said[]
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { form, kind, says, warnings, errors, problem, busy, save }
}
