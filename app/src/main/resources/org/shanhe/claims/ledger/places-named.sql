select n.asked, n.rank, d.code, d.name
  from unnest(cast(:asked as text[]), cast(:ending as text[]), cast(:rank as int[])) n (asked, ending, rank)
  join place.division d on d.name = n.ending and upper_inf(d.valid)
union
select n.asked, n.rank, a.code, d.name
  from unnest(cast(:asked as text[]), cast(:ending as text[]), cast(:rank as int[])) n (asked, ending, rank)
  join place.alias a on a.name = n.ending
  join place.division d on d.code = a.code and upper_inf(d.valid)
 order by 1, 2, 3
