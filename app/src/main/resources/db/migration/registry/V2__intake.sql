-- A batch of rows on their way into the registry (批次): an import, or the demo world.
create table registry.batch (
    id         bigint generated always as identity primary key,
    account    bigint      not null default kernel.scope_account(),
    source     text        not null,                                       -- the file's name
    state      text        not null default 'OPEN' check (state in ('OPEN', 'STAGED', 'PREVIEWED', 'APPLIED', 'UNDONE')),
    opened_at  timestamptz not null default clock_timestamp(),
    applied_at timestamptz,
    undone_at  timestamptz
);
grant select, insert, update on registry.batch to shanhe_app;

-- The staged rows. Unlogged: a crash empties them and they are read again from the kept file. Without row-level security,
-- because COPY does not work with it; they hold only what the uploader brought, sensitive values already encrypted.
create unlogged table registry.intake_household (
    batch          bigint not null,
    row            bigint not null,
    household_no   text,
    village        bigint,
    village_group  text,
    status         text,
    status_since   date,
    identified_on  date,
    exited_on      date,
    standard       text,
    attribute      text,
    cause_main     text,
    causes_other   text[],
    cause_text     text,
    martyr_family  boolean,
    one_child      boolean,
    two_daughters  boolean,
    cooperative    boolean,
    dangerous_house boolean,
    safe_water     boolean,
    phone          bytea,
    phone_index    bytea,
    bank           text,
    bank_account   bytea,
    bank_account_index bytea,
    form_version   text,
    collector      text,
    collected_on   date,
    problem        text
);
create index intake_household_by_batch on registry.intake_household (batch);

create unlogged table registry.intake_person (
    batch           bigint not null,
    row             bigint not null,
    household_no    text,
    person_no       text,
    name            text,
    relation        text,
    sex             text,
    birth_on        date,
    document_kind   text,
    document        bytea,
    document_index  bytea,
    ethnicity       text,
    education       text,
    student         text,
    dropout_reason  text,
    health          bytea,
    health_index    bytea[],
    labour          text,
    work_months     double precision,
    work_place      bigint,
    employer        text,
    marital         text,
    political       text,
    active_soldier  boolean,
    subsistence     text,
    medical_insurance  boolean,
    critical_insurance boolean,
    pension_insurance  boolean,
    phone           bytea,
    phone_index     bytea,
    life_state      text,
    joined_on       date,
    left_on         date,
    problem         text
);
create index intake_person_by_batch on registry.intake_person (batch);

create unlogged table registry.intake_condition (
    batch             bigint not null,
    row               bigint not null,
    household_no      text,
    year              smallint,
    wage_fen          bigint,
    business_fen      bigint,
    property_fen      bigint,
    transfer_fen      bigint,
    business_cost_fen bigint,
    members           smallint,
    arable_mu         double precision,
    forest_mu         double precision,
    grassland_mu      double precision,
    house_area_m2     double precision,
    house_grade       text,
    road_kind         text,
    road_distance_km  double precision,
    safe_water        boolean,
    electricity       boolean,
    sanitary_toilet   boolean,
    problem           text
);
create index intake_condition_by_batch on registry.intake_condition (batch);

-- what the preview found of each staged row, and the ids that applying will give it
create unlogged table registry.intake_verdict (
    batch        bigint not null,
    kind         text   not null check (kind in ('HOUSEHOLD', 'PERSON', 'CONDITION')),
    row          bigint not null,
    household_no text,
    name         text,
    verdict      text   not null check (verdict in ('ADD', 'CHANGE', 'SAME', 'REFUSE')),
    code         text,                                                     -- why it is refused
    detail       text,                                                     -- the value at fault or the other household
    household    bigint,
    person       bigint,
    year         smallint,
    change       bigint,
    differences  jsonb                                                     -- {field: [before, after]}, sensitive values left out
);
create index intake_verdict_by_row on registry.intake_verdict (batch, kind, row);

grant select, insert, update, delete, maintain on registry.intake_household, registry.intake_person, registry.intake_condition,
    registry.intake_verdict to shanhe_app;

-- A retried request is answered as the first time (幂等键).
create table registry.request (
    key         text        not null,
    account     bigint      not null default kernel.scope_account(),
    answer      jsonb       not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (account, key)
);
grant select, insert on registry.request to shanhe_app;

-- tells a wrong key from the right one; never the key itself
create table registry.key_check (
    id    smallint primary key default 1 check (id = 1),
    check_value bytea not null
);
grant select, insert on registry.key_check to shanhe_app;
