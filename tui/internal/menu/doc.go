// Package menu is the list behind the tag list and the picker: rows that
// belong to items or are headings, a chosen item, and the part that is seen.
// It knows nothing of what the rows say.
package menu
