package compare

import (
	"cmp"
	"slices"

	"askance/analysis"
)

// Quote is a row of the quotes view: one quotation, and how each account gives
// and introduces it.
type Quote struct {
	Longest Place    // the fullest version
	Said    [][]Said // by account, in order of the text
}

// Said is a quotation as one account has it.
type Said struct {
	Place                  // with its marks
	Marks  Marks           //
	Lead   Place           // what leads into it in the sentence before, or empty
	Cue    Place           // what introduces it, or empty
	Stance analysis.Stance // of the cue
	Source Place           // who is named as speaking, or empty
}

// Marks says what becomes of a quotation's marks.
type Marks uint8

// The fates of quotation marks.
const (
	Quoted   Marks = iota // the words stand in marks
	Unmarked              // the account has the words as its own
	Lost                  // the account seems to have lost the marks
)

var marksNames = [...]string{"in marks", "without marks", "marks lost"}

// String returns the fate as readers are told of it.
func (m Marks) String() string { return marksNames[m] }

const (
	// quoteShare is the part of the shorter quotation's pairs of words that
	// must stand in the other for both to be the same.
	quoteShare = 0.35
	// minQuote is how many words a quotation needs to be compared by pairs;
	// shorter ones must be equal.
	minQuote = 3
)

// utterance is a quotation of one account, as words.
type utterance struct {
	a          *account
	first, end int
	said       Said
	row        int
}

// quotes matches quotations across accounts.
func (w *work) quotes(bares []bare) []Quote {
	var all []*utterance
	of := make([][]*utterance, len(w.accounts)) // by account and quotation
	for _, a := range w.order {
		of[a.index] = make([]*utterance, len(a.doc.Quotes))
		for q, quote := range a.doc.Quotes {
			first, end := a.wordsIn(quote.Inner)
			if quote.Level == 0 && end > first {
				u := &utterance{a: a, first: first, end: end, said: Said{Place: Place{a.index, quote.Span}}, row: len(all)}
				of[a.index][q] = u
				all = append(all, u)
			}
		}
	}
	w.join(all)
	for _, b := range bares {
		if u := of[b.from.index][b.quote]; u != nil {
			marks := Unmarked
			if b.lost {
				marks = Lost
			}
			a := w.accounts[b.Account]
			first, end := a.wordsIn(b.Span)
			all = append(all, &utterance{a: a, first: first, end: end, said: Said{Place: b.Place, Marks: marks}, row: u.row})
		}
	}
	return w.quoteRows(all)
}

// join gives quotations that are the same one row. Candidates share a pair of
// words, so that time stays in proportion to the text.
func (w *work) join(all []*utterance) {
	rows := newSets(len(all))
	seen := map[[2]int32][]int{}
	tried := make([]int, len(all)) // by the last quotation that was held against each
	for i, u := range all {
		for _, b := range u.bigrams() {
			for _, k := range seen[b] {
				if tried[k] != i+1 {
					tried[k] = i + 1
					if rows.root(i) != rows.root(k) && w.sameQuote(u, all[k]) {
						rows.join(i, k)
					}
				}
			}
			if len(seen[b]) < maxPostings {
				seen[b] = append(seen[b], i)
			}
		}
	}
	for i, u := range all {
		u.row = rows.root(i)
	}
}

// bigrams returns the pairs of words of a quotation; a single word is a pair
// with nothing.
func (u *utterance) bigrams() [][2]int32 {
	if u.end-u.first == 1 {
		return [][2]int32{{u.a.words[u.first].id, -1}}
	}
	out := make([][2]int32, 0, u.end-u.first-1)
	for i := u.first; i+1 < u.end; i++ {
		out = append(out, [2]int32{u.a.words[i].id, u.a.words[i+1].id})
	}
	return out
}

// sameQuote reports whether two quotations hold the same words: short ones all
// of them, longer ones enough of the shorter one's pairs, two of them of content,
// one of more than what prose is made of, and two in a row.
func (w *work) sameQuote(u, v *utterance) bool {
	if u.end-u.first > v.end-v.first {
		u, v = v, u
	}
	if u.end-u.first < minQuote {
		return u.end-u.first == v.end-v.first && slices.Equal(u.bigrams(), v.bigrams()) && w.content(u)
	}
	in := map[[2]int32]bool{}
	for _, b := range v.bigrams() {
		in[b] = true
	}
	shared, content, weighty, row, longest := 0, 0, 0, 0, 0
	pairs := u.bigrams()
	for _, b := range pairs {
		if !in[b] {
			row = 0
			continue
		}
		shared++
		row++
		longest = max(longest, row)
		if !w.words.is(b[0], stopWord) || !w.words.is(b[1], stopWord) {
			content++
		}
		if w.words.weighty(b[0]) || w.words.weighty(b[1]) {
			weighty++
		}
	}
	return float64(shared) >= quoteShare*float64(len(pairs)) && content >= 2 && weighty >= 1 && longest >= 2
}

func (w *work) content(u *utterance) bool {
	for i := u.first; i < u.end; i++ {
		if !w.stop(u.a, i) {
			return true
		}
	}
	return false
}

// quoteRows makes a row of every group: those first that most accounts have.
func (w *work) quoteRows(all []*utterance) []Quote {
	index := map[int]int{}
	var out []Quote
	for _, u := range all {
		i, ok := index[u.row]
		if !ok {
			i = len(out)
			index[u.row] = i
			out = append(out, Quote{Longest: u.said.Place, Said: make([][]Said, len(w.accounts))})
		}
		q := &out[i]
		if slices.ContainsFunc(q.Said[u.a.index], func(s Said) bool { return s.Overlaps(u.said.Span) }) {
			continue
		}
		w.introduction(u.a, &u.said)
		q.Said[u.a.index] = append(q.Said[u.a.index], u.said)
		if u.said.Len() > q.Longest.Len() && u.said.Marks == Quoted {
			q.Longest = u.said.Place
		}
	}
	for _, q := range out {
		for _, said := range q.Said {
			slices.SortFunc(said, func(s, t Said) int { return cmp.Compare(s.Start, t.Start) })
		}
	}
	slices.SortStableFunc(out, func(p, q Quote) int {
		return cmp.Or(cmp.Compare(q.used(), p.used()), compareRows(p.Said, q.Said, func(s Said) Place { return s.Place }))
	})
	return out
}

func (q Quote) used() int {
	n := 0
	for _, s := range q.Said {
		if len(s) > 0 {
			n++
		}
	}
	return n
}
