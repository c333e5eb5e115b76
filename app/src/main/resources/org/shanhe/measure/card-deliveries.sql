-- the latest that reached some households, without what the reader may not learn
select e.household, e.kind, e.quantity, e.unit, e.amount_fen, e.delivered_on, concat_ws(' ', e.project_name, e.partner_name) as source
  from (select d.household, d.kind, d.quantity, d.unit, d.amount_fen, d.delivered_on, j.name as project_name,
               partner.named(d.partner) as partner_name,
               row_number() over (partition by d.household order by d.delivered_on desc, d.id desc) as nth
          from measure.delivery d
          left join project.project j on j.id = d.project
         where d.household = any (:households) and d.kind <> all (cast(:hidden as text[]))) e
 where e.nth <= :most
 order by e.household, e.nth
