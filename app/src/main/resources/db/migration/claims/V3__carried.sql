-- what was decided of a claim goes on to the next version of its document, and every such decision can be taken back (沿用、撤销)
alter table claims.step
    add column carried_from bigint references claims.step (id),         -- the step of an earlier version it goes on from
    add column undoes       bigint references claims.step (id),
    drop constraint step_kind_check,
    add constraint step_kind_check check (kind in ('ACCEPT', 'CORRECT', 'COMMENT', 'ASSIGN', 'DONE', 'UNDO')),
    add constraint step_undoes_check check ((kind = 'UNDO') = (undoes is not null)),
    add constraint step_carried_once unique (document, carried_from);
create unique index step_undone_once on claims.step (undoes) where undoes is not null;
