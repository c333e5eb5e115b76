import type { RouteRecordRaw } from 'vue-router'
import { CircleCheck } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  { path: '/rules', component: () => import('./pages/hits.vue'), meta: { menu: 'rules', title: 'rules.title' } },
  {
    path: '/rules/catalogue',
    component: () => import('./pages/catalogue.vue'),
    meta: { menu: 'rules', title: 'rules.catalogue' },
  },
]

export const menu: MenuEntry[] = [{ key: 'rules', to: '/rules', word: 'rules.title', icon: CircleCheck }]
