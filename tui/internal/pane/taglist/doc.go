// Package taglist is the list of an account's tags: grouped by family,
// filtered as one types, each row a place to go to.
package taglist
