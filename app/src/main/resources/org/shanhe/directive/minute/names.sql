-- which places and partners in scope go by these words, whole or as people shorten them
with asked as (
    select distinct w as words from unnest(:words::text[]) w
), spelt as (
    select words, words || s as name from asked cross join unnest(array['', '县', '市', '区', '旗', '乡', '镇', '委会', '民委员会']) s
)
select s.words, d.code as place, d.level, null::bigint as partner, d.name
  from spelt s join place.division d on d.name = s.name
 where d.code <@ (select kernel.scope_places())
union
select s.words, d.code, d.level, null, d.name
  from spelt s join place.alias a on a.name = s.name join place.division d on d.code = a.code
 where d.code <@ (select kernel.scope_places())
union
select a.words, null, null, p.id, p.name
  from asked a join partner.partner p on a.words in (p.name, p.short_name)
