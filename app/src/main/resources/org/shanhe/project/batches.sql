-- batches in a place with all that lies in it, the latest first, with what has arrived of each by the ledger
select b.*, count(*) over () as total
  from (select b.id, b.version, b.batch_no, b.name, b.year, b.place, b.partner, w.name as partner_name,
               case when b.state = 'ISSUED' and l.arrived_fen >= l.amount_fen and l.amount_fen > 0 then 'ARRIVED' else b.state end as state,
               b.decided_on, b.issued_on, b.document, l.projects, l.amount_fen, l.arrived_fen
          from project.batch b
          left join partner.partner w on w.id = b.partner
         cross join lateral (select count(distinct i.project) as projects, coalesce(sum(i.amount_fen), 0)::bigint as amount_fen,
                                    coalesce(sum(a.fen), 0)::bigint as arrived_fen
                               from project.batch_line i
                              cross join lateral (select coalesce(sum(t.amount_fen), 0) as fen from ledger.transfer t
                                                   where t.grant_id = i.grant_id and t.project = i.project and t.kind = 'DISBURSE'
                                                     and starts_with(t.key, 'batch:' || i.batch || ':line:' || i.id || ':')
                                                     and not exists (select from ledger.transfer c where c.corrects = t.id)) a
                              where i.batch = b.id) l
         where (cast(:id as bigint) is null or b.id = :id)
           and b.place >= :low and b.place < :high
           and (cast(:year as integer) is null or b.year = :year)) b
 where cast(:state as text) is null or b.state = :state
 order by b.id desc
offset :offset limit :limit
