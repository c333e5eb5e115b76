import type { RouteRecordRaw } from 'vue-router'
import { Tickets } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/payment-files',
    component: () => import('./pages/payment-file-list.vue'),
    meta: { menu: 'payment-files', title: 'payments.title' },
  },
  {
    path: '/payment-files/:id(\\d+)',
    component: () => import('./pages/payment-file-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'payment-files', title: 'payments.file' },
  },
]

export const menu: MenuEntry[] = [{ key: 'payment-files', to: '/payment-files', word: 'payments.title', icon: Tickets }]
