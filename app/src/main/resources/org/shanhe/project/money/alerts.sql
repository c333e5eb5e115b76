-- what the rules asked for find in the ledger and among the assets as they stand on the day, each with what it opens into
with spent as (
    select g.id, g.source, g.place, g.partner, g.document_no, g.amount_fen, g.granted_on,
           (select coalesce(sum(t.paid_fen), 0) from ledger.transfer t where t.grant_id = g.id and t.effective_on <= cast(:on as date)) as paid
      from ledger.grant g
     where 'PROGRESS' = any (cast(:rules as text[])) and g.source <> 'ASSET_INCOME' and g.place is not null
       and g.granted_on <= cast(:on as date) and g.granted_on >= date_trunc('year', cast(:on as date))
),
moved as (
    select t.* from ledger.transfer t
     where t.effective_on <= cast(:on as date) and t.kind <> 'CORRECT' and not exists (select from ledger.transfer c where c.corrects = t.id)
       and cast(:rules as text[]) && array['NO_PROJECT', 'NOT_ON_LIST', 'PAYEE_AGENCY', 'CASH_TO_PERSON', 'TREASURY_RETURN']
       and (t.to_kind in ('PAYEE', 'BENEFICIARY') or t.kind = 'RETURN')
),
-- what was paid to households and persons, and what of it to those on the register or being monitored on the day
paid as materialized (
    select t.id, t.place, t.partner, coalesce(t.document, t.key) as label, a.key as account, t.amount_fen, t.effective_on,
           split_part(a.key, ':', 1) as kind, split_part(a.key, ':', 2)::bigint as receiver
      from moved t
      join ledger.account a on a.id = t.to_account and a.key ~ '^(household|person):\d+$'
     where 'NOT_ON_LIST' = any (cast(:rules as text[])) and t.to_kind = 'BENEFICIARY'
),
named as materialized (
    select n.*, case n.kind when 'household' then n.receiver else p.household end as household
      from paid n
      left join registry.person p on n.kind = 'person' and p.id = n.receiver
),
listed as materialized (
    select n.id
      from named n join registry.status s on s.household = n.household
     where s.valid @> n.effective_on and s.status in ('POOR', 'PRE_EXIT', 'EXITED', 'RELAPSED')
    union
    select n.id
      from named n join registry.monitored m on m.household = n.household
     where m.identified_on <= n.effective_on and (m.cleared_on is null or m.cleared_on > n.effective_on)
),
-- how much of each grant is not issued is summed over all commitments at once, and only what is left is asked for its balance
unissued as materialized (
    select g.*, ledger.balance(a.id) as fen
      from (select g.id, g.account_key, g.place, g.partner, g.document_no, g.source, g.granted_on, g.amount_fen - coalesce(i.fen, 0) as unissued_fen
              from ledger.grant g
              left join (select c.grant_id, sum(c.signed_fen) as fen from ledger.commitment c where c.stage = 'ISSUE' group by c.grant_id) i
                on i.grant_id = g.id
             where 'OVERDUE_ISSUE' = any (cast(:rules as text[])) and g.granted_on < cast(:on as date) - cast(:issueDays as integer)) g
      join ledger.account a on a.key = g.account_key
     where g.unissued_fen > 0
),
kept as (
    select p.id, p.name, p.place, p.partner, ledger.balance(p.account) as fen, i.last_on
      from project.project p
     cross join lateral (select max(t.effective_on) as last_on from ledger.transfer t
                          where t.to_account = p.account and t.effective_on <= cast(:on as date)) i
     where cast(:rules as text[]) && array['BALANCE_OVER_1_YEAR', 'BALANCE_OVER_2_YEARS'] and i.last_on < cast(:oneYear as date)
),
standing as (
    select a.id, a.name, a.place, a.partner, a.original_value_fen, a.contract_to, a.step, s.status, s.since, s.measure, s.due_on
      from project.asset a
     cross join lateral (select s.* from project.asset_status s where s.asset = a.id and s.since <= cast(:on as date) order by s.since desc limit 1) s
     where cast(:rules as text[]) && array['ASSET_IDLE', 'ASSET_LOST', 'ASSET_REVIVAL_LATE', 'ASSET_CONTRACT_OVER'] and s.status <> 'DISPOSED'
),
found (rule, subject_kind, subject, place, partner, label, detail, fen, since) as (
    select 'PROGRESS', 'progress', min(id), place / 1000000 * 1000000, min(partner), source, round(100 * sum(paid) / sum(amount_fen), 1)::text,
           (sum(amount_fen) * cast(:progress as numeric) / 100 - sum(paid))::bigint, min(granted_on)
      from spent
     group by place / 1000000, source
    having sum(paid) * 100 < sum(amount_fen) * cast(:progress as numeric)
    union all
    select 'OVERDUE_ISSUE', 'grant', id, place, partner, document_no, source, least(fen, unissued_fen)::bigint, granted_on
      from unissued
     where fen > 0
    union all
    select 'NO_PROJECT', 'transfer', t.id, t.place, t.partner, coalesce(t.document, t.key), t.purpose, t.amount_fen, t.effective_on
      from moved t
     where 'NO_PROJECT' = any (cast(:rules as text[])) and t.to_kind = 'PAYEE' and t.from_kind in ('GRANT', 'PLACE') and t.project is null
    union all
    select 'NOT_ON_LIST', 'transfer', n.id, n.place, n.partner, n.label, n.account, n.amount_fen, n.effective_on
      from named n
     where n.id not in (select id from listed)
    union all
    select case when k.last_on < cast(:twoYears as date) and 'BALANCE_OVER_2_YEARS' = any (cast(:rules as text[])) then 'BALANCE_OVER_2_YEARS'
                else 'BALANCE_OVER_1_YEAR' end,
           'project', k.id, k.place, k.partner, k.name, null, k.fen, k.last_on
      from kept k
     where k.fen > 0
       and ('BALANCE_OVER_1_YEAR' = any (cast(:rules as text[])) and (k.last_on >= cast(:twoYears as date) or cast(:twoYears as date) is null)
            or 'BALANCE_OVER_2_YEARS' = any (cast(:rules as text[])) and k.last_on < cast(:twoYears as date))
    union all
    select 'LARGE_BALANCE', 'grant', g.id, g.place, g.partner, g.document_no, g.source, ledger.balance(a.id), g.granted_on
      from ledger.grant g
      join ledger.account a on a.key = g.account_key
     where 'LARGE_BALANCE' = any (cast(:rules as text[])) and ledger.balance(a.id) * 100 > g.amount_fen * cast(:largePercent as integer)
    union all
    -- the first two digits of a unified credit code: an office of the Party or the government
    select 'PAYEE_AGENCY', 'transfer', t.id, t.place, t.partner, coalesce(t.document, t.key), a.name, t.amount_fen, t.effective_on
      from moved t join ledger.account a on a.id = t.to_account and a.key ~ '^payee:11[0-9A-Z]{16}$'
     where 'PAYEE_AGENCY' = any (cast(:rules as text[]))
    union all
    select 'CASH_TO_PERSON', 'transfer', t.id, t.place, t.partner, coalesce(t.document, t.key), a.name, t.amount_fen, t.effective_on
      from moved t join ledger.account a on a.id = t.to_account and a.key ~ '^payee:(cash|person)'
     where 'CASH_TO_PERSON' = any (cast(:rules as text[]))
    union all
    select 'NO_TARGET', 'grant', g.id, g.place, g.partner, g.document_no, g.source, g.amount_fen, g.granted_on
      from ledger.grant g
     where 'NO_TARGET' = any (cast(:rules as text[])) and g.granted_on <= cast(:on as date)
       and g.granted_on >= date_trunc('year', cast(:on as date)) and g.source not in ('ASSET_INCOME', 'DONATION', 'DONATION_IN_KIND', 'INTRODUCED')
       and not exists (select from ledger.grant_term e where e.grant_id = g.id and jsonb_array_length(e.targets) > 0)
    union all
    select 'TREASURY_RETURN', 'transfer', t.id, t.place, t.partner, coalesce(t.document, t.key), t.source, t.amount_fen, t.effective_on
      from moved t
     where 'TREASURY_RETURN' = any (cast(:rules as text[])) and t.kind = 'RETURN' and t.to_kind in ('SOURCE', 'GRANT')
    union all
    select 'ASSET_IDLE', 'asset', s.id, s.place, s.partner, s.name, s.status, s.original_value_fen, s.since from standing s
     where 'ASSET_IDLE' = any (cast(:rules as text[])) and s.status in ('IDLE', 'LOW_EFFICIENCY')
    union all
    select 'ASSET_LOST', 'asset', s.id, s.place, s.partner, s.name, s.status, s.original_value_fen, s.since from standing s
     where 'ASSET_LOST' = any (cast(:rules as text[])) and s.status in ('DAMAGED', 'LOST')
    union all
    select 'ASSET_REVIVAL_LATE', 'asset', s.id, s.place, s.partner, s.name, s.measure, s.original_value_fen, s.due_on from standing s
     where 'ASSET_REVIVAL_LATE' = any (cast(:rules as text[])) and s.status <> 'NORMAL' and s.due_on < cast(:on as date)
    union all
    select 'ASSET_CONTRACT_OVER', 'asset', s.id, s.place, s.partner, s.name, null, s.original_value_fen, s.contract_to from standing s
     where 'ASSET_CONTRACT_OVER' = any (cast(:rules as text[])) and s.contract_to < cast(:on as date)
    union all
    select 'ASSET_INCOME_NOT_SHARED', 'asset', a.id, a.place, a.partner, a.name, null, ledger.balance(a.account), i.last_on
      from project.asset a
     cross join lateral (select max(i.received_on) as last_on from project.asset_income i where i.asset = a.id) i
     where 'ASSET_INCOME_NOT_SHARED' = any (cast(:rules as text[])) and i.last_on < cast(:notShared as date) and ledger.balance(a.account) > 0
)
select f.rule, f.subject_kind, f.subject, f.place, d.name as place_name, f.partner, r.short_name as partner_name, f.label, f.detail, f.fen, f.since,
       cast(cast(:on as date) - f.since as integer) as days, k.reason as acknowledged, k.until_on as acknowledged_until
  from found f
  left join place.division d on d.code = f.place
  left join partner.partner r on r.id = f.partner
  left join lateral (select k.reason, k.until_on from project.alert_acknowledgement k
                      where k.rule = f.rule and k.subject_kind = f.subject_kind and k.subject = f.subject and k.until_on >= cast(:on as date)
                      order by k.id desc limit 1) k on true
 where coalesce(f.place, 0) >= :low and coalesce(f.place, 0) < :high
   and (cast(:partner as bigint) is null or f.partner = :partner)
   and (cast(:acknowledged as boolean) is null or :acknowledged = (k.reason is not null))
