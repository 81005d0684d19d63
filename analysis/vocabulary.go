package analysis

import (
	"fmt"
	"sync"

	"askance/analysis/internal/lexicon"
)

// vocabulary is the compiled word lists with what the rules ask of an entry.
type vocabulary struct {
	*lexicon.Lexicon
	kinds   []Kind     // by Entry.Index
	stances []Stance   // by Entry.Index
	frames  []cueFrame // by Entry.Index
	words   fewWords
	own     map[*lexicon.Class]*Rule // readers' own rules; nil without any
}

// kindExcept stands in kinds for words to leave alone.
const kindExcept = Kind(Kinds)

// embedded compiles the embedded lists once. They are part of the program: a
// fault in them is a fault of the build, which a test shows first.
var embedded = sync.OnceValue(func() *vocabulary {
	l, err := lexicon.Default()
	if err != nil {
		panic(err)
	}
	v, err := newVocabulary(l)
	if err != nil {
		panic(err)
	}
	return v
})

func newVocabulary(l *lexicon.Lexicon) (*vocabulary, error) {
	v := &vocabulary{Lexicon: l, kinds: make([]Kind, len(l.Entries)), stances: make([]Stance, len(l.Entries)), frames: make([]cueFrame, len(l.Entries)), words: findWords(l)}
	kinds, stances, frames := map[string]Kind{}, map[string]Stance{}, map[string]cueFrame{}
	for k, name := range kindNames {
		kinds[name] = Kind(k)
	}
	for k, name := range stanceNames {
		stances[name] = Stance(k)
	}
	for f, name := range frameNames {
		frames[name] = cueFrame(f)
	}
	for i, e := range l.Entries {
		if i > 0 && e.Class == l.Entries[i-1].Class {
			v.kinds[i], v.stances[i], v.frames[i] = v.kinds[i-1], v.stances[i-1], v.frames[i-1]
			continue
		}
		if e.Class.Section == lexicon.Except {
			v.kinds[i] = kindExcept
			continue
		}
		k, ok := kinds[e.Class.Kind]
		if !ok {
			return nil, fmt.Errorf("%s:%d: class %s is of no known kind %q", e.Class.File, e.Line, e.Class.Name, e.Class.Kind)
		}
		st, ok := stances[e.Class.Stance]
		if !ok {
			return nil, fmt.Errorf("%s:%d: class %s has no known stance %q", e.Class.File, e.Line, e.Class.Name, e.Class.Stance)
		}
		f, ok := frames[e.Class.Frame]
		if !ok {
			return nil, fmt.Errorf("%s:%d: class %s has no known frame %q", e.Class.File, e.Line, e.Class.Name, e.Class.Frame)
		}
		v.kinds[i], v.stances[i], v.frames[i] = k, st, f
	}
	return v, nil
}

// fewWords are the numbers of words that rules ask for by themselves. All are
// listed, so that none is 0, the number of every other word.
type fewWords struct{ mr, mrs, ms, and, of, he, she, they, it, we, i, you lexicon.ID }

func findWords(l *lexicon.Lexicon) fewWords {
	return fewWords{
		mr: l.Lookup("mr"), mrs: l.Lookup("mrs"), ms: l.Lookup("ms"), and: l.Lookup("and"), of: l.Lookup("of"),
		he: l.Lookup("he"), she: l.Lookup("she"), they: l.Lookup("they"), it: l.Lookup("it"),
		we: l.Lookup("we"), i: l.Lookup("i"), you: l.Lookup("you"),
	}
}
