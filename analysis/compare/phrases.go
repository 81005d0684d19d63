package compare

// joinPhrases lets the words of a known phrase (United States) count as one
// term: the first word takes the phrase's stem, the others none.
func (v *vocabulary) joinPhrases(words []word) {
	for i := 0; i < len(words); i++ {
		for _, p := range v.entries[words[i].id].lex.phrases {
			if v.follows(words[i+1:], p.rest) {
				words[i].stem = v.entries[v.intern(p.as)].stem
				for k := range p.rest {
					words[i+1+k].stem = noStem
				}
				i += len(p.rest)
				break
			}
		}
	}
}

func (v *vocabulary) follows(words []word, rest []string) bool {
	if len(words) < len(rest) {
		return false
	}
	for k, form := range rest {
		if v.form(words[k].id) != form {
			return false
		}
	}
	return true
}
