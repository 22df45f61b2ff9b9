-- Each turn asks what left last for its address, and each pass of a relay what is to leave next.
CREATE INDEX outbox_sent ON outbox (channel, address, id) WHERE state = 'sent';
CREATE INDEX outbox_next ON outbox (channel, urgent DESC, id) WHERE state = 'due';
-- Every minute the drafts that nobody touched for long are looked for.
CREATE INDEX session_touched ON session (updated_at);
-- Who agreed to a mission is asked with each search for experts.
CREATE INDEX proposal_agreed ON proposal (id) WHERE state = 'both';
