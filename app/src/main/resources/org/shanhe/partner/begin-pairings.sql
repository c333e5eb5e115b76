-- many pairings, each from a day on and under its key
insert into partner.pairing (partner, responsible, place, kind, valid, counterpart, list, household, helper, reason, document, key)
select partner, responsible, place, kind, daterange(since, until), counterpart, list, household, helper, reason, document, key
  from unnest(cast(:partner as bigint[]), cast(:responsible as bigint[]), cast(:place as bigint[]), cast(:kind as text[]), cast(:from as date[]), cast(:until as date[]),
              cast(:counterpart as text[]), cast(:list as text[]), cast(:household as bigint[]), cast(:helper as text[]),
              cast(:reason as text[]), cast(:document as text[]), cast(:keys as text[]))
       n (partner, responsible, place, kind, since, until, counterpart, list, household, helper, reason, document, key)
returning key, id
