import type { RouteRecordRaw } from 'vue-router'
import { CopyDocument, House, Switch } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/households',
    component: () => import('./pages/household-list.vue'),
    meta: { menu: 'households', title: 'shell.households' },
  },
  {
    path: '/households/:id(\\d+)',
    component: () => import('./pages/household-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'households', title: 'registry.household' },
  },
  {
    path: '/households/past',
    component: () => import('./pages/past-lists.vue'),
    meta: { menu: 'households', title: 'changes.lookBack' },
  },
  {
    path: '/registers',
    component: () => import('./pages/frozen-registers.vue'),
    meta: { menu: 'changes', title: 'changes.registers' },
  },
  {
    path: '/changes',
    component: () => import('./pages/change-list.vue'),
    meta: { menu: 'changes', title: 'changes.changes' },
  },
  {
    path: '/changes/:id(\\d+)',
    component: () => import('./pages/change-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'changes', title: 'changes.change' },
  },
  {
    path: '/duplicates',
    component: () => import('./pages/duplicate-pairs.vue'),
    meta: { menu: 'duplicates', title: 'changes.duplicates' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'households', to: '/households', word: 'shell.households', icon: House },
  { key: 'changes', to: '/changes', word: 'changes.changes', icon: Switch },
  { key: 'duplicates', to: '/duplicates', word: 'changes.duplicates', icon: CopyDocument },
]
