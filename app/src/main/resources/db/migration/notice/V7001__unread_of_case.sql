-- What a case that moves on settles.
create index notice_unread_of_case on notice (case_id) where read_at is null;
