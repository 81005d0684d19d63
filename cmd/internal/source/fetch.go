package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"
)

var (
	errSlow     = errors.New("sends too slowly; try again later, or save the page to a file")
	errTimeout  = fmt.Errorf("does not answer within %d seconds; try again later", int(fetchTime.Seconds()))
	errTooMuch  = fmt.Errorf("sends more than %d MB; give the address of one article", maxPage>>20)
	errEncoding = errors.New("sends a compression that was not asked for; save the page to a file")
)

// reply is what an address gave.
type reply struct {
	raw         string // after decompression
	contentType string // the header
	kind        string // the media type in it, "" where there is none
	url         *url.URL
}

// fetch gets an address within every limit of limits.go. The error says what
// is wrong and what to do, but not where.
func (o Options) fetch(ctx context.Context, address string) (reply, error) {
	u, err := url.Parse(address)
	if err != nil || checkScheme(u) != nil {
		return reply{}, errScheme
	}
	ctx, cancel := context.WithTimeoutCause(ctx, fetchTime, errTimeout)
	defer cancel()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var received atomic.Int64
	go watch(ctx, stop, &received, fetchStart)

	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return reply{}, errScheme
	}
	request.Header.Set("User-Agent", "Mozilla/5.0 (compatible; askance)")
	request.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.1")
	response, err := o.client().Do(request)
	if err != nil {
		return reply{}, causeOf(ctx, err)
	}
	defer func() { _ = response.Body.Close() }()
	kind, err := checkResponse(response)
	if err != nil {
		return reply{}, err
	}
	raw, err := io.ReadAll(io.LimitReader(counted{response.Body, &received}, maxPage+1))
	switch {
	case err != nil:
		return reply{}, causeOf(ctx, err)
	case len(raw) > maxPage:
		return reply{}, errTooMuch
	}
	return reply{raw: string(raw), contentType: response.Header.Get("Content-Type"), kind: kind, url: response.Request.URL}, nil
}

// counted counts the bytes that are read through it.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// watch gives up a fetch that has not come to fetchRate once the time first is
// over, or falls under it later.
func watch(ctx context.Context, stop context.CancelCauseFunc, received *atomic.Int64, first time.Duration) {
	start := time.Now()
	wait := time.NewTimer(first)
	defer wait.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-wait.C:
		}
		if float64(received.Load()) < fetchRate*time.Since(start).Seconds() {
			stop(errSlow)
			return
		}
		wait.Reset(time.Second / 2)
	}
}

// causeOf is the reason for which ctx ended, where it did, else err.
func causeOf(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// fetched are the media types that can hold an article or a feed.
var fetched = map[string]bool{
	"": true, "text/html": true, "application/xhtml+xml": true, "text/plain": true, "text/markdown": true,
	"application/xml": true, "text/xml": true, "application/rss+xml": true, "application/atom+xml": true, "application/rdf+xml": true,
	"application/feed+json": true, "application/json": true,
}

// checkResponse refuses what is no page by its status, type or compression.
func checkResponse(r *http.Response) (kind string, err error) {
	if r.StatusCode != http.StatusOK {
		return "", statusFault(r.StatusCode)
	}
	kind, _, err = mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		kind, _, _ = strings.Cut(strings.ToLower(r.Header.Get("Content-Type")), ";")
		kind = strings.TrimSpace(kind)
	}
	if !fetched[kind] {
		return "", fmt.Errorf("is %s, not a page or a feed; give the address of an article", kind)
	}
	if encoding := r.Header.Get("Content-Encoding"); encoding != "" && encoding != "identity" {
		return "", errEncoding
	}
	return kind, nil
}

func statusFault(status int) error {
	text := fmt.Sprintf("answers %d %s", status, http.StatusText(status))
	switch {
	case status == http.StatusNotFound || status == http.StatusGone:
		return errors.New(text + "; check the address")
	case status == http.StatusUnauthorized || status == http.StatusForbidden || status == http.StatusPaymentRequired:
		return errors.New(text + "; open it in a browser and save the page to a file")
	case status >= 300 && status < 400:
		return errors.New(text + " without saying where to; check the address")
	default:
		return errors.New(text + "; try again later")
	}
}
