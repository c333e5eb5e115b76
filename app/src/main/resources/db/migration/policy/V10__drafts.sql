-- A pack as somebody would have it (政策包草案): the files that differ, over the versions in force when it was written. In force for nobody.
create table policy.draft (
    id          bigint generated always as identity primary key,
    pack        text        not null,
    version     text        not null,                   -- it would have, if nothing else changed
    base        jsonb       not null,                   -- version by name of the packs it was written over
    files       jsonb       not null,                   -- text by path, of the one pack
    note        text        not null check (btrim(note) <> ''),
    created_at  timestamptz not null default now(),
    created_by  bigint      not null default kernel.scope_account()
);
-- packs belong to no place, so they have no row-level security
grant select, insert, delete on policy.draft to shanhe_app;
