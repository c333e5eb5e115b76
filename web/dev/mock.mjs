// A small stand-in for the server while pages are made: it follows the HTTP contract, holds everything in memory and
// knows one village worth of invented households for each county. Started by `npm run mock`; never part of a build.

const counties = [
  ['540624000000', '聂荣县', 92.3, 32.1],
  ['632524000000', '曲麻莱县', 95.8, 34.1],
  ['632224000000', '刚察县', 100.1, 37.3],
  ['513428000000', '普格县', 102.5, 27.4],
  ['513429000000', '布拖县', 102.8, 27.7],
  ['140623000000', '右玉县', 112.5, 40.0],
  ['150429000000', '宁城县', 119.3, 41.6],
  ['610827000000', '米脂县', 110.2, 37.8],
  ['610829000000', '吴堡县', 110.7, 37.5],
].map(([code, name, lon, lat], index) => ({ code, name, lon, lat, tags: index < 5 ? ['三区三州'] : ['革命老区'] }))

const figures = [
  ['household.registered', '建档立卡户数', 'Registered households', '户', 'AT_DATE', 'DISTINCT'],
  ['person.registered', '建档立卡人口', 'Registered population', '人', 'AT_DATE', 'DISTINCT'],
  ['household.exited', '脱贫户数', 'Households exited', '户', 'AT_DATE', 'DISTINCT'],
  ['person.poor', '未脱贫人口', 'Persons still poor', '人', 'AT_DATE', 'DISTINCT'],
  ['fund.invested', '投入帮扶资金', 'Funds invested', '元', 'CUMULATIVE', 'AMOUNT'],
  ['project.count', '实施项目数', 'Projects', '个', 'CUMULATIVE', 'DISTINCT'],
  ['cadre.on-post', '在岗挂职干部', 'Officials on post', '人', 'AT_DATE', 'DISTINCT'],
]
const statuses = ['POOR', 'EXITED', 'EXITED', 'PRE_EXIT', 'EXITED']
const surnames = ['扎西', '卓玛', '次仁', '王', '李', '马', '赵', '吉克']
const households = Array.from({ length: 180 }, (_, i) => {
  const county = counties[i % 9]
  return {
    id: i + 1,
    householdNo: `H${county.code.slice(0, 6)}${String(i + 1).padStart(6, '0')}`,
    village: county.code.slice(0, 6) + '101201',
    villageName: '示范村',
    placePath: `${county.name} 中心镇`,
    group: `${(i % 4) + 1}组`,
    headName: surnames[i % 8] + '示例',
    members: 2 + (i % 5),
    status: statuses[i % 5],
    statusSince: `20${14 + (i % 6)}-12-31`,
    exitedOn: i % 5 ? '2019-12-31' : null,
    attribute: 'GENERAL',
    causeMain: ['ILLNESS', 'SCHOOLING', 'LABOUR', null][i % 4],
    netPerCapitaFen: 300000 + i * 7919,
    year: 2020,
    version: 1,
  }
})
const imports = []
let signedIn = null
const demoAccounts = [
  { name: 'headquarters', roles: ['PARTNER_HEADQUARTERS'], display: '帮扶单位总部', password: 'demo' },
  { name: 'county', roles: ['COUNTY_OFFICER'], display: '聂荣县', password: 'demo' },
  { name: 'security', roles: ['SYSTEM_OFFICER', 'SECURITY_OFFICER'], display: '安全管理员', password: 'demo' },
]
const menu = ['dashboard', 'households', 'figures', 'imports', 'projects', 'funds', 'accounts', 'audit', 'places']

const page = (rows, query, size = 50) => {
  const limit = Number(query.get('limit') ?? size)
  const from = Number(query.get('cursor') ?? 0)
  return {
    rows: rows.slice(from, from + limit),
    next: from + limit < rows.length ? String(from + limit) : null,
    total: rows.length,
  }
}
const number = (name, index = 0) =>
  name === 'fund.invested' ? 39300000000 + index * 1e9 : 120 + name.length * 37 + index * 83
const display = (name, value) =>
  name === 'fund.invested' ? `${(value / 1e10).toFixed(2)} 亿元` : value.toLocaleString('en-US')
const words = (f, english) => ({
  name: f[0],
  words: english ? f[2] : f[1],
  unit: f[3],
  owner: 'registry',
  window: f[4],
  counting: f[5],
  definition: english ? 'Counted distinct on the day.' : '当日在册，按户去重计数。',
  dimensions: ['PLACE', 'COUNTY', 'MONTH', 'PURPOSE'],
})

function detail(id) {
  const h = households[id - 1]
  const person = (n, relation) => ({
    id: id * 10 + n,
    name: n ? `成员${n}` : h.headName,
    relation,
    sex: n % 2 ? 'FEMALE' : 'MALE',
    birthOn: `19${60 + n * 9}-03-12`,
    age: 60 - n * 9,
    documentMasked: '5424**********123X',
    ethnicity: '藏族',
    education: '小学',
    student: null,
    health: null,
    labour: '普通劳动力',
    workMonths: 3,
  })
  return {
    household: {
      ...h,
      phone: '139****8899',
      bankAccount: '****0021',
      bank: '农业银行',
      identifiedOn: '2014-11-30',
      causeText: null,
      safeWater: true,
      dangerousHouse: false,
    },
    members: Array.from({ length: h.members }, (_, n) => person(n, n ? 'CHILD' : 'HEAD')),
    conditions: [2018, 2019, 2020].map((year, k) => ({
      year,
      wageFen: 400000 + k * 90000,
      businessFen: 300000,
      propertyFen: 20000,
      transferFen: 260000,
      businessCostFen: 90000,
      netFen: 890000 + k * 90000,
      perCapitaFen: 300000 + k * 30000,
    })),
    statuses: [
      { from: '2014-11-30', to: '2019-12-31', status: 'POOR', reason: null, recordedAt: '2015-01-10T08:00:00Z' },
      { from: '2019-12-31', to: null, status: 'EXITED', reason: '达标退出', recordedAt: '2020-01-08T08:00:00Z' },
    ],
    changes: [
      {
        id: 1,
        at: '2020-01-08T08:00:00Z',
        by: 3,
        byName: '县级演示',
        kind: 'STATUS',
        reason: '达标退出',
        batch: null,
        before: { status: 'POOR' },
        after: { status: 'EXITED' },
      },
    ],
  }
}

function answer(method, path, query, body, english) {
  const [, , first, second, third] = path.split('/')
  if (path === '/api/session') {
    if (method === 'POST') {
      const account = demoAccounts.find((a) => a.name === body.name && a.password === body.password)
      if (!account)
        return [401, { code: 'WRONG_CREDENTIALS', detail: english ? 'Wrong name or password.' : '账号或密码不正确。' }]
      signedIn = {
        account: 1,
        name: account.name,
        displayName: account.display,
        roles: [account.role],
        places: counties.slice(0, 9).map((c) => ({ code: c.code, name: c.name })),
        partners: null,
        menu,
        may: ['export', 'correct', 'reveal', 'import'],
        demo: true,
        secondFactor: false,
      }
    } else if (method === 'DELETE') signedIn = null
    return signedIn ? [200, signedIn] : [401, { setup: false, demo: true, demoAccounts }]
  }
  if (!signedIn) return [401, { code: 'SIGNED_OUT' }]
  if (first === 'dashboard') {
    const on = query.get('on') ?? '2020-12-31'
    const one = query.get('figure') ?? 'person.poor'
    return [
      200,
      {
        counties,
        tiles: figures.slice(0, 6).map((f, i) => ({
          figure: f[0],
          words: words(f, english).words,
          unit: f[3],
          value: number(f[0], i),
          display: display(f[0], number(f[0], i)),
        })),
        trend: [2015, 2016, 2017, 2018, 2019, 2020].map((y, i) => ({ on: `${y}-12-31`, value: number(one) * (6 - i) })),
        on,
      },
    ]
  }
  if (first === 'places') {
    if (second === 'tiles')
      return [
        200,
        { columns: 4, rows: 3, tiles: counties.map((c, i) => ({ ...c, row: Math.floor(i / 4), column: i % 4 })) },
      ]
    if (second === 'tree')
      return [
        200,
        query.get('parent') ? [] : counties.map((c) => ({ code: c.code, name: c.name, level: 3, hasChildren: true })),
      ]
    if (second === 'search')
      return [
        200,
        counties
          .filter((c) => c.name.includes(query.get('q')))
          .map((c) => ({ code: c.code, name: c.name, level: 3, fullName: `示例省 ${c.name}` })),
      ]
    if (second === 'layers') return [200, []]
    if (second === 'tags') return [200, [{ tag: 'DEEP_POVERTY', name: '深度贫困' }]]
    const c = counties.find((x) => x.code === second)
    return c
      ? [
          200,
          {
            code: c.code,
            name: c.name,
            level: 3,
            path: [{ code: c.code, name: c.name }],
            tags: c.tags,
            aliases: [],
          },
        ]
      : [404, { code: 'PLACE_UNKNOWN', detail: '没有这个地区。' }]
  }
  if (first === 'codes')
    return [
      200,
      {
        POVERTY_CAUSE: [{ code: 'ILLNESS', name: english ? 'Illness' : '因病' }],
        RELATION: [
          { code: 'HEAD', name: english ? 'Head' : '户主' },
          { code: 'CHILD', name: english ? 'Child' : '子女' },
        ],
      },
    ]
  if (first === 'households' && !second) {
    const q = query.get('q') ?? query.get('name') ?? ''
    return [
      200,
      page(
        households.filter(
          (h) =>
            (!q || h.headName.startsWith(q) || h.householdNo === q) &&
            (!query.get('status') || h.status === query.get('status')),
        ),
        query,
      ),
    ]
  }
  if (first === 'households') {
    if (method === 'PUT') return [409, { code: 'VERSION_CONFLICT', detail: '这一户刚被别人更正过。' }]
    return households[second - 1]
      ? [200, detail(Number(second))]
      : [404, { code: 'HOUSEHOLD_UNKNOWN', detail: '没有这一户。' }]
  }
  if (first === 'persons') return [200, { value: '54242119600312123X' }]
  if (first === 'figures' && !second) return [200, figures.map((f) => words(f, english))]
  if (first === 'figures') {
    const f = figures.find((x) => x[0] === second)
    if (!f) return [404, { code: 'FIGURE_UNKNOWN', detail: '没有这个指标。' }]
    if (third === 'by')
      return [
        200,
        counties.map((c, i) => ({
          key: c.code,
          label: query.get('dimension') === 'MONTH' ? `2020-0${i + 1}` : c.name,
          value: number(second, i),
          display: display(second, number(second, i)),
        })),
      ]
    if (third === 'entries') {
      const rows = households.map((h) => ({
        place: h.village,
        placeName: h.villageName,
        partner: null,
        partnerName: null,
        on: h.statusSince,
        subject: String(h.id),
        subjectKind: 'household',
        quantity: 1,
        ref: h.id,
        label: h.headName,
      }))
      return [200, { ...page(rows, query), sum: 180 }]
    }
    return [
      200,
      {
        ...words(f, english),
        value: number(second),
        display: display(second, number(second)),
        scope: Object.fromEntries(query),
      },
    ]
  }
  if (first === 'imports') {
    if (method === 'POST' && !second) {
      imports.unshift({
        id: imports.length + 1,
        fileName: '户表.xlsx',
        sheets: ['户', '人'],
        state: 'READING',
        uploadedBy: '县级演示',
        at: new Date().toISOString(),
        households: { add: 20, change: 3, same: 4, refuse: 10 },
        persons: { add: 60, change: 0, same: 8, refuse: 2 },
        progress: { done: 10, total: 100 },
        undoable: true,
        problems: [
          { sheet: '户', row: 4, column: '村代码', rule: 'PLACE_UNKNOWN', message: '没有这个村代码', value: '999' },
        ],
        warnings: [],
        ticks: 0,
      })
      return [202, { id: imports[0].id }]
    }
    const one = imports.find((x) => x.id === Number(second))
    if (!one) return [200, page(imports, query)]
    if (third === 'apply') one.state = 'APPLIED'
    else if (third === 'undo') one.state = 'UNDONE'
    else if (third === 'answer') one.state = 'READY'
    else if (third === 'rows')
      return [
        200,
        page(
          Array.from({ length: 20 }, (_, i) => ({
            id: i,
            row: i + 2,
            verdict: query.get('verdict'),
            label: '扎西示例',
            fields: query.get('verdict') === 'CHANGE' ? [{ field: 'members', before: 3, after: 4 }] : [],
            problems: [],
          })),
          query,
        ),
      ]
    else if (one.state === 'READING' && ++one.ticks > 2) one.state = 'QUESTION'
    return [
      200,
      one.state === 'QUESTION'
        ? { ...one, question: { code: 'ETHNIC_CODES', options: ['NATIONAL_FORM', 'GB_T_3304'] } }
        : one,
    ]
  }
  if (first === 'accounts' && second === 'roles') return [200, [{ code: 'COUNTY_OFFICER', name: '县级工作人员' }]]
  if (first === 'accounts')
    return [
      200,
      page(
        demoAccounts.map((a, i) => ({
          id: i + 1,
          name: a.name,
          displayName: a.display,
          roles: [a.role],
          places: [],
          locked: false,
          version: 1,
        })),
        query,
      ),
    ]
  if (first === 'audit' && second === 'status') return [200, { entries: 1204, sealed: 1204, head: 'a91f00c2' }]
  if (first === 'audit')
    return [
      200,
      page(
        [
          {
            id: 1,
            at: new Date().toISOString(),
            account: 1,
            accountName: 'county',
            action: 'HOUSEHOLD_CORRECTED',
            subject: 'household 12',
            details: {},
          },
        ],
        query,
      ),
    ]
  if (first === 'grants' && !second)
    return [
      200,
      page(
        [
          {
            id: 1,
            title: '2019年第一批',
            sourceName: '帮扶单位',
            amountFen: 39300000000,
            grantedOn: '2019-03-01',
            purpose: 'EDUCATION',
          },
        ],
        query,
      ),
    ]
  if (first === 'projects') return [200, page([], query)]
  return [404, { code: 'NOT_FOUND' }]
}

export function mock() {
  return {
    name: 'shanhe-mock',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url.startsWith('/api/')) return next()
        const chunks = []
        request.on('data', (chunk) => chunks.push(chunk))
        request.on('end', () => {
          const url = new URL(request.url, 'http://mock')
          const text = Buffer.concat(chunks).toString()
          const body = request.headers['content-type']?.startsWith('application/json') && text ? JSON.parse(text) : {}
          const [status, value] = answer(
            request.method,
            url.pathname,
            url.searchParams,
            body,
            request.headers['accept-language'] === 'en',
          )
          response.writeHead(status, {
            'content-type': status < 400 ? 'application/json' : 'application/problem+json',
            etag: '"1"',
          })
          response.end(JSON.stringify(value))
        })
      })
    },
  }
}
