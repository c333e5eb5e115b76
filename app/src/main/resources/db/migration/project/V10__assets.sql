-- what a project left behind and who looks after it (帮扶项目资产)
create table project.asset (
    id            bigint generated always as identity primary key,
    asset_no      text     not null unique,
    key           text     not null unique,                 -- given by whoever entered it: sent again, it adds nothing again
    name          text     not null check (btrim(name) <> ''),
    class         text     not null check (class in ('PUBLIC_WELFARE', 'OPERATING', 'HOUSEHOLD')),    -- 公益性 经营性 到户类
    place         bigint   not null references place.division (code),
    partner       bigint   references partner.partner (id),
    project       bigint   references project.project (id), -- its money is read from the ledger; null where the source is not known
    original_value_fen bigint not null check (original_value_fen > 0),
    built_on      date     not null,
    handed_over_on date    check (handed_over_on >= built_on),
    address       text,
    longitude     double precision check (longitude between 73 and 136),
    latitude      double precision check (latitude between 3 and 54),
    size          numeric(14, 2) check (size > 0),
    unit          text,
    specification text,
    care_body     text,                                     -- 管护主体
    care_person   text,                                     -- 管护责任人
    operation     text     check (operation in ('SELF_RUN', 'CONTRACTED', 'LEASED', 'INVESTED')),    -- 自营 承包 租赁 入股
    operator      text,
    contract_from date,
    contract_to   date     check (contract_to >= contract_from),
    rent_fen      bigint   check (rent_fen >= 0),           -- a year
    capacity_kw   numeric(12, 2) check (capacity_kw > 0),   -- only a solar station has one
    grid_id       text,
    step          text     not null default 'SURVEYED'
        check (step in ('SURVEYED', 'RIGHTS_CONFIRMED', 'REGISTERED', 'HANDED_OVER', 'IN_CARE', 'INCOME_SHARED', 'DISPOSED')),
    account       bigint   references ledger.account (id),  -- of kind ASSET, where its income stands until it is distributed
    version       integer  not null default 1,
    recorded_at   timestamptz not null default clock_timestamp(),
    recorded_by   bigint   not null default kernel.scope_account()
);
create index asset_by_place on project.asset (place, id);
create index asset_by_project on project.asset (project);

-- every earlier version, whole (历史版本)
create table project.asset_past (
    asset       bigint  not null references project.asset (id),
    version     integer not null,
    place       bigint  not null,
    partner     bigint,
    row         jsonb   not null,
    reason      text    not null,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint  not null default kernel.scope_account(),
    primary key (asset, version)
);

-- the six rights over an asset and who held each from when to when (权属)
create table project.asset_right (
    asset       bigint    not null references project.asset (id),
    kind        text      not null check (kind in ('OWNERSHIP', 'USE', 'OPERATION', 'INCOME', 'DISPOSAL', 'SUPERVISION')),
    valid       daterange not null check (not isempty(valid)),
    holder      text      not null check (btrim(holder) <> ''),
    document    text,
    place       bigint    not null,
    partner     bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint    not null default kernel.scope_account(),
    primary key (asset, kind, valid without overlaps)
);

-- the steps from survey to disposal as they were taken (摸底 确权 登记 移交 管护 收益分配 处置)
create table project.asset_step (
    id          bigint generated always as identity primary key,
    asset       bigint not null references project.asset (id),
    step        text   not null check (step in ('SURVEYED', 'RIGHTS_CONFIRMED', 'REGISTERED', 'HANDED_OVER', 'IN_CARE', 'INCOME_SHARED', 'DISPOSED')),
    taken_on    date   not null,
    document    text,
    note        text,
    place       bigint not null,
    partner     bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint not null default kernel.scope_account(),
    unique (asset, step)
);

-- how it stands since when, and what is done about it (状态 盘活措施); a new row each time
create table project.asset_status (
    asset       bigint not null references project.asset (id),
    since       date   not null,
    status      text   not null check (status in ('NORMAL', 'IDLE', 'LOW_EFFICIENCY', 'DAMAGED', 'LOST', 'DISPOSED')),
    reason      text   not null,
    measure     text,                                       -- 盘活措施
    due_on      date   check (due_on >= since),
    place       bigint not null,
    partner     bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint not null default kernel.scope_account(),
    primary key (asset, since)
);

-- who has a share in an asset's income (资产收益权人), a person or a whole household
create table project.asset_member (
    id          bigint generated always as identity primary key,
    asset       bigint    not null references project.asset (id),
    household   bigint    not null,
    person      bigint,
    village     bigint    not null,                         -- the household's
    units       numeric(10, 2) not null default 1 check (units > 0),
    since       date      not null,
    until       date      check (until > since),
    place       bigint    not null,
    partner     bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint    not null default kernel.scope_account()
);
create unique index asset_member_once on project.asset_member (asset, household, coalesce(person, 0)) where until is null;
create index asset_member_by_household on project.asset_member (household);

-- what it earned, each receipt a grant of the ledger that fills the asset's account (资产收益)
create table project.asset_income (
    id          bigint generated always as identity primary key,
    key         text     not null unique,
    asset       bigint   not null references project.asset (id),
    year        smallint not null check (year between 2000 and 2100),
    received_on date     not null,
    amount_fen  bigint   not null check (amount_fen > 0),
    document    text     not null,
    grant_id    bigint   not null references ledger.grant (id),
    place       bigint   not null,
    partner     bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint   not null default kernel.scope_account()
);
create index asset_income_by_asset on project.asset_income (asset, year);

-- how it was decided to share a year's income out, and that it was posted (收益分配 民主决策 公示)
create table project.asset_distribution (
    id          bigint generated always as identity primary key,
    key         text     not null unique,
    asset       bigint   not null references project.asset (id),
    year        smallint not null check (year between 2000 and 2100),
    decided_on  date     not null,
    meeting     text     not null check (btrim(meeting) <> ''),
    notice_from date     not null check (notice_from >= decided_on),
    notice_to   date     not null check (notice_to >= notice_from),
    paid_on     date     not null check (paid_on > notice_to),
    document    text     not null,
    total_fen   bigint   not null check (total_fen > 0),
    place       bigint   not null,
    partner     bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint   not null default kernel.scope_account()
);
create index asset_distribution_by_asset on project.asset_distribution (asset, year);

-- one share of a distribution: for all in the village, a public-welfare post, a household in difficulty, or put back into it
create table project.asset_share (
    distribution bigint  not null references project.asset_distribution (id),
    nth          integer not null,
    asset        bigint  not null references project.asset (id),
    use          text    not null check (use in ('COLLECTIVE', 'PUBLIC_POST', 'HARDSHIP', 'REDEVELOPMENT')),
    household    bigint  check (household is null or use in ('PUBLIC_POST', 'HARDSHIP')),
    person       bigint  check (person is null or household is not null),
    village      bigint  not null,
    amount_fen   bigint  not null check (amount_fen > 0),
    account      bigint  not null references ledger.account (id),
    note         text,
    place        bigint  not null,
    partner      bigint,
    primary key (distribution, nth)
);
create index asset_share_by_household on project.asset_share (household);
create index asset_share_by_asset on project.asset_share (asset);

-- what a solar station fed into the grid in a month, and what was settled for it (发电量 结算)
create table project.asset_yield (
    asset       bigint not null references project.asset (id),
    month       date   not null check (extract(day from month) = 1),
    kwh         numeric(14, 2) not null check (kwh >= 0),
    settled_fen bigint check (settled_fen >= 0),
    document    text,
    version     integer not null default 1,
    place       bigint not null,
    partner     bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint not null default kernel.scope_account(),
    primary key (asset, month)
);

-- how it was given away in the end (处置 审批 评估 收入)
create table project.asset_disposal (
    asset         bigint primary key references project.asset (id),
    kind          text   not null check (kind in ('SALE', 'SCRAP', 'TRANSFER')),
    approval      text   not null,
    approved_on   date   not null,
    appraisal     text,
    appraised_fen bigint check (appraised_fen >= 0),
    notice_from   date   not null,
    notice_to     date   not null check (notice_to >= notice_from),
    disposed_on   date   not null check (disposed_on >= approved_on),
    income_fen    bigint not null check (income_fen >= 0),
    place         bigint not null,
    partner       bigint,
    recorded_at   timestamptz not null default clock_timestamp(),
    recorded_by   bigint not null default kernel.scope_account()
);

grant select, insert, update on project.asset, project.asset_right, project.asset_member, project.asset_yield to shanhe_app;
grant select, insert on project.asset_past, project.asset_step, project.asset_status, project.asset_income, project.asset_distribution,
    project.asset_share, project.asset_disposal to shanhe_app;

do $$
declare t text;
begin
    foreach t in array array['asset', 'asset_past', 'asset_right', 'asset_step', 'asset_status', 'asset_member', 'asset_income',
                             'asset_distribution', 'asset_share', 'asset_yield', 'asset_disposal'] loop
        execute format('grant select on project.%I to shanhe_analyst', t);
        execute format('alter table project.%I enable row level security', t);
        execute format('create policy in_scope on project.%I to shanhe_app
            using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
                   and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])))', t);
        execute format('create policy analyst on project.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;
