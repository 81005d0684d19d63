package source

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"askance/tui/article"
	"askance/tui/safe/egress"
)

var whole = strings.Repeat(paragraph, 8)

const rssHead = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Post</title><link>https://example.org/</link>`

func rss(items string) string { return rssHead + items + "</channel></rss>" }

func atom10(entries string) string {
	return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example Post</title>` + entries + `</feed>`
}

// entries loads a feed and returns what it holds.
func entries(t *testing.T, arg string, o Options) *article.Several {
	t.Helper()
	_, err := Read(t.Context(), arg, o)
	var several *article.Several
	if !errors.As(err, &several) {
		t.Fatalf("%v is not a feed", err)
	}
	return several
}

func TestFeeds(t *testing.T) {
	for name, tt := range map[string]struct{ kind, text string }{
		"rss":              {"application/rss+xml", rss(`<item><title>Truce &amp; talks</title><link>https://example.org/1</link><dc:creator>Jane Doe</dc:creator><pubDate>Sat, 17 Sep 2016 10:30:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[` + whole + `]]></content:encoded></item>`)},
		"atom":             {"application/atom+xml", atom10(`<entry><title type="html">Truce &amp;amp; talks</title><link href="https://example.org/1"/><author><name>Jane Doe</name></author><published>2016-09-17T10:30:00Z</published><content type="html"><![CDATA[` + whole + `]]></content></entry>`)},
		"json feed":        {"application/feed+json", `{"version":"https://jsonfeed.org/version/1.1","title":"Example Post","items":[{"id":"1","url":"https://example.org/1","title":"Truce & talks","authors":[{"name":"Jane Doe"}],"date_published":"2016-09-17T10:30:00Z","content_html":"` + whole + `"}]}`},
		"served as xml":    {"text/xml", rss(`<item><title>Truce &amp; talks</title><link>https://example.org/1</link><dc:creator>Jane Doe</dc:creator><pubDate>Sat, 17 Sep 2016 10:30:00 GMT</pubDate><description><![CDATA[` + whole + `]]></description></item>`)},
		"served as html":   {"text/html", rss(`<item><title>Truce &amp; talks</title><link>https://example.org/1</link><dc:creator>Jane Doe</dc:creator><pubDate>Sat, 17 Sep 2016 10:30:00 GMT</pubDate><description><![CDATA[` + whole + `]]></description></item>`)},
		"escaped twice":    {"application/xml", rss(`<item><title>Truce &amp; talks</title><link>https://example.org/1</link><dc:creator>Jane Doe</dc:creator><pubDate>Sat, 17 Sep 2016 10:30:00 GMT</pubDate><description>` + strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(whole) + `</description></item>`)},
		"with white space": {"application/rss+xml", "\ufeff\n " + rss(`<item><title>Truce &amp; talks</title><link>https://example.org/1</link><dc:creator>Jane Doe</dc:creator><pubDate>Sat, 17 Sep 2016 10:30:00 GMT</pubDate><description><![CDATA[`+whole+`]]></description></item>`)},
	} {
		t.Run(name, func(t *testing.T) {
			s := entries(t, serve(t, send(tt.kind, tt.text))+"/feed", local())
			if len(s.Entries) != 1 || s.Name.String() != "Example Post" || s.Entries[0].Name.String() != "Truce & talks" {
				t.Fatalf("%q with %v", s.Name, s.Entries)
			}
			e := s.Entries[0]
			a, err := e.Load(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if e.Title != a.Title || e.Outlet != a.Outlet || e.Date != a.Date {
				t.Errorf("listed as %q, %q, %q", e.Title, e.Outlet, e.Date)
			}
			want := "title: Truce & talks\noutlet: Example Post\ndate: 17 September 2016, 10:30\nbyline: Jane Doe\naddress: https://example.org/1\n"
			if got := written(a); !strings.HasPrefix(got, want) || strings.Count(got, "\n\nThe agency said") != 8 {
				t.Errorf("%s", got)
			}
		})
	}
}

// TestSummaries has entries that hold less than their article.
func TestSummaries(t *testing.T) {
	var base string
	base = serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			send("text/html", smallPage)(w, r)
		case "/feed":
			send("application/rss+xml", rss(
				`<item><title>Linked</title><link>/page</link><description>A summary.</description></item>`+
					`<item><title>Gone</title><link>`+base+`/gone</link><description>A &lt;b&gt;summary&lt;/b&gt; stays.</description></item>`+
					`<item><title>Nothing</title><link>`+base+`/gone</link></item>`+
					`<item><title>Script</title><link>javascript:alert(1)</link><description>Text.</description></item>`+
					`<item><title>File</title><link>file:///etc/passwd</link></item>`+
					`<item><title>Private</title><link>http://169.254.169.254/</link></item>`+
					`<item><title>Feed in a feed</title><link>/feed</link><description>Round and round.</description></item>`+
					`<item></item>`))(w, r)
		default:
			http.NotFound(w, r)
		}
	})
	s := entries(t, base+"/feed", local())
	want := []struct{ name, body, err string }{
		{"Linked", "The agency said", ""},
		{"Gone", "A summary stays.", ""},
		{"Nothing", "", "answers 404"},
		{"Script", "Text.", ""},
		{"File", "", "holds no text"},
		{"Private", "", "private address"},
		{"Feed in a feed", "Round and round.", ""},
	}
	if len(s.Entries) != len(want) {
		t.Fatalf("%d entries, want %d", len(s.Entries), len(want))
	}
	for i, w := range want {
		a, err := s.Entries[i].Load(t.Context())
		switch {
		case w.err == "" && (err != nil || !strings.HasPrefix(a.Body.String(), w.body)):
			t.Errorf("%s: %v %.200q", w.name, err, a.Body)
		case w.err != "" && (err == nil || !strings.Contains(err.Error(), w.err)):
			t.Errorf("%s: %v", w.name, err)
		}
		if w.name == "Linked" && (a.Title.String() != "Truce breaks down" || a.Outlet.String() != "Example Post") {
			t.Errorf("%s: title %q outlet %q", w.name, a.Title, a.Outlet)
		}
	}
}

func TestHostileFeeds(t *testing.T) {
	laughs := `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">`
	for c := 'b'; c < 'k'; c++ {
		laughs += fmt.Sprintf(`<!ENTITY %c "%s">`, c, strings.Repeat("&"+string(c-1)+";", 10))
	}
	for name, text := range map[string]string{
		"billion laughs":   laughs + `]><rss version="2.0"><channel><title>&j;</title><item><title>&j;</title><description>&j;</description></item></channel></rss>`,
		"external entity":  `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title><description>a&x;b</description></item></channel></rss>`,
		"deep":             `<rss version="2.0"><channel>` + strings.Repeat("<item>", 400_000),
		"unfinished":       rss(`<item><title>Cut`)[:len(rssHead)+20],
		"no entries":       rss(""),
		"empty entries":    rss(strings.Repeat("<item/>", 1000)),
		"wrong json":       `{"version":"https://jsonfeed.org/version/1","items":[` + strings.Repeat("[", 200_000),
		"deep html":        rss(`<item><title>T</title><description>` + strings.Repeat("&lt;b&gt;&lt;i&gt;", 100_000) + `text</description></item>`),
		"unknown charset":  `<?xml version="1.0" encoding="klingon"?><rss version="2.0"><channel><item><title>T</title></item></channel></rss>`,
		"escapes in CDATA": rss("<item><title><![CDATA[\u009b31m\u202eT]]></title><description><![CDATA[<p>\u009d0;x\u009c Text&#27;[31m</p>]]></description></item>"),
		"entity of escape": rss("<item><title>&amp;#27;[31mT&#x9b;</title><description>a&#155;31mb &amp;#x1b;[2J</description></item>"),
		"feed name":        strings.Replace(rss("<item><title>T</title><description>D</description></item>"), "Example Post", "\u202e"+strings.Repeat("long ", 1000), 1),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := Read(t.Context(), serve(t, send("application/rss+xml", text)), local())
			if err == nil {
				t.Fatal("a feed was read as an article")
			}
			var several *article.Several
			said := []string{err.Error()}
			if errors.As(err, &several) {
				for _, e := range several.Entries {
					a, err := e.Load(t.Context())
					said = append(said, e.Name.String(), a.Body.String(), a.Title.String())
					if err != nil {
						said = append(said, err.Error())
					}
				}
			}
			for _, s := range said {
				if err := egress.Text(s); err != nil {
					t.Error(err)
				}
				if len(s) > 1<<20 || strings.Contains(s, "root:") || strings.Contains(s, "hahahahahaha") {
					t.Errorf("%d bytes: %.100q", len(s), s)
				}
			}
			if took := time.Since(start); took > 5*slow*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestFeedOfThousands(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = io.WriteString(w, rssHead)
		for range 200_000 {
			_, _ = io.WriteString(w, "<item><title>T</title></item>")
		}
		_, _ = io.WriteString(w, "</channel></rss>")
	})
	mustFail(t, address, local(), "more than 5 MB")
	many := rss(strings.Repeat("<item><title>T</title><description>D</description></item>", 80_000/slow))
	if s := entries(t, serve(t, send("application/rss+xml", many)), local()); len(s.Entries) != maxEntries {
		t.Errorf("%d entries, want %d", len(s.Entries), maxEntries)
	}
}

func TestSavedFeed(t *testing.T) {
	text := rss(`<item><title>One</title><description>` + "Text one." + `</description></item><item><title>Two</title><description>Text two.</description></item>`)
	path := write(t, "feed.xml", text)
	if s := entries(t, path, Options{Offline: true}); len(s.Entries) != 2 {
		t.Errorf("%d entries", len(s.Entries))
	}
	n := 0
	for a, err := range Articles(t.Context(), []string{path, "seed:blog"}, Options{Offline: true}) {
		if n++; err != nil {
			t.Errorf("%s: %v", a.Name, err)
		}
	}
	if n != 3 {
		t.Errorf("%d articles", n)
	}
}
