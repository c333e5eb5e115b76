-- what the letters below, or below one it superseded, promise of each target, beside what this letter promises (分解汇总)
with recursive chain as (
    select id, supersedes from pledge.letter where id = :id
    union
    select l.id, l.supersedes from pledge.letter l join chain c on l.id = c.supersedes
)
select t.code, t.zh, t.en, t.unit, t.cascade, t.promised, count(b.id) as letters,
       case t.cascade when 'SUM' then sum(b.promised) when 'MAX' then max(b.promised) end as below
  from pledge.target t
  left join (select c.* from pledge.target c
               join pledge.letter l on l.id = c.letter and l.state <> 'SUPERSEDED'
               join chain on chain.id = l.parent) b on b.code = t.code
 where t.letter = :id and t.cascade <> 'NONE'
 group by t.id
 order by t.nth
