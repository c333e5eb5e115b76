// What every screen must pass, at the two usual sizes and in both languages.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const sizes = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

const asked = new WeakMap()
/** Counts what a page asks of the server and has no answer to yet; a stream of events never ends and does not count. */
export function countRequests(page) {
  asked.set(page, 0)
  const counts = (request) => request.url().includes('/api/') && !request.url().endsWith('/events')
  page.on('request', (request) => counts(request) && asked.set(page, asked.get(page) + 1))
  const done = (request) => counts(request) && asked.set(page, asked.get(page) - 1)
  page.on('requestfinished', done)
  page.on('requestfailed', done)
}

/** Resolves when nothing is asked of the server any more and nothing moves. */
export async function settled(page) {
  await page.waitForLoadState('load').catch(() => {})
  for (let quiet = 0, tries = 0; quiet < 3 && tries < 150; tries++) {
    await page.waitForTimeout(100)
    quiet = asked.get(page) > 0 ? 0 : quiet + 1
  }
  await page
    .waitForFunction(() => !document.querySelector('.el-skeleton, [aria-busy="true"]'), null, { timeout: 10_000 })
    .catch(() => {})
}

export async function speak(page, language) {
  const now = await page.evaluate(() => document.documentElement.lang)
  if (now === language) return
  const button = page.locator('button.lang, button.language').first()
  await button.click()
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
}

/** Words of the application itself, not of the register: these must be English when English is chosen. */
const chineseInChrome = () => {
  const chinese = /[\u3400-\u9fff]/
  const own =
    'nav a, th, label > span:first-child, legend, h2, dt, .head button, .filters button, .steps li, .muted.small:not(.path):not(.tags)'
  const texts = [...document.querySelectorAll(own)]
    .filter((element) => element.offsetParent !== null && !element.closest('.demo, .sheet-content, [data-content]'))
    .map((element) => element.textContent.trim())
  const hints = [...document.querySelectorAll('[placeholder]')].map((element) => element.getAttribute('placeholder'))
  return [...texts, ...hints].filter((text) => text && chinese.test(text))
}

const overflow = () => {
  const page = document.documentElement
  if (page.scrollWidth <= page.clientWidth + 1) return []
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > page.clientWidth + 1 && !element.closest('.scroll'))
    .slice(0, 5)
    .map((element) => `${element.tagName.toLowerCase()}.${String(element.className).slice(0, 60)}`)
}

const seriousViolations = async () => {
  const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
  return violations
    .filter((violation) => ['serious', 'critical'].includes(violation.impact))
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
          .join(' | ')}`,
    )
}

/** Takes the pictures of a screen and gathers what is wrong with it. */
export async function look(page, name, folder, found) {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const language of ['en', 'zh-CN']) {
      await speak(page, language)
      await settled(page)
      const where = `${name} ${size} ${language}`
      await page.screenshot({ path: `${folder}/${name}-${size}-${language}.png` })
      const wide = await page.evaluate(overflow)
      if (wide.length) found.push(`${where}: wider than the window: ${wide.join(', ')}`)
      if (language === 'en') {
        const left = await page.evaluate(chineseInChrome)
        if (left.length) found.push(`${where}: not translated: ${[...new Set(left)].slice(0, 6).join(' / ')}`)
      }
      // contrast and names do not change with both size and language: two of the four are enough
      if ((size === 'laptop') === (language === 'zh-CN')) {
        if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
        for (const violation of await page.evaluate(seriousViolations)) found.push(`${where}: ${violation}`)
      }
    }
  }
  await page.setViewportSize(sizes.laptop)
}
