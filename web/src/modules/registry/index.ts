import type { RouteRecordRaw } from 'vue-router'
import { House } from '@element-plus/icons-vue'
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
]

export const menu: MenuEntry[] = [{ key: 'households', to: '/households', word: 'shell.households', icon: House }]
