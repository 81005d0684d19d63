package compare

import (
	"cmp"
	"slices"

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
	starts    [][]int32         // first bytes of the words, by account
	matches   [][][]Match       // by account, other account and sentence
}

// Account is what is said of one account as a whole.
type Account struct {
	Words     int
	Sentences int     // that a matching sentence was looked for; those run together are one
	Matched   int     // of them, those that another account has, or makes the same point as
	Unmatched []Place // those for which no matching sentence was found in any other account
}

// Little reports whether hardly anything of an account was found in another:
// it may be of another event.
func (a Account) Little() bool { return a.Matched == 0 || 20*a.Matched < a.Sentences }

// work is what the views share while a comparison is made.
type work struct {
	accounts []*account // as they were given
	order    []*account // by their texts: what is found does not hang on which account comes first
	words    *vocabulary
	weights  []weight   // of stems
	pairs    []*pairing // by order
	pairOf   []*pairing // by index of both accounts
	persons  []*person
	runs     [][]mention         // names as runs of capitals, by account
	located  [][]located         // mentions of persons, by account and end
	holders  []map[int32]*person // by account and stem of the rank; see offices
}

// Accounts holds reports together. It is pure and takes time in proportion to
// the words, for every pair of accounts.
func Accounts(reports ...analysis.Report) Comparison {
	w := prepare(reports)
	c := Comparison{Accounts: make([]Account, len(reports)), texts: make([]string, len(reports))}
	for i, a := range w.accounts {
		c.texts[i] = a.text
		c.Accounts[i].Words = len(a.words)
		w.looked(i, &c.Accounts[i])
		c.sentences = append(c.sentences, a.spans())
		c.starts = append(c.starts, a.starts())
		c.matches = append(c.matches, w.matches(i))
	}
	c.Passages = w.passages()
	c.Edits = w.edits()
	bares := w.bares()
	c.Restored = restored(bares)
	c.Names = w.names()
	w.locate()
	c.Quotes = w.quotes(bares)
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
	w.accounts = make([]*account, len(reports))
	for _, i := range byText(reports) {
		w.accounts[i] = newAccount(i, reports[i], w.words)
		w.order = append(w.order, w.accounts[i])
	}
	w.weights = terms(w.order, w.words)
	for _, a := range w.order {
		a.post(len(w.words.entries))
	}
	w.pair()
	return w
}

// byText returns the indices of reports in the order of their texts.
func byText(reports []analysis.Report) []int {
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(reports[i].Text, reports[j].Text) })
	return order
}

// pair finds what every two accounts share.
func (w *work) pair() {
	n := len(w.order)
	seeds := make([][]seed, n*n)
	countGrams(w.order).seeds(func(i, j int, s seed) { seeds[i*n+j] = append(seeds[i*n+j], s) })
	w.pairOf = make([]*pairing, n*n)
	for i, a := range w.order {
		for j := i + 1; j < n; j++ {
			b := w.order[j]
			chains := copied(a, b, w.words, link(grow(a.words, b.words, seeds[i*n+j])))
			p := newPairing(a, b, w.words, chains, w.weights)
			w.pairs = append(w.pairs, p)
			w.pairOf[a.index*n+b.index], w.pairOf[b.index*n+a.index] = p, p
		}
	}
}

// bySide puts the place in the account with the lower index first.
func bySide(p, q Place) [2]Place {
	if p.Account > q.Account {
		return [2]Place{q, p}
	}
	return [2]Place{p, q}
}

// earliest returns the first place of a row, in the first account that has
// any; rows that are alike otherwise stand in that order.
func earliest[T any](cells [][]T, at func(T) Place) (account, start int) {
	for i, cell := range cells {
		if len(cell) > 0 {
			return i, at(cell[0]).Start
		}
	}
	return len(cells), 0
}

// compareRows orders two rows by their first places.
func compareRows[T any](p, q [][]T, at func(T) Place) int {
	i, s := earliest(p, at)
	j, t := earliest(q, at)
	return cmp.Or(cmp.Compare(i, j), cmp.Compare(s, t))
}
