-- append-only: what was planned, decided, issued or kept for next year, before or beside the money that moves (资金承诺)
create table ledger.commitment (
    id           bigint generated always as identity primary key,
    key          text   not null unique,
    kind         text   not null check (kind in ('PLAN', 'DECIDE', 'ISSUE', 'CARRY_OVER', 'CANCEL')),
    stage        text   not null check (stage in ('PLAN', 'DECIDE', 'ISSUE', 'CARRY_OVER')),  -- its kind, or that of what it cancels
    grant_id     bigint references ledger.grant (id) check (grant_id is not null or stage in ('PLAN', 'DECIDE')),
    source       text   not null,                -- code of the policy pack's source tree
    purpose      text   not null,
    partner      bigint,
    place        bigint,
    project      bigint,                         -- the ledger knows nobody: ids given by the caller
    batch        bigint,
    amount_fen   bigint not null check (amount_fen > 0),
    signed_fen   bigint generated always as (case kind when 'CANCEL' then -amount_fen else amount_fen end) stored,
    effective_on date   not null,
    document     text,
    cancels      bigint unique references ledger.commitment (id),  -- unique: taken back once, and whole
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint not null default kernel.scope_account(),
    check ((kind = 'CANCEL') = (cancels is not null)),
    check (kind in (stage, 'CANCEL'))
);
create index commitment_by_place on ledger.commitment (place, purpose, effective_on);
create index commitment_by_grant on ledger.commitment (grant_id, stage);
create index commitment_by_project on ledger.commitment (project) where project is not null;
create index commitment_by_batch on ledger.commitment (batch) where batch is not null;

grant select, insert on ledger.commitment to shanhe_app;
grant select on ledger.commitment to shanhe_analyst;
alter table ledger.commitment enable row level security;
create policy in_scope on ledger.commitment to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on ledger.commitment for select to shanhe_analyst using (true);

-- in the order of ids, so that two never wait for each other; a statement of its own, so that the next sees what it waited for
create function ledger.lock_grants(grants bigint[]) returns void volatile security definer set search_path = ledger language sql
begin atomic
    select count(*) from (select from ledger.grant where id = any (grants) order by id for no key update) locked;
end;

-- what of each grant is not yet issued; what row-level security hides still counts
create function ledger.to_issue(grants bigint[]) returns table (grant_id bigint, document_no text, fen bigint)
stable security definer set search_path = ledger language sql
begin atomic
    select g.id, g.document_no, (g.amount_fen - coalesce(sum(c.signed_fen), 0))::bigint
      from ledger.grant g
      left join ledger.commitment c on c.grant_id = g.id and c.stage = 'ISSUE'
     where g.id = any (grants)
     group by g.id;
end;

-- grants of which a year carries over more than was then not yet paid
create function ledger.carried_too_far(grants bigint[]) returns table (grant_id bigint, document_no text, left_fen bigint)
stable security definer set search_path = ledger language sql
begin atomic
    select g.id, g.document_no, (g.amount_fen - p.fen)::bigint
      from (select c.grant_id, max(c.effective_on) as on_day, sum(c.signed_fen) as fen
              from ledger.commitment c
             where c.grant_id = any (grants) and c.stage = 'CARRY_OVER'
             group by c.grant_id, extract(year from c.effective_on)) y
      join ledger.grant g on g.id = y.grant_id
     cross join lateral (
            select coalesce(sum(case when t.to_kind in ('PAYEE', 'BENEFICIARY', 'ASSET') then t.amount_fen else 0 end
                              - case when t.from_kind in ('PAYEE', 'BENEFICIARY', 'ASSET') then t.amount_fen else 0 end), 0) as fen
              from ledger.transfer t
             where t.grant_id = g.id and t.effective_on <= y.on_day) p
     where y.fen > g.amount_fen - p.fen
     order by g.id;
end;
revoke execute on function ledger.lock_grants, ledger.to_issue, ledger.carried_too_far from public;
grant execute on function ledger.lock_grants, ledger.to_issue, ledger.carried_too_far to shanhe_app;
