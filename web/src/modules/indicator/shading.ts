/** Five steps of jade from the least to the most; ink or white on top, whichever can be read. */
const steps = [
  { back: '#e6f0ec', front: '#1f2b2a' },
  { back: '#c3dcd3', front: '#1f2b2a' },
  { back: '#93beb0', front: '#1f2b2a' },
  { back: '#3f7f70', front: '#ffffff' },
  { back: '#184b40', front: '#ffffff' },
]
export const nothing = { back: '#f0f0ec', front: '#45524f' }
export const stepColours = steps.map((step) => step.back)

export interface Shade {
  back: string
  front: string
}

/** Shades by rank rather than by amount: one very large county must not leave the others all alike. */
export function shades(values: (number | null | undefined)[]): Shade[] {
  const known = [...new Set(values.filter((value): value is number => value != null))].sort((a, b) => a - b)
  return values.map((value) => {
    if (value == null) return nothing
    if (known.length === 1) return steps[2]!
    const rank = known.indexOf(value) / (known.length - 1)
    return steps[Math.min(steps.length - 1, Math.floor(rank * steps.length))]!
  })
}
