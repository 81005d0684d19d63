package source

import (
	"context"
	"strings"

	"askance/seeds"
	"askance/tui/article"
	"askance/tui/safe"
)

// seedPrefix marks the name of an embedded article.
const seedPrefix = "seed:"

// Seeds gives the embedded accounts in their order.
func Seeds() []Account {
	var accounts []Account
	for _, seed := range seeds.All() {
		accounts = append(accounts, fromSeed(seed))
	}
	return accounts
}

func listSeed(name string) ([]Account, error) {
	seed, ok := seeds.Find(name)
	if !ok {
		var names []string
		for _, s := range seeds.All() {
			names = append(names, seedPrefix+s.Name)
		}
		return nil, faultf(seedPrefix+name, "there is no such seed; one of: %s", strings.Join(names, ", "))
	}
	return []Account{fromSeed(seed)}, nil
}

func fromSeed(seed seeds.Seed) Account {
	name := safe.NewLine(seedPrefix + seed.Name)
	front, _ := cutFront(seed.Text)
	known := draft{facts: front}.article(name)
	return Account{Name: name, Title: known.Title, Outlet: known.Outlet, Date: known.Date, Load: func(ctx context.Context) (article.Article, error) {
		d, err := parseText(ctx, markdownFormat, seed.Text)
		if err != nil {
			return article.Article{}, faultf(name.String(), "%w", err)
		}
		return d.article(name), nil
	}}
}
