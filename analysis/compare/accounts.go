package compare

import "askance/analysis"

// Place is a stretch of one account.
type Place struct {
	Account int // index into the reports that were compared
	analysis.Span
}
