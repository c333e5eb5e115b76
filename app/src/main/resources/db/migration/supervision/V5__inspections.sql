-- Inspections of every kind: scope, team, sample, questionnaires and what was told back (督查巡查).

-- the place above, to whom an unannounced visit is known before it is over
create function supervision.above(place bigint) returns bigint immutable parallel safe language sql
return case when place % 1000 <> 0 then place / 1000 * 1000 when place % 1000000 <> 0 then place / 1000000 * 1000000
            when place % 100000000 <> 0 then place / 100000000 * 100000000 else place / 10000000000 * 10000000000 end;
grant execute on function supervision.above(bigint) to shanhe_app;

create table supervision.inspection (
    id                bigint  generated always as identity primary key,
    number            text    generated always as ('DC' || extract(year from from_on)::integer || '-' || lpad(id::text, 5, '0')) stored,
    kind              text    not null,                                -- INSPECTION_KIND of the pack
    title             text    not null,
    task              text    not null,
    place             bigint  not null references place.division (code),
    partner           bigint  references partner.partner (id),
    from_on           date    not null,
    until_on          date    not null,
    forms             text[]  not null,                                -- INSPECTION_FORM of the pack
    unannounced       boolean not null default false,
    seed              bigint,
    feedback_document text,
    feedback          text,
    feedback_on       date,
    feedback_due_on   date,
    key               text    unique,
    recorded_at       timestamptz not null default now(),
    recorded_by       bigint  not null default kernel.scope_account(),
    check (until_on >= from_on),
    check ((feedback is null) = (feedback_on is null) and (feedback is null) = (feedback_due_on is null)),
    check (feedback_due_on >= feedback_on)
);
create index inspection_by_place on supervision.inspection (place, from_on);
grant select, insert, update on supervision.inspection to shanhe_app;
grant select on supervision.inspection to shanhe_analyst;
alter table supervision.inspection enable row level security;
create policy in_scope on supervision.inspection to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[]))
           and (not unannounced or feedback_on is not null or recorded_by = (select kernel.scope_account())
                or supervision.above(place) <@ (select kernel.scope_places())));
create policy analyst on supervision.inspection for select to shanhe_analyst using (true);

-- the team; whoever is tied to a place is kept from it (回避)
create table supervision.inspector (
    id          bigint  generated always as identity primary key,
    inspection  bigint  not null references supervision.inspection (id),
    name        text    not null,
    unit        text    not null,
    leads       boolean not null default false,
    tied_place  bigint  references place.division (code),
    tie         text,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique (inspection, name, unit),
    check ((tied_place is null) = (tie is null))
);

-- what the seed drew: villages, and households of them by number alone
create table supervision.sampled (
    id          bigint  generated always as identity primary key,
    inspection  bigint  not null references supervision.inspection (id),
    place       bigint  not null references place.division (code),
    household   bigint  references registry.household (id),
    nth         integer not null,
    unique nulls not distinct (inspection, place, household)
);

-- a questionnaire filled in at one of them; none is ever changed
create table supervision.survey (
    id            bigint  generated always as identity primary key,
    inspection    bigint  not null references supervision.inspection (id),
    sampled       bigint  not null references supervision.sampled (id),
    questionnaire text    not null,
    inspector     bigint  not null references supervision.inspector (id),
    on_day        date    not null,
    answers       jsonb   not null,
    recorded_at   timestamptz not null default now(),
    recorded_by   bigint  not null default kernel.scope_account(),
    unique (sampled, questionnaire)
);
create index survey_of_inspection on supervision.survey (inspection);

do $$
declare
    part text;
begin
    foreach part in array array ['inspector', 'sampled', 'survey'] loop
        execute format('grant select, insert on supervision.%I to shanhe_app', part);
        execute format('alter table supervision.%I enable row level security', part);
        execute format('create policy of_its_inspection on supervision.%I to shanhe_app
                            using (exists (select from supervision.inspection i where i.id = inspection))', part);
    end loop;
end
$$;

alter table supervision.finding add column inspection bigint references supervision.inspection (id);
create index finding_of_inspection on supervision.finding (inspection) where inspection is not null;
