/** A file printed in the background. */
export interface Print {
  id: number
  title: string
  format: 'DOCX' | 'PDF' | 'OFD' | 'XLSX'
  state: 'RUNNING' | 'DONE' | 'FAILED'
  asked: number
  done: number
  problem: string | null
  startedAt: string
}
