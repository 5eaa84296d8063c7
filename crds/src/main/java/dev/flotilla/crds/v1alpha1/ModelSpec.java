package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Where an ONNX model is, and how to know that it is the right one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSpec(
        @JsonPropertyDescription("Where the ONNX file is: s3://bucket/key, https://host/path, http://host/path,"
                + " configmap://name/key (a ConfigMap of the same namespace), or file:///path in the"
                + " pod. Give changed bytes a new URI: a URI is read when a pod starts.")
        @Required
        @Size(min = 1, max = 1024)
        @ValidationRule(
                value = "self.matches('^(s3|https?|configmap|file)://')",
                message = "the scheme must be one of s3, https, http, configmap, file, as in" + " s3://bucket/key")
        @ValidationRule(
                value =
                        "!self.matches('^(s3|https?|configmap|file)://') ||"
                                + " self.matches('^(s3://[^/?#]+/[^?#]+|https?://[^/?#]+/.+|configmap://[^/?#]+/[^/?#]+|file:///[^?#]+)$')",
                message = "the URI must name a file, as one of s3://bucket/key, https://host/path,"
                        + " http://host/path, configmap://name/key, file:///path")
        @ValidationRule(
                value = "!self.matches('/[.][.]?(/|$)')",
                message = "the URI must not have . or .. as a part of its path")
        @ValidationRule(
                value = "!self.matches('^https?://[^/]*@')",
                message = "the URI must not carry a user or password; name a Secret in credentials")
        String uri,

        @JsonPropertyDescription(
                "Version of the model. A request can pin it: /v2/models/<name>/versions/<version>/infer.")
        @Size(min = 1, max = 63)
        @ValidationRule(
                value = "self.matches('^[A-Za-z0-9]([-._A-Za-z0-9]*[A-Za-z0-9])?$')",
                message = "a version has letters, digits, -, _ and ., and begins and ends with a letter or" + " digit")
        @Nullable
        String version,

        @JsonPropertyDescription(
                "SHA-256 of the file, as sha256sum prints it. The file is not opened unless it is this one.")
        @Size(max = 256)
        @ValidationRule(
                value = "self.matches('^[0-9a-f]{64}$')",
                messageExpression = "'a SHA-256 has 64 lower-case hexadecimal digits, as sha256sum prints"
                        + " them; this has ' + string(size(self)) + ' characters'")
        @Nullable
        String sha256,

        @JsonPropertyDescription(
                "Name of a Secret of the same namespace. For s3: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
                        + " and where needed AWS_SESSION_TOKEN, AWS_REGION, AWS_ENDPOINT_URL. For http and"
                        + " https: username and password, or token.")
        @Size(min = 1, max = 253)
        @ValidationRule(
                value = "self.matches('^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$')",
                message = "this is not a name that a Secret can have")
        @Nullable
        String credentials) {}
