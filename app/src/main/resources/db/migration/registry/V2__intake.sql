-- A batch of rows on their way into the registry (批次): an import, or the demo world.
create table registry.batch (
    id         bigint generated always as identity primary key,
    account    bigint      not null default kernel.scope_account(),
    source     text        not null,                                       -- the file's name
    state      text        not null default 'OPEN' check (state in ('OPEN', 'STAGED', 'PREVIEWED', 'APPLIED', 'UNDONE')),
    households integer     not null default 0,                             -- touched by applying
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
create index intake_household_by_batch on registry.intake_household (batch, row);

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
create index intake_person_by_batch on registry.intake_person (batch, row);

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
create index intake_condition_by_batch on registry.intake_condition (batch, row);

-- the whole status history of a household to be added, where the file knows more than the present status
create unlogged table registry.intake_status (
    batch        bigint not null,
    household_no text   not null,
    since        date   not null,
    status       text   not null,
    members      smallint,
    reason       text
);
create index intake_status_by_batch on registry.intake_status (batch);

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
    change       bigint,                                                   -- of the household, if applying touches it
    known_change bigint,                                                   -- the household's last change when previewed
    differences  jsonb                                                     -- {field: [before, after]}, sensitive values left out
);
create index intake_verdict_by_row on registry.intake_verdict (batch, kind, row);

grant select, insert, update, delete on registry.intake_household, registry.intake_person, registry.intake_condition,
    registry.intake_status, registry.intake_verdict to shanhe_app;

-- {field: [before, after]} for the fields that the new object states and that differ
create function registry.differences(known jsonb, stated jsonb) returns jsonb immutable parallel safe language sql
return (select coalesce(jsonb_object_agg(s.key, jsonb_build_array(known -> s.key, s.value)), '{}')
          from jsonb_each(stated) s
         where s.value <> 'null' and s.value is distinct from known -> s.key);

-- the day from which the status a file states holds; the known household is null for a new one
create function registry.stated_since(f registry.intake_household, k registry.household) returns date stable parallel safe language sql
return coalesce(f.status_since,
                case when coalesce(f.status, k.status) = 'EXITED' then f.exited_on end,
                case when f.status is null or f.status = k.status then k.status_since end,
                case when k.id is null then f.identified_on else f.collected_on end,
                current_date);

-- Numbers and documents of a batch that live households out of scope already have: only that they are taken, never by whom.
create function registry.numbers_elsewhere(of_batch bigint) returns setof text stable security definer set search_path = '' language sql as $$
    select h.household_no from registry.intake_household f join registry.household h on h.household_no = f.household_no
     where f.batch = of_batch and not (h.village <@ (select kernel.scope_places()))
$$;
create function registry.documents_elsewhere(of_batch bigint) returns setof bytea stable security definer set search_path = '' language sql as $$
    select p.document_index from registry.intake_person f join registry.person p on p.document_index = f.document_index and p.left_on is null
     where f.batch = of_batch and not (p.village <@ (select kernel.scope_places()))
$$;
create function registry.person_numbers_elsewhere(of_batch bigint) returns setof text stable security definer set search_path = '' language sql as $$
    select p.person_no from registry.intake_person f join registry.person p on p.person_no = f.person_no
     where f.batch = of_batch and not (p.village <@ (select kernel.scope_places()))
$$;

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
