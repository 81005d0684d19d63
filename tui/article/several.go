package article

import (
	"context"

	"askance/tui/safe"
)

// Several is the error of a load whose name turned out to stand for many
// articles, as the address of a feed does. The reader offers its entries
// instead of the one account; the commands load them all.
type Several struct {
	Name    safe.Line // what they are: the feed's title
	Entries []Entry   // in the order of the feed, at least one
}

// Entry is one article of several, not yet loaded.
type Entry struct {
	Name                safe.Line
	Title, Outlet, Date safe.Line // as the feed has them
	Load                func(context.Context) (Article, error)
}

// Error says that there is more than one article.
func (s *Several) Error() string {
	return s.Name.String() + ": holds several articles; choose one"
}
