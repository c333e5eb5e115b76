import type { RouteRecordRaw } from 'vue-router'
import { CircleCheck } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/claims',
    component: () => import('./pages/document-list.vue'),
    meta: { menu: 'claims', title: 'claims.title' },
  },
  {
    path: '/claims/:id(\\d+)',
    component: () => import('./pages/document-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'claims', title: 'claims.document' },
  },
  {
    path: '/claims/dictionary',
    component: () => import('./pages/dictionary.vue'),
    meta: { menu: 'claims', title: 'claims.dictionary' },
  },
]

export const menu: MenuEntry[] = [{ key: 'claims', to: '/claims', word: 'claims.title', icon: CircleCheck }]
