package source

import (
	"context"
	"errors"
	"io"
	"iter"
	"net"
	"strings"

	"askance/tui/article"
	"askance/tui/safe"

	"code.dny.dev/ssrf"
)

// Options say what arguments may reach. The zero value reads files and seeds,
// fetches from public addresses on ports 80 and 443, and has no standard input.
type Options struct {
	Stdin        io.Reader // what "-" reads
	Offline      bool      // refuse addresses
	AllowPrivate bool      // fetch from private, loopback and link-local addresses too
	AllowPort    bool      // fetch from any port

	reachable []ssrf.Option // for tests: addresses on this machine
	resolver  *net.Resolver // for tests
}

// Account is one article that can be loaded.
type Account struct {
	Name safe.Line // how the reader named it
	// What is known before the article is read, which is empty but for seeds.
	Title, Outlet, Date safe.Line
	// Load reads the article. Its error is a *article.Several where the name
	// stands for a feed, else a *Fault. It may be called more than once,
	// except that standard input is read once.
	Load func(context.Context) (article.Article, error)
}

// List gives the accounts that the arguments name, in order. It looks at the
// file system but reads no file and fetches nothing. A folder gives an account
// for every article in it, by name. The error joins the faults of all
// arguments, each a *Fault and a line; the accounts of the others are returned
// with it.
func List(ctx context.Context, args []string, o Options) ([]Account, error) {
	var accounts []Account
	var faults []error
	for _, arg := range args {
		found, err := list(ctx, arg, o)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		accounts = append(accounts, found...)
	}
	return accounts, errors.Join(faults...)
}

// Read reads the one article that arg names.
func Read(ctx context.Context, arg string, o Options) (article.Article, error) {
	accounts, err := list(ctx, arg, o)
	if err != nil {
		return article.Article{}, err
	}
	if len(accounts) > 1 {
		return article.Article{}, faultf(arg, "holds %d articles; name one of them", len(accounts))
	}
	return accounts[0].Load(ctx)
}

// Articles reads what the arguments name, in order, the entries of feeds
// among them. A fault takes the place of its article and the rest goes on.
func Articles(ctx context.Context, args []string, o Options) iter.Seq2[article.Article, error] {
	return func(yield func(article.Article, error) bool) {
		for _, arg := range args {
			accounts, err := list(ctx, arg, o)
			if err != nil && !yield(article.Article{}, err) {
				return
			}
			for _, account := range accounts {
				if !each(ctx, account.Load, yield) {
					return
				}
			}
		}
	}
}

// each yields what load gives, or where that is several, each of them. It
// reports whether to go on.
func each(ctx context.Context, load func(context.Context) (article.Article, error), yield func(article.Article, error) bool) bool {
	a, err := load(ctx)
	var several *article.Several
	if !errors.As(err, &several) {
		return yield(a, err)
	}
	for _, entry := range several.Entries {
		a, err := entry.Load(ctx)
		if !yield(a, err) {
			return false
		}
	}
	return true
}

// list gives the accounts of one argument, at least one where err is nil.
func list(_ context.Context, arg string, o Options) ([]Account, error) {
	switch {
	case arg == "":
		return nil, faultf(`""`, "names no account; give a file, a folder, -, an address or seed:NAME")
	case arg == "-":
		return []Account{o.standardInput()}, nil
	case strings.HasPrefix(arg, seedPrefix):
		return listSeed(strings.TrimPrefix(arg, seedPrefix))
	case isAddress(arg):
		return listAddress(arg, o)
	default:
		return o.listFile(arg)
	}
}
