import type { RouteRecordRaw } from 'vue-router'
import type { MenuEntry } from '@/shell/menu'
import { kinds } from './kinds'

/** Each kind of workbook has a list and a page of its own; they are entered from the list of what they fill. */
export const routes: RouteRecordRaw[] = kinds.flatMap((kind) => {
  const meta = { menu: kind.menu, title: kind.title }
  return [
    { path: kind.path, component: () => import('./pages/staged-list.vue'), props: { kind }, meta },
    {
      path: `${kind.path}/:id(\\d+)`,
      component: () => import('./pages/staged-page.vue'),
      props: (route) => ({ kind, id: Number(route.params.id) }),
      meta,
    } satisfies RouteRecordRaw,
  ]
})

export const menu: MenuEntry[] = []
