import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/places', component: () => import('./pages/places.vue'), meta: { menu: 'places', title: 'place.title' } },
]
