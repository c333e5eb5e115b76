// Every role of the demo world, every entry of its menu, at the two usual sizes and in both languages: nothing wider than
// the window, no word left untranslated, no key or code shown, no error at the console, no serious finding of axe. The
// menu comes from the session, so that a new workbench is looked at without a word here.
//   SHANHE_URL   where it runs        SHANHE_ROLES     only these roles, with commas between
//   CHROMIUM     the browser          SHANHE_PICTURES  where pictures of what was found go
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { axeFindings, countRequests, overflow, settled, sizes, speak, unsaid } from './look.mjs'

const url = process.env.SHANHE_URL ?? 'http://localhost:8080'
const pictures = process.env.SHANHE_PICTURES ?? 'target/screenshots'
const only = process.env.SHANHE_ROLES?.split(',')
const steps = [
  ['laptop', 'zh-CN'],
  ['phone', 'zh-CN'],
  ['phone', 'en'],
  ['laptop', 'en'],
]
mkdirSync(pictures, { recursive: true })

const found = new Map()
const judged = new Set()
const withoutScreen = new Set()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})

/** One sentence once, with all places where it was found. */
function report(what, where) {
  found.set(what, [...(found.get(what) ?? []), where])
}

async function accounts() {
  const answer = await fetch(`${url}/api/session`)
  const { demoAccounts = [] } = await answer.json()
  const byRole = new Map(demoAccounts.map((one) => [one.roles.join(' '), one]))
  return [...byRole.values()].filter(({ roles }) => !only || roles.some((role) => only.includes(role)))
}

async function pageOf(account) {
  const context = await browser.newContext({
    viewport: sizes.laptop,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // axe is put into the page as a script
    bypassCSP: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.where = 'sign-in'
  countRequests(page)
  await page.goto(`${url}/sign-in`)
  await page
    .locator(`.demo li button[data-roles="${account.roles.join(' ')}"]`)
    .first()
    .click()
  await page.waitForURL((at) => !at.pathname.includes('sign-in'), { waitUntil: 'commit' })
  await settled(page)
  const place = () => `${account.roles.join('+')} ${page.where}`
  page.on('pageerror', (error) => report(`page error: ${error.message}`, place()))
  page.on('console', (message) => message.type() === 'error' && report(`console: ${message.text()}`, place()))
  page.on('response', (answer) => {
    if (answer.status() >= 400) report(`HTTP ${answer.status()} for ${new URL(answer.url()).pathname}`, place())
  })
  return page
}

/** The same elements of the same page were examined under another role already. */
const shape = (page) =>
  page.evaluate(
    () =>
      location.pathname +
      [...new Set([...document.querySelectorAll('main *')].map((one) => `${one.tagName}.${one.className}`))].sort(),
  )

async function look(page, role) {
  const signature = await shape(page)
  for (const [turn, [size, language]] of steps.entries()) {
    // every role's page is seen once; in the other ways only if no other role's page had the same elements
    const seen = `${signature} ${size} ${language}`
    if (turn > 0 && judged.has(seen)) continue
    judged.add(seen)
    await page.setViewportSize(sizes[size])
    await speak(page, language)
    await settled(page)
    const where = `${role} ${page.where} ${size} ${language}`
    const wide = await page.evaluate(overflow)
    if (wide.length) report(`wider than the window: ${wide.join(', ')}`, where)
    let left = await page.evaluate(unsaid, language)
    // an answer in the other language may still be on its way when the machine is busy
    for (let again = 0; left.length && again < 3; again++) {
      await page.waitForTimeout(1000)
      await settled(page)
      left = await page.evaluate(unsaid, language)
    }
    left.forEach((one) => report(one, where))
    // contrast and names do not change with both size and language: two of the four are enough
    const examined = `${signature} ${size}`
    if ((size === 'laptop') === (language === 'zh-CN') && !judged.has(examined)) {
      judged.add(examined)
      for (const violation of await axeFindings(page)) report(violation, where)
    }
    if ([...found.values()].some((places) => places.includes(where)))
      await page.screenshot({ path: join(pictures, `${where.replaceAll(' ', '-')}.png`) })
  }
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'zh-CN')
}

let screens = 0
async function walk(account) {
  const role = account.roles.join('+')
  const page = await pageOf(account)
  const { menu } = await page.evaluate(async () => (await fetch('/api/session')).json())
  for (const key of menu) {
    page.where = key
    const entry = page.locator(`a[data-menu="${key}"]`)
    if (!(await entry.count())) {
      withoutScreen.add(key)
      continue
    }
    await entry.evaluate((link) => link.click())
    await settled(page)
    await look(page, role)
    screens++
  }
  await page.context().close()
}

/** The pages without sign-in: those there are always, and the first of each kind that is published. */
async function walkPublicly() {
  const context = await browser.newContext({ viewport: sizes.laptop, timezoneId: 'Asia/Shanghai', bypassCSP: true })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  countRequests(page)
  const first = async (kind) => (await (await fetch(`${url}/api/public/${kind}?limit=1`)).json()).rows[0]
  const [notice, statistics, statement] = await Promise.all(['notices', 'statistics', 'statements'].map(first))
  const paths = ['', '/complaint', '/receipt', '/data']
  if (notice) paths.push(`/notices/${notice.id}`, `/places/${notice.place}`)
  if (statistics) paths.push(`/statistics/${statistics.id}`)
  if (statement) paths.push(`/statements/${statement.id}`)
  page.on('pageerror', (error) => report(`page error: ${error.message}`, `public ${page.where}`))
  for (const path of paths) {
    page.where = `public${path}`.replaceAll('/', '-')
    await page.goto(`${url}/public${path}`)
    await settled(page)
    await look(page, 'nobody')
    screens++
  }
  await context.close()
}

const all = await accounts()
if (!all.length) report('no demo account is offered', 'sign-in')
const waiting = [...all]
/** One person at a time, beside others: while one page waits for the server another is looked at. */
async function lookOn() {
  for (let account = waiting.shift(); account; account = waiting.shift()) {
    const begun = Date.now()
    try {
      await walk(account)
    } catch (error) {
      report(`stopped: ${error.message.split('\n')[0]}`, account.roles.join('+'))
    }
    console.log(`  ${account.roles.join('+')}: ${Math.round((Date.now() - begun) / 1000)} s`)
  }
}
if (!only) await walkPublicly().catch((error) => report(`stopped: ${error.message.split('\n')[0]}`, 'public'))
await Promise.all([lookOn(), lookOn(), lookOn()])
await browser.close()
console.log(`looked at ${screens} screens of ${all.length} roles in four ways`)
if (withoutScreen.size) console.log(`offered by the session without a screen: ${[...withoutScreen].join(' ')}`)
if (found.size) {
  console.error(`\n${found.size} found:`)
  for (const [what, places] of found) console.error(`- ${what}\n    ${places.slice(0, 4).join('; ')}`)
  process.exit(1)
}
