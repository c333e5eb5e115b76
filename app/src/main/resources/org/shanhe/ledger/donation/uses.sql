-- for the public: how many persons of which county were helped in which year, and by how much
select extract(year from w.awarded_on)::int as year, (w.place / 1000000 * 1000000)::text as county,
       sum(w.persons) as persons, sum(w.awards) as awards, sum(w.fen) as fen
  from (select min(awarded_on) as awarded_on, place, account, max(persons) as persons, count(*) as awards, sum(amount_fen) as fen
          from ledger.award
         where (cast(:campaign as bigint) is null or campaign = :campaign) and awarded_on between :from and :to
         group by extract(year from awarded_on), place, account) w
 group by 1, 2
 order by 1, 2
