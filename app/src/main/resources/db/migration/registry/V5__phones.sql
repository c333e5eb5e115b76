-- finding a household by a member's phone
create index person_by_phone on registry.person (phone_index) where phone_index is not null;
