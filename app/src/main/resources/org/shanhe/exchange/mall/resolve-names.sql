-- which supplier, partner and product each line names: by code, by what somebody chose, or by the one with just this name
with f as (
    select id, platform from exchange.mall_file where id = :file
), name as (
    select distinct l.credit_code, l.supplier_name, l.buyer from exchange.mall_line l where l.file = :file
), supplier as (
    select n.credit_code, n.supplier_name,
           coalesce((select s.id from measure.supplier s where s.credit_code = n.credit_code),
                    (select c.target from exchange.mall_name c join measure.supplier s on s.id = c.target, f
                      where c.platform = f.platform and c.kind = 'SUPPLIER' and c.name = coalesce(n.supplier_name, n.credit_code)
                      order by c.id desc limit 1),
                    (select min(s.id) from measure.supplier s where n.credit_code is null and s.name = n.supplier_name having count(*) = 1)) as id
      from (select distinct credit_code, supplier_name from name) n
), buyer as (
    select n.buyer,
           coalesce((select c.target from exchange.mall_name c join partner.partner p on p.id = c.target, f
                      where c.platform = f.platform and c.kind = 'BUYER' and c.name = n.buyer order by c.id desc limit 1),
                    (select min(p.id) from partner.partner p where n.buyer in (p.name, p.short_name) having count(*) = 1)) as id
      from (select distinct buyer from name) n
)
update exchange.mall_line u
   set supplier = s.id, partner = b.id, product = p.id, known_fen = null,
       problems = u.faults
                  || case when s.id is null and coalesce(u.supplier_name, u.credit_code) is not null then array['SUPPLIER_UNKNOWN'] else '{}' end
                  || case when b.id is null and u.buyer is not null then array['BUYER_UNKNOWN'] else '{}' end
  from exchange.mall_line l
  left join supplier s on s.credit_code is not distinct from l.credit_code and s.supplier_name is not distinct from l.supplier_name
  left join buyer b on b.buyer = l.buyer
  left join measure.product p on p.supplier = s.id and p.code = l.product_code
 where l.file = :file and u.id = l.id
