select d.id, d.year, d.decided_on, d.meeting, d.notice_from, d.notice_to, d.paid_on, d.document, d.total_fen,
       coalesce(sum(s.amount_fen) filter (where s.use = 'COLLECTIVE'), 0)::bigint as collective_fen,
       coalesce(sum(s.amount_fen) filter (where s.use = 'PUBLIC_POST'), 0)::bigint as public_post_fen,
       coalesce(sum(s.amount_fen) filter (where s.use = 'HARDSHIP'), 0)::bigint as hardship_fen,
       coalesce(sum(s.amount_fen) filter (where s.use = 'REDEVELOPMENT'), 0)::bigint as redevelopment_fen,
       count(s.household) as persons
  from project.asset_distribution d
  join project.asset_share s on s.distribution = d.id
 where d.asset = :id
 group by d.id
 order by d.paid_on desc, d.id desc
