import type { RouteRecordRaw } from 'vue-router'
import { Coin } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  { path: '/funds', component: () => import('./pages/grant-list.vue'), meta: { menu: 'funds', title: 'shell.funds' } },
  {
    path: '/funds/grants/:id(\\d+)',
    component: () => import('./pages/grant-trace.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'funds', title: 'ledger.grant' },
  },
  {
    path: '/funds/transfers/:transfer(\\d+)',
    component: () => import('./pages/transfer-page.vue'),
    props: (route) => ({ transfer: Number(route.params.transfer) }),
    meta: { menu: 'funds', title: 'ledger.trace' },
  },
]

export const menu: MenuEntry[] = [{ key: 'funds', to: '/funds', word: 'shell.funds', icon: Coin }]
