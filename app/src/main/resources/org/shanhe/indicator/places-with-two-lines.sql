-- places with a subsistence line of the year of the day whose poverty line is known: of them those that ask for no more than the line allows
with subsistence as (
    select l.place, l.low, l.high, l.year, l.fen, l.source
      from policy.line l
     where l.kind = 'SUBSISTENCE' and l.fen is not null and l.place <> 0 and l.year = extract(year from cast(:on as date))
       and l.place >= :low and l.place < :high
)
select s.place, null::bigint as partner, make_date(s.year, 1, 1) as on_day, 'place' as kind, s.place as subject, s.place as entry,
       1::numeric as quantity, s.place as ref,
       to_char(s.fen / 100, 'FM999999990') || ' / ' || to_char(p.fen / 100, 'FM999999990') as label, null::text as purpose
  from subsistence s
 cross join lateral (
        select l.fen from policy.line l
         where l.kind = 'REGISTER_NET_INCOME' and l.year = s.year and l.low <= s.low and l.high >= s.high
         order by l.high - l.low limit 1) p
 where p.fen is not null
   and case when s.fen >= p.fen then 'COMPLIANT' else 'BELOW' end = any (:standings)
   and (cast(:from as date) is null or make_date(s.year, 1, 1) >= :from)
