import { say, t } from '@/words'
import { useCodes } from '@/modules/registry/use-codes'
import type { TraceNode } from './api'

/** How the accounts of a trace are called: the account of a source bears the code of the source as its name. */
export function useNames() {
  const { name } = useCodes()
  const kindOf = (kind: string) => say(`ledger.account_${kind}`) ?? kind
  const nameOf = (node: TraceNode) =>
    node.name
      ? node.kind === 'SOURCE'
        ? name('FUND_SOURCE', node.name)
        : node.name
      : t(node.hidden ? 'trace.hidden' : 'trace.others', { kind: kindOf(node.kind), count: node.accounts })
  return { nameOf, kindOf }
}
