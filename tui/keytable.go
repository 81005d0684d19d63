package tui

// KeyHelp is a line on the page of keys, for those who print it elsewhere.
type KeyHelp struct {
	Keys  string // as they are written for readers, divided by spaces
	Does  string // no capital, no full stop
	Group string // the heading that it stands under
}

// Table returns what every key does, in the order of the page of keys.
// Actions without a key are left out.
func (k Keys) Table() []KeyHelp {
	var lines []KeyHelp
	for a := noAction + 1; a < actions; a++ {
		if h := k.bindings[a].Help(); len(k.bindings[a].Keys()) > 0 {
			lines = append(lines, KeyHelp{Keys: h.Key, Does: h.Desc, Group: actionTable[a].group})
		}
	}
	return lines
}
