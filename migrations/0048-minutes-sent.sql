-- The day on which the minutes of a sitting, with what led to its awards, were sent to whom the branch's text names.
alter table jury_session add column minutes_sent_on date;
