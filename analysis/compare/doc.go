// Package compare holds accounts of one event together: what they share word
// for word, what each says that the others do not, and what each does with the
// same material.
//
// Accounts takes the reports of any number of articles and returns a
// Comparison with a field for every view: passages, edits, quotations, restored
// marks, names, sources, figures, agents and profiles. Every row carries its
// Places, spans of bytes in the accounts that it speaks of, so that whatever
// is said can be looked up. Tables gives all views the same shape, for screens
// and reports; Shared and EditRows bring together what pairs of accounts have of
// the same words; Beside gives what two panes need: links, edits, sentences
// without a counterpart, and the place that goes with a place.
//
// A comparison is made in these steps. Words of all accounts are numbered
// (words.go). Runs of five equal words are found and grown, and runs with small
// gaps are chained to copied passages (grams.go, chains.go). Other sentences
// are paired by the weight of the terms they share (samepoint.go). Each view
// then has a file of its own name. What the views know of English stands in
// data, one list a file.
//
// The package is pure: no clock, files, randomness or goroutines. Accounts are
// worked on in the order of their texts, so that comparing B with A gives what
// comparing A with B gives, turned round. Time grows with the words of each
// pair of accounts.
//
// What it says is evidence, not a verdict. That no matching sentence was found
// does not mean that an account left something out; quotation marks are called
// lost where another account has them; and of two accounts with the same words
// the text does not tell which one copied.
package compare
