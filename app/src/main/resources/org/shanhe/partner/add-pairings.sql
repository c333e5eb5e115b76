-- pairings not yet known
insert into partner.pairing (partner, responsible, place, kind, valid, counterpart, list, household, helper, reason, document)
select partner, responsible, place, kind, daterange(since, until), counterpart, list, household, helper, reason, document
  from unnest(cast(:partner as bigint[]), cast(:responsible as bigint[]), cast(:place as bigint[]), cast(:kind as text[]), cast(:from as date[]), cast(:until as date[]),
              cast(:counterpart as text[]), cast(:list as text[]), cast(:household as bigint[]), cast(:helper as text[]),
              cast(:reason as text[]), cast(:document as text[]))
       n (partner, responsible, place, kind, since, until, counterpart, list, household, helper, reason, document)
on conflict do nothing
