import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { known, loadSession, may, session } from './shell/session'
import { menuOf } from './shell/menu'
import { menu, routes } from './modules'

declare module 'vue-router' {
  interface RouteMeta {
    /** key of the page's title among the words */
    title?: string
    /** the workbench menu entry that opens the page and must be granted */
    menu?: string
    /** open to those who are not signed in, without the shell around it */
    bare?: boolean
    /** for those who are signed in, without the shell around it, and kept when the session ends */
    alone?: boolean
  }
}

const states: RouteRecordRaw[] = [
  { path: '/forbidden', component: () => import('./shell/state-page.vue'), props: { kind: 'forbidden' } },
  { path: '/:rest(.*)*', component: () => import('./shell/state-page.vue'), props: { kind: 'missing' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [...routes, ...states],
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
})

router.beforeEach(async (to) => {
  if (!known.value) {
    try {
      await loadSession()
    } catch {
      // the server is away: the sign-in page says so and tries again
      known.value = true
    }
  }
  if (to.meta.bare) {
    return to.path === '/sign-in' && session.value ? '/' : true
  }
  if (!session.value) {
    return { path: '/sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  }
  if (to.meta.menu && !may(to.meta.menu)) {
    // the first page is the dashboard only for those who have one
    return to.path === '/' ? (home() ?? '/forbidden') : '/forbidden'
  }
  return true
})

const home = () => menuOf(menu, session.value?.menu ?? [])[0]?.entries[0]?.to
