-- what the steps of a chain of help are on the days on which a pack has it (帮扶链条)
create table policy.chain_kind (
    pack     text      not null,
    chain    text      not null,
    step     text      not null,
    kind     text      not null,                        -- a measure that takes the step
    months   integer,                                   -- within how many it should follow, or null
    verified boolean   not null,                        -- whether a document states the months
    valid    daterange not null,
    primary key (pack, chain, step, kind)
);
-- the chains belong to no place, so the table has no row-level security
grant select, insert, update, delete on policy.chain_kind to shanhe_app;
grant select on policy.chain_kind to shanhe_analyst;
