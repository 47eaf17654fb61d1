-- Which migrations made these tables: the last one's number, and a mark of them all. Written by the owner after each
-- migration, so that a backup can say it without the owner.
ALTER TABLE installation ADD COLUMN tables_version VARCHAR(20);
ALTER TABLE installation ADD COLUMN tables_mark VARCHAR(64);
