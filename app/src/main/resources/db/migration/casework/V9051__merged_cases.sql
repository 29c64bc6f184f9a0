-- What is decided in a case is told at the doors of those that were merged into it; few are, so few stand here.
create index case_file_merged on case_file (merged_into) where merged_into is not null;
