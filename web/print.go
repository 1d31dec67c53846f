package web

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"net/http"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/timeline"
)

// on is something shown with the address that its links need; without a token
// nothing is linked.
type on struct {
	Token, Suffix string
	It            any
}

// newTemplates knows the few functions that the templates call.
func newTemplates() *template.Template {
	return template.New("").Funcs(template.FuncMap{
		"on":      func(token, suffix string, it any) on { return on{token, suffix, it} },
		"capital": capital,
	})
}

// Printed is one patient of a self-contained page.
type Printed struct {
	Patient    event.Patient
	Timeline   *timeline.Timeline
	Assessment *assess.Assessment
}

type printedView struct {
	Who    person
	Look   patientView
	Lines  []string // what the summary line leaves out
	Proofs []proofView
}

// proofView is one answer with its findings, without links into a server.
type proofView struct {
	whyView
}

// PrintHTML writes one self-contained page: style within, no script, no link
// to any server. Each patient carries two identifiers.
func PrintHTML(w io.Writer, list []Printed, rs *assess.Ruleset) error {
	t, err := newTemplates().ParseFS(files, "templates/*.html")
	if err != nil {
		return err
	}
	book := newRulebook(rs)
	css, err := files.ReadFile("static/style.css")
	if err != nil {
		return err
	}
	view := struct {
		Style    template.CSS
		Patients []printedView
		Hash     string
	}{Style: template.CSS(css), Hash: rs.Hash()} // our own style sheet
	for _, p := range list {
		view.Patients = append(view.Patients, printedOf(p, rs, book))
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, "printed", view); err != nil {
		return fmt.Errorf("page not drawn: %w", err)
	}
	_, err = w.Write(b.Bytes())
	return err
}

func printedOf(p Printed, rs *assess.Ruleset, book *rulebook) printedView {
	at := p.Assessment.At
	v := printedView{Who: personOf(p.Patient, p.Timeline, at)}
	v.Look.AsOf, v.Look.KnownAt = clockText(at), clockText(p.Assessment.KnownAt)
	d := newDrawing(p.Timeline, at, rs, p.Assessment)
	v.Look.Ribbons, v.Look.AxisText = d.course(rs, look{at: at, known: p.Assessment.KnownAt, a: p.Assessment}), d.axisText()
	v.Look.Groups, _ = d.groups(p.Assessment)
	iv := immune.Read(p.Timeline, p.Assessment, immune.Config{Rules: rs})
	v.Look.Answers = answerCards(p.Assessment, iv.Differential.Newborn)
	v.Look.Immune, v.Lines = iv.Summary, beyond(iv.Lines, iv.Summary)
	v.Look.Markers, v.Look.Bars = keyMarkers(iv, p.Timeline, at), d.bars()
	finder := &messageFinder{r: &http.Request{}, tl: p.Timeline, seen: map[event.ID]eventView{}}
	for i := range p.Assessment.Results {
		res := &p.Assessment.Results[i]
		proof := proofView{whyView{Title: res.Title, Says: res.Says, Chip: truthChip(res), Rule: res.Rule, Version: res.Version, Standing: res.Standing, Notes: res.Notes,
			Settles: analyteNames(res.Settles), Obtain: analyteNames(res.Obtain), Flip: res.Flip, More: whyMore(res)}}
		for j := range res.Findings {
			proof.Findings = append(proof.Findings, finder.finding(&res.Findings[j], fmt.Sprintf("%d.%d", i, j)))
		}
		for _, m := range res.Missing {
			proof.Missing = append(proof.Missing, missingView{analyteName(m.Analyte), m.Text, reasonChip(m.Reason)})
		}
		for _, c := range res.Cites {
			proof.Cites = append(proof.Cites, cite(c))
		}
		v.Proofs = append(v.Proofs, proof)
	}
	return v
}

// AgeText is an age in months as people say it: "7 mo", "3 y 2 mo".
func AgeText(v analyte.Value) string { return ageText(v) }
