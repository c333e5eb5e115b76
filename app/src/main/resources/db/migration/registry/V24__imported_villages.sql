-- Villages (AD01) on their way into the registry, staged like households.
create unlogged table registry.intake_village (
    batch   bigint not null,
    row     bigint not null,
    village bigint,
    year    smallint,
    facts   jsonb  not null,
    problem text
);
create index intake_village_by_batch on registry.intake_village (batch, row);
grant select, insert, update, delete on registry.intake_village to shanhe_app;
alter table registry.intake_verdict drop constraint intake_verdict_kind_check;
alter table registry.intake_verdict add constraint intake_verdict_kind_check check (kind in ('HOUSEHOLD', 'PERSON', 'CONDITION', 'VILLAGE'));
