import type { RouteRecordRaw } from 'vue-router'
import { Upload } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/imports',
    component: () => import('./pages/import-list.vue'),
    meta: { menu: 'imports', title: 'shell.imports' },
  },
  {
    path: '/imports/new',
    component: () => import('./pages/import-new.vue'),
    meta: { menu: 'imports', title: 'exchange.new' },
  },
  {
    path: '/imports/:id(\\d+)',
    component: () => import('./pages/import-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'imports', title: 'exchange.import' },
  },
]

export const menu: MenuEntry[] = [{ key: 'imports', to: '/imports', word: 'shell.imports', icon: Upload }]
