import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { t } from '@/words'
import { today } from '@/shell/format'
import { may } from '@/shell/session'
import { letters } from '@/modules/pledge/api'
import { watches } from '@/modules/supervision/watch-api'
import { findMeetings } from '@/modules/directive/api'
import type { WallLine } from './wall-list.vue'

/** What the wall tells in lines: of letters, places and decisions, never of persons. */
export function useWallLines(live: object) {
  const read = <T>(key: string, menu: string, ask: () => Promise<{ rows: T[] }>) =>
    useQuery({ queryKey: ['wall', key], queryFn: ask, enabled: computed(() => may(menu)), ...live })
  const signed = read('letters', 'letters', () => letters({ year: Number(today().slice(0, 4)), limit: 50 }))
  const watched = read('watches', 'watches', () => watches({ limit: 20 }))
  const met = read('meetings', 'meetings', () => findMeetings({ limit: 12 }))

  const atRisk = computed<WallLine[] | undefined>(() =>
    signed.data.value?.rows
      .filter((letter) => letter.below > 0)
      .sort((a, b) => b.below - a.below)
      .slice(0, 9)
      .map((letter) => ({
        to: `/letters/${letter.id}`,
        words: letter.title,
        note: t('indicator.wallBelow', { below: letter.below, targets: letter.targets }),
        warns: true,
      })),
  )
  const places = computed<WallLine[] | undefined>(() =>
    watched.data.value?.rows.slice(0, 9).map((place) => ({
      to: `/watches/${place.id}`,
      words: place.placePath,
      note: place.until
        ? t('indicator.wallWatchEnded', { until: place.until })
        : t('indicator.wallWatchOpen', { open: place.open, overdue: place.overdue }),
      warns: !place.until && place.overdue > 0,
    })),
  )
  const milestones = computed<WallLine[] | undefined>(() => {
    const all = [
      ...(met.data.value?.rows ?? []).map((one) => ({ to: `/meetings/${one.id}`, on: one.heldOn, words: one.title })),
      ...(signed.data.value?.rows ?? []).map((one) => ({
        to: `/letters/${one.id}`,
        on: one.signedOn ?? '',
        words: t('indicator.wallSigned', { title: one.title }),
      })),
      ...(watched.data.value?.rows ?? []).map((one) => ({
        to: `/watches/${one.id}`,
        on: one.until ?? one.since,
        words: t(one.until ? 'indicator.wallWatchOver' : 'indicator.wallWatchBegun', { place: one.placePath }),
      })),
    ]
    return met.data.value || signed.data.value
      ? all
          .filter((one) => one.on && one.on <= today())
          .sort((a, b) => b.on.localeCompare(a.on))
          .slice(0, 11)
      : undefined
  })
  return { atRisk, places, milestones, problems: [signed.error, watched.error, met.error] }
}
