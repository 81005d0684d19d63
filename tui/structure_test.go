package tui

import (
	"strings"
	"testing"

	"askance/tui/article"
	"askance/tui/internal/theme"
	"askance/tui/safe"
	"askance/tui/safe/egress"

	"github.com/charmbracelet/x/ansi"
)

// structured is an article with every kind of block and mark.
func structured() Account {
	const text = "What happened\n\nIt was a quiet morning, as the ministry says on its page about the harbour.\n\n" +
		"first point\nsecond point\n\nWe saw three ships burn.\n\nx := 1\n\ny := 2\n\nThe end."
	at := func(s string) article.Span {
		i := strings.Index(text, s)
		return article.Span{Start: i, End: i + len(s)}
	}
	a := &article.Article{Name: safe.NewLine("page"), Title: safe.NewLine("A page"), Body: safe.NewText(text)}
	a.Blocks = []article.Block{
		{Span: at("What happened"), Kind: article.Heading, Level: 2},
		{Span: at("It was a quiet morning, as the ministry says on its page about the harbour.")},
		{Span: at("first point"), Kind: article.ListItem, Level: 1, Label: "1."},
		{Span: at("second point"), Kind: article.ListItem, Level: 1, Label: "2."},
		{Span: at("We saw three ships burn."), Kind: article.BlockQuote, Level: 1},
		{Span: at("x := 1\n\ny := 2"), Kind: article.Code},
		{Span: article.Span{Start: len(text) - len("The end."), End: len(text) - len("The end.")}, Kind: article.Rule},
		{Span: at("The end.")},
	}
	a.Marks = []article.Mark{
		{Span: at("quiet"), Kind: article.Emphasis},
		{Span: at("on its page about the harbour"), Kind: article.Link, Address: "https://example.org/harbour"},
		{Span: at("three"), Kind: article.Strong},
		{Span: at("The end"), Kind: article.Link, Address: "https://example.org/a;b"},
	}
	return Account{Name: a.Name, Article: a}
}

func TestStructureIsDrawn(t *testing.T) {
	s := opened(t, 48, 30, Options{Accounts: []Account{structured()}})
	s.wants("1. first point", "2. second point", "▎ We saw three ships burn.", "  x := 1", "  y := 2", "* * *")
	for name, l := range map[string]theme.Look{"heading": theme.Heading, "emphasis": theme.Emphasis, "strong in a quotation": theme.Quoted | theme.Strong, "link": theme.Link} {
		if !strings.Contains(s.m.View().Content, s.m.theme.Look(l)) {
			t.Errorf("no %s", name)
		}
	}
}

// TestLinksSurviveWrapping: on every line that a link goes over it is opened
// and closed, under one id.
func TestLinksSurviveWrapping(t *testing.T) {
	s := opened(t, 40, 30, Options{Accounts: []Account{structured()}})
	frame := s.m.View().Content
	if err := egress.Frame(frame); err != nil {
		t.Fatal(err)
	}
	var linked []string
	for _, row := range strings.Split(frame, "\n") {
		before, rest, ok := strings.Cut(row, ";https://example.org/harbour\x1b\\")
		if !ok {
			continue
		}
		words, _, closed := strings.Cut(rest, "\x1b]8;;\x1b\\")
		if !closed || !strings.Contains(before, "\x1b]8;id=") {
			t.Errorf("a link is left open in %q", row)
		}
		linked = append(linked, strings.TrimSpace(ansi.Strip(words)))
	}
	if got := strings.Join(linked, " "); got != "on its page about the harbour" || len(linked) < 2 {
		t.Errorf("the link covers %q", linked)
	}
	if strings.Contains(frame, "a;b") {
		t.Error("an address that the renderer cannot take is linked")
	}
}

func TestServedReadersGetNoLinks(t *testing.T) {
	s := opened(t, 40, 30, Options{Accounts: []Account{structured()}, Served: true})
	if strings.Contains(s.m.View().Content, "\x1b]8") {
		t.Error("a served reader gets a link")
	}
}
