package safe

import (
	"net/url"
	"strings"

	"golang.org/x/net/idna"
)

// maxAddress is how long an address may be to be made a link, in bytes.
const maxAddress = 2048

// Address returns an address that may be made a link, with its host in
// punycode so that look-alike letters show, or "" for one that may not:
// only http, https and mailto are followed, and no address that carries a
// user name, which reads like another host.
func Address(s string) string {
	if len(s) > maxAddress {
		return ""
	}
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "mailto":
		if u.Opaque == "" || !strings.Contains(u.Opaque, "@") {
			return ""
		}
	case "http", "https":
		if u.User != nil || u.Hostname() == "" || u.Opaque != "" {
			return ""
		}
		if u.Host = hostASCII(u); u.Host == "" {
			return ""
		}
	default:
		return ""
	}
	return printable(u.String())
}

// hostASCII is the host and port of u with its letters in punycode, or "".
func hostASCII(u *url.URL) string {
	if strings.HasPrefix(u.Host, "[") { // an IPv6 address
		return u.Host
	}
	host, err := idna.Lookup.ToASCII(u.Hostname())
	if err != nil {
		return ""
	}
	if port := u.Port(); port != "" {
		host += ":" + port
	}
	return host
}

// printable escapes what is not printable ASCII, which url.URL leaves in
// opaque parts and queries.
func printable(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '`' {
			b.WriteByte(c)
		} else {
			const hex = "0123456789ABCDEF"
			b.WriteString(string([]byte{'%', hex[c>>4], hex[c&15]}))
		}
	}
	if b.Len() > maxAddress {
		return ""
	}
	return b.String()
}
