package org.xinyue.channel.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.xinyue.channel.Code;
import org.xinyue.channel.Item;

/** The contract as OpenAPI 3.1: operations from their methods, the complaint from its items. */
@Component
class OpenApiDocument implements OpenApiCustomizer {
    private static final String COMPLAINT = "Complaint";
    private static final String JSON = "application/json";

    private static final Map<String, String> REFUSALS = new LinkedHashMap<>(Map.of(
            "400", "正文读不懂：JSON 不完整、有重复的数据项名称、字符编码或压缩不对",
            "401", "没有通过身份验证；时钟相差太多的，说明双方的时间",
            "403", "没有开通这个接口，请联系平台的系统管理员",
            "404", "没有这件投诉、回告或单位，或者没有这个接口",
            "409", "渠道编号已用于其他内容（附差异），或者现在不能这样办（附理由）",
            "413", "正文或文件太大",
            "422", "内容需要改正，errors 逐项指出位置和改法",
            "429", "请求太频繁或平台繁忙，没有执行；按 Retry-After 等候后，内容不变重新发送；签名请求要换随机串重新签名"));

    private final Clock clock;

    OpenApiDocument(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("政府履约诚信服务平台 渠道接口")
                .version("1")
                .description("供 12345 热线、蒙企通、信访、96888 等受理渠道的系统报送投诉、补充材料和查询办理结果。日期和时间为北京时间或带时区；金额单位为元。"));
        document.servers(List.of(new Server().url("/")));
        var components = document.getComponents() == null ? new Components() : document.getComponents();
        document.components(components);
        components.addSchemas(COMPLAINT, complaint());
        components.addSchemas(
                "Supplement",
                object(Map.of("number", text("这条补充自己的编号"), "text", text("补充内容，5 至 4000 字")))
                        .required(List.of("number", "text")));
        components.addSchemas(
                "Withdrawal", object(Map.of("reason", text("撤回理由，5 至 4000 字"))).required(List.of("reason")));
        components.addSchemas("Problem", problem());
        components.addSecuritySchemes("token", token());
        components.addSecuritySchemes("signature", signature());
        document.security(
                List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("signature")));
        body(document, "/api/v1/complaints", COMPLAINT);
        body(document, "/api/v1/complaints/{number}", COMPLAINT);
        body(document, "/api/v1/complaints/{number}/supplements", "Supplement");
        body(document, "/api/v1/complaints/{number}/withdrawal", "Withdrawal");
        attachments(document);
        document.getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> REFUSALS.forEach((status, meaning) ->
                                operation.getResponses().addApiResponse(status, refusal(meaning)))));
    }

    private static void body(OpenAPI document, String path, String schema) {
        var found = Objects.requireNonNull(document.getPaths().get(path), path);
        var operation = found.getPut() == null ? found.getPost() : found.getPut();
        operation.requestBody(new RequestBody().required(true).content(content(JSON, schema)));
    }

    /** Two methods answer at one address, by form and by plain body; the document has one operation for both. */
    private static void attachments(OpenAPI document) {
        var operation = Objects.requireNonNull(document.getPaths().get("/api/v1/complaints/{number}/attachments"))
                .getPost();
        var file =
                new MediaType().schema(new JsonSchema().types(Set.of("string")).format("binary"));
        operation
                .operationId("attach")
                .summary("发送证据材料")
                .description(
                        "正文即文件，文件名放在 X-File-Name（UTF-8 百分号编码）；或者用表单，文件放在 file 一项。SM3 都放在 X-Content-SM3；同一文件重发不会重复。")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType("application/octet-stream", file)
                                .addMediaType(
                                        "multipart/form-data",
                                        new MediaType()
                                                .schema(object(Map.of(
                                                        "file",
                                                        new JsonSchema()
                                                                .types(Set.of("string"))
                                                                .format("binary")))))));
        operation.setParameters(operation.getParameters().stream()
                .map(parameter -> parameter
                        .schema(new JsonSchema().types(Set.of("string")))
                        .required(!"X-File-Name".equals(parameter.getName())))
                .sorted(Comparator.comparing(Parameter::getName))
                .toList());
    }

    private static ApiResponse refusal(String meaning) {
        return new ApiResponse().description(meaning).content(content("application/problem+json", "Problem"));
    }

    private static Content content(String type, String schema) {
        return new Content()
                .addMediaType(type, new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + schema)));
    }

    private Schema<?> complaint() {
        var root = object(Map.of());
        var groups = new LinkedHashMap<String, Schema<?>>();
        for (var item : Item.values()) {
            var names = item.pointer().substring(1).split("/", -1);
            var home = names.length == 1 ? root : groups.computeIfAbsent(names[0], name -> object(Map.of()));
            var name = names[names.length - 1];
            home.addProperty(name, schema(item));
            if (item.isRequired()) {
                home.addRequiredItem(name);
            }
        }
        groups.forEach((name, group) -> {
            root.addProperty(name, group);
            root.addRequiredItem(name);
        });
        return root.description("一件投诉。被投诉机关用 id、信用代码或全称之一指明；金额类违约情形须填拖欠金额。");
    }

    private Schema<?> schema(Item item) {
        var codes = item.codes(LocalDate.now(clock));
        return switch (item.form()) {
            case TEXT, LONG_TEXT -> text(item.label());
            case DATE -> text(item.label() + "，例如 2025-09-30").format("date");
            case INSTANT -> text(item.label() + "，带时区").format("date-time");
            case AMOUNT -> text(item.label() + "，最多两位小数").pattern("^[0-9]{1,16}(\\.[0-9]{1,2})?$");
            case YES -> new JsonSchema().types(Set.of("boolean")).description(item.label());
            case CODE -> codes(item, codes);
        };
    }

    private static Schema<?> codes(Item item, List<Code> codes) {
        Schema<Object> schema = new JsonSchema();
        schema.types(Set.of("string"));
        schema.setEnum(codes.stream().map(Code::value).map(Object.class::cast).toList());
        schema.description(item.label() + "："
                + codes.stream().map(code -> code.value() + " " + code.label()).collect(Collectors.joining("；")));
        return schema;
    }

    private static Schema<?> text(String description) {
        return new JsonSchema().types(Set.of("string")).description(description);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own map is raw
    private static Schema<?> object(Map<String, Schema<?>> properties) {
        Schema<Object> schema = new JsonSchema();
        schema.types(Set.of("object"));
        schema.setAdditionalProperties(false);
        schema.setProperties(new LinkedHashMap<>((Map) properties));
        return schema;
    }

    private static Schema<?> problem() {
        var place = object(Map.of("pointer", text("出错的位置，JSON 指针"), "code", text("错误代码"), "detail", text("怎样改正")));
        var changed = object(Map.of(
                "pointer", text("位置"), "label", text("数据项名称"), "before", text("原来的内容（遮盖）"), "now", text("这次的内容")));
        return object(Map.of(
                        "type", text("问题种类，urn:xinyue:problem:…"),
                        "title", text("标题"),
                        "status", new JsonSchema().types(Set.of("integer")).description("HTTP 状态码"),
                        "detail", text("一句话说明怎么办"),
                        "errors", list(place),
                        "differences", list(changed)))
                .description("没有办成的原因（RFC 9457）");
    }

    private static Schema<?> list(Schema<?> of) {
        Schema<Object> schema = new JsonSchema();
        schema.types(Set.of("array"));
        schema.setItems(of);
        return schema;
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("接入方标识和密钥换取令牌，有效 30 分钟")
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes())));
    }

    private static SecurityScheme signature() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("Authorization")
                .description("SM3-HMAC 或 SM2 签名，见 /exchange/api");
    }
}
