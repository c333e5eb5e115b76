-- households of the register at the year's end, in the order of a hash over the seed and their id
insert into pledge.sampled (assessment, nth, village, household)
select a.id, row_number() over (order by h.hash), h.village, h.household
  from pledge.assessment a
 cross join lateral (
    select s.household, s.village, encode(sha256(convert_to(a.seed || ':' || s.household, 'UTF8')), 'hex') as hash
      from registry.status s
     where s.valid @> make_date(a.year, 12, 31) and s.status <> 'REMOVED'
       and s.village >= a.place
       and s.village < a.place + case when a.place % 10000000000 = 0 then 10000000000 when a.place % 100000000 = 0 then 100000000
                                      when a.place % 1000000 = 0 then 1000000 else 1000 end
     order by 3 limit :size) h
 where a.id = :id
