import { Collection } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/policy',
    component: () => import('./pages/pack-list.vue'),
    meta: { menu: 'policy', title: 'policy.title' },
  },
  {
    path: '/policy/compare',
    component: () => import('./pages/pack-compare.vue'),
    meta: { menu: 'policy', title: 'policy.compare' },
  },
  {
    path: '/policy/packs/:name',
    component: () => import('./pages/pack-page.vue'),
    props: true,
    meta: { menu: 'policy', title: 'policy.title' },
  },
]

export const menu: MenuEntry[] = [{ key: 'policy', to: '/policy', word: 'policy.title', icon: Collection }]
