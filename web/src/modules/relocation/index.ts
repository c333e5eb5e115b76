import type { RouteRecordRaw } from 'vue-router'
import { House } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/relocations',
    component: () => import('./pages/relocation-list.vue'),
    meta: { menu: 'relocations', title: 'relocation.title' },
  },
]

export const menu: MenuEntry[] = [{ key: 'relocations', to: '/relocations', word: 'relocation.title', icon: House }]
