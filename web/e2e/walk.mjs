// The walk of a newcomer through the running application, in a real browser:
// sign in, dashboard, a figure, a household, an import with bad rows, the figure changed, undo, the figure back.
//   SHANHE_URL       where it runs              SHANHE_WORKBOOK  a register with ten bad rows
//   SHANHE_PICTURES  where the screenshots go
//   SHANHE_BAD_ROWS  how many are refused (10)  CHROMIUM         the browser
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { countRequests, look, settled, sizes } from './look.mjs'

const url = process.env.SHANHE_URL ?? 'http://localhost:5173'
const pictures = process.env.SHANHE_PICTURES ?? 'target/screenshots'
const workbook = process.env.SHANHE_WORKBOOK
const bad = Number(process.env.SHANHE_BAD_ROWS ?? 10)
const only = process.env.SHANHE_ONLY?.split(',')
mkdirSync(pictures, { recursive: true })

const found = []
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const context = await browser.newContext({
  viewport: sizes.laptop,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  acceptDownloads: true,
})
const page = await context.newPage()
page.setDefaultTimeout(60_000)
countRequests(page)
page.on('pageerror', (error) => found.push(`page error: ${error.message}`))
page.on('console', (message) => {
  if (message.type() !== 'error') return
  // that nobody is signed in yet is asked, not guessed, and the browser reports every 401
  if (message.location().url.endsWith('/api/session') && /40[01]|423/.test(message.text())) return
  found.push(`console: ${message.text()} (${message.location().url})`)
})
page.on('request', (request) => {
  if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
    found.push(`asks another host: ${request.url()}`)
})

const say = (text) => console.log(`  ${text}`)
async function screen(name) {
  if (only && !only.includes(name)) return
  await look(page, name, pictures, found)
  say(`looked at ${name}`)
}
async function open(path) {
  await page.goto(url + path)
  await settled(page)
}
async function figure(name) {
  await open(`/figures/${name}`)
  return Number(await page.locator('[data-test=figure-value]').getAttribute('data-value'))
}
async function state(wanted, milliseconds = 120_000) {
  await page
    .locator(wanted.map((one) => `[data-test=state][data-state=${one}]`).join(', '))
    .first()
    .waitFor({ timeout: milliseconds })
  return page.locator('[data-test=state]').first().getAttribute('data-state')
}
function expect(truth, sentence) {
  if (!truth) found.push(sentence)
  say(`${truth ? 'ok' : 'NOT OK'}  ${sentence}`)
}

async function walk() {
  await open('/')
  await page.locator('[data-test=sign-in]').waitFor()
  const transferred = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce(
      (sum, one) => sum + one.transferSize,
      0,
    ),
  )
  expect(transferred < 500_000, `the sign-in page transfers less than 500 kB: ${Math.round(transferred / 1000)} kB`)
  await screen('sign-in')
  await page
    .locator('[data-test=name]')
    .fill('nobody')
    .catch(() => page.locator('[data-test=name] input').fill('nobody'))
  await page
    .locator('[data-test=password]')
    .fill('wrong password')
    .catch(() => page.locator('[data-test=password] input').fill('wrong password'))
  await page.locator('[data-test=sign-in]').click()
  await page.locator('[data-test=sign-in-problem]').waitFor()
  await enter('PARTNER_HEADQUARTERS')
  await page.locator('[data-test=tiles] a').first().waitFor()
  await settled(page)
  await screen('dashboard')
  await enter('COUNTY_OFFICER')
  await page.locator('[data-test=tiles] a').first().waitFor()
  await settled(page)
  await screen('dashboard-county')

  await page.locator('[data-test="tile-household.registered"]').click()
  await page.locator('[data-test=figure-value]').waitFor()
  await settled(page)
  await screen('figure')
  await page.locator('[data-test=entry]').first().click()
  await page.waitForURL(/households\/\d+/, { waitUntil: 'commit' })
  await settled(page)
  await screen('household')
  await page.locator('[data-test=correct]').click()
  await page.locator('[data-test=save]').waitFor()
  await page.keyboard.press('Escape')

  await open('/households')
  await screen('households')
  await page.keyboard.press('/')
  expect(
    await page.locator('[data-test=global-search]').evaluate((field) => field === document.activeElement),
    'the key / goes to the search',
  )
  await open('/figures')
  await screen('figures')
  for (const [path, name] of [
    ['/imports', 'imports'],
    ['/imports/new', 'import-new'],
    ['/funds', 'funds'],
    ['/projects', 'projects'],
    ['/places', 'places'],
    ['/nowhere', 'missing'],
  ]) {
    await open(path)
    await screen(name)
  }
  if (workbook) await importing()
  await administration()
}

async function importing() {
  const before = await figure('household.registered')
  const persons = await figure('person.registered')
  await open('/imports/new')
  await page.locator('[data-test=file]').setInputFiles(workbook)
  await page.locator('[data-test=send]').click()
  await page.waitForURL(/imports\/\d+/, { waitUntil: 'commit' })
  const here = page.url()
  if ((await state(['QUESTION', 'READY', 'REFUSED', 'FAILED'])) === 'QUESTION') {
    await screen('import-question')
    await page.locator('[data-test=ethnic-GB_T_3304]').click()
    await page.locator('[data-test=answer]').click()
  }
  expect((await state(['READY', 'REFUSED', 'FAILED'])) === 'READY', 'the workbook is ready to be written')
  await settled(page)
  await screen('import-ready')
  const number = async (name) => Number((await page.locator(`[data-test=${name}] b`).textContent()).replaceAll(',', ''))
  const added = await number('households-add')
  const people = await number('persons-add')
  const refused = await number('households-refuse')
  expect(refused === bad, `${bad} bad rows are refused: ${refused}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-test=errors]').click()])
  const errors = join(pictures, 'errors.xlsx')
  await download.saveAs(errors)
  expect(statSync(errors).size > 1000, `the error workbook comes: ${statSync(errors).size} bytes`)
  await page.locator('[data-test=apply]').click()
  expect((await state(['APPLIED', 'FAILED'])) === 'APPLIED', 'the workbook is written')
  await settled(page)
  await screen('import-applied')
  const after = await figure('household.registered')
  expect(after === before + added, `the figure changed by the ${added} households added: ${before} -> ${after}`)
  const more = await figure('person.registered')
  expect(more === persons + people, `and by the ${people} persons added: ${persons} -> ${more}`)
  await page.goto(here)
  await state(['APPLIED'])
  await page.locator('[data-test=undo]').click()
  await page.locator('.el-message-box .el-button--primary').click()
  expect((await state(['UNDONE', 'FAILED'])) === 'UNDONE', 'the import is undone')
  const back = await figure('household.registered')
  const backToo = await figure('person.registered')
  expect(back === before && backToo === persons, `the figures are back: ${back}, ${backToo}`)
}

/** Signs in by the demonstration account of a role, whoever was signed in before. */
async function enter(role) {
  await context.clearCookies()
  await open('/sign-in')
  await page.locator(`.demo li button[data-roles~="${role}"]`).first().click()
  await page.waitForURL((at) => !at.pathname.includes('sign-in'), { waitUntil: 'commit' })
}

/** Accounts and audit are seen by the officers, each with an account of their own. */
async function administration() {
  for (const [role, path, name] of [
    ['SECURITY_OFFICER', '/accounts', 'accounts'],
    ['AUDITOR', '/audit', 'audit'],
  ]) {
    await enter(role)
    await open(path)
    await screen(name)
  }
}

try {
  await walk()
} catch (error) {
  found.push(`stopped: ${error.message}`)
  await page.screenshot({ path: join(pictures, 'stopped.png') }).catch(() => {})
} finally {
  await browser.close()
}
if (found.length) {
  console.error(`\n${found.length} found:\n${[...new Set(found)].map((one) => `- ${one}`).join('\n')}`)
  process.exit(1)
}
console.log('the walk found nothing wrong')
