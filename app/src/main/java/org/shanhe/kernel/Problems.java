package org.shanhe.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers everything that goes wrong over HTTP with a problem body (RFC 9457) carrying a
 * stable code and the words for it in the reader's language.
 */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** PostgreSQL's insufficient_privilege: also a row outside the writer's scope. */
    private static final String OUTSIDE_SCOPE = "42501";

    private final Messages messages;

    private final LocaleResolver locales;

    Problems(Messages messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
        return answer(problem(status(refused.kind()), refused.code(), refused.details(), request));
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(DataAccessException failure, HttpServletRequest request) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof SQLException sql && OUTSIDE_SCOPE.equals(sql.getSQLState())) {
            log.warn("{} {} was refused by the database: {}", request.getMethod(), request.getRequestURI(),
                    sql.getMessage());
            return answer(problem(HttpStatus.FORBIDDEN, "OUTSIDE_SCOPE", Map.of(), request));
        }
        return failed((Exception) failure, request);
    }

    @ExceptionHandler(BindException.class)
    ResponseEntity<Object> unbound(BindException failure, HttpServletRequest request) {
        return invalid(failure.getBindingResult(), request);
    }

    /** No upload where one is expected, or one that broke off. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Object> broken(MultipartException failure, HttpServletRequest request) {
        log.info("{} {}: {}", request.getMethod(), request.getRequestURI(),
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        return answer(problem(HttpStatus.BAD_REQUEST, "UPLOAD_BROKEN", Map.of(), request));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> failed(Exception failure, HttpServletRequest request) {
        var id = UUID.randomUUID().toString();
        log.error("{} {} failed [{}]", request.getMethod(), request.getRequestURI(), id, failure);
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED", Map.of("id", id), request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(failure.getBindingResult(), ((ServletWebRequest) request).getRequest());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = new LinkedHashMap<String, String>();
        failure.getParameterValidationResults()
            .forEach(result -> fields.put(String.valueOf(result.getMethodParameter().getParameterName()),
                    String.valueOf(result.getResolvableErrors()
                        .stream()
                        .findFirst()
                        .map(MessageSourceResolvable::getDefaultMessage)
                        .orElse(""))));
        return invalid(fields, ((ServletWebRequest) request).getRequest());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servlet = ((ServletWebRequest) request);
        if (servlet.getResponse() != null && servlet.getResponse().isCommitted()) {
            return null;
        }
        var details = failure instanceof TypeMismatchException mismatch
                ? Map.of("name", String.valueOf(mismatch.getPropertyName())) : Map.<String, Object>of();
        var code = failure instanceof TypeMismatchException ? "MALFORMED_PARAMETER" : code(status);
        var problem = problem(status, code, details, servlet.getRequest());
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    /** The body for an answer given outside of the endpoints, such as by a filter. */
    public ProblemDetail problem(HttpStatusCode status, String code, Map<String, ?> details,
            HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        var problem = ProblemDetail.forStatus(status);
        details.forEach(problem::setProperty);
        problem.setProperty("code", code);
        problem.setTitle(title(locale, status, code));
        problem.setDetail(messages.find(locale, "refused." + code, details).orElse(code));
        return problem;
    }

    private String title(Locale locale, HttpStatusCode status, String code) {
        return messages.find(locale, "refused." + code + ".title", Map.of())
            .or(() -> messages.find(locale, "problem." + status.value(), Map.of()))
            .orElseGet(() -> messages.say(locale, "problem.other", Map.of()));
    }

    private ResponseEntity<Object> invalid(BindingResult result, HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        var fields = new LinkedHashMap<String, String>();
        for (FieldError error : result.getFieldErrors()) {
            fields.putIfAbsent(error.getField(),
                    error.isBindingFailure()
                            ? messages.say(locale, "field.malformed",
                                    Map.of("value", String.valueOf(error.getRejectedValue())))
                            : String.valueOf(error.getDefaultMessage()));
        }
        result.getGlobalErrors().forEach(e -> fields.putIfAbsent("", String.valueOf(e.getDefaultMessage())));
        return invalid(fields, request);
    }

    private ResponseEntity<Object> invalid(Map<String, String> fields, HttpServletRequest request) {
        var problem = problem(HttpStatus.BAD_REQUEST, "INVALID_FIELDS",
                Map.of("names", String.join(", ", fields.keySet())), request);
        problem.setProperty("fields", fields);
        return answer(problem);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    public static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case LOCKED -> HttpStatus.LOCKED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    /** The code of a failure that has none of its own. */
    public static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "UNKNOWN_ADDRESS";
            case 405 -> "WRONG_METHOD";
            case 406 -> "NO_SUCH_FORM";
            case 413 -> "TOO_LARGE";
            case 415 -> "WRONG_CONTENT_TYPE";
            default -> status.is4xxClientError() ? "MALFORMED_REQUEST" : "UNEXPECTED";
        };
    }

}
