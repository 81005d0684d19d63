package analysis

import (
	"sync"
	"weak"

	"askance/analysis/internal/text"
)

// parts are a text's, held weakly: they take three times its size, and most
// who ask for tags do not need them. To cut a text again takes a sixth of what
// its analysis takes, to keep its parts takes fresh memory for each.
type parts struct {
	text string
	mu   sync.Mutex
	held weak.Pointer[text.Document]
}

func (p *parts) document() *text.Document {
	p.mu.Lock()
	defer p.mu.Unlock()
	if d := p.held.Value(); d != nil {
		return d
	}
	d := text.Split(p.text)
	p.held = weak.Make(d)
	return d
}
