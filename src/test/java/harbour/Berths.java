package harbour;

import io.tessera.platform.access.Caller;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The harbour's endpoints: one for each thing that can go well or wrong. */
@RestController
@RequestMapping("/api/harbour")
class Berths {

    enum Kind {
        QUAY,
        BUOY
    }

    record Mooring(@NotBlank String ship, @Positive int draught, List<Kind> kinds, Instant at) {}

    record Moored(String ship, String by) {}

    @GetMapping("/berths")
    @RequiresPermission("harbour:read")
    List<String> berths(@RequestParam(defaultValue = "10") @Max(100) int limit) {
        return List.of("one", "two").subList(0, Math.min(limit, 2));
    }

    @GetMapping("/berths/{id}")
    @RequiresPermission("harbour:read")
    String berth(@PathVariable UUID id) {
        throw Problems.refused(HttpStatus.NOT_FOUND, "berth-not-found", "There is no such berth");
    }

    @PostMapping("/moorings")
    @RequiresPermission("harbour:write")
    Moored moor(@Valid @RequestBody Mooring mooring, Caller caller) {
        return new Moored(mooring.ship(), caller.name());
    }

    @GetMapping("/storm")
    @RequiresPermission("harbour:read")
    String storm() {
        throw new IllegalStateException("secret of the storm");
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "nobody may see this";
    }

    @GetMapping("/log")
    @RequiresPermission("harbour:read")
    ResponseEntity<StreamingResponseBody> log() {
        return ResponseEntity.ok(body -> body.write("all quiet".getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping("/host")
    @RequiresPermission("harbour:read")
    String host(jakarta.servlet.http.HttpServletRequest request) {
        return request.getServerName() + " " + request.getRemoteAddr() + " " + request.isSecure();
    }

    @PostMapping("/cargo")
    @RequiresPermission("harbour:write")
    long unload(@RequestParam MultipartFile file) throws IOException {
        try (InputStream cargo = file.getInputStream()) {
            return cargo.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
