package source

import (
	"fmt"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"
)

// cutFront divides a text into the facts of its YAML front matter and the
// rest. A text that opens with a rule and not with front matter stays whole.
func cutFront(text string) (facts, string) {
	block, rest, ok := fenced(text)
	if !ok {
		return facts{}, text
	}
	var fields map[string]any
	if yaml.Unmarshal([]byte(block), &fields) != nil || len(fields) == 0 {
		return facts{}, text
	}
	return named(fields), strings.TrimLeft(rest, "\r\n")
}

// fenced finds what stands between a first line --- and a later line --- or ....
func fenced(text string) (block, rest string, ok bool) {
	first, rest, ok := strings.Cut(text, "\n")
	if !ok || strings.TrimRight(first, " \t\r") != "---" {
		return "", "", false
	}
	for at := 0; at < len(rest) && at <= maxFront; {
		line, _, more := strings.Cut(rest[at:], "\n")
		if l := strings.TrimRight(line, " \t\r"); l == "---" || l == "..." {
			return rest[:at], rest[min(at+len(line)+1, len(rest)):], true
		}
		if !more {
			break
		}
		at += len(line) + 1
	}
	return "", "", false
}

// named reads facts from fields under any of the names that notes, static
// sites and clippers give them.
func named(fields map[string]any) facts {
	lower := make(map[string]any, len(fields))
	for name, value := range fields {
		lower[strings.ToLower(strings.TrimSpace(name))] = value
	}
	first := func(names ...string) string {
		for _, name := range names {
			if s := scalar(lower[name]); s != "" {
				return s
			}
		}
		return ""
	}
	return facts{
		title:   first("title", "headline"),
		outlet:  first("outlet", "publication", "publisher", "site", "sitename", "site_name", "website", "source"),
		date:    first("date", "published", "publishdate", "datepublished", "created"),
		byline:  first("byline", "author", "authors", "by"),
		address: first("url", "link", "address", "permalink", "canonical", "canonicalurl"),
	}
}

// scalar writes a front matter value as one line; a list is joined by commas.
func scalar(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case time.Time:
		if v.Hour() == 0 && v.Minute() == 0 && v.Second() == 0 {
			return v.Format("2 January 2006")
		}
		return v.Format("2 January 2006, 15:04")
	case []any:
		var parts []string
		for _, part := range v {
			if s := scalar(part); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		return scalar(v["name"])
	default:
		return strings.TrimSpace(fmt.Sprint(v))
	}
}
