-- Which kinds of rows have a past and which kinds of changes there are, in one place for all migrations that add some.
alter table registry.past drop constraint if exists past_kind_check;
alter table registry.past add constraint past_kind_check check (kind in ('household', 'person', 'condition', 'status', 'former', 'monitored',
    'village_fact', 'household_group', 'group_evaluation', 'leader'));
alter table registry.change drop constraint if exists change_kind_check;
alter table registry.change add constraint change_kind_check check (kind in ('REGISTER', 'CORRECT', 'ADD_MEMBER', 'REMOVE_MEMBER', 'CHANGE_HEAD',
    'MOVE', 'STATUS', 'SPLIT', 'MERGE', 'UNDO', 'MONITOR', 'VILLAGE', 'GROUP', 'LEADER'));
