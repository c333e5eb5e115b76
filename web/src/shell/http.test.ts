import { afterEach, describe, expect, it, vi } from 'vitest'
import { address, get, post, Problem } from './http'

const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body === undefined ? '' : JSON.stringify(body), { status })),
  )

afterEach(() => vi.unstubAllGlobals())

describe('http', () => {
  it('leaves out filters that say nothing and keeps those that say zero or false', () => {
    expect(address('/api/x', { a: '', b: null, c: undefined, d: 0, e: false, f: '\u6751' })).toBe(
      '/api/x?d=0&e=false&f=%E6%9D%91',
    )
  })

  it('turns a problem body into a problem with its code, words, fields and further members', async () => {
    answer(409, {
      code: 'VERSION_CONFLICT',
      title: 'Changed',
      detail: 'Someone else',
      fields: { head: 'missing' },
      current: 4,
    })
    const problem = await get('/api/households/1').catch((reason: unknown) => reason)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({
      status: 409,
      code: 'VERSION_CONFLICT',
      fields: { head: 'missing' },
      details: { current: 4 },
    })
  })

  it('never sends a number that is none as if nothing had been typed', async () => {
    answer(200, {})
    const problem = await post('/api/x', { lines: [{ amountFen: NaN }] }).catch((reason: unknown) => reason)
    expect(problem).toMatchObject({ status: 422, code: 'NUMBER' })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('reports a server that cannot be reached as such', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('failed'))),
    )
    await expect(get('/api/x')).rejects.toMatchObject({ status: 0, code: 'UNREACHABLE' })
  })

  it('sends the token of the cookie with every write', async () => {
    document.cookie = 'XSRF-TOKEN=abc%3D'
    answer(204, undefined)
    await post('/api/x', { a: 1 })
    const [, options] = vi.mocked(fetch).mock.calls[0]!
    expect((options?.headers as Record<string, string>)['X-XSRF-TOKEN']).toBe('abc=')
  })
})
