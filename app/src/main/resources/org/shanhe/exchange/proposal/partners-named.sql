-- the organisation each line means by its name or its short name; lines that name none are left out
select n.line, coalesce(max(p.id) filter (where p.name = n.partner), case when count(p.id) = 1 then max(p.id) end) as id,
       cast(count(p.id) as integer) as many
  from unnest(cast(:line as bigint[]), cast(:partner as text[])) n (line, partner)
  left join partner.partner p on p.name = n.partner or p.short_name = n.partner
 where n.partner is not null
 group by n.line, n.partner
