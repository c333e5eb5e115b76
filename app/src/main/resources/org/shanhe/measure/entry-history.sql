-- what stands against each entry: the same recorded before, how many others count against its limit, whose certificate it is
with offered as (
    select row, kind, household, person, place, cast(quantity as numeric) as quantity, cast(day as date) as day,
           string_to_array(together, ',') as together, yearly, certificate
      from unnest(cast(:row as int[]), cast(:kind as text[]), cast(:household as bigint[]), cast(:person as bigint[]), cast(:place as bigint[]),
                  cast(:quantity as text[]), cast(:day as text[]), cast(:together as text[]), cast(:yearly as boolean[]), cast(:certificate as text[]))
           o (row, kind, household, person, place, quantity, day, together, yearly, certificate)
), ranked as (
    select o.*, row_number() over (partition by kind, day, quantity, place, household, person order by row) > 1 as repeated,
           first_value(coalesce(person, -1)) over (partition by certificate order by row) as first_holder
      from offered o
), beside as (
    select row, kind, household, person, day from offered where together is not null
)
select o.row,
       coalesce((select d.delivered_on from measure.delivery d
                  where d.kind = o.kind and d.delivered_on = o.day and d.quantity = o.quantity and d.place = o.place
                    and d.household is not distinct from o.household and d.person is not distinct from o.person
                  limit 1),
                case when o.repeated then o.day end) as twin,
       -- for good: each time the household was given one; in a year: each other kind the person was given
       case when o.together is null then 0
            when o.yearly then (select count(distinct k.kind)::int
                                  from (select d.kind from measure.delivery d
                                         where d.person = o.person and d.kind = any (o.together)
                                           and extract(year from d.delivered_on) = extract(year from o.day)
                                        union all
                                        select e.kind from beside e
                                         where e.row < o.row and e.person = o.person and e.kind = any (o.together)
                                           and extract(year from e.day) = extract(year from o.day)) k
                                 where k.kind <> o.kind)
            else (select count(*)::int from measure.delivery d where d.household = o.household and d.kind = any (o.together))
                 + (select count(*)::int from beside e where e.row < o.row and e.household = o.household and e.kind = any (o.together))
        end as others,
       o.certificate is not null
       and (o.first_holder <> coalesce(o.person, -1)
            or exists (select from measure.certificate_holders((select array_agg(certificate) from offered where certificate is not null)) c
                        where c.certificate = o.certificate and c.person is distinct from o.person)) as holder
  from ranked o
