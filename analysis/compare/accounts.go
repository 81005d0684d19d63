package compare

import (
	"askance/analysis"
)

// Place is a stretch of one account.
type Place struct {
	Account int // index into the reports that were compared
	analysis.Span
}

// Comparison is what Accounts found: one field per view. Rows are in an order
// fit for reading; every place lies inside its account.
type Comparison struct {
	Accounts []Account
	Passages []Passage // between every two accounts, by account and then by place
	Edits    []Edit
	Quotes   []Quote
	Restored []Restored
	Names    []Name
	Sources  []Source
	Figures  []Figure
	Agents   []Agency
	Profiles []Profile // by account

	texts     []string
	sentences [][]analysis.Span // by account
	matches   [][][]Match       // by account, other account and sentence
}

// Account is what is said of one account as a whole.
type Account struct {
	Words     int
	Unmatched []Place // sentences for which no matching sentence was found in any other account
}

// work is what the views share while a comparison is made.
type work struct {
	accounts []*account
	words    *vocabulary
	weights  []float64 // of stems
	pairs    []*pairing
	persons  []*person
	located  [][]located // mentions of persons, by account and end
}

// Accounts holds reports together. It is pure and takes time in proportion to
// the words, for every pair of accounts.
func Accounts(reports ...analysis.Report) Comparison {
	w := prepare(reports)
	c := Comparison{Accounts: make([]Account, len(reports)), texts: make([]string, len(reports))}
	for i, a := range w.accounts {
		c.texts[i] = a.text
		c.Accounts[i].Words = len(a.words)
		c.Accounts[i].Unmatched = w.unmatched(i)
		c.sentences = append(c.sentences, a.spans())
		c.matches = append(c.matches, w.matches(i))
	}
	c.Passages = w.passages()
	c.Edits = w.edits()
	bares := w.bares()
	c.Restored = restored(bares)
	c.Quotes = w.quotes(bares)
	c.Names = w.names()
	w.locate()
	c.Sources = w.sources()
	c.Figures = w.figures()
	c.Agents = w.agents()
	for i, r := range reports {
		p := c.profile(i, r)
		for _, restored := range c.Restored {
			if restored.Account == i {
				first, end := w.accounts[i].wordsIn(restored.Span)
				p.Quoted += end - first
			}
		}
		c.Profiles = append(c.Profiles, p)
	}
	return c
}

// prepare cuts the reports into numbered words and pairs them.
func prepare(reports []analysis.Report) *work {
	size := 0
	for _, r := range reports {
		size += len(r.Text) / 12
	}
	w := &work{words: newVocabulary(size)}
	for i, r := range reports {
		w.accounts = append(w.accounts, newAccount(i, r, w.words))
	}
	w.weights = terms(w.accounts, w.words)
	for _, a := range w.accounts {
		a.post(len(w.words.entries))
	}
	w.pair()
	return w
}

// pair finds what every two accounts share.
func (w *work) pair() {
	n := len(w.accounts)
	seeds := make([][]seed, n*n)
	countGrams(w.accounts).seeds(func(i, j int, s seed) { seeds[i*n+j] = append(seeds[i*n+j], s) })
	for i, a := range w.accounts {
		for j := i + 1; j < n; j++ {
			b := w.accounts[j]
			chains := copied(a, b, w.words, link(grow(a.words, b.words, seeds[i*n+j])))
			w.pairs = append(w.pairs, newPairing(a, b, w.words, chains, w.weights))
		}
	}
}

// between returns the pairing of accounts i < j.
func (w *work) between(i, j int) *pairing {
	n := len(w.accounts)
	return w.pairs[i*n-i*(i+1)/2+j-i-1]
}
