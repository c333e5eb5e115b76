-- papers and photographs of an asset, kept by their hash in the data folder (资产材料)
create table project.asset_paper (
    id          bigint generated always as identity primary key,
    asset       bigint      not null references project.asset (id),
    place       bigint      not null,
    partner     bigint,
    kind        text        not null check (kind in ('RIGHTS', 'HANDOVER', 'CARE', 'CONTRACT', 'VALUATION', 'INCOME', 'DISPOSAL', 'PHOTO', 'OTHER')),
    name        text        not null,
    media_type  text        not null,
    sha256      text        not null,
    bytes       bigint      not null,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp(),
    unique (asset, kind, sha256)
);
grant select, insert on project.asset_paper to shanhe_app;
grant select on project.asset_paper to shanhe_analyst;
alter table project.asset_paper enable row level security;
create policy in_scope on project.asset_paper to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on project.asset_paper for select to shanhe_analyst using (true);
