import { t } from '@/words'
import { today } from '@/shell/format'

/** In force, to come into force, replaced, or over. */
export function documentState(one: { holds: boolean; fromOn: string; supersededBy?: number | null }): string {
  if (one.holds) return t('directive.holds')
  if (one.fromOn > today()) return t('directive.holdsLater')
  return t(one.supersededBy ? 'directive.superseded' : 'directive.holdsNot')
}
