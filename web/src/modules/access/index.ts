import type { RouteRecordRaw } from 'vue-router'
import { Key as KeyIcon, UserFilled } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', component: () => import('./pages/sign-in.vue'), meta: { bare: true, title: 'access.signIn' } },
  {
    path: '/setup/:token',
    component: () => import('./pages/set-up.vue'),
    props: true,
    meta: { bare: true, title: 'access.setUp' },
  },
  {
    path: '/accounts',
    component: () => import('./pages/accounts.vue'),
    meta: { menu: 'accounts', title: 'shell.accounts' },
  },
  { path: '/audit', component: () => import('./pages/audit.vue'), meta: { menu: 'audit', title: 'shell.audit' } },
]

export const menu: MenuEntry[] = [
  { key: 'accounts', to: '/accounts', word: 'shell.accounts', icon: UserFilled },
  { key: 'audit', to: '/audit', word: 'shell.audit', icon: KeyIcon },
]
