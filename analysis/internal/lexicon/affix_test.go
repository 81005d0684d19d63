package lexicon

import (
	"testing"

	"askance/analysis/internal/text"
)

func TestAffixes(t *testing.T) {
	entries, err := Parse("t", "@class a\n@kind loaded\n-obsessed\npseudo-\nself-obsessed\n")
	if err != nil {
		t.Fatal(err)
	}
	l, err := New(entries, nil, Irregular{})
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"Trump-obsessed":  "-obsessed",
		"self-obsessed":   "self-obsessed", // its own entry comes first
		"pseudo-science":  "pseudo-",
		"pseudo-obsessed": "-obsessed",
		"obsessed":        "",
		"-obsessed":       "",
		"well-known":      "",
		"pseudo-":         "",
	} {
		d := text.Split(word)
		ids := make([]ID, len(d.Tokens))
		bits := make([]Bits, len(d.Tokens))
		for i := range ids {
			ids[i] = l.Lookup(d.TokenText(i))
			bits[i] = l.Bits(ids[i])
		}
		got := ""
		if m := l.MatchAt(&Tokens{d, ids, bits}, 0, len(ids), 1, nil); len(m) > 0 {
			got = m[0].Entry.Term
		}
		if got != want {
			t.Errorf("%s matches %q, want %q", word, got, want)
		}
	}
}
