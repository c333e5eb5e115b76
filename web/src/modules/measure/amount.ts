import { say } from '@/words'
import { count } from '@/shell/format'

export const unitName = (unit: string) => say(`plan.unit_${unit}`) ?? say(`indicator.unit_${unit}`) ?? unit
/** A quantity with its unit, as every list of deliveries shows it. */
export const amount = (quantity: number, unit: string) => `${count(quantity)} ${unitName(unit)}`
