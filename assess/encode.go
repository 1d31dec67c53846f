package assess

import (
	"strconv"
	"unicode/utf8"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// Encode writes an assessment as canonical JSON in the published shape
// (docs/assessment.schema.json): one object, fixed field order, no white
// space, instants in RFC 3339 UTC, event ids as 16 hex digits, analytes by
// their catalogue key. The same assessment always gives the same bytes.
func Encode(a *Assessment) []byte { return AppendJSON(make([]byte, 0, room(a)), a) }

// room is about what an assessment takes: a quarter more than that of a child of
// whom much is known, so that the bytes are not copied as they grow.
func room(a *Assessment) int { return 16<<10 + len(a.Results)*(7<<9) }

// EncodeAll writes several assessments as one JSON array.
func EncodeAll(list []*Assessment) []byte {
	n := 2
	for _, a := range list {
		n += room(a)
	}
	b := append(make([]byte, 0, n), '[')
	for i, a := range list {
		if i > 0 {
			b = append(b, ',', '\n')
		}
		b = AppendJSON(b, a)
	}
	return append(b, ']', '\n')
}

// AppendJSON appends the canonical JSON of an assessment to b.
func AppendJSON(b []byte, a *Assessment) []byte {
	w := writer{b: b, proved: provedItems(a), noted: make(map[string]string, 64)}
	w.open('{')
	w.text("patient", a.Patient.Value)
	w.text("authority", a.Patient.Authority)
	w.time("at", a.At)
	w.time("known_at", a.KnownAt)
	w.text("ruleset", a.Ruleset)
	w.time("valid_until", a.ValidUntil)
	w.key("results")
	w.open('[')
	for i := range a.Results {
		w.comma()
		w.result(&a.Results[i])
	}
	w.close(']')
	w.window(a.Window)
	w.recognition(a.Recognition)
	w.bundle(a.Bundle)
	w.close('}')
	return w.b
}

// writer appends JSON; fresh says that no comma is due.
type writer struct {
	b     []byte
	fresh bool
	// proved are the items whose proof stands under their score: where a
	// criterion rests on one, it is not written again.
	proved map[*Finding]bool
	noted  map[string]string // the text written last for a note's id
}

// provedItems finds the items of all scores by the first step of their proof.
func provedItems(a *Assessment) map[*Finding]bool {
	out := make(map[*Finding]bool, 64)
	for i := range a.Results {
		r := &a.Results[i]
		for k := range r.Findings {
			if f := &r.Findings[k]; r.Form == FormScore && len(f.Children) > 0 {
				out[&f.Children[0]] = true
			}
		}
	}
	return out
}

func (w *writer) open(c byte)  { w.b = append(w.b, c); w.fresh = true }
func (w *writer) close(c byte) { w.b = append(w.b, c); w.fresh = false }

func (w *writer) comma() {
	if !w.fresh {
		w.b = append(w.b, ',')
	}
	w.fresh = false
}

func (w *writer) key(k string) {
	w.comma()
	w.b = append(w.b, '"')
	w.b = append(w.b, k...)
	w.b = append(w.b, '"', ':')
}

func (w *writer) null(k string) { w.key(k); w.b = append(w.b, "null"...) }

func (w *writer) text(k, v string) { w.key(k); w.b = appendString(w.b, v) }

func (w *writer) texts(k string, list []string) {
	w.key(k)
	w.open('[')
	for _, v := range list {
		w.comma()
		w.b = appendString(w.b, v)
	}
	w.close(']')
}

// say writes a text only where there is one.
func (w *writer) say(k, v string) {
	if v != "" {
		w.text(k, v)
	}
}

func (w *writer) int(k string, v int) {
	w.key(k)
	w.b = strconv.AppendInt(w.b, int64(v), 10)
}

func (w *writer) float(k string, v float64) {
	w.key(k)
	w.b = strconv.AppendFloat(w.b, v, 'f', 6, 64)
}

func (w *writer) bool(k string, v bool) {
	w.key(k)
	w.b = strconv.AppendBool(w.b, v)
}

func (w *writer) time(k string, t event.Time) {
	if !t.Known() {
		w.null(k)
		return
	}
	w.text(k, t.String())
}

func (w *writer) result(r *Result) {
	w.open('{')
	w.text("rule", r.Rule)
	w.text("version", r.Version)
	w.text("title", r.Title)
	w.text("form", r.Form.Key())
	w.text("population", r.Population.Key())
	w.say("population_why", r.PopulationWhy)
	if r.Draft {
		w.bool("draft", true)
	}
	w.answer(r)
	w.text("says", r.Says)
	w.time("since", r.Since)
	w.analytes("missing", missingIDs(r.Missing))
	w.analytes("settles", r.Settles)
	w.analytes("obtain", r.Obtain)
	if len(r.Facts) > 0 {
		w.texts("facts", r.Facts)
	}
	w.say("flip", r.Flip)
	w.missing(r.Missing)
	w.findings("findings", r.Findings)
	w.confounders("confounders", r.Confounders)
	w.confounders("baseline", r.Baseline)
	w.notes(r.Notes)
	w.cites(r.Cites)
	w.text("status", statusKey(r.Status))
	w.say("standing", r.Standing)
	w.close('}')
}

// answer writes truth for criteria and states, points for scores. Both are
// null when the patient is out of the rule's population or the rule is a draft:
// nothing was evaluated.
func (w *writer) answer(r *Result) {
	out := r.Population == PopulationOut || r.Draft
	if r.Form != FormScore {
		if out {
			w.null("truth")
		} else {
			w.text("truth", r.Truth.Key())
		}
		if r.Form == FormState {
			if out || r.State == "" {
				w.null("state")
			} else {
				w.text("state", r.State)
			}
		}
		w.bool("held", r.Held)
		return
	}
	if out || r.Score == nil {
		for _, k := range [...]string{"published", "assumed", "lo", "hi", "max"} {
			w.null(k)
		}
		w.key("items")
		w.b = append(w.b, "[]"...)
		return
	}
	w.score(r.Score)
}

func (w *writer) score(s *ScoreResult) {
	w.int("published", s.Published)
	w.int("assumed", s.Assumed)
	w.int("lo", s.Lo)
	w.int("hi", s.Hi)
	w.int("max", s.Max)
	w.key("items")
	w.open('[')
	for _, it := range s.Items {
		w.comma()
		w.open('{')
		w.text("item", it.Item)
		w.int("published", it.Published)
		w.int("lo", it.Lo)
		w.int("hi", it.Hi)
		w.int("max", it.Max)
		w.int("missing", it.Missing)
		w.close('}')
	}
	w.close(']')
	if p := s.Probability; p != nil {
		w.key("probability")
		w.open('{')
		w.text("what", p.What)
		w.float("published", p.Published)
		w.float("lo", p.Lo)
		w.float("hi", p.Hi)
		w.close('}')
	}
}

func missingIDs(list []Missing) []analyte.ID {
	ids := make([]analyte.ID, len(list))
	for i, m := range list {
		ids[i] = m.Analyte
	}
	return ids
}

func (w *writer) analytes(k string, ids []analyte.ID) {
	w.key(k)
	w.open('[')
	for _, id := range ids {
		w.comma()
		w.b = appendString(w.b, analyteKey(id))
	}
	w.close(']')
}

func (w *writer) missing(list []Missing) {
	w.key("missing_detail")
	w.open('[')
	for i := range list {
		m := &list[i]
		w.comma()
		w.open('{')
		w.text("analyte", analyteKey(m.Analyte))
		w.text("reason", m.Reason.Key())
		w.time("last", m.Last)
		w.say("text", m.Text)
		w.close('}')
	}
	w.close(']')
}

func (w *writer) findings(k string, list []Finding) {
	w.key(k)
	w.open('[')
	for i := range list {
		w.comma()
		w.finding(&list[i])
	}
	w.close(']')
}

func (w *writer) finding(f *Finding) {
	w.open('{')
	w.text("item", f.Item)
	if f.Analyte != analyte.None {
		w.text("analyte", analyteKey(f.Analyte))
	}
	w.say("label", f.Label)
	w.say("value", f.Value)
	w.say("received", f.Received)
	w.say("row", f.Row)
	switch {
	case f.Scored:
		w.int("lo", f.Lo)
		w.int("hi", f.Hi)
	case !f.Plain:
		w.text("truth", f.Truth.Key())
	}
	w.time("at", f.At)
	w.text("reason", f.Reason.Key())
	w.events(f.Events)
	w.cites(f.Cites)
	w.text("status", statusKey(f.Status))
	w.say("feed", f.Feed)
	if list := w.unproved(f); len(list) > 0 {
		w.findings("children", list)
	}
	w.close('}')
}

// unproved is what a finding rests on, without the proof of an item that stands
// under its score.
func (w *writer) unproved(f *Finding) []Finding {
	if len(f.Children) != 1 || f.Scored {
		return f.Children
	}
	if item := &f.Children[0]; len(item.Children) > 0 && w.proved[&item.Children[0]] {
		return nil
	}
	return f.Children
}

// confounders writes what stands beside the findings, only where there is any.
func (w *writer) confounders(k string, list []Confounder) {
	if len(list) == 0 {
		return
	}
	w.key(k)
	w.open('[')
	for i := range list {
		c := &list[i]
		w.comma()
		w.open('{')
		w.text("kind", c.Kind)
		w.text("effect", c.Effect)
		w.bool("certain", c.Certain)
		w.analytes("analytes", c.Analytes)
		if len(c.Items) > 0 {
			w.texts("items", c.Items)
		}
		w.time("since", c.Since)
		w.text("words", c.Words)
		w.events(c.Events)
		w.text("citation", string(c.Cite))
		w.close('}')
	}
	w.close(']')
}

func (w *writer) events(ids []event.ID) {
	w.key("events")
	w.ids(ids)
}

func (w *writer) ids(ids []event.ID) {
	w.open('[')
	for _, id := range ids {
		w.comma()
		w.b = append(w.b, '"')
		w.b = AppendEventID(w.b, id)
		w.b = append(w.b, '"')
	}
	w.close(']')
}

func (w *writer) cites(ids []evidence.ID) {
	w.key("citations")
	w.open('[')
	for _, id := range ids {
		w.comma()
		w.b = appendString(w.b, string(id))
	}
	w.close(']')
}

// notes writes footnotes: the text of each where it stands first.
func (w *writer) notes(list []Note) {
	w.key("notes")
	w.open('[')
	for _, n := range list {
		w.comma()
		w.open('{')
		w.text("id", n.ID)
		if w.noted[n.ID] != n.Text {
			w.text("text", n.Text)
			w.noted[n.ID] = n.Text
		}
		w.close('}')
	}
	w.close(']')
}

// AppendEventID appends an event id as 16 lower-case hex digits.
func AppendEventID(b []byte, id event.ID) []byte {
	for shift := 60; shift >= 0; shift -= 4 {
		b = append(b, hexDigits[(uint64(id)>>uint(shift))&15])
	}
	return b
}

const hexDigits = "0123456789abcdef"

// appendString appends s as a JSON string: control characters, quotes and
// backslashes escaped, invalid UTF-8 replaced by U+FFFD.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				b = append(append(b, s[start:i]...), "\ufffd"...)
				start = i + 1
			}
			i += n
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' {
			i++
			continue
		}
		b = append(b, s[start:i]...)
		b = appendEscaped(b, c)
		i++
		start = i
	}
	return append(append(b, s[start:]...), '"')
}

func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\t':
		return append(b, '\\', 't')
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}

var statusKeys = [...]string{
	evidence.Run: "run", evidence.Code: "code", evidence.Verified: "verified",
	evidence.Secondary: "secondary", evidence.Policy: "policy", evidence.Unverified: "unverified",
}

func statusKey(s evidence.Status) string {
	if int(s) < len(statusKeys) {
		return statusKeys[s]
	}
	return "unverified"
}

// Key is the form as in JSON: criterion, score, state.
func (f Form) Key() string {
	switch f {
	case FormScore:
		return "score"
	case FormState:
		return "state"
	}
	return "criterion"
}
