-- what the letters below promise of each target, beside what this letter promises (分解汇总)
select t.code, t.zh, t.en, t.unit, t.cascade, t.promised, count(b.id) as letters,
       case t.cascade when 'SUM' then sum(b.promised) when 'MAX' then max(b.promised) end as below
  from pledge.target t
  left join (select c.*, l.parent from pledge.target c join pledge.letter l on l.id = c.letter and l.state <> 'SUPERSEDED') b
    on b.parent = t.letter and b.code = t.code
 where t.letter = :id and t.cascade <> 'NONE'
 group by t.id
 order by t.nth
