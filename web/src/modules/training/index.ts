import type { RouteRecordRaw } from 'vue-router'
import { Connection, Reading } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/classes',
    component: () => import('./pages/class-list.vue'),
    meta: { menu: 'classes', title: 'training.classes' },
  },
  {
    path: '/classes/:id(\\d+)',
    component: () => import('./pages/class-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'classes', title: 'training.class' },
  },
  {
    path: '/chains',
    component: () => import('./pages/chains.vue'),
    meta: { menu: 'chains', title: 'training.chains' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'classes', to: '/classes', word: 'training.classes', icon: Reading },
  { key: 'chains', to: '/chains', word: 'training.chains', icon: Connection },
]
