import type { RouteRecordRaw } from 'vue-router'
import { Notebook, Present } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/deliveries',
    component: () => import('./pages/delivery-list.vue'),
    meta: { menu: 'deliveries', title: 'measure.deliveries' },
  },
  {
    path: '/deliveries/unanswered',
    component: () => import('./pages/unanswered-list.vue'),
    meta: { menu: 'deliveries', title: 'measure.unanswered' },
  },
  {
    path: '/deliveries/:id(\\d+)',
    component: () => import('./pages/delivery-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'deliveries', title: 'measure.delivery' },
  },
  {
    path: '/catalogue',
    component: () => import('./pages/catalogue.vue'),
    meta: { menu: 'catalogue', title: 'measure.catalogue' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'deliveries', to: '/deliveries', word: 'measure.deliveries', icon: Present },
  { key: 'catalogue', to: '/catalogue', word: 'measure.catalogue', icon: Notebook },
]
