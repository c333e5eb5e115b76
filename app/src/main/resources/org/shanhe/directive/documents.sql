-- the library, the latest first; every two letters of the words are asked of the index, the whole of them of the text
with chosen as (
    select d.*, d.title || ' ' || coalesce(d.number, '') || ' ' || d.issuer || ' ' || coalesce(d.text, '') as whole
      from directive.document d
     where (cast(:id as bigint) is null or d.id = :id)
       and (cast(:words as text) is null or length(:words) < 2
            or d.words @@ cast(array_to_string(array(select quote_literal(b) from unnest(tsvector_to_array(directive.bigrams(:words))) b), ' & ') as tsquery))
       and d.place >= :low and d.place < :high
       and (cast(:partner as bigint) is null or d.partner = :partner)
       and (cast(:kind as text) is null or d.kind = :kind)
       and (cast(:from as date) is null or d.to_on is null or d.to_on >= :from) and (cast(:to as date) is null or d.from_on <= :to)
)
select d.id, d.kind, d.title, d.number, d.issuer, d.place, p.name as place_name, d.partner, partner.named(d.partner) as partner_name, d.issued_on, d.from_on, d.to_on,
       d.supersedes, o.title as supersedes_title, n.id as superseded_by, n.title as superseded_by_title,
       d.from_on <= :today and (d.to_on is null or d.to_on >= :today) as holds, d.hash, d.file_name,
       case when strpos(lower(d.text), lower(cast(:words as text))) > 0
            then substr(d.text, greatest(1, strpos(lower(d.text), lower(:words)) - 30), length(:words) + 60) end as found,
       case when cast(:id as bigint) is not null then d.text end as text
  from chosen d
  join place.division p on p.code = d.place
  left join directive.document o on o.id = d.supersedes
  left join directive.document n on n.supersedes = d.id
 where cast(:words as text) is null or strpos(lower(d.whole), lower(:words)) > 0
 order by d.issued_on desc, d.id desc limit :limit offset :offset
