-- entries recorded at once, each new key once, each noted
with given as (
    select * from unnest(cast(:key as text[]), cast(:kind as text[]), cast(:purpose as text[]), cast(:receiver as text[]), cast(:household as bigint[]),
                         cast(:person as bigint[]), cast(:place as bigint[]), cast(:partner as bigint[]), cast(:project as bigint[]),
                         cast(:campaign as bigint[]), cast(:quantity as numeric[]), cast(:unit as text[]), cast(:counting as text[]),
                         cast(:amount as bigint[]), cast(:day as date[]), cast(:details as text[]), cast(:remark as text[]),
                         cast(:certificate as text[]), cast(:origin as text[]), cast(:confirmed as text[]), cast(:planned as bigint[]))
           g (key, kind, purpose, receiver, household, person, place, partner, project, campaign, quantity, unit, counting, amount_fen, day, details,
              remark, certificate, origin, confirmed, planned)
), added as (
    insert into measure.entry (key, kind, purpose, receiver, household, person, place, partner, project, campaign, quantity, unit, counting,
                               amount_fen, delivered_on, details, remark, certificate, origin, confirmed, plan_item)
    select key, kind, purpose, receiver, household, person, place, partner, project, campaign, quantity, unit, counting, amount_fen, day,
           cast(details as jsonb), remark, certificate, origin, cast(confirmed as jsonb), planned
      from given
        on conflict (key) do nothing
    returning id, place, kind, plan_item
)
insert into kernel.audit (action, subject, place, detail)
select 'measure.delivery.add', 'delivery/' || id, place, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'item', plan_item)) from added
