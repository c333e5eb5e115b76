-- The facts that the data-quality rules, the standards and the coverage checks read besides those of V1. All follow the two times of
-- the row they stand in: a replaced row goes whole into registry.past.

alter table registry.household
    add column natural_village      text,                                  -- 自然村
    add column phone_problem        text,                                  -- what is wrong with the phone, NONE if nothing; found when it is written
    add column spending_poor        boolean,                               -- 支出型困难
    add column spending_cause       text,
    add column disaster_on          date,                                  -- 受灾
    add column disaster_compensated boolean,
    add column relocated            boolean,                               -- 易地搬迁户
    add column in_relocation_site   boolean,
    add column relocation_address   text;

-- {SKILL|CERTIFICATE: …} as the person's skills and certificates: kind, name, and for a certificate level, number, issuer, day
create function registry.certificates_valid(list jsonb) returns boolean immutable parallel safe language sql
return list is null or (jsonb_typeof(list) = 'array' and not exists (
    select from jsonb_array_elements(list) c
     where jsonb_typeof(c) <> 'object' or coalesce(c ->> 'kind', '') not in ('SKILL', 'CERTIFICATE') or coalesce(c ->> 'name', '') = ''
        or exists (select from jsonb_object_keys(c) key where key not in ('kind', 'name', 'level', 'number', 'issuer', 'issuedOn'))
        or c ->> 'issuedOn' !~ '^\d{4}-\d{2}-\d{2}$'));

alter table registry.person
    add column document_problem     text,                                  -- what is wrong with the number, NONE if nothing; found when it is written,
    add column document_birth_on    date,                                  -- with the birth and the sex it says, so that no rule reads it
    add column document_sex         text check (document_sex in ('MALE', 'FEMALE')),
    add column phone_problem        text,
    add column disability           bytea,                                 -- encrypted codes of list DISABILITY: kind, level, certified
    add column disability_index     bytea[],                               -- a keyed token a code
    add column work_state           text,
    add column monthly_wage_fen     bigint check (monthly_wage_fen >= 0),
    add column work_from            date,
    add column work_to              date,
    add column previous_work_to     date,
    add column work_sector          text,
    add column work_channel         text,
    add column public_posts         text[],                                -- 公益性岗位; empty if none, null if not said
    add column public_post_months   numeric(4, 1) check (public_post_months >= 0),
    add column employee_medical     boolean,                               -- 城镇职工基本医疗保险
    add column commercial_insurance boolean,
    add column medical_aid          boolean,
    add column employee_pension     boolean,
    add column disability_allowance boolean,
    add column contribution_subsidised_on date,
    add column relocated            boolean,
    add column certificates         jsonb check (registry.certificates_valid(certificates));

-- the items of the income block: A1 to E4 in fen, none negative (收支明细)
create function registry.items_valid(items jsonb) returns boolean immutable parallel safe language sql
return items is null or (jsonb_typeof(items) = 'object' and not exists (
    select from jsonb_each(items) i
     where i.key !~ '^(A[1-5]|B[1-4]|C[1-5]|D([1-4]|5[A-E]|6[A-P])|E[1-4])$'
        or case when jsonb_typeof(i.value) = 'number' then (i.value::numeric < 0 or i.value::numeric <> trunc(i.value::numeric)) else true end));
-- each guarantee as judged: {met, evidence, department, on} (两不愁三保障核定)
create function registry.guarantees_valid(list jsonb) returns boolean immutable parallel safe language sql
return list is null or (jsonb_typeof(list) = 'object' and not exists (
    select from jsonb_each(list) g
     where g.key not in ('FOOD', 'CLOTHING', 'EDUCATION', 'MEDICAL', 'HOUSING', 'WATER') or jsonb_typeof(g.value) <> 'object'
        or case when jsonb_typeof(g.value) = 'object'
                then jsonb_typeof(g.value -> 'met') is distinct from 'boolean'
                     or exists (select from jsonb_object_keys(g.value) key where key not in ('met', 'evidence', 'department', 'on'))
                     or g.value ->> 'on' !~ '^\d{4}-\d{2}-\d{2}$' end));

alter table registry.condition
    add column items                 jsonb check (registry.items_valid(items)),
    add column claims_fen            bigint check (claims_fen >= 0),       -- F 家庭理赔收入
    add column self_paid_fen         bigint check (self_paid_fen >= 0),    -- G 合规自付支出
    add column income_stable         boolean,
    add column returned_forest_mu    numeric(10, 2),
    add column orchard_mu            numeric(10, 2),
    add column water_mu              numeric(10, 2),
    add column road_paved            boolean,
    add column market_distance_km    numeric(6, 2),
    add column house_structure       text,
    add column house_built_year      smallint,
    add column water_difficult       boolean,
    add column water_quantity        boolean,                              -- the four criteria of safe water
    add column water_quality         boolean,
    add column water_convenient      boolean,
    add column water_reliable        boolean,
    add column water_source          text,
    add column production_electricity boolean,
    add column broadcast             boolean,
    add column broadband             boolean,
    add column fuel                  text,
    add column assets                text[],
    add column livestock_head        integer check (livestock_head >= 0),
    add column enterprise_led        boolean,
    add column leader_led            boolean,
    add column industry_kinds        text[],
    add column public_payroll        boolean,
    add column guarantees            jsonb check (registry.guarantees_valid(guarantees));

-- what a file states of these, by column; a key left out says nothing
alter table registry.intake_household add column phone_problem text, add column more jsonb, add column monitored jsonb;
alter table registry.intake_person add column document_problem text, add column document_birth_on date, add column document_sex text,
                                   add column phone_problem text, add column more jsonb;
alter table registry.intake_condition add column more jsonb;

-- An ordinary farmer household (一般农户): watched or grouped with others, never registered as poor.
alter table registry.household drop constraint household_status_check;
alter table registry.household add constraint household_status_check
    check (status in ('POOR', 'PRE_EXIT', 'EXITED', 'RELAPSED', 'REMOVED', 'ORDINARY'));
alter table registry.status drop constraint status_status_check;
alter table registry.status add constraint status_status_check
    check (status in ('POOR', 'PRE_EXIT', 'EXITED', 'RELAPSED', 'REMOVED', 'ORDINARY'));

-- the figures of a household when it was identified and after its risk was cleared, as the national form asks for them
create function registry.standing_valid(standing jsonb) returns boolean immutable parallel safe language sql
return standing is null or (jsonb_typeof(standing) = 'object' and not exists (
    select from jsonb_each(standing) s
     where case when s.key in ('perCapitaFen', 'wageFen', 'businessFen', 'transferFen', 'selfPaidFen')
                then jsonb_typeof(s.value) not in ('number', 'null') or s.value::text ~ '[.eE]'
                when s.key in ('dangerousHouse', 'unsafeWater', 'uninsured', 'dropout') then jsonb_typeof(s.value) not in ('boolean', 'null')
                else true end));

-- what monitoring knows of a household, present or the last time it was watched (监测对象); one row a household
create table registry.monitored (
    household     bigint      primary key references registry.household (id) on delete cascade,
    village       bigint      not null,
    category      text        not null check (category in ('UNSTABLE_EXIT', 'MARGINAL', 'SUDDEN_HARDSHIP')),
    source        text,                                                    -- how it was found, code of list CLUE_SOURCE
    risks         text[]      not null default '{}',
    disasters     text[]      not null default '{}',
    risk_remark   text,
    identified_on date        not null,
    times         smallint    not null default 1 check (times > 0),
    cleared_on    date        check (cleared_on >= identified_on),
    clear_mode    text,
    fallback      boolean,                                                 -- 整户无劳动能力兜底保障户
    development   text,                                                    -- code of list DEVELOPMENT_STATUS
    measures      text[],                                                  -- kinds the national export ticks
    contact       text,
    contact_phone bytea,                                                   -- encrypted
    contact_phone_index bytea,
    entry         jsonb       check (registry.standing_valid(entry)),
    after         jsonb       check (registry.standing_valid(after)),
    case_id       bigint,                                                  -- the monitoring case that wrote it, if one did
    recorded_at   timestamptz not null default clock_timestamp(),
    change        bigint      not null
);
create index monitored_by_village on registry.monitored (village, category);
grant select, insert, update, delete on registry.monitored to shanhe_app;
grant select (household, village, category, source, risks, disasters, identified_on, times, cleared_on, clear_mode, fallback, development, measures,
              entry, after, recorded_at) on registry.monitored to shanhe_analyst;

-- what a village is and has, by year (村情); leader and phone are public office
create table registry.village_fact (
    village       bigint   not null references place.division (code),
    year          smallint not null check (year between 2000 and 2100),
    kind          text,                                                    -- 农区 牧区 半农半牧
    poor_village  boolean,
    delisted      boolean,
    delisted_year smallint,
    leader        text,
    office_phone  text,
    party_members integer,
    longitude     double precision check (longitude between 73 and 136),
    latitude      double precision check (latitude between 3 and 54),
    altitude_m    double precision,
    arable_mu     double precision check (arable_mu >= 0),
    irrigated_mu  double precision check (irrigated_mu >= 0),
    forest_mu     double precision check (forest_mu >= 0),
    returned_forest_mu double precision check (returned_forest_mu >= 0),
    orchard_mu    double precision check (orchard_mu >= 0),
    grassland_mu  double precision check (grassland_mu >= 0),
    water_mu      double precision check (water_mu >= 0),
    households    integer check (households >= 0),
    natural_villages integer check (natural_villages >= 0),
    subsistence_households integer check (subsistence_households >= 0),
    hardship_households integer check (hardship_households >= 0),
    population    integer check (population >= 0),
    rural_population integer check (rural_population >= 0),
    subsistence_persons integer check (subsistence_persons >= 0),
    hardship_persons integer check (hardship_persons >= 0),
    subsistence_poor_households integer check (subsistence_poor_households >= 0),
    subsistence_poor_persons integer check (subsistence_poor_persons >= 0),
    disabled_persons integer check (disabled_persons >= 0),
    disabled_poor_persons integer check (disabled_poor_persons >= 0),
    workers_away  integer check (workers_away >= 0),
    per_capita_fen bigint,
    collective_income_fen bigint,
    medical_insured integer check (medical_insured >= 0),
    pension_insured integer check (pension_insured >= 0),
    paved_to_town boolean,
    bus           boolean,
    unsafe_water_households integer check (unsafe_water_households >= 0),
    water_difficult_households integer check (water_difficult_households >= 0),
    powered_natural_villages integer check (powered_natural_villages >= 0),
    dangerous_house_households integer check (dangerous_house_households >= 0),
    cooperatives  integer check (cooperatives >= 0),
    tourism_households integer check (tourism_households >= 0),
    tourism_workers integer check (tourism_workers >= 0),
    farm_inns     integer check (farm_inns >= 0),
    tourism_income_fen bigint,
    clinics       integer check (clinics >= 0),
    public_toilets integer check (public_toilets >= 0),
    doctors       integer check (doctors >= 0),
    waste_points  integer check (waste_points >= 0),
    culture_rooms integer check (culture_rooms >= 0),
    broadband     boolean,
    mobile_signal boolean,
    information_officers integer check (information_officers >= 0),
    primary_schools integer check (primary_schools >= 0),
    version       integer     not null default 1,
    recorded_at   timestamptz not null default clock_timestamp(),
    change        bigint      not null,
    primary key (village, year)
);
grant select, insert, update on registry.village_fact to shanhe_app;
grant select on registry.village_fact to shanhe_analyst;

-- some ten neighbouring households that help and answer for one another (联户)
create table registry.household_group (
    id          bigint      generated always as identity primary key,
    village     bigint      not null references place.division (code),
    name        text        not null check (name <> ''),
    head        bigint      references registry.household (id),            -- the household whose head speaks for the group (联户长)
    since       date        not null,
    ended_on    date        check (ended_on >= since),
    version     integer     not null default 1,
    recorded_at timestamptz not null default clock_timestamp(),
    change      bigint      not null
);
create unique index household_group_by_village on registry.household_group (village, name) where ended_on is null;
create table registry.group_member (
    household_group bigint    not null references registry.household_group (id),
    household       bigint    not null references registry.household (id),
    village         bigint    not null,
    valid           daterange not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    change          bigint    not null,
    primary key (household, valid without overlaps)
);
create index group_member_by_group on registry.group_member (household_group);
create table registry.group_evaluation (
    id              bigint   generated always as identity primary key,
    household_group bigint   not null references registry.household_group (id),
    village         bigint   not null,
    period          text     not null check (period ~ '^\d{4}(-(H[12]|Q[1-4]))?$'),   -- a year, half or quarter
    on_day          date     not null,
    grade           text     not null,                                     -- code of list GROUP_GRADE
    score           numeric(5, 2) check (score between 0 and 100),
    remark          text,
    withdrawn       boolean  not null default false,
    recorded_at     timestamptz not null default clock_timestamp(),
    change          bigint   not null
);
create unique index group_evaluation_once on registry.group_evaluation (household_group, period) where not withdrawn;

-- who leads others to prosperity (致富带头人), and whom
create table registry.leader (
    id          bigint      generated always as identity primary key,
    village     bigint      not null references place.division (code),
    name        text        not null check (name <> ''),
    person      bigint,                                                    -- if the leader is in the register
    industry    text        not null,                                      -- code of list INDUSTRY_KIND
    business    text,                                                      -- the firm, cooperative or workshop
    trained_on  date,
    since       date        not null,
    ended_on    date        check (ended_on >= since),
    version     integer     not null default 1,
    recorded_at timestamptz not null default clock_timestamp(),
    change      bigint      not null
);
create index leader_by_village on registry.leader (village);
create table registry.leader_household (
    leader      bigint      not null references registry.leader (id),
    household   bigint      not null references registry.household (id),
    village     bigint      not null,
    valid       daterange   not null,
    recorded_at timestamptz not null default clock_timestamp(),
    change      bigint      not null,
    primary key (leader, household, valid without overlaps)
);
create index leader_household_by_household on registry.leader_household (household);
grant select, insert, update on registry.household_group, registry.group_member, registry.group_evaluation, registry.leader,
    registry.leader_household to shanhe_app;
grant delete on registry.group_member, registry.leader_household to shanhe_app;
grant select on registry.household_group, registry.group_member, registry.group_evaluation, registry.leader_household to shanhe_analyst;
grant select (id, village, person, industry, trained_on, since, ended_on, version, recorded_at) on registry.leader to shanhe_analyst;

-- changes and past versions also of what belongs to a village rather than a household
alter table registry.past alter column household drop not null;
alter table registry.change alter column household drop not null;

do $$
declare t text;
begin
    foreach t in array array['monitored', 'village_fact', 'household_group', 'group_member', 'group_evaluation', 'leader', 'leader_household'] loop
        execute format('alter table registry.%I enable row level security', t);
        execute format('create policy in_scope on registry.%I to shanhe_app
            using (village >= (select kernel.scope_low()) and village < (select kernel.scope_high()) and village <@ (select kernel.scope_places()))', t);
        execute format('create policy analyst on registry.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;

grant select (natural_village, phone_problem, spending_poor, spending_cause, disaster_on, disaster_compensated, relocated, in_relocation_site)
    on registry.household to shanhe_analyst;
grant select (document_problem, document_birth_on, document_sex, phone_problem, work_state, monthly_wage_fen, work_from, work_to, previous_work_to,
              work_sector, work_channel, public_posts, public_post_months, employee_medical, commercial_insurance, medical_aid, employee_pension,
              contribution_subsidised_on, relocated) on registry.person to shanhe_analyst;

-- what belongs to a household goes where the household goes
create function registry.moved_along() returns trigger language plpgsql as $$
begin
    update registry.monitored set village = new.village where household = new.id;
    update registry.group_member set village = new.village where household = new.id;
    return new;
end $$;
create trigger moved_along after update of village on registry.household
    for each row when (old.village is distinct from new.village) execute function registry.moved_along();

-- the fields of one row version that differ from another, as a change shows them: sensitive values named, not told
create or replace function registry.named(one jsonb, other jsonb) returns jsonb immutable parallel safe language sql
return (select jsonb_object_agg(lower(left(n.name, 1)) || substr(n.name, 2),
                                case when f.key in ('phone', 'bank_account', 'document', 'health', 'disability', 'contact_phone')
                                     then 'null'::jsonb else f.value end)
          from jsonb_each(one) f
         cross join lateral (select replace(initcap(replace(f.key, '_', ' ')), ' ', '') as name) n
         where f.value is distinct from other -> f.key and not (f.value = 'null' and not jsonb_exists(other, f.key))
           and f.key not in ('id', 'household', 'version', 'recorded_at', 'change') and f.key not like '%\_index');

-- {field: [before, after]} of the columns a file states, typed as the table keeps them; sensitive values named, not told
create function registry.further_differences(known jsonb, stated jsonb, more jsonb, prefix text default '') returns jsonb
    immutable parallel safe language sql
return (select coalesce(jsonb_object_agg(lower(left(n.name, 1)) || substr(n.name, 2),
                                         case when s.key like '%\_index' then '[null, null]'::jsonb
                                              else jsonb_build_array(known -> s.key, stated -> s.key) end), '{}')
          from jsonb_object_keys(more) s (key)
         cross join lateral (select replace(initcap(replace(prefix || replace(s.key, '_index', ''), '_', ' ')), ' ', '') as name) n
         where s.key not in ('disability', 'contact_phone')
           and coalesce(known -> s.key, 'null') is distinct from coalesce(stated -> s.key, 'null'));

-- the columns of a row that a file's further facts give: lists of items and guarantees add to what is known, the rest replaces it
create function registry.merged(known jsonb, more jsonb) returns jsonb immutable parallel safe language sql
return more || case when jsonb_exists(more, 'items') then jsonb_build_object('items', coalesce(nullif(known -> 'items', 'null'), '{}') || (more -> 'items')) else '{}' end
            || case when jsonb_exists(more, 'guarantees')
                    then jsonb_build_object('guarantees', coalesce(nullif(known -> 'guarantees', 'null'), '{}') || (more -> 'guarantees')) else '{}' end;

-- a skill or a certificate a row (技能与证书)
create view registry.certificate with (security_invoker = true) as
    select p.id as person, p.household, p.village, c ->> 'kind' as kind, c ->> 'name' as name, c ->> 'level' as level, c ->> 'number' as number,
           c ->> 'issuer' as issuer, (c ->> 'issuedOn')::date as issued_on
      from registry.person p
     cross join lateral jsonb_array_elements(p.certificates) c
     where p.certificates is not null;
grant select on registry.certificate to shanhe_app;
