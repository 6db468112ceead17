-- How many candidates a sitting takes, as its certifier or its organiser sets it; null where no number is set.
alter table jury_session add column places integer check (places between 1 and 9999);
