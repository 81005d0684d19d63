package source

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"

	"askance/tui/article"
	"askance/tui/safe"

	"code.dny.dev/ssrf"
)

// isAddress reports whether an argument is an address and not a file.
func isAddress(arg string) bool {
	scheme, _, ok := strings.Cut(arg, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// listAddress gives the account of a page or a feed, which is not fetched yet.
func listAddress(address string, o Options) ([]Account, error) {
	if o.Offline {
		return nil, faultf(address, "addresses are not fetched here; give a file or seed:NAME")
	}
	name := safe.NewLine(address)
	return []Account{{Name: name, Load: func(ctx context.Context) (article.Article, error) {
		a, err := o.loadAddress(ctx, name, address)
		var several *article.Several
		if err != nil && !errors.As(err, &several) {
			return article.Article{}, addressFault(address, err)
		}
		return a, err
	}}}, nil
}

func (o Options) loadAddress(ctx context.Context, name safe.Line, address string) (article.Article, error) {
	r, err := o.fetch(ctx, address)
	if err != nil {
		return article.Article{}, err
	}
	if len(r.raw) == 0 {
		return article.Article{}, errors.New("sends an empty page; check the address")
	}
	if isFeed(r.raw) {
		return article.Article{}, o.feed(ctx, r.raw, r.url)
	}
	d, err := r.parse(ctx)
	if err != nil {
		return article.Article{}, err
	}
	d.facts = d.or(hostFacts(r.url))
	return d.article(name), nil
}

// parse reads a reply that is no feed.
func (r reply) parse(ctx context.Context) (draft, error) {
	f := htmlFormat
	switch {
	case r.kind == "text/plain":
		f = plainFormat
	case r.kind == "text/markdown":
		f = markdownFormat
	case r.kind == "application/json" || r.kind == "application/feed+json":
		return draft{}, errors.New("is JSON and not a feed; give the address of an article")
	case r.kind == "":
		f = formatOf("", r.raw)
	}
	text, guessed := decode(r.raw, r.contentType, f == htmlFormat)
	if err := checkText(f, r.raw, text); err != nil {
		return draft{}, err
	}
	var d draft
	var err error
	if f == htmlFormat {
		d, err = page(ctx, text, r.url)
	} else {
		d, err = parseText(ctx, f, text)
	}
	d.guessed = guessed
	return d, err
}

// addressFault says in one line what is wrong with an address and what to do.
func addressFault(address string, err error) error {
	var dns *net.DNSError
	var refused *net.OpError
	what := err.Error()
	switch {
	case errors.Is(err, context.Canceled):
		return faultf(address, "was given up: %w", context.Canceled)
	case errors.Is(err, ssrf.ErrProhibitedPort):
		what = "leads to a port other than 80 and 443; pass --allow-port if that is meant"
	case errors.Is(err, ssrf.ErrProhibitedIP):
		what = "leads to a private address; pass --allow-private if that is meant"
	case errors.Is(err, errRedirects):
		what = errRedirects.Error()
	case errors.Is(err, errScheme):
		what = "leads to something that " + errScheme.Error()
	case errors.As(err, &dns):
		what = "the host " + dns.Name + " is not found; check the address and the network"
	case strings.Contains(what, "server response headers exceeded"):
		what = fmt.Sprintf("sends headers of more than %d KB; save the page to a file", maxHeader>>10)
	case errors.As(err, &refused):
		what = "cannot be reached (" + refused.Err.Error() + "); check the address and the network"
	case strings.Contains(what, "tls: "), strings.Contains(what, "x509: "):
		what = "does not prove that it is who it says (" + inner(err) + "); check the address"
	case strings.HasPrefix(what, "Get "):
		what = "cannot be fetched (" + inner(err) + "); check the address"
	case !strings.Contains(what, "; "): // not one of ours, which all say what to do
		what = "cannot be read to its end (" + what + "); try again, or save the page to a file"
	}
	return faultf(address, "%s", show(what))
}

// inner is the innermost message of err, which names no address again.
func inner(err error) string {
	for next := errors.Unwrap(err); next != nil; next = errors.Unwrap(err) {
		err = next
	}
	return err.Error()
}
