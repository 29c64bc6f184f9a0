-- Search pages by the time of lodging, and what is on record against a respondent is counted beside every case. Each index
-- holds what never changes, or what is named once: it is moved when a verifier is named, not by the acts that follow.
create index case_file_lodged on case_file (lodged_at, id);
create index case_file_respondent on case_file (respondent_id, lodged_at, id);
create index case_file_receiver on case_file (receiver_id, lodged_at, id);
create index case_file_transferrer on case_file (transferrer_id, lodged_at, id) where transferrer_id <> receiver_id;
create index case_file_verifier on case_file (verifier_id, lodged_at, id) where verifier_id is not null;
create index case_file_reviewer on case_file (reviewer_id, lodged_at, id) where reviewer_id is not null;
