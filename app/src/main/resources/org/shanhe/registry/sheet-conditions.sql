-- income and living conditions of some households in the last year known of each
select distinct on (c.household) c.*, c.net_fen / c.members as per_capita_fen
  from registry.condition c
 where c.household = any (:households)
 order by c.household, c.year desc
