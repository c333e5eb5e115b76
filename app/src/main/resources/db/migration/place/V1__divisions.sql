-- Administrative divisions down to the village (行政区划), their other names, designations and map layers.
-- Reference data, the same for everyone: no row-level security. The platform may only read the divisions; the owner's
-- migrations write them.
create schema place;
grant usage on schema place to shanhe_app, shanhe_analyst;

create table place.division (
    code     bigint    primary key check (code between 110000000000 and 999999999999),
    level    smallint  not null check (level between 1 and 5),          -- 1 province, 2 prefecture, 3 county, 4 town, 5 village
    down_to  smallint  not null check (down_to between level and 5),    -- 东莞 is its own county, 金门县 its own town and village
    parent   bigint    check ((parent is null) = (level = 1)),          -- no foreign key: it would treble the time of the load
    name     text      not null,
    initials text      not null,                                        -- of the pinyin, lower-case
    valid    daterange not null default '(,)'
);
create index division_by_parent on place.division (parent, code);
grant select on place.division to shanhe_app, shanhe_analyst;

-- another name of the same place: a former one (with the code it then had) or the usual short one
create table place.alias (
    code        bigint    not null references place.division (code),
    name        text      not null,
    kind        text      not null check (kind in ('FORMER', 'SHORT')),
    former_code bigint    check (former_code between 110000000000 and 999999999999),
    valid       daterange not null default '(,)',
    remark      text,
    primary key (code, name)
);
grant select on place.alias to shanhe_app, shanhe_analyst;

-- A designation holds for the place and for all that lies in it: join on places @> village.
create table place.tag (
    code   bigint    not null references place.division (code),
    tag    text      not null check (tag in ('DEEP_POVERTY', 'THREE_REGIONS_THREE_PREFECTURES', 'SPECIAL_SUPERVISION', 'REVOLUTIONARY_BASE',
                                             'BORDER', 'ETHNIC')),
    valid  daterange not null default '(,)',
    source text      not null,
    places int8range not null generated always as (int8range(code, code + case when code % 10000000000 = 0 then 10000000000
                                                                               when code % 100000000 = 0 then 100000000
                                                                               when code % 1000000 = 0 then 1000000
                                                                               when code % 1000 = 0 then 1000
                                                                               else 1 end)) stored,
    primary key (code, tag)
);
create index tag_by_places on place.tag using gist (places);
grant select on place.tag to shanhe_app, shanhe_analyst;

-- A map layer an administrator has loaded and answers for: none is shipped (审图号).
create table place.layer (
    name        text        primary key,
    licence     text        not null,                                   -- licence and map review number, as typed
    account     bigint      not null default kernel.scope_account(),
    uploaded_at timestamptz not null default clock_timestamp()
);
create table place.shape (
    layer     text  not null references place.layer (name) on delete cascade,
    code      bigint not null references place.division (code),
    geometry  jsonb not null,
    longitude double precision not null,                                -- of the dot that stands for the place
    latitude  double precision not null,
    primary key (layer, code)
);
create index shape_by_code on place.shape (code);
grant select, insert, update, delete on place.layer, place.shape to shanhe_app;
grant select on place.layer, place.shape to shanhe_analyst;
