-- Each entry of the audit log carries a hash over its content and over the hash before it. The chain runs per user: claims
-- of one user wait for each other at their daily slot anyway, and those of different users never meet here.
CREATE FUNCTION audit_log_framed(VARIADIC fields text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(coalesce(octet_length(field) || ':' || field, '-'), '' ORDER BY place)
  FROM unnest(fields) WITH ORDINALITY AS framed(field, place)
$$;
--> statement-breakpoint
CREATE FUNCTION audit_log_digest(content text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION audit_log_sealed(entry audit_log) RETURNS audit_log LANGUAGE plpgsql AS $$
BEGIN
  entry.chain := coalesce(entry.user_id, '00000000-0000-0000-0000-000000000000');
  -- Locks the head until the end of the transaction; `hash` is still that of the entry before.
  INSERT INTO audit_heads AS head (workspace_id, chain, seq, hash) VALUES (entry.workspace_id, entry.chain, 1, '')
    ON CONFLICT (workspace_id, chain) DO UPDATE SET seq = head.seq + 1
    RETURNING head.seq, head.hash INTO entry.seq, entry.prev_hash;
  entry.person_salt := gen_random_uuid();
  entry.person_hash := audit_log_digest(audit_log_framed(entry.person_salt::text, entry.lead_email, entry.subject));
  entry.hash := audit_log_digest(audit_log_framed(
    entry.prev_hash, entry.seq::text, entry.id::text, entry.workspace_id::text, entry.user_id::text, entry.person_hash,
    entry.sender_email, entry.policy_result, entry.reason, entry.legal_basis, entry.checks::text, entry.attempt_id::text,
    (extract(epoch FROM entry.timestamp) * 1000000)::bigint::text
  ));
  UPDATE audit_heads SET hash = entry.hash WHERE workspace_id = entry.workspace_id AND chain = entry.chain;
  RETURN entry;
END
$$;
--> statement-breakpoint
ALTER TABLE "audit_log" DISABLE TRIGGER "audit_log_append_only";
--> statement-breakpoint
DO $$
DECLARE
  entry audit_log;
BEGIN
  FOR entry IN SELECT * FROM audit_log WHERE hash IS NULL ORDER BY id LOOP
    entry := audit_log_sealed(entry);
    UPDATE audit_log
      SET chain = entry.chain, seq = entry.seq, person_salt = entry.person_salt, person_hash = entry.person_hash,
          prev_hash = entry.prev_hash, hash = entry.hash
      WHERE id = entry.id;
  END LOOP;
END
$$;
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE TRIGGER "audit_log_append_only";
--> statement-breakpoint
CREATE FUNCTION audit_log_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RETURN audit_log_sealed(NEW);
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_log_sealed BEFORE INSERT ON "audit_log" FOR EACH ROW EXECUTE FUNCTION audit_log_seal();
--> statement-breakpoint
-- One change is let through: an entry forgets its person. What the hash covers stays as it was.
CREATE OR REPLACE FUNCTION audit_log_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.lead_email = '' AND NEW.subject = '' AND NEW.person_salt IS NULL
      AND to_jsonb(NEW) - '{lead_email,subject,person_salt}'::text[] = to_jsonb(OLD) - '{lead_email,subject,person_salt}'::text[]
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit_log is append-only: % refused', TG_OP;
END
$$;
