import type { RouteRecordRaw } from 'vue-router'
import { Coin, Tickets } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const byId: RouteRecordRaw['props'] = (route) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/funds',
    component: () => import('./pages/funds-overview.vue'),
    meta: { menu: 'funds', title: 'shell.funds' },
  },
  {
    path: '/funds/entries',
    component: () => import('./pages/stage-entries.vue'),
    meta: { menu: 'funds', title: 'ledger.trace' },
  },
  {
    path: '/funds/accounts',
    component: () => import('./pages/account-list.vue'),
    meta: { menu: 'grants', title: 'ledger.accounts' },
  },
  {
    path: '/funds/accounts/:id(\\d+)',
    component: () => import('./pages/account-book.vue'),
    props: byId,
    meta: { menu: 'grants', title: 'ledger.book' },
  },
  {
    path: '/funds/grants',
    component: () => import('./pages/grant-list.vue'),
    meta: { menu: 'grants', title: 'ledger.grants' },
  },
  {
    path: '/funds/grants/new',
    component: () => import('./pages/grant-new.vue'),
    meta: { menu: 'grants', title: 'ledger.newGrant' },
  },
  {
    path: '/funds/grants/:id(\\d+)',
    component: () => import('./pages/grant-page.vue'),
    props: byId,
    meta: { menu: 'grants', title: 'ledger.grant' },
  },
  {
    path: '/funds/commitments/:id(\\d+)',
    component: () => import('./pages/commitment-page.vue'),
    props: byId,
    meta: { menu: 'grants', title: 'ledger.commitment' },
  },
  {
    path: '/funds/transfers/:transfer(\\d+)',
    component: () => import('./pages/transfer-page.vue'),
    props: (route) => ({ transfer: Number(route.params.transfer) }),
    meta: { menu: 'grants', title: 'ledger.trace' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'funds', to: '/funds', word: 'shell.funds', icon: Coin },
  { key: 'grants', to: '/funds/grants', word: 'ledger.grants', icon: Tickets },
]
