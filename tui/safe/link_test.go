package safe

import (
	"strings"
	"testing"
)

func TestAddress(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
		{" HTTP://Example.org ", "http://example.org"},
		{"https://example.org:8443/", "https://example.org:8443/"},
		{"https://[2001:db8::1]:80/", "https://[2001:db8::1]:80/"},
		{"https://bücher.example/größe", "https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe"},
		{"https://аpple.example/", "https://xn--pple-43d.example/"},
		{"https://example.org/?q=é\u202e", "https://example.org/?q=%C3%A9%E2%80%AE"},
		{"mailto:editor@example.org?subject=a b", "mailto:editor@example.org?subject=a%20b"},
		{"https://bank.example@evil.example/", ""},
		{"https://example.org/\x1b[31m", ""},
		{"https://exa\nmple.org/", ""},
		{"javascript:alert(1)", ""},
		{"JaVaScRiPt://example.org/%0aalert(1)", ""},
		{"file:///etc/passwd", ""},
		{"data:text/html,x", ""},
		{"ssh://example.org", ""},
		{"http:example.org", ""},
		{"https:///path", ""},
		{"mailto:nobody", ""},
		{"/relative", ""},
		{"//example.org/", ""},
		{"", ""},
		{"https://example.org/" + strings.Repeat("a", 3000), ""},
	} {
		if got := Address(tt.in); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}
