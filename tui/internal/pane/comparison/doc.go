// Package comparison is the panel with the views of a comparison: a tab for
// each, a table with a column for each account, and bars and strips where a
// number is better seen than read. Sentences that one account alone has stand in
// no column: they have the whole width, one account at a time.
//
// Only the rows that are seen are laid out: a long article has thousands.
package comparison
