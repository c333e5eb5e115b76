import type { RouteRecordRaw } from 'vue-router'
import { DocumentAdd } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/delivery-files',
    component: () => import('./pages/file-list.vue'),
    meta: { menu: 'delivery-files', title: 'batch.title' },
  },
  {
    path: '/delivery-files/:id(\\d+)',
    component: () => import('./pages/file-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'delivery-files', title: 'staging.file' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'delivery-files', to: '/delivery-files', word: 'batch.title', icon: DocumentAdd },
]
