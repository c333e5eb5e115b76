-- the letters below a letter, or below one it superseded
with recursive chain as (
    select id, supersedes from pledge.letter where id = :id
    union
    select l.id, l.supersedes from pledge.letter l join chain c on l.id = c.supersedes
)
select l.id, l.title, l.state, d.name as place_name
  from pledge.letter l
  join chain on chain.id = l.parent
  left join place.division d on d.code = l.place
 where l.state <> 'SUPERSEDED'
 order by l.place, l.id
