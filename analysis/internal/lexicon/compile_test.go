package lexicon

import (
	"testing"

	"askance/analysis/internal/text"
)

// TestEveryFormIsFound checks the compiled trie, which never writes the forms
// of a phrase out, against the forms written out.
func TestEveryFormIsFound(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	irregular, err := readIrregular()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range l.Entries {
		if isAffix(e.Term) {
			continue
		}
		for _, f := range new(writer).appendForms(nil, e, irregular) {
			d := text.Split(f.Words)
			ids := make([]ID, len(d.Tokens))
			bits := make([]Bits, len(d.Tokens))
			for i := range ids {
				ids[i] = l.Lookup(d.TokenText(i))
				bits[i] = l.Bits(ids[i])
			}
			found := false
			for _, m := range l.MatchAt(&Tokens{d, ids, bits}, 0, len(ids), 1, nil) {
				found = found || m.Entry == e && m.Len == len(ids)
			}
			if !found {
				t.Errorf("%s:%d: %q is not found", e.Class.File, e.Line, f.Words)
			}
		}
	}
}

func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Default(); err != nil {
			b.Fatal(err)
		}
	}
}
