// Package compare holds accounts of one event together: what they share word
// for word, what each says that the others do not, and what each does with the
// same material.
//
// Accounts takes the reports of two or more articles and returns a Comparison
// with a field for every view. Each row carries its places, spans of bytes in
// the accounts that it speaks of, so that everything said can be looked up.
// The package is pure: no clock, files or randomness, and the same reports
// always give the same comparison.
//
// What it says is evidence, not a verdict. That no matching sentence was found
// does not mean that an account left something out.
package compare
