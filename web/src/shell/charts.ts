import { BarChart, LineChart, MapChart, SankeyChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { init, registerMap, registerTheme, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  BarChart,
  LineChart,
  MapChart,
  SankeyChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
])

const axis = {
  axisLine: { lineStyle: { color: '#c9cec6' } },
  axisTick: { show: false },
  axisLabel: { color: '#5f6c69' },
  splitLine: { lineStyle: { color: '#eaece6' } },
}
registerTheme('shanhe', {
  color: ['#24695a', '#c08a3a', '#34568b', '#a63a26', '#7a9a52', '#6b5b8c'],
  // still pictures: calm to look at and the same when printed
  animation: false,
  textStyle: { fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--el-font-family').trim() },
  categoryAxis: { ...axis, splitLine: { show: false } },
  valueAxis: { ...axis, axisLine: { show: false } },
})

export const startChart = (box: HTMLElement) => init(box, 'shanhe', { renderer: 'svg' })
export { registerMap }
