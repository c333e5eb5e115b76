-- A place in the register where a data-quality rule is hit (问题数据). The same defect found again while it stands is the same row; when a run no
-- longer finds it, it is gone but stays. The object is a household, a person or a village, as the rule says.
create table monitoring.hit (
    id           bigint generated always as identity primary key,
    rule         text   not null,
    object       text   not null check (object in ('HOUSEHOLD', 'PERSON', 'VILLAGE')),
    object_id    bigint not null,
    household    bigint,                                             -- no key: an undone import takes its households away
    village      bigint not null,
    pack         text   not null,
    pack_version text   not null,                                    -- by which it was found
    found_on     date   not null,
    gone_on      date   check (gone_on >= found_on),
    recorded_at  timestamptz not null default clock_timestamp()
);
create unique index hit_standing on monitoring.hit (rule, object_id) where gone_on is null;
create index hit_by_village on monitoring.hit (village, rule, id) where gone_on is null;
create index hit_by_household on monitoring.hit (household) where gone_on is null;

-- A rule that need not be met, by an object or in a whole place, with reason, author and last day (豁免). Never changed, never deleted: after
-- its last day the hit is shown again.
create table monitoring.exemption (
    id          bigint generated always as identity primary key,
    rule        text   not null,
    object_id   bigint,                                              -- null = everything in the place
    low         bigint not null,                                     -- the place as a range of codes
    high        bigint not null check (high > low),
    reason      text   not null check (btrim(reason) <> ''),
    until_on    date   not null,
    account     bigint not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp()
);
create index exemption_of_object on monitoring.exemption (object_id, rule);
create index exemption_of_place on monitoring.exemption (rule, low, high) where object_id is null;

-- one run of the rules over a place (规则检查); it goes on without whoever began it
create table monitoring.sweep (
    id           bigint generated always as identity primary key,
    place        bigint not null,                                    -- 0 = everywhere
    pack         text   not null,
    pack_version text   not null,
    run_on       date   not null,
    state        text   not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED')),
    done         smallint not null default 0,                        -- of the three kinds of object
    asked        bigint not null default 0,
    found        bigint not null default 0,
    gone         bigint not null default 0,
    problem      text,
    account      bigint not null default kernel.scope_account(),
    started_at   timestamptz not null default clock_timestamp(),
    ended_at     timestamptz
);
create index sweep_by_place on monitoring.sweep (place, id);

-- how a rule came out in a run: asked of, met (wrong), unknown for want of a value
create table monitoring.sweep_rule (
    sweep   bigint not null references monitoring.sweep (id),
    place   bigint not null,
    rule    text   not null,
    asked   bigint not null,
    met     bigint not null,
    unknown bigint not null,
    primary key (sweep, rule)
);

-- up to which change of the register the rules have been asked again
create table monitoring.rules_follow (
    one boolean primary key default true check (one),
    tx  xid8   not null,
    change bigint not null
);

grant select, insert on monitoring.exemption, monitoring.sweep_rule to shanhe_app;
grant select, insert, update on monitoring.hit, monitoring.sweep, monitoring.rules_follow to shanhe_app;
grant select on monitoring.hit, monitoring.exemption, monitoring.sweep, monitoring.sweep_rule to shanhe_analyst;

do $$
declare t text;
begin
    foreach t in array array['hit', 'sweep', 'sweep_rule'] loop
        execute format('alter table monitoring.%I enable row level security', t);
        execute format('create policy in_scope on monitoring.%I to shanhe_app using (%I >= (select kernel.scope_low())
            and %2$I < (select kernel.scope_high()) and %2$I <@ (select kernel.scope_places()))', t, case t when 'hit' then 'village' else 'place' end);
        execute format('create policy analyst on monitoring.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;
-- what is exempted for a county is seen in its villages, but given only by whoever has the whole county
alter table monitoring.exemption enable row level security;
create policy in_scope on monitoring.exemption for select to shanhe_app using (int8range(low, high) && (select kernel.scope_places()));
create policy given_within_scope on monitoring.exemption for insert to shanhe_app with check (int8range(low, high) <@ (select kernel.scope_places()));
create policy analyst on monitoring.exemption for select to shanhe_analyst using (true);
