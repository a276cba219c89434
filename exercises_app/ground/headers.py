"""The headers of every answer: what a browser may do with it (TRUST.md 1.1)."""

from typing import Any

CSP = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "media-src 'self' blob:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types handsteps",
    )
)
POLICY = ("Content-Security-Policy", CSP)
HEADERS = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()"),
]
HSTS = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")


class SecurityHeaders:
    """Around the whole app, so that no answer leaves without its headers."""

    def __init__(self, app: Any, secure: bool) -> None:
        self.app = app
        self.headers = [*HEADERS, HSTS] if secure else HEADERS

    def __call__(self, environ: Any, start_response: Any) -> Any:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            own = {key for key, _ in headers}
            if "Cache-Control" not in own:
                headers.append(("Cache-Control", "private, no-store"))
            if "Content-Security-Policy" not in own:  # a picture is a document with styles in it
                headers.append(POLICY)
            headers.extend(self.headers)
            return start_response(status, headers, *rest)

        return self.app(environ, start)
