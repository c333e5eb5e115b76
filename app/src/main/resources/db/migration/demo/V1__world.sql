-- Tells that the demo world stands in this database, so that it is loaded once (演示数据).
create schema demo;
grant usage on schema demo to shanhe_app, shanhe_analyst;

create table demo.world (
    id         smallint    primary key default 1 check (id = 1),
    scale      integer     not null check (scale > 0),
    loaded_at  timestamptz not null default clock_timestamp()
);
grant select, insert, update on demo.world to shanhe_app;
grant select on demo.world to shanhe_analyst;
