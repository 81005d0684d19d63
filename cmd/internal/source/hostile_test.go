package source

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"askance/tui/article"
	"askance/tui/safe"
	"askance/tui/safe/egress"
	"askance/tui/safe/hostile"
)

// mustBeClean checks every text of an article and that its structure lies
// inside its body.
func mustBeClean(t *testing.T, name string, a article.Article) {
	t.Helper()
	for field, s := range map[string]string{
		"name": a.Name.String(), "title": a.Title.String(), "outlet": a.Outlet.String(), "date": a.Date.String(),
		"byline": a.Byline.String(), "address": a.Address.String(), "body": a.Body.String(),
	} {
		if err := egress.Text(s); err != nil {
			t.Errorf("%s: %s: %v", name, field, err)
		}
		if field != "body" && strings.Contains(s, "\n") {
			t.Errorf("%s: %s has two lines: %q", name, field, s)
		}
	}
	body, at := a.Body.String(), 0
	for _, b := range a.Blocks {
		if b.Start < at || b.End < b.Start || b.End > len(body) || strings.TrimSpace(body[at:b.Start]) != "" || egress.Text(b.Label) != nil {
			t.Errorf("%s: block %+v after %d of %d", name, b, at, len(body))
			return
		}
		at = b.End
	}
	if a.Blocks != nil && strings.TrimSpace(body[at:]) != "" {
		t.Errorf("%s: %q is in no block", name, body[at:])
	}
	at = 0
	for _, m := range a.Marks {
		if m.Start < at || m.End <= m.Start || m.End > len(body) || egress.Text(m.Address) != nil {
			t.Errorf("%s: mark %+v after %d of %d", name, m, at, len(body))
			return
		}
		at = m.Start
	}
}

// TestHostileTexts sends every hostile case through every format, in the body
// and in every fact.
func TestHostileTexts(t *testing.T) {
	entities := func(s string) string {
		var b strings.Builder
		for i, r := range s {
			format := "&#%d;"
			if i%2 == 0 {
				format = "&#x%x;"
			}
			fmt.Fprintf(&b, format, r)
		}
		return b.String()
	}
	for i, c := range hostile.Cases() {
		if i%slow > 0 {
			continue
		}
		text, coded := c.Text, entities(c.Text)
		linked, err := json.Marshal(map[string]any{"@type": "NewsArticle", "headline": text, "author": text, "datePublished": text, "publisher": text, "url": text})
		if err != nil {
			t.Fatal(err)
		}
		page := "<!doctype html><title>" + coded + "</title><meta property=og:site_name content=\"" + coded + "\"><article><p>" + text + "</p>" +
			strings.Repeat(paragraph, 3) + "<p>" + coded + " <a href=\"" + coded + "\">" + coded + "</a> <em>" + text + "</em></p></article>"
		for form, in := range map[string]struct{ name, raw string }{
			"plain":        {"a.txt", text},
			"headline":     {"a.txt", text + "\n\n" + body},
			"front matter": {"a.md", "---\ntitle: |\n  " + strings.ReplaceAll(text, "\n", "\n  ") + "\nauthor: " + string(mustJSON(text)) + "\n---\n" + body},
			"Markdown":     {"a.md", "# " + text + "\n\n- *" + text + "* [" + text + "](" + text + ")\n\n> " + coded + "\n\n```\n" + text + "\n```\n"},
			"page":         {"a.html", page},
			"JSON-LD":      {"a.html", "<script type=application/ld+json>" + string(linked) + "</script>" + page},
		} {
			name := c.Name + " as " + form
			d, err := parse(t.Context(), in.name, in.raw)
			if err != nil {
				if err := egress.Text(fileFault(c.Text, err).Error()); err != nil {
					t.Errorf("%s: error: %v", name, err)
				}
				continue
			}
			mustBeClean(t, name, d.article(safe.NewLine(text)))
		}
		for _, arg := range []string{text, "seed:" + text, "http://" + text, "/nowhere/" + text} {
			if _, err := List(t.Context(), []string{arg}, Options{Offline: true}); err != nil && egress.Text(err.Error()) != nil {
				t.Errorf("%s as an argument: %q", c.Name, err)
			}
		}
	}
}

func mustJSON(s string) []byte {
	raw, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return raw
}

// TestHostileFeedTexts sends every hostile case through a feed.
func TestHostileFeedTexts(t *testing.T) {
	for _, c := range hostile.Cases() {
		quoted := strings.ReplaceAll(c.Text, "]]>", "]] >")
		err := Options{Offline: true}.feed(t.Context(), rss("<item><title><![CDATA["+quoted+"]]></title><description><![CDATA["+quoted+" text]]></description></item>"), nil)
		var several *article.Several
		if !errors.As(err, &several) {
			continue // not XML any more, which errFeed says
		}
		for _, e := range several.Entries {
			if a, err := e.Load(t.Context()); err == nil {
				mustBeClean(t, c.Name, a)
			}
			if err := egress.Text(e.Name.String()); err != nil {
				t.Errorf("%s: %v", c.Name, err)
			}
		}
	}
}

type hostilePage struct{ raw, want string }

func hostilePages() map[string]hostilePage {
	article := strings.Repeat(paragraph, 4)
	var attributes strings.Builder
	for i := range 400 {
		fmt.Fprintf(&attributes, "<b a%d>", i)
	}
	return map[string]hostilePage{
		"deep":             {strings.Repeat("<div>", 200_000) + article, ""},
		"deep inline":      {strings.Repeat("<span><b>", 200_000) + article, ""},
		"formatting":       {attributes.String() + strings.Repeat("<p>x", 100_000), ""},
		"tables":           {strings.Repeat("<table><tr><td>", 50_000) + article, ""},
		"unclosed":         {strings.Repeat("<a href=x>", 50_000) + article, ""},
		"comments":         {strings.Repeat("<!--", 100_000) + "-->" + article, "The agency said"},
		"long attribute":   {"<p class=\"" + strings.Repeat("x", 1<<20) + "\">" + article, "The agency said"},
		"many attributes":  {"<p " + strings.Repeat("a=b ", 100_000) + ">" + article, "The agency said"},
		"many entities":    {"<p>" + strings.Repeat("&amp;", 200_000) + "</p>" + article, "The agency said"},
		"nulls":            {strings.Repeat("<p>\x00\x00</p>", 10) + article, "The agency said"},
		"wide list":        {"<article>" + article + "<ul>" + strings.Repeat("<li>item number one of many", 50_000) + "</ul></article>", ""},
		"many paragraphs":  {"<article>" + strings.Repeat(paragraph, 15_000) + "</article>", "The agency said"},
		"scripts":          {strings.Repeat("<script>document.write('<p>x')</script>", 20_000) + article, "The agency said"},
		"escape entities":  {"<article><p>One&#27;[31m two&#155;31m three&#x9d;0;x&#7; four&#8238;five</p>" + article + "</article>", "One two›31m three\ufffd0;x␇ fourfive"},
		"escape by halves": {"<article><p>One&#<b>27;</b>[31m and &#2<i></i>7;[2J and &amp;#27;[31m</p>" + article + "</article>", "One"},
		"CDATA":            {"<article><svg><![CDATA[\x1b[31m]]></svg><p><![CDATA[x]]>One \x1b]0;t\atwo</p>" + article + "</article>", "One two"},
		"links":            {"<article><p>See <a href='java&#115;cript:x'>one</a>, <a href='file:///etc/passwd'>two</a>, <a href=' https://example.org/\u202e'>three</a> and then some more words of text.</p>" + article + "</article>", "See one, two, three"},
		"base":             {"<base href='javascript:x'><article><p>A <a href='y'>link</a> and then some more words of text, so that it is one.</p>" + article + "</article>", "A link and"},
		"frame set":        {"<frameset><frame src=file:///etc/passwd></frameset>" + article, ""},
		"plaintext":        {"<plaintext>" + article, ""},
		"boxes in boxes":   {strings.Repeat("<div class='ad related video quote byline date'><a href=x rel=author>A B</a>", 400) + article, ""},
		"many boxes":       {strings.Repeat("<div class='related more'><a href=x>Another story</a></div><p class=byline>By <a rel=author>A Name</a></p><span class=date>x</span>", 15_000) + article, ""},
		"many pull quotes": {strings.Repeat("<div class=pullquote>Officials denied it</div>", 20_000) + article, "The agency said"},
		"many in one line": {"<p>" + strings.Repeat("<span class=ad>x</span> <time>x</time> ", 15_000) + "</p>" + article, "The agency said"},
		"many tag links":   {"<div>" + strings.Repeat("<a rel=tag>x</a> ", 20_000) + "</div>" + article, "The agency said"},
		"many breaks":      {"<div>" + strings.Repeat("text<br><br>", 60_000) + "</div>" + article, ""},
		"many fonts":       {strings.Repeat("<font>text ", 60_000) + article, ""},
		"many names":       {"<p class='" + strings.Repeat("ad-x ", 200_000) + "'>" + strings.Repeat("<p class=aAaAaAaAaA-a_a>x", 50_000) + article, ""},
		"big JSON-LD":      {"<script type=application/ld+json>" + strings.Repeat("[", 100_000) + "</script>" + article, "The agency said"},
		"odd JSON-LD":      {`<script type=application/ld+json>{"@type":["NewsArticle"],"headline":{"name":["x"]},"author":[[{"name":{"name":"N"}}]],"articleBody":7}</script>` + article, "The agency said"},
	}
}

// TestHostilePages reads pages that try to take time or memory, or to bring
// something past the parser.
func TestHostilePages(t *testing.T) {
	for name, tt := range hostilePages() {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			d, err := parse(context.Background(), "a.html", tt.raw)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			if took > 5*slow*time.Second {
				t.Errorf("took %v", took)
			}
			if grown := int64(after.HeapSys) - int64(before.HeapSys); grown > 300<<20 {
				t.Errorf("took %d MB", grown>>20)
			}
			if err != nil {
				if tt.want != "" && slow == 1 || !strings.Contains(err.Error(), "; ") { // the limit on time is the same under the race detector
					t.Errorf("%v", err)
				}
				return
			}
			a := d.article(safe.NewLine(name))
			mustBeClean(t, name, a)
			if !strings.Contains(a.Body.String(), tt.want) {
				t.Errorf("%.300q lacks %q", a.Body, tt.want)
			}
			for _, m := range a.Marks {
				if m.Address != "" && !strings.HasPrefix(m.Address, "http") {
					t.Errorf("link to %q", m.Address)
				}
			}
		})
	}
}

// TestArticleBodyOfLinkedData reads an article whose body only JSON-LD has whole.
func TestArticleBodyOfLinkedData(t *testing.T) {
	long := strings.Repeat("The agency said so &amp; officials denied it at length.\\n\\n", 40)
	raw := `<title>T</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Truce","articleBody":"` + long + `"}</script><p>` + body + `</p>`
	d, err := parse(t.Context(), "a.html", raw)
	if err != nil || strings.Count(d.body, "The agency said so & officials") != 40 {
		t.Errorf("%v %.200q", err, d.body)
	}
}
