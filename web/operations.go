package web

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/ward"
)

type operationsView struct {
	Page     page
	Figures  []figure
	Feeds    []feedRow
	Held     []heldRow
	HeldMore uint64
	Unmapped []ward.Unmapped
	Budget   budgetView
}

type figure struct{ Label, Value string }

type feedRow struct {
	Sender, Kind, Last string
	Chip               chip
	Count              uint64
}

type heldRow struct {
	Seq             uint64
	At, Sender, Why string
	Repeats         uint64
}

func (s *Server) operations(w http.ResponseWriter, r *http.Request) {
	s.audit(r, "read operations", event.Patient{})
	s.render(w, "operations", s.operationsView(r))
}

func (s *Server) operationsLive(w http.ResponseWriter, r *http.Request) {
	s.render(w, "operations-live", s.operationsView(r))
}

const heldShown = 100

func (s *Server) operationsView(r *http.Request) operationsView {
	now, c := s.cfg.Ward.Now(), s.cfg.Ward.Counts()
	v := operationsView{Page: s.page(r, "Operations", "/operations"), Budget: s.budget()}
	v.Figures = []figure{
		{"Messages", fmt.Sprint(c.Messages)}, {"Quarantined", fmt.Sprint(c.Quarantined)}, {"Unmapped results", fmt.Sprint(c.Unmapped)},
		{"Patients", fmt.Sprint(c.Patients)}, {"Assessments", fmt.Sprint(c.Assessments)}, {"Log position", fmt.Sprint(c.Seq)},
		{"Open screens", fmt.Sprint(c.Listeners)},
	}
	for _, f := range s.cfg.Ward.Feeds() {
		row := feedRow{Sender: f.Sender, Kind: f.Kind, Last: clockText(f.Last), Count: f.Count, Chip: chip{Text: ago(now.Sub(f.Last)), Class: "no"}}
		if now.Sub(f.Last) > feedQuiet(f.Kind) {
			row.Chip = chip{Text: "silent for " + shortDuration(now.Sub(f.Last)), Class: "warn"}
		}
		v.Feeds = append(v.Feeds, row)
	}
	if q, ok := s.cfg.Log.(eventlog.Quarantine); ok {
		err := q.Held(r.Context(), func(h eventlog.Held) error {
			if len(v.Held) == heldShown {
				return eventlog.ErrStop
			}
			v.Held = append(v.Held, heldRow{h.Message.Seq, clockText(event.Time(h.Message.Recorded)), h.Message.Sender, h.Message.Reason, h.Repeats})
			return nil
		})
		if err != nil {
			s.cfg.Logger.Error("quarantine not read", "error", err)
		}
		if c.Quarantined > uint64(len(v.Held)) {
			v.HeldMore = c.Quarantined - uint64(len(v.Held))
		}
	}
	v.Unmapped, _ = s.cfg.Ward.Oddities()
	if len(v.Unmapped) > 100 {
		v.Unmapped = v.Unmapped[:100]
	}
	return v
}

type messageView struct {
	Page                                              page
	Seq                                               uint64
	Status, Why, Sender, Control, Sent, At, Hash, Raw string
	Events                                            []messageEvent
}

type messageEvent struct{ ID, Kind, Of, Received, Became, At string }

// rawShown bounds what of a raw message is shown.
const rawShown = 64 << 10

// message shows one message as received, and what became of it.
func (s *Server) message(w http.ResponseWriter, r *http.Request) {
	seq, err := strconv.ParseUint(r.PathValue("seq"), 10, 64)
	if err != nil {
		s.notFound(w, r, "A message has a number.")
		return
	}
	m, err := eventlog.Get(r.Context(), s.cfg.Log, seq)
	if err != nil {
		s.notFound(w, r, "The log has no such message.")
		return
	}
	v := messageView{
		Page: s.page(r, "Message "+r.PathValue("seq"), "/operations"), Seq: m.Seq, Status: capital(m.Status.String()), Why: m.Reason,
		Sender: m.Sender, Control: m.Control, Sent: clockText(event.Time(m.Sent)), At: clockText(event.Time(m.Recorded)),
		Hash: m.Hash.String(), Raw: readable(m.Raw),
	}
	if m.Sent == 0 {
		v.Sent = "unknown"
	}
	events, err := event.DecodeAll(m.Events)
	if err != nil {
		s.cfg.Logger.Error("message not decoded", "seq", seq, "error", err)
	}
	read := map[event.Patient]bool{}
	for i := range events {
		e := &events[i]
		if !read[e.Patient] {
			read[e.Patient] = true
			s.audit(r, "read message "+r.PathValue("seq"), e.Patient)
		}
		v.Events = append(v.Events, messageEventOf(e))
	}
	if len(events) == 0 { // in quarantine: whose it is, is not known
		s.audit(r, "read message "+r.PathValue("seq"), event.Patient{})
	}
	s.render(w, "message", v)
}

func messageEventOf(e *event.Event) messageEvent {
	v := messageEvent{ID: fmt.Sprintf("%016x", uint64(e.ID)), Kind: e.Kind.Key(), Received: strings.TrimSpace(e.Text + " " + e.Unit)}
	switch {
	case e.Analyte != analyte.None:
		v.Of = analyteName(e.Analyte)
	case e.Label != "":
		v.Of = e.Label
	default:
		v.Of = e.Code
	}
	if e.Kind == event.Observation {
		v.Became = numberOf(e.Value)
		if a := analyte.Get(e.Analyte); a != nil && e.Value.Informative() {
			v.Became += " " + a.Unit.String()
		}
	}
	if e.Dose != nil {
		v.Of, v.Received = e.Dose.Name, strings.TrimSpace(v.Received+" "+e.Dose.RateText)
	}
	if e.Support != nil {
		v.Of = e.Support.Name
	}
	if e.Remark != "" {
		v.Became = strings.TrimSpace(v.Became + " " + e.Remark)
	}
	if e.At.Known() {
		v.At = clockText(e.At)
		if e.To > e.At {
			v.At += " to " + e.To.Go().Format("15:04")
		}
	} else {
		v.At = "unknown"
	}
	return v
}

// readable shows raw bytes as text: segments on lines of their own, anything
// that is no text as \xHH.
func readable(raw []byte) string {
	cutOff := ""
	if len(raw) > rawShown {
		raw, cutOff = raw[:rawShown], "\n… (more in `stormglass log export`)"
	}
	var b strings.Builder
	for len(raw) > 0 {
		c, n := utf8.DecodeRune(raw)
		switch {
		case c == '\r':
			b.WriteByte('\n')
		case c == '\n':
			b.WriteByte('\n')
		case c == utf8.RuneError && n == 1, c < 0x20 && c != '\t':
			fmt.Fprintf(&b, "\\x%02X", raw[0])
		default:
			b.WriteRune(c)
		}
		raw = raw[n:]
	}
	return b.String() + cutOff
}

// assert stores a clinician's statement.
func (s *Server) assert(w http.ResponseWriter, r *http.Request) {
	b, ok := s.cfg.Ward.ByToken(r.PathValue("token"))
	if !ok {
		s.notFound(w, r, "No patient has this address.")
		return
	}
	a := event.AssertDetail{Author: strings.TrimSpace(r.PostFormValue("author")), Reason: strings.TrimSpace(r.PostFormValue("reason"))}
	switch r.PostFormValue("statement") {
	case "infection-yes":
		a.Statement, a.Truth = event.SuspectedInfection, event.Yes
	case "infection-no":
		a.Statement, a.Truth = event.SuspectedInfection, event.No
	case "infection-close":
		a.Statement, a.Truth = event.CloseInfection, event.Yes
	case "mods-onset":
		a.Statement, a.Truth = event.MODSOnset, event.Yes
	default:
		http.Error(w, "unknown statement", http.StatusBadRequest)
		return
	}
	if a.Author == "" || a.Reason == "" || len(a.Author) > 80 || len(a.Reason) > 200 {
		http.Error(w, "an assertion needs a name (at most 80 characters) and a reason (at most 200)", http.StatusBadRequest)
		return
	}
	if s.cfg.Asserts == nil {
		http.Error(w, "assertions are not taken here", http.StatusForbidden)
		return
	}
	if err := s.cfg.Asserts(r.Context(), UserOf(r.Context()), b.Patient, a, s.cfg.Ward.Now()); err != nil {
		s.cfg.Logger.Error("assertion not stored", "error", err)
		http.Error(w, "the statement could not be stored; nothing was changed", http.StatusServiceUnavailable)
		return
	}
	s.audit(r, "assert "+r.PostFormValue("statement"), b.Patient)
	http.Redirect(w, r, "/p/"+b.Token, http.StatusSeeOther)
}
