package org.xinyue.channel.http.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;

/** Who signed in is looked up again at every request, so that an ended client is out at once; then its limit is asked. */
public final class Gate extends OncePerRequestFilter {
    private static final String CLIENT = Gate.class.getName();

    private final ChannelClients clients;
    private final Throttle limits;

    Gate(ChannelClients clients, Throttle limits) {
        this.clients = clients;
        this.limits = limits;
    }

    /** The client that makes this request. */
    public static ChannelClient client(HttpServletRequest request) {
        return (ChannelClient) Objects.requireNonNull(request.getAttribute(CLIENT));
    }

    /** Notes who has just been looked up, so that it need not be done twice in one request. */
    static void known(HttpServletRequest request, ChannelClient client) {
        request.setAttribute(CLIENT, client);
    }

    private Optional<ChannelClient> active(HttpServletRequest request, String name) {
        var known = (ChannelClient) request.getAttribute(CLIENT);
        return known != null
                ? Optional.of(known).filter(clients::maySend)
                : Optional.ofNullable(Tokens.uuid(name)).flatMap(clients::active);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        var client = active(request, who.getName());
        if (client.isEmpty()) {
            Problem.of(HttpStatus.UNAUTHORIZED, "client-ended", "接入已停用", "这个接入方已经停用或尚未启用，请联系平台管理员")
                    .send(response);
            return;
        }
        if (!limits.admits(client.get(), response)) {
            Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "rate-limited",
                            "请求太频繁",
                            "每分钟最多 " + client.get().perMinute() + " 次，这一次没有执行；请" + Problem.LATER)
                    .send(response);
            return;
        }
        clients.used(client.get().id());
        request.setAttribute(CLIENT, client.get());
        chain.doFilter(request, response);
    }
}
