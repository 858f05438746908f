-- R-08, R-47: managers keep the phones of banks and of municipalities' counters, each change with who made it and why.
GRANT INSERT (code, name, phone), UPDATE (name, phone) ON municipality TO overgang_api;
CREATE POLICY manager_adds ON municipality FOR INSERT TO overgang_api WITH CHECK (app_role() = 'MANAGER');
CREATE POLICY manager_changes ON municipality FOR UPDATE TO overgang_api USING (app_role() = 'MANAGER');

GRANT UPDATE (phone) ON bank TO overgang_api;
CREATE POLICY manager_changes ON bank FOR UPDATE TO overgang_api USING (app_role() = 'MANAGER');
