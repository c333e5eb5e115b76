-- names of a file that nobody is known by, with the one who has a name like it
with unknown as (
    select 'SUPPLIER' as kind, coalesce(supplier_name, credit_code) as name, min(credit_code) as credit_code, count(*) as lines, sum(amount_fen) as fen
      from exchange.mall_line where file = :file and 'SUPPLIER_UNKNOWN' = any (problems) group by coalesce(supplier_name, credit_code)
    union all
    select 'BUYER', buyer, null, count(*), sum(amount_fen)
      from exchange.mall_line where file = :file and 'BUYER_UNKNOWN' = any (problems) group by buyer
)
select u.kind, u.name, u.credit_code, cast(u.lines as integer) as lines, coalesce(u.fen, 0) as fen, g.id as guess, g.name as guess_name
  from unknown u
  left join lateral (
       select min(c.id) as id, min(c.name) as name
         from (select s.id, s.name from measure.supplier s
                where u.kind = 'SUPPLIER' and (strpos(s.name, u.name) > 0 or strpos(u.name, s.name) > 0)
               union all
               select p.id, p.name from partner.partner p
                where u.kind = 'BUYER' and (strpos(u.name, p.short_name) > 0 or strpos(p.name, u.name) > 0)) c
       having count(*) = 1) g on true
 order by u.kind, u.lines desc, u.name
