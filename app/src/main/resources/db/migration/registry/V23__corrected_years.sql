-- A year of income and conditions is corrected by a request like everything else.
alter table registry.change_request drop constraint change_request_kind_check;
alter table registry.change_request add constraint change_request_kind_check check (kind in ('REGISTER', 'CORRECT', 'CORRECT_YEAR', 'ADD_MEMBER',
    'REMOVE_MEMBER', 'SPLIT', 'MERGE', 'MOVE', 'CHANGE_HEAD', 'STATUS', 'UNDO'));
