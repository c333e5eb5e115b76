import type { RouteRecordRaw } from 'vue-router'
import { TrendCharts } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/industry-fund',
    component: () => import('./pages/deal-list.vue'),
    meta: { menu: 'industry-fund', title: 'fund.title' },
  },
  {
    path: '/industry-fund/:id(\\d+)',
    component: () => import('./pages/deal-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'industry-fund', title: 'fund.deal' },
  },
]

export const menu: MenuEntry[] = [{ key: 'industry-fund', to: '/industry-fund', word: 'fund.title', icon: TrendCharts }]
