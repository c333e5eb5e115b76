import type { RouteRecordRaw } from 'vue-router'
import { Compass } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/whatif',
    component: () => import('./pages/what-if.vue'),
    meta: { menu: 'whatif', title: 'verdict.whatIf' },
  },
  {
    path: '/whatif/:trial(\\d+)',
    component: () => import('./pages/moved-households.vue'),
    props: true,
    meta: { menu: 'whatif', title: 'verdict.moved' },
  },
  {
    path: '/households/:id(\\d+)/verdicts',
    component: () => import('./pages/household-verdicts.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'households', title: 'verdict.verdicts' },
  },
]

export const menu: MenuEntry[] = [{ key: 'whatif', to: '/whatif', word: 'verdict.whatIf', icon: Compass }]
