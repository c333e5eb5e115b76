import { say, t } from '@/words'

/** A condition that came with a cell, in words. */
export function narrowing(key: string, value: string, name: (list: string, code: unknown) => string): string {
  const axis = (one: string) => say(`indicator.axis_${one}`) ?? one
  if (key === 'known') return t('indicator.knownBy', { day: value })
  if (key === 'without')
    return value
      .split(',')
      .map((one) => (one === 'BELOW' ? t('indicator.itself') : t('indicator.noneOf', { what: axis(one) })))
      .join(' · ')
  const shown =
    key === 'source' ? name('FUND_SOURCE', value) : key === 'tag' ? (say(`place.tag_${value}`) ?? value) : value
  return `${axis(key.toUpperCase())}: ${shown}`
}
