package org.xinyue.channel.http;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinyue.channel.ApiContract;

/** The operations of the contract, read from the methods that carry them out. */
@Component
class Operations implements ApiContract {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Operations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public List<ApiContract.Call> operations() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .distinct()
                .sorted(Comparator.comparing(ApiContract.Call::path)
                        .thenComparing(ApiContract.Call::method)
                        .thenComparing(ApiContract.Call::summary))
                .toList();
    }

    private static Stream<ApiContract.Call> of(RequestMappingInfo mapping, HandlerMethod method) {
        var said = method.getMethodAnnotation(Operation.class);
        return said == null || said.summary().isEmpty()
                ? Stream.empty()
                : mapping.getPatternValues().stream()
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(verb ->
                                        new ApiContract.Call(verb.name(), path, said.summary(), said.description())));
    }
}
