-- a statement or statistics; what stood of the same subject is withdrawn by it
with replaced as (
    update portal.publication set withdrawn_on = :today, withdrawn_by = kernel.scope_account(), reason = :replaced
     where kind = :kind and subject = :subject and withdrawn_on is null
    returning id, place
), published as (
    insert into portal.publication (kind, subject, place, partner, zh, en, from_on, body, basis, published_on)
    select :kind, :subject, cast(:place as bigint), cast(:partner as bigint), :zh, :en, cast(:from as date), cast(:body as jsonb), :basis, :today
     where (select count(*) from replaced) >= 0
    returning id, kind, place
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'portal.publish', 'publication/' || id, place, jsonb_build_object('kind', kind) from published
    union all
    select 'portal.withdraw', 'publication/' || id, place, null from replaced
)
select id from published
