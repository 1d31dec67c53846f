package web

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/immune"
	"stormglass/rule"
	"stormglass/timeline"
)

type whyView struct {
	Page page
	person
	Token, Title, Says, Class, Past   string
	Suffix, Immune                    string // of links into the past; the concept it stands in
	Chip                              chip
	Research                          bool
	More                              []string
	Settles, Obtain, Flip             string
	Findings                          []findingView
	Missing                           []missingView
	Notes                             []assess.Note
	Cites                             []citeView
	Rule, Version, Standing, RulePage string
	Hash, AsOf, KnownAt               string
}

type findingView struct {
	Key, Item, Label, Value, Received, At, Feed, Row, Cites, Points string
	Events                                                          []eventView
	Children                                                        []findingView
}

type eventView struct {
	ID, Text string
	Seq      uint64
}

type missingView struct {
	Label, Text string
	Chip        chip
}

type citeView struct {
	Text string
	Chip chip
}

// why shows the decision as a proof: what it rests on, down to the message.
func (s *Server) why(w http.ResponseWriter, r *http.Request) {
	var v whyView
	shown, known := false, true
	s.lookAt(w, r, func(l look, tl *timeline.Timeline) {
		res := find(l.a, r.PathValue("rule"))
		if res == nil {
			known = false
			return
		}
		v = s.whyView(r, l, tl, res)
		shown = true
	})
	switch {
	case shown:
		s.render(w, "why", v)
	case !known:
		s.notFound(w, r, "The rule set has no rule of this name.")
	}
}

func (s *Server) whyView(r *http.Request, l look, tl *timeline.Timeline, res *assess.Result) whyView {
	c := truthChip(res)
	v := whyView{
		Page: s.page(r, "Why: "+res.Title, ""), person: personOf(l.bed.Patient, tl, l.at), Token: l.bed.Token,
		Title: "Why: " + res.Title, Says: res.Says, Class: c.Class, Chip: c, Flip: res.Flip,
		Settles: analyteNames(res.Settles), Obtain: analyteNames(res.Obtain), Notes: res.Notes,
		Rule: res.Rule, Version: res.Version, Standing: res.Standing, RulePage: s.rules.pageOf(res.Rule),
		Hash: l.a.Ruleset, AsOf: clockText(l.a.At), KnownAt: clockText(l.a.KnownAt),
	}
	v.Immune = immune.ConceptOf(res.Rule)
	if v.Says == "" {
		v.Says = res.PopulationWhy
	}
	if l.past {
		v.Past, v.Suffix = clockText(l.known), "?known="+l.known.Go().Format(time.RFC3339)
	}
	v.More, v.Research = whyMore(res), strings.Contains(res.Standing, "research")
	finder := &messageFinder{s: s, r: r, tl: tl, seen: map[event.ID]eventView{}}
	for i := range res.Findings {
		v.Findings = append(v.Findings, finder.finding(&res.Findings[i], fmt.Sprint(i)))
	}
	for _, m := range res.Missing {
		v.Missing = append(v.Missing, missingView{analyteName(m.Analyte), m.Text, reasonChip(m.Reason)})
	}
	for _, id := range res.Cites {
		v.Cites = append(v.Cites, cite(id))
	}
	return v
}

func whyMore(res *assess.Result) []string {
	var more []string
	if res.Score != nil && res.Population != assess.PopulationOut {
		more = append(more, fmt.Sprintf("Range %s of %d over everything the missing inputs could be; %s.", rangeText(res.Score.Lo, res.Score.Hi), res.Score.Max, publishedText(res.Score)))
		if p := res.Score.Probability; p != nil {
			more = append(more, fmt.Sprintf("%s %.1f %% to %.1f %%, published convention %.1f %%.", capital(p.What), 100*p.Lo, 100*p.Hi, 100*p.Published))
		}
	}
	if res.Held {
		more = append(more, "The state is held: its entry criterion no longer holds, but its published exit is not reached.")
	}
	if res.Since.Known() {
		more = append(more, "Since "+clockText(res.Since)+".")
	}
	if res.Population != assess.PopulationIn && res.PopulationWhy != "" && res.PopulationWhy != res.Says {
		more = append(more, "Population: "+res.PopulationWhy)
	}
	return more
}

// messageFinder resolves events to what was received and to their message.
type messageFinder struct {
	s    *Server
	r    *http.Request
	tl   *timeline.Timeline
	seen map[event.ID]eventView
}

func (m *messageFinder) finding(f *assess.Finding, key string) findingView {
	v := findingView{Key: key, Item: f.Item, Label: f.Label, Value: f.Value, Row: f.Row, Feed: f.Feed}
	group := f.Analyte == analyte.None && len(f.Children) > 0
	if strings.EqualFold(v.Label, v.Item) {
		v.Label = ""
	}
	if v.Value == "" && f.Reason != analyte.ReasonNone && !group {
		v.Value = f.Reason.String()
	}
	if f.At.Known() {
		v.At = clockText(f.At)
	}
	v.Received = f.Received
	if v.Received == "" && f.Analyte != analyte.None && len(f.Events) == 1 {
		if src, ok := m.tl.Source(f.Events[0], f.At); ok && src.Text != "" {
			v.Received = strings.TrimSpace(src.Text + " " + src.Unit)
		}
	}
	switch {
	case f.Scored:
		v.Points = rangeText(f.Lo, f.Hi)
		if f.Lo == 1 && f.Hi == 1 {
			v.Points += " point"
		} else {
			v.Points += " points"
		}
	case f.Truth != rule.Undetermined || f.Row != "" || group:
		v.Points = f.Truth.String()
	}
	var cites []string
	for _, c := range f.Cites {
		cites = append(cites, referenceText(c))
	}
	if len(cites) > 0 {
		v.Cites = strings.Join(cites, "; ") + " (" + f.Status.String() + ")"
	}
	if !group { // a group rests on what its parts rest on
		for _, id := range f.Events {
			v.Events = append(v.Events, m.event(id, f.At))
		}
	}
	for i := range f.Children {
		v.Children = append(v.Children, m.finding(&f.Children[i], key+"."+fmt.Sprint(i)))
	}
	return v
}

func (m *messageFinder) event(id event.ID, at event.Time) eventView {
	if v, ok := m.seen[id]; ok {
		return v
	}
	v := eventView{ID: fmt.Sprintf("%016x", uint64(id))}
	if src, ok := m.tl.Source(id, at); ok {
		v.Text = sourceText(src)
		if m.s != nil { // a printed page has no log to point into
			seq, err := m.s.cfg.Ward.MessageOf(m.r.Context(), id, src.Recorded)
			if err != nil {
				m.s.cfg.Logger.Error("message of an event not found", "error", err)
			}
			v.Seq = seq
		}
	}
	m.seen[id] = v
	return v
}

func sourceText(src timeline.Source) string {
	parts := []string{src.Kind.Key()}
	if src.Text != "" {
		parts = append(parts, "“"+strings.TrimSpace(src.Text+" "+src.Unit)+"”")
	}
	if src.Sender != "" {
		parts = append(parts, "from "+src.Sender)
	}
	if src.At.Known() {
		parts = append(parts, "true at "+clockText(src.At))
	}
	if src.Recorded.Known() {
		parts = append(parts, "learnt at "+clockText(src.Recorded))
	}
	return strings.Join(parts, ", ")
}

func referenceText(id evidence.ID) string {
	if ref, ok := evidence.Get(id); ok && ref.Short != "" {
		return ref.Short
	}
	return string(id)
}

func cite(id evidence.ID) citeView {
	ref, ok := evidence.Get(id)
	if !ok {
		return citeView{string(id), chip{Text: "not in the list", Class: "open"}}
	}
	text := ref.Title
	if ref.Short != "" {
		text = ref.Short + ": " + text
	}
	if ref.Where != "" {
		text += ". " + ref.Where
	}
	if ref.DOI != "" {
		text += ". doi:" + ref.DOI
	}
	return citeView{text, statusChip(ref.Status)}
}

func statusChip(st evidence.Status) chip {
	switch {
	case st <= evidence.Verified:
		return chip{Text: st.String(), Class: "no"}
	case st == evidence.Unverified:
		return chip{Text: st.String(), Class: "open"}
	}
	return chip{Text: st.String(), Class: "warn"}
}
