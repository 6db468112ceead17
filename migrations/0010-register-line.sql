-- What a number alone tells is read without opening the certificate's content.
alter table certificate add column certifier_name text not null
  generated always as (content #>> '{award,certifier,name}') stored;
