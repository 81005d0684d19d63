package source

import (
	"context"
	"strings"
	"testing"

	"askance/tui/safe"
)

const body = "The agency said the strike came five days into the truce. Officials denied it and asked for an inquiry that would take months.\n\nA second paragraph follows it."

func TestPlainText(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"headline", "Truce breaks down\n\n" + body, "title: Truce breaks down\n\n" + body},
		{"headline in quotation marks", "Minister calls it 'a stunt'\n\n" + body, "title: Minister calls it 'a stunt'\n\n" + body},
		{"question", "Who broke the truce?\n\n" + body, "title: Who broke the truce?\n\n" + body},
		{"no headline", body, body},
		{"first sentence", "It broke down.\n\n" + body, "It broke down.\n\n" + body},
		{"wrapped lines", "The agency said the strike came five days into the truce and that\nofficials denied it and asked for an inquiry.\n\nMore.", "The agency said the strike came five days into the truce and that\nofficials denied it and asked for an inquiry.\n\nMore."},
		{"headline on the line above", "Truce breaks down\n" + strings.Repeat(body[:120], 2), "title: Truce breaks down\n\n" + strings.Repeat(body[:120], 2)},
		{"headline alone", "Truce breaks down\n\n", "Truce breaks down"},
		{"byline and date", "Truce breaks down\nBy Jane Doe\n17 September 2016\n\n" + body, "title: Truce breaks down\ndate: 17 September 2016\nbyline: Jane Doe\n\n" + body},
		{"outlet, byline and date", "Truce breaks down\nExample Post\nBy Jane Doe\n17 September 2016\n\n" + body, "title: Truce breaks down\noutlet: Example Post\ndate: 17 September 2016\nbyline: Jane Doe\n\n" + body},
		{"all on one line", "Truce breaks down\n\nBy Jane Doe, The Example Post | Updated Sept. 17, 2016 at 5:02 p.m. ET\n\n" + body, "title: Truce breaks down\noutlet: The Example Post\ndate: 17 September 2016\nbyline: Jane Doe\n\n" + body},
		{"name without By", "Truce breaks down\nSat, Sep 17, 2016, 10:30 AM\nJane Doe and John Roe\n\n" + body, "title: Truce breaks down\ndate: 17 September 2016\nbyline: Jane Doe and John Roe\n\n" + body},
		{"outlet above the headline", "Example Post\n\nTruce breaks down\n17.09.2016\n\n" + body, "title: Truce breaks down\noutlet: Example Post\ndate: 17 September 2016\n\n" + body},
		{"no facts", "Truce breaks down\n\nJane Doe\n\n" + body, "title: Truce breaks down\n\nJane Doe\n\n" + body},
		{"a dated sentence", "Truce breaks down\n\nOn 17 September 2016 the truce ended\n\n" + body, "title: Truce breaks down\n\nOn 17 September 2016 the truce ended\n\n" + body},
		{"facts by name", "Title: Truce breaks down\nSource: The Daily Example\nDate: 2016-09-17\nAuthor: Jane Doe\nURL: https://example.org/truce\n\n" + body,
			"title: Truce breaks down\noutlet: The Daily Example\ndate: 2016-09-17\nbyline: Jane Doe\naddress: https://example.org/truce\n\n" + body},
		{"address under the headline", "Truce breaks down\n\nhttps://example.org/truce\n\n" + body, "title: Truce breaks down\naddress: https://example.org/truce\n\n" + body},
		{"front matter", "---\ntitle: A\noutlet: B\ndate: 2016-09-17\nbyline: [C, D]\n---\n\nHeadline-like line\n\n" + body, "title: A\noutlet: B\ndate: 17 September 2016\nbyline: C, D\n\nHeadline-like line\n\n" + body},
		{"other names", "---\nheadline: A\nsource: B\npublished: 2016-09-17T10:30:00Z\nauthor:\n  name: C\nlink: https://example.org\n---\n" + body, "title: A\noutlet: B\ndate: 17 September 2016, 10:30\nbyline: C\naddress: https://example.org\n\n" + body},
		{"not front matter", "---\n\nA text under a rule.\n\n---\n\nMore.", "---\n\nA text under a rule.\n\n---\n\nMore."},
		{"front matter without an end", "---\ntitle: A\n\n" + body, "---\ntitle: A\n\n" + body},
		{"front matter that is a list", "---\n- a\n- b\n---\n" + body, "---\n- a\n- b\n---\n" + body},
		{"CRLF", "Truce breaks down\r\n\r\nIt did, officials said at length on Saturday.\r\n", "title: Truce breaks down\n\nIt did, officials said at length on Saturday."},
		{"escapes in the headline", "\x1b[31mTruce\x1b[m\u202e breaks\n\n" + body, "title: Truce breaks\n\n" + body},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := parse(context.Background(), "a.txt", tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := written(d.article(safe.NewLine("a"))); got != tt.want {
				t.Errorf("\n got %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestFrontMatterBombs(t *testing.T) {
	laughs := "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		laughs += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+string(c-1)+",", 9) + "]\n"
	}
	for name, text := range map[string]string{
		"billion laughs": laughs + "title: T\n---\n" + body,
		"deep":           "---\n" + strings.Repeat("[", 30_000) + "\n---\n" + body,
		"long":           "---\ntitle: " + strings.Repeat("x", 2*maxFront) + "\n---\n" + body,
		"tags":           "---\ntitle: !!binary AAAA\n? !!set {a}\n---\n" + body,
	} {
		if _, rest := cutFront(text); !strings.HasSuffix(rest, body) {
			t.Errorf("%s: the body is lost", name)
		}
	}
}

func TestMarkdownHeadline(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"# A headline\n\nText.", "title: A headline\n\nText."},
		{"---\ntitle: A headline\n---\n# A headline\n\nText.", "title: A headline\n\nText."},
		{"---\ntitle: Another\n---\n# A headline\n\nText.", "title: Another\n\n# A headline\n\nText."},
		{"# A headline\n\n*Example Post, 17 September 2016*\n\nBy Jane Doe\n\nText.", "title: A headline\noutlet: Example Post\ndate: 17 September 2016\nbyline: Jane Doe\n\nText."},
		{"## A section\n\nText.", "## A section\n\nText."},
		{"# Alone", "# Alone"},
	} {
		d, err := parse(context.Background(), "a.md", tt.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := written(d.article(safe.NewLine("a"))); got != tt.want {
			t.Errorf("%q\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}
