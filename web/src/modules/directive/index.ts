import type { RouteRecordRaw } from 'vue-router'
import { Finished } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/tasks',
    component: () => import('./pages/task-list.vue'),
    meta: { menu: 'tasks', title: 'directive.tasks' },
  },
]

export const menu: MenuEntry[] = [{ key: 'tasks', to: '/tasks', word: 'directive.tasks', icon: Finished }]
