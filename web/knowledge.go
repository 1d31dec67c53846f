package web

import (
	"bytes"
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"stormglass/assess"
	"stormglass/evidence"
	"stormglass/rule"
)

// rulebook lists the rules and makes the page of a rule when it is first read.
type rulebook struct {
	rows  []ruleRow
	pages map[string]func() (template.HTML, error)
	of    map[string]string // the rule of each criterion
	refs  []referenceRow
}

type ruleRow struct {
	ID, Title, Version, Population, Standing string
	Chip                                     chip
}

type referenceRow struct {
	ID, Text, Read string
	Chip           chip
}

func newRulebook(rs *assess.Ruleset) *rulebook {
	b := &rulebook{pages: map[string]func() (template.HTML, error){}, of: map[string]string{}}
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote))
	for _, r := range rs.Catalogue() {
		spec := r.Spec()
		row := ruleRow{ID: spec.ID, Title: spec.Title, Version: spec.Version, Population: spec.Population.Words, Standing: spec.Standing, Chip: statusChip(r.Weakest())}
		if r.Draft() {
			row.Chip = chip{Text: "draft: never evaluates", Class: "open"}
		}
		b.rows = append(b.rows, row)
		for i := range spec.Criteria {
			b.of[spec.Criteria[i].ID] = spec.ID
		}
		b.pages[spec.ID] = sync.OnceValues(func() (template.HTML, error) { return drawRule(md, spec) })
	}
	for _, ref := range evidence.All() {
		c := cite(ref.ID)
		b.refs = append(b.refs, referenceRow{string(ref.ID), c.Text, ref.Read, c.Chip})
	}
	return b
}

// drawRule makes a rule's page. The text is our own; raw HTML in it is dropped
// by goldmark.
func drawRule(md goldmark.Markdown, spec *rule.Spec) (template.HTML, error) {
	text, err := rule.Page(spec)
	if err != nil {
		return "", fmt.Errorf("page of %s: %w", spec.ID, err)
	}
	var out bytes.Buffer
	if err := md.Convert([]byte(text), &out); err != nil {
		return "", fmt.Errorf("page of %s: %w", spec.ID, err)
	}
	return template.HTML(accessible(out.String())), nil
}

// accessible lets wide tables scroll by themselves, with the keyboard too, and
// makes empty head cells plain cells.
func accessible(html string) string {
	html = strings.ReplaceAll(html, "<th></th>", "<td></td>")
	var b strings.Builder
	for n := 1; ; n++ {
		before, after, found := strings.Cut(html, "<table>")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		table, rest, _ := strings.Cut(after, "</table>")
		fmt.Fprintf(&b, `<div class="scroll" tabindex="0" role="region" aria-label="Table %d"><table>%s</table></div>`, n, table)
		html = rest
	}
}

// pageOf is the page of the spec that answers a rule id.
func (b *rulebook) pageOf(id string) string {
	if _, ok := b.pages[id]; ok {
		return id
	}
	if rule, ok := b.of[id]; ok {
		return rule
	}
	head, _, _ := strings.Cut(id, ".")
	if _, ok := b.pages[head]; ok {
		return head
	}
	for _, r := range b.rows {
		if h, _, _ := strings.Cut(r.ID, "."); h == head {
			return r.ID
		}
	}
	return ""
}

func (s *Server) knowledge(w http.ResponseWriter, r *http.Request) {
	s.render(w, "knowledge", struct {
		Page       page
		Rules      []ruleRow
		References []referenceRow
	}{s.page(r, "Knowledge", "/rules"), s.rules.rows, s.rules.refs})
}

func (s *Server) rulePage(w http.ResponseWriter, r *http.Request) {
	id := s.rules.pageOf(r.PathValue("id"))
	draw, ok := s.rules.pages[id]
	if !ok {
		s.notFound(w, r, "The rule set has no rule of this name.")
		return
	}
	body, err := draw()
	if err != nil {
		s.cfg.Logger.Error("rule page not drawn", "error", err)
		http.Error(w, "this page could not be drawn; the fault is logged", http.StatusInternalServerError)
		return
	}
	s.render(w, "rule", struct {
		Page page
		Body template.HTML
	}{s.page(r, id, "/rules"), body})
}
