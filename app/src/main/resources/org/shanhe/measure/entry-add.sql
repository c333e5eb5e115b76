-- entries recorded at once, each new key once, each noted
with given as (
    select * from unnest(cast(:key as text[]), cast(:kind as text[]), cast(:purpose as text[]), cast(:receiver as text[]), cast(:household as bigint[]),
                         cast(:person as bigint[]), cast(:place as bigint[]), cast(:partner as bigint[]), cast(:project as bigint[]),
                         cast(:campaign as bigint[]), cast(:quantity as numeric[]), cast(:unit as text[]), cast(:counting as text[]),
                         cast(:amount as bigint[]), cast(:day as date[]), cast(:details as text[]), cast(:remark as text[]),
                         cast(:certificate as text[]), cast(:origin as text[]), cast(:confirmed as text[]))
           g (key, kind, purpose, receiver, household, person, place, partner, project, campaign, quantity, unit, counting, amount_fen, day, details,
              remark, certificate, origin, confirmed)
), added as (
    insert into measure.entry (key, kind, purpose, receiver, household, person, place, partner, project, campaign, quantity, unit, counting,
                               amount_fen, delivered_on, details, remark, certificate, origin, confirmed)
    select key, kind, purpose, receiver, household, person, place, partner, project, campaign, quantity, unit, counting, amount_fen, day,
           cast(details as jsonb), remark, certificate, origin, cast(confirmed as jsonb)
      from given
        on conflict (key) do nothing
    returning id, place, kind
)
insert into kernel.audit (action, subject, place, detail)
select 'measure.delivery.add', 'delivery/' || id, place, jsonb_build_object('kind', kind) from added
