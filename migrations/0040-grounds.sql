-- What an assessor rests a mark on: what was seen of each criterion, in their order, and the assessor's own words.
alter table assessment add column grounds jsonb;
