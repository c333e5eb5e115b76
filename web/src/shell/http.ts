import { language, t } from '@/words'

/** An answer other than 2xx: the code is stable, title and detail are for people (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: Record<string, string> = {},
    readonly details: Record<string, unknown> = {},
  ) {
    super(detail || title || code)
  }
}

export interface Page<Row> {
  rows: Row[]
  next: string | null
  total: number | null
  about?: number
}

export type Query = Record<string, string | number | boolean | null | undefined>

const listeners = new Set<() => void>()
/** Called when the server says that nobody is signed in. */
export const onSignedOut = (listener: () => void) => listeners.add(listener)

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return given.length ? `${path}${path.includes('?') ? '&' : '?'}${search}` : path
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return found && decodeURIComponent(found.slice(name.length + 1))
}

function headers(method: string, more: Record<string, string> = {}): Record<string, string> {
  const token = method === 'GET' ? undefined : cookie('XSRF-TOKEN')
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language.value,
    ...(token ? { 'X-XSRF-TOKEN': token } : {}),
    ...more,
  }
}

export function problemOf(status: number, text: string): Problem {
  let body: Record<string, unknown> = {}
  try {
    body = JSON.parse(text) as Record<string, unknown>
  } catch {
    // a proxy or a crashed server answers with something else than a problem body
  }
  const { code, title, detail, fields, ...details } = body
  return new Problem(
    status,
    String(code ?? `HTTP_${status}`),
    String(title ?? ''),
    String(detail ?? ''),
    (fields as Record<string, string>) ?? {},
    details,
  )
}

interface Options {
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** JSON writes a number that is none as null: an amount that was typed wrong would be lost without a word. */
const written = (body: unknown) =>
  JSON.stringify(body, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new Problem(422, 'NUMBER', t('shell.numberWrong'), '')
    return value
  })

async function send(method: string, path: string, options: Options = {}): Promise<Response> {
  const form = options.body instanceof FormData
  let response: Response
  try {
    response = await fetch(address(path, options.query), {
      method,
      credentials: 'same-origin',
      headers: headers(method, {
        ...(options.body !== undefined && !form ? { 'Content-Type': 'application/json' } : {}),
        ...options.headers,
      }),
      body:
        form || options.body instanceof Blob || options.body === undefined
          ? (options.body as BodyInit | undefined)
          : written(options.body),
      signal: options.signal,
    })
  } catch (error) {
    if (error instanceof Problem || (error as Error).name === 'AbortError') throw error
    throw new Problem(0, 'UNREACHABLE', '', '')
  }
  if (!response.ok) {
    const problem = problemOf(response.status, await response.text())
    if (problem.status === 401 && path !== '/api/session') listeners.forEach((listener) => listener())
    throw problem
  }
  return response
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export const get = async <T>(path: string, query?: Query, signal?: AbortSignal) =>
  json<T>(await send('GET', path, { query, signal }))
export const post = async <T>(path: string, body?: unknown, more?: Record<string, string>) =>
  json<T>(await send('POST', path, { body, headers: more }))
export const put = async <T>(path: string, body: unknown, more?: Record<string, string>) =>
  json<T>(await send('PUT', path, { body, headers: more }))
export const remove = async <T>(path: string, body?: unknown) => json<T>(await send('DELETE', path, { body }))

/** A record together with the version that an edit must name in If-Match. */
export async function getTagged<T>(path: string): Promise<{ value: T; tag: string }> {
  const response = await send('GET', path)
  return { value: await json<T>(response), tag: response.headers.get('ETag') ?? '' }
}

/** One key per intended write: sending it again after a broken connection writes nothing twice. */
export const onceOnly = () => ({ 'Idempotency-Key': crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` })

/** Saves what a GET address answers as a file, with refusals shown like any other problem. */
export async function download(path: string, query?: Query, fallbackName = 'shanhe.xlsx') {
  const response = await send('GET', path, { query })
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = encoded ? decodeURIComponent(encoded) : (plain ?? fallbackName)
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 30_000)
}

/** fetch cannot report how much of a body has left, so uploads go by XMLHttpRequest. */
export function upload<T>(
  path: string,
  form: FormData,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(headers('POST'))) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total)
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText || 'null') as T)
        : reject(problemOf(request.status, request.responseText))
    request.onerror = () => reject(new Problem(0, 'UNREACHABLE', '', ''))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
