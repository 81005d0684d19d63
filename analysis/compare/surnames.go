package compare

// surnames gives persons the places where accounts name them by surname, with
// or without a rank, or, in accounts that lost their capitals, in full.
// Accounts that introduce a person come first: they tell the person's ranks.
func (w *work) surnames(all []*person, runs [][]mention) {
	bearers := make([][]*person, len(w.words.entries))
	for _, p := range all {
		for last := range p.spellings {
			bearers[last] = append(bearers[last], p)
		}
	}
	for _, a := range w.order {
		if a.doc.LowerCased {
			for _, p := range all {
				w.findLowered(p, a)
			}
		}
		w.bySurname(bearers, a, runs[a.index], true)
	}
	for _, a := range w.order {
		w.bySurname(bearers, a, runs[a.index], false)
	}
}

// bySurname finds surnames in one account, of those that the account
// introduces or of the others.
func (w *work) bySurname(bearers [][]*person, a *account, runs []mention, introduced bool) {
	r := 0
	for i := range a.words {
		for r < len(runs) && runs[r].end <= i {
			r++
		}
		who := bearers[a.words[i].id]
		if len(who) == 0 || !a.doc.LowerCased && !a.capital(i) {
			continue
		}
		p := only(who, a.index)
		if p == nil || p.accounts[a.index] != introduced || a.doc.LowerCased && !introduced {
			continue
		}
		m := mention{account: a.index, first: i, end: i + 1, name: i}
		if r < len(runs) && runs[r].first <= i {
			var ok bool
			if m, ok = w.alone(a, runs[r], i); !ok || !introduced && !w.ranked(p, a, m) {
				continue
			}
		} else if !introduced && w.words.entries[a.words[i].id].lower > 0 {
			continue // a headline's Power may be any power
		}
		p.mentions = append(p.mentions, m)
	}
}

// only returns the one person that a surname can mean in an account: the one
// whom it names in full, or the one who bears the name in any account.
func only(who []*person, account int) *person {
	var here *person
	n := 0
	for _, p := range who {
		if p.accounts[account] {
			here = p
			n++
		}
	}
	switch {
	case n == 1:
		return here
	case n == 0 && len(who) == 1:
		return who[0]
	}
	return nil
}

// alone reports whether the surname at word i is all that its run holds, ranks
// aside: "President Obama", not "Obama Administration" or "Ann Romney".
func (w *work) alone(a *account, m mention, i int) (mention, bool) {
	if i != m.end-1 || a.startsHyphen(i) {
		return m, false
	}
	for k := m.first; k < i; k++ {
		if !w.is(a, k, title|body) && w.lex(a, k).country == "" && !a.abbreviation(k) && len(w.form(a, k)) > 1 {
			return m, false
		}
	}
	m.name = i
	return m, true
}

// ranked reports whether no rank before a surname speaks against the person:
// "Secretary Clinton" is not Bill Clinton where he is a president.
func (w *work) ranked(p *person, a *account, m mention) bool {
	ranks := w.ranks(p)
	for k := m.first; k < m.name; k++ {
		id := a.words[k].id
		if w.is(a, k, title) && !w.is(a, k, weakTitle) && len(ranks) > 0 && !ranks[id] {
			return false
		}
	}
	return true
}

// ranks returns the ranks that a person has where the account introduces them.
func (w *work) ranks(p *person) map[int32]bool {
	out := map[int32]bool{}
	for _, m := range p.mentions {
		b := w.accounts[m.account]
		for i := m.first; i < m.name && p.accounts[m.account]; i++ {
			if w.is(b, i, title) && !w.is(b, i, weakTitle) {
				out[b.words[i].id] = true
			}
		}
	}
	return out
}

// startsHyphen reports whether a hyphen goes on behind word i: Obama-era.
func (a *account) startsHyphen(i int) bool {
	end := int(a.words[i].end)
	return end < len(a.text) && a.text[end] == '-'
}

// findLowered finds a person's full name in a text without capitals.
func (w *work) findLowered(p *person, a *account) {
	for i := range a.words {
		if a.words[i].id != p.given {
			continue
		}
		for k := i + 1; k <= i+3 && k < len(a.words); k++ {
			if p.spellings[a.words[k].id] {
				p.accounts[a.index] = true
				p.mentions = append(p.mentions, mention{account: a.index, first: i, end: k + 1, name: i})
				break
			}
		}
	}
}
