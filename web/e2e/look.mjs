// What every screen must pass, at the two usual sizes and in both languages.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const sizes = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

const asked = new WeakMap()
/** Counts what a page asks for and has no answer to yet; a stream of events never ends and does not count. */
export function countRequests(page) {
  asked.set(page, 0)
  const counts = (request) => !request.url().endsWith('/events')
  page.on('request', (request) => counts(request) && asked.set(page, asked.get(page) + 1))
  const done = (request) => counts(request) && asked.set(page, asked.get(page) - 1)
  page.on('requestfinished', done)
  page.on('requestfailed', done)
}

/** The page has drawn what it knows, nothing fades or slides any more, and it has nothing left to do. */
const idle = async () => {
  await new Promise((drawn) => requestAnimationFrame(() => requestIdleCallback(drawn, { timeout: 500 })))
  const moving = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
  await Promise.race([
    Promise.allSettled(moving.map((one) => one.finished)),
    new Promise((given) => setTimeout(given, 1000)),
  ])
}

/** Resolves when nothing is asked of the server any more and nothing moves: by what happens, not by the clock. */
export async function settled(page) {
  await page.waitForLoadState('load').catch(() => {})
  const patience = Date.now() + 20_000
  for (let quiet = 0; quiet < 3 && Date.now() < patience;) {
    await page.evaluate(idle).catch(() => {})
    quiet = asked.get(page) > 0 ? 0 : quiet + 1
    if (!quiet) await page.waitForTimeout(15)
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

export const overflow = () => {
  const page = document.documentElement
  if (page.scrollWidth <= page.clientWidth + 1) return []
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > page.clientWidth + 1 && !element.closest('.scroll'))
    .slice(0, 5)
    .map((element) => `${element.tagName.toLowerCase()}.${String(element.className).slice(0, 60)}`)
}

/** Text that shows what only the program should see, or Chinese of the application where English was chosen. */
export const unsaid = (language) => {
  const chinese = /[\u3400-\u9fff]/
  const key =
    /^(access|asset|bank|batch|cadre|changes|claims|consumption|donations|exchange|fund|indicator|ledger|library|measure|money|monitoring|partner|payments|place|plan|policy|pledge|project|registry|relocation|report|rules|shell|supervision|trace|training|verdict|village|refused)\.[a-zA-Z][\w.]*$/
  const code = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/
  const broken = /\bundefined\b|\bNaN\b|\[object |Invalid Date|\bnull\b|\{[a-z]\w*\}/
  const left = []
  const hidden = (element) => !element.checkVisibility({ visibilityProperty: true })
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    const text = texts.currentNode.textContent.trim()
    if (!text || element.closest('script, style, code, pre') || hidden(element)) continue
    const at = `<${element.tagName.toLowerCase()} class="${element.className}">`
    if (key.test(text)) left.push(`key without words: ${text}`)
    // a rule's own name stands small beside its words
    if (code.test(text) && !element.closest('[data-content], .muted.small'))
      left.push(`code without words: ${text} ${at}`)
    if (broken.test(text)) left.push(`broken text: ${text.slice(0, 60)} ${at}`)
    // names and what people wrote stay as they were written: they stand in cells or are marked
    if (language === 'en' && chinese.test(text) && !element.closest('[data-content], .demo, .sheet-content, td, .bar'))
      left.push(`not translated: ${text.slice(0, 40)} ${at}`)
  }
  for (const element of document.querySelectorAll('[placeholder], [aria-label], [title], [alt]')) {
    for (const name of ['placeholder', 'aria-label', 'title', 'alt']) {
      const text = element.getAttribute(name) ?? ''
      if (key.test(text) || code.test(text)) left.push(`${name} without words: ${text}`)
      if (language === 'en' && chinese.test(text) && !element.closest('[data-content], td, .demo, .bar'))
        left.push(`${name} not translated: ${text.slice(0, 40)}`)
    }
  }
  return [...new Set(left)]
}

/** What axe finds serious or critical. */
export async function axeFindings(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(seriousViolations)
}

const seriousViolations = async () => {
  const { violations } = await window.axe.run(document, {
    resultTypes: ['violations'],
    // what is fetched beforehand serves rules about films and turned screens alone
    preload: false,
    // never more than moderate, and the dearest after contrast
    rules: { region: { enabled: false } },
  })
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
        for (const violation of await axeFindings(page)) found.push(`${where}: ${violation}`)
      }
    }
  }
  await page.setViewportSize(sizes.laptop)
}
