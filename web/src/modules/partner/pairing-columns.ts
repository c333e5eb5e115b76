import { t } from '@/words'
import type { Column } from '@/shell/data-grid.vue'

export const pairingColumns = (): Column[] => [
  { key: 'partnerName', label: t('partner.partner'), lead: true },
  { key: 'kind', label: t('partner.kind'), nowrap: true },
  { key: 'placeName', label: t('partner.place') },
  { key: 'counterpart', label: t('partner.counterpart') },
  { key: 'responsibleName', label: t('partner.responsible') },
  { key: 'since', label: t('partner.since'), nowrap: true },
  { key: 'until', label: t('partner.until'), nowrap: true },
]
