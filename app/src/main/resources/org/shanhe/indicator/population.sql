-- the latest rural population known by the year of the day; a place within another that has one is not counted again
with latest as (
    select distinct on (place) place, year, rural_population, source, places
      from indicator.population
     where year <= extract(year from cast(:on as date)) and place >= :low and place < :high
     order by place, year desc
)
select place, null::bigint as partner, make_date(year, 12, 31) as on_day, 'place' as kind, place as subject, place as entry,
       rural_population::numeric as quantity, place as ref, source as label, null::text as purpose
  from latest l
 where not exists (select from latest above where above.places @> l.place and above.place <> l.place)
