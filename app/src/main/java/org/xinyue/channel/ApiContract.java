package org.xinyue.channel;

import java.util.List;

/** The channel contract as the code has it (接口约定), for the page that explains it. */
public interface ApiContract {
    /** Where the same stands for programs, as OpenAPI 3.1. */
    String DOCUMENT = "/api/openapi.json";

    /** What can be asked, in the order of the addresses. */
    List<Call> operations();

    /**
     * One thing that can be asked.
     *
     * @param description more about it, "" when its name says it all
     */
    record Call(String method, String path, String summary, String description) {}
}
