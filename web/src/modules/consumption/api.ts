import { get, post, put, type Page, type Query } from '@/shell/http'

export interface Part {
  dimension: string
  key: string | null
  name: string | null
  mode: string
  orders: number
  fen: number
  backFen: number
  openFen: number
}

export interface Order {
  id: number
  platform: string
  orderNo: string
  mode: string
  buyerClass: string
  buyer: string
  partner: number | null
  partnerName: string | null
  supplier: number
  supplierName: string
  place: string
  placeName: string
  orderedOn: string
  state: string
  countedOn: string | null
  version: number
  fen: number
  backFen: number
}

export interface OrderLine {
  id: number
  lineNo: string
  product: number | null
  goods: string
  unit: string
  quantity: number
  amountFen: number
  onDay: string
  returns: number | null
  reason: string | null
  batch: string | null
  withdrawnAt: string | null
  left: number
}

export interface OrderStep {
  id: number
  step: string
  takenOn: string
  document: string | null
  batch: string | null
  recordedAt: string
  withdrawnAt: string | null
}

export interface OrderPage {
  order: Order
  needs: string[]
  next: string[]
  lines: OrderLine[]
  steps: OrderStep[]
}

export interface Supplier {
  id: number
  place: string
  placeName: string
  name: string
  creditCode: string
  contact: string | null
  state: string
  since: string
  version: number
  products: number
  next: string[]
}

export interface Product {
  id: number
  supplier: number
  supplierName: string
  supplierState: string
  place: string
  placeName: string
  code: string
  name: string
  spec: string | null
  unit: string
  priceFen: number
  certificate: string
  validFrom: string
  validUntil: string
  offered: boolean
  sold: boolean
  version: number
}

export interface Platform {
  code: string
  name: string
  imported: boolean
  needs: string[]
}

const root = '/api/consumption'
export const parts = (query: Query) => get<Part[]>(root, query)
export const platforms = () => get<Platform[]>(`${root}/platforms`)
export const orders = (query: Query) => get<Page<Order> & { sumFen: number | null }>(`${root}/orders`, query)
export const orderOf = (id: number) => get<OrderPage>(`${root}/orders/${id}`)
export const placeOrder = (wish: object, once: Record<string, string>) => post<Order>(`${root}/orders`, wish, once)
export const supplyOrder = (id: number, step: object) => post<OrderPage>(`${root}/orders/${id}/supply`, step)
export const stepOrder = (id: number, step: object) => post<OrderPage>(`${root}/orders/${id}/steps`, step)
export const giveBack = (id: number, back: object) => post<OrderPage>(`${root}/orders/${id}/returns`, back)
export const suppliers = (query: Query) => get<Page<Supplier>>(`${root}/suppliers`, query)
export const supplierOf = (id: number) =>
  get<{ supplier: Supplier; steps: { id: number; state: string; takenOn: string; document: string }[] }>(
    `${root}/suppliers/${id}`,
  )
export const addSupplier = (supplier: object) => post<Supplier>(`${root}/suppliers`, supplier)
export const recommend = (id: number, step: object) => post<Supplier>(`${root}/suppliers/${id}/recommendation`, step)
export const review = (id: number, step: object) => post<Supplier>(`${root}/suppliers/${id}/review`, step)
export const products = (query: Query) => get<Page<Product>>(`${root}/products`, query)
export const addProduct = (product: object) => post<Product>(`${root}/products`, product)
export const correctProduct = (id: number, correction: object) => put<Product>(`${root}/products/${id}`, correction)

export const modes = ['BOUGHT', 'SOLD'] as const
export const classes = ['UNIT', 'UNION', 'CANTEEN', 'PERSON'] as const
export const states = [
  'ORDERED',
  'CONFIRMED',
  'SHIPPED',
  'ACCEPTED',
  'PAID',
  'REVIEWED',
  'CANCELLED',
  'WITHDRAWN',
] as const
export const supplierStates = ['PROPOSED', 'RECOMMENDED', 'APPROVED', 'SUSPENDED', 'REJECTED'] as const
/** The steps that the side of the supplier takes. */
export const supplying = ['CONFIRMED', 'SHIPPED']
