-- that somebody has seen an alert about money or an asset, why it stands, and until when it need not be shown (提示销号); never changed, never deleted
create table project.alert_acknowledgement (
    id           bigint generated always as identity primary key,
    rule         text   not null,
    subject_kind text   not null,
    subject      bigint not null,
    place        bigint,
    partner      bigint,
    reason       text   not null check (btrim(reason) <> ''),
    until_on     date   not null,
    account      bigint not null default kernel.scope_account(),
    recorded_at  timestamptz not null default clock_timestamp()
);
create index alert_acknowledgement_of on project.alert_acknowledgement (rule, subject_kind, subject);
grant select, insert on project.alert_acknowledgement to shanhe_app;
grant select on project.alert_acknowledgement to shanhe_analyst;
alter table project.alert_acknowledgement enable row level security;
create policy in_scope on project.alert_acknowledgement to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on project.alert_acknowledgement for select to shanhe_analyst using (true);
