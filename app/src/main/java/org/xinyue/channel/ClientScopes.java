package org.xinyue.channel;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * What a system may do besides sending complaints (接入范围). Asked at every request, so that a scope that was taken away is gone at once, whatever token the
 * system still holds.
 */
@Service
@Implements({Clause.A8_SANCTIONS, Clause.B4_SECRETS})
public class ClientScopes {
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    ClientScopes(JdbcClient database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be granted. */
    public enum Scope {
        /** Asks whether a body is restricted (惩戒查询). */
        SANCTION_CHECK("惩戒查询");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    /** True when the system holds the scope now. */
    public boolean holds(UUID client, Scope scope) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM channel_client_scope
                            WHERE client_id = :client AND scope = :scope AND ended_at IS NULL)
                        """)
                .param("client", client)
                .param("scope", scope.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Grants the scope; nothing happens when it is held.
     *
     * @throws ClientRefused for whoever is no system administrator
     */
    @Transactional
    public void grant(UUID client, Scope scope, Actor by) {
        requireAdministrator(by);
        int granted = database.sql("""
                        INSERT INTO channel_client_scope (client_id, scope, granted_by, granted_at)
                        VALUES (:client, :scope, :by, :at) ON CONFLICT DO NOTHING
                        """)
                .param("client", client)
                .param("scope", scope.name())
                .param("by", by.label())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (granted > 0) {
            audit.record(by, "开通接入范围", client.toString(), scope.label());
        }
    }

    /** Takes the scope away at once; nothing happens when it is not held. Refuses as {@link #grant}. */
    @Transactional
    public void end(UUID client, Scope scope, Actor by) {
        requireAdministrator(by);
        int ended = database.sql("""
                        UPDATE channel_client_scope SET ended_by = :by, ended_at = :at
                        WHERE client_id = :client AND scope = :scope AND ended_at IS NULL
                        """)
                .param("client", client)
                .param("scope", scope.name())
                .param("by", by.label())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ended > 0) {
            audit.record(by, "停止接入范围", client.toString(), scope.label());
        }
    }

    private static void requireAdministrator(Actor by) {
        boolean allowed = switch (by) {
            case Actor.Official official -> official.roles().contains(Role.SYSTEM_ADMIN);
            case Actor.Automatic ignored -> true;
            case Actor.Complainant ignored -> false;
        };
        if (!allowed) {
            throw new ClientRefused("", "只有系统管理员可以开通接入范围，请联系系统管理员办理");
        }
    }
}
