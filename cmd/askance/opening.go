package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"time"

	"askance/cmd/internal/source"
	"askance/tui"
	"askance/tui/article"
	"askance/tui/safe"
)

// promptly is how long a start waits for texts that ought to be at hand. What
// takes longer, a pipe from a slow program say, is waited for on the screen.
const promptly = 100 * time.Millisecond

// readerAccounts lists the accounts that the reader offers. Those it opens at
// once begin to load here unless they come over the network. If there are no
// more and none of them can be read, the faults come back as err, before there
// is a screen; else a fault is shown in its account's pane, and unread, once the
// reader has ended, tells it again.
func readerAccounts(ctx context.Context, args []string, from source.Options) (accounts []tui.Account, unread func() error, err error) {
	for _, arg := range args {
		found, err := source.List(ctx, []string{arg}, from)
		if err != nil {
			found = []source.Account{faulty(arg, err)}
		}
		for _, a := range found {
			accounts = append(accounts, tui.Account{
				Name: a.Name, Title: a.Title, Outlet: a.Outlet, Date: a.Date, Load: a.Load, Near: !isAddress(arg),
			})
		}
	}
	wait := ctx
	if _, typed := terminal(from.Stdin); !typed || !slices.Contains(args, "-") { // who types the text needs the terminal until its end
		var stop context.CancelFunc
		wait, stop = context.WithTimeout(ctx, promptly)
		defer stop()
	}
	begun := begin(ctx, accounts[:min(opened, len(accounts))])
	faults := func() (all []error) {
		for _, o := range begun {
			if fault := o.failed(); fault != nil {
				all = append(all, fault)
			}
		}
		return all
	}
	for i, o := range begun {
		if accounts[i].Near {
			accounts[i].Article = o.within(wait)
		}
	}
	if all := faults(); len(all) == len(accounts) { // of more, the reader may choose another
		return nil, nil, errors.Join(all...)
	}
	for i := range accounts {
		accounts[i].Load = unnamed(accounts[i].Load)
	}
	return accounts, func() error { return errors.Join(faults()...) }, nil
}

// begin begins to load accounts, so that their Load has the outcome at hand or
// need only wait for it. What is far away waits until the reader asks.
func begin(ctx context.Context, accounts []tui.Account) []*opening {
	begun := make([]*opening, len(accounts))
	for i := range accounts {
		o := &opening{done: make(chan struct{})}
		begun[i] = o
		if !accounts[i].Near {
			continue
		}
		o.afresh = accounts[i].Load
		accounts[i].Load = o.load
		go func() {
			o.loaded, o.fault = o.afresh(ctx)
			close(o.done)
		}()
	}
	return begun
}

// opening is an account that is being loaded. It never ends for one that waits
// to be asked for.
type opening struct {
	afresh func(context.Context) (article.Article, error)
	left   atomic.Bool   // somebody has given up waiting for it
	done   chan struct{} // closed once the rest is there
	loaded article.Article
	fault  error
}

// load waits for what has been begun. Once somebody has given that up, it is
// for the source to say what to do: the next asks there.
func (o *opening) load(ctx context.Context) (article.Article, error) {
	if o.left.Load() {
		return o.afresh(ctx)
	}
	select {
	case <-o.done:
		return o.loaded, o.fault
	case <-ctx.Done():
		o.left.Store(true)
		return o.afresh(ctx)
	}
}

// within returns what is loaded before wait ends, or nil.
func (o *opening) within(wait context.Context) *article.Article {
	select {
	case <-o.done:
		if o.fault == nil {
			return &o.loaded
		}
	case <-wait.Done():
	}
	return nil
}

// failed returns the fault, if there is one by now that the reader cannot do
// anything about.
func (o *opening) failed() error {
	select {
	case <-o.done:
	default:
		return nil
	}
	var several *article.Several
	if errors.As(o.fault, &several) {
		return nil
	}
	return o.fault
}

// unnamed is load with faults that leave out the account's name: the reader
// puts that before them.
func unnamed(load func(context.Context) (article.Article, error)) func(context.Context) (article.Article, error) {
	return func(ctx context.Context) (article.Article, error) {
		a, err := load(ctx)
		var fault *source.Fault
		if errors.As(err, &fault) {
			err = fault.What
		}
		return a, err
	}
}

// faulty is an account that cannot be loaded.
func faulty(arg string, fault error) source.Account {
	return source.Account{
		Name: safe.NewLine(arg),
		Load: func(context.Context) (article.Article, error) { return article.Article{}, fault },
	}
}
