// Called by Maven: `node build.mjs build <folder>` installs when the lock file changed, builds when a source is newer
// than the last build and copies the result; `node build.mjs test` runs the checks. Both stop with a non-zero exit.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const at = (...parts) => join(here, ...parts)
const [task, target] = process.argv.slice(2)

const npm = (...words) =>
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  const stamp = at('node_modules', '.lock-stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  npm('ci')
  writeFileSync(stamp, lock)
}

function build() {
  const inputs = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'].map((name) => newest(at(name)))
  const made = at('dist', 'index.html')
  if (!existsSync(made) || statSync(made).mtimeMs < Math.max(...inputs)) npm('run', 'build')
}

install()
if (task === 'test') {
  npm('test')
} else {
  build()
  if (target) {
    rmSync(target, { recursive: true, force: true })
    cpSync(at('dist'), target, { recursive: true })
  }
}
