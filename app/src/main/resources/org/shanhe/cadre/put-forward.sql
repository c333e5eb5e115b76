-- one who is put forward holds the post on no day yet
insert into cadre.posting (cadre_no, name, kind, post, place, partner, valid, state, direction, term_from, term_until, follows, key)
values (:cadreNo, :name, :kind, :post, :place, :partner, 'empty', :state, :direction, cast(:from as date), cast(:until as date), :follows, :key)
on conflict do nothing
returning id
