import { computed } from 'vue'
import { t } from '@/words'
import type { Column } from '@/shell/data-grid.vue'

/** A finding at a cell of the file, as lists show it. */
export const findingColumns = computed<Column[]>(() => [
  { key: 'sheet', label: t('exchange.sheet') },
  { key: 'row', label: t('exchange.row') },
  { key: 'column', label: t('exchange.column') },
  { key: 'value', label: t('exchange.value') },
  { key: 'message', label: t('exchange.problem'), lead: true },
])
