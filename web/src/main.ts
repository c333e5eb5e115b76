import { createApp } from 'vue'
import { VueQueryPlugin, QueryClient } from '@tanstack/vue-query'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-message.css'
import './theme/tokens.css'
import './theme/base.css'
import App from './app.vue'
import { router } from './router'
import { Problem } from './shell/http'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // a refusal stays a refusal; only a lost connection is worth another try
      retry: (failures, problem) => failures < 2 && problem instanceof Problem && problem.status === 0,
    },
  },
})

createApp(App).use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#app')
