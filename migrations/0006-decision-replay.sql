-- What a decision stood on, so that it can be taken again with the texts held later. Decisions kept before hold no rulebook.
alter table decision_record add column rulebook text;
alter table decision_record add column settlements jsonb not null default '[]';
