// Package picker is the list of accounts to choose from: filtered as one
// types, each with its headline, outlet, date and tags.
package picker
