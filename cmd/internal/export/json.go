package export

import "io"

// articleJSON is an account as JSON and JSON Lines give it. Offsets of the
// tags count code points of Text.
type articleJSON struct {
	ID      string `json:"id"`
	Title   string `json:"title,omitempty"`
	Outlet  string `json:"outlet,omitempty"`
	Date    string `json:"date,omitempty"`
	Byline  string `json:"byline,omitempty"`
	Address string `json:"address,omitempty"`
	Text    string `json:"text"`
	Tags    []tag  `json:"tags"`
}

func newArticleJSON(a Account) articleJSON {
	return articleJSON{
		ID:      a.Article.Name.String(),
		Title:   a.Article.Title.String(),
		Outlet:  a.Article.Outlet.String(),
		Date:    a.Article.Date.String(),
		Byline:  a.Article.Byline.String(),
		Address: a.Article.Address.String(),
		Text:    a.Report.Text,
		Tags:    newTags(a.Report),
	}
}

// jsonlWriter writes an account a line.
type jsonlWriter struct{ w io.Writer }

func (j jsonlWriter) Add(a Account) error {
	b, err := JSON(newArticleJSON(a))
	if err != nil {
		return err
	}
	_, err = j.w.Write(append(b, '\n'))
	return err
}

func (jsonlWriter) Close() error { return nil }

// jsonWriter writes one array with an account a line.
type jsonWriter struct {
	w    io.Writer
	many bool // one is written already
}

func (j *jsonWriter) Add(a Account) error {
	b, err := JSON(newArticleJSON(a))
	if err != nil {
		return err
	}
	before := "[\n"
	if j.many {
		before = ",\n"
	}
	j.many = true
	_, err = io.WriteString(j.w, before+string(b))
	return err
}

func (j *jsonWriter) Close() error {
	end := "[]\n"
	if j.many {
		end = "\n]\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}
