-- a delivery that carries out a planned measure; the plan says to whom, of what kind and by whom
with item as (
    select i.id, i.kind, i.unit, i.responsible, i.responsible_kind, p.subject, p.household, p.person, p.village,
           k.purpose, k.counting
      from plan.item i
      join plan.plan p on p.id = i.plan
      join policy.measure_kind k on k.kind = i.kind and k.valid @> lower(p.valid)
     where i.id = :item and not i.removed and p.approved_on is not null
), added as (
    insert into measure.entry (key, kind, purpose, receiver, household, person, place, partner, quantity, unit, counting, amount_fen,
                               delivered_on, remark, plan_item, details, origin)
    select :key, i.kind, i.purpose, i.subject, i.household, i.person, i.village,
           case when i.responsible_kind = 'PARTNER' then i.responsible end, :quantity, i.unit, i.counting, :amountFen,
           cast(:on as date), :remark, i.id, cast(:details as jsonb), 'PLAN'
      from item i
        on conflict (key) do nothing
    returning id, place, plan_item
), noted as (
    insert into kernel.audit (action, subject, place, detail)
    select 'measure.result.add', 'delivery/' || a.id, a.place, jsonb_build_object('item', a.plan_item) from added a
)
select id from added
union all
select d.id from measure.entry d where d.key = :key
