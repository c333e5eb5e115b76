import type { RouteRecordRaw } from 'vue-router'
import { DataLine, Grid, Odometer, Timer } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    component: () => import('./pages/dashboard.vue'),
    meta: { menu: 'dashboard', title: 'shell.dashboard' },
  },
  {
    path: '/wall',
    component: () => import('./pages/wall.vue'),
    meta: { menu: 'dashboard', title: 'indicator.wall', alone: true },
  },
  {
    path: '/figures',
    component: () => import('./pages/figure-list.vue'),
    meta: { menu: 'figures', title: 'shell.figures' },
  },
  {
    path: '/explore',
    component: () => import('./pages/explore.vue'),
    meta: { menu: 'explore', title: 'shell.explore' },
  },
  {
    path: '/quick-table',
    component: () => import('./pages/explore.vue'),
    props: { quick: true },
    meta: { menu: 'quick', title: 'shell.quick' },
  },
  {
    path: '/figures/:name',
    component: () => import('./pages/figure-page.vue'),
    props: true,
    meta: { menu: 'figures', title: 'indicator.figure' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'dashboard', to: '/', word: 'shell.dashboard', icon: Odometer },
  { key: 'figures', to: '/figures', word: 'shell.figures', icon: DataLine },
  { key: 'explore', to: '/explore', word: 'shell.explore', icon: Grid },
  { key: 'quick', to: '/quick-table', word: 'shell.quick', icon: Timer },
]
