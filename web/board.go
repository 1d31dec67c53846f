package web

import (
	"net/http"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/differential"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/ward"
)

type boardView struct {
	Page       page
	Count      int
	Headline   []headline
	Quarantine uint64
	Unmapped   uint64
	Feeds      []chip
	Rows       []boardRow
	Listening  string
}

type headline struct {
	Chip chip
	N    int
}

// boardRow is one bed.
type boardRow struct {
	person
	Token, Class   string
	Flags          []chip
	Sepsis         chip
	PhoenixOut     string
	Phoenix, Says  string
	Delta          string
	DeltaClass     string
	Organs         []organ
	Recognition    chip
	Bundle         chip
	BundleOpen     []string
	Window         chip
	WindowDrawn    string
	Infection      chip
	InfectionSince string
	Immune         []immuneLine
	Changes        []string
	Needs          string
	Pending        []string
	Oldest         string
	Silent         []chip
	order          boardOrder
}

// boardOrder sorts the board: newest change of state first, then the lower
// bound of what is known. Nothing sorts on an upper bound.
type boardOrder struct {
	changed event.Time // newest published change within six hours
	rise    int        // rise of the lower bound over six hours
	rank    int        // shock, sepsis, organ dysfunction by lower bound
	lo      int
	bed     string
}

func (a boardOrder) less(b boardOrder) bool {
	switch {
	case a.rise != b.rise:
		return a.rise > b.rise
	case a.rank != b.rank:
		return a.rank > b.rank
	case a.lo != b.lo:
		return a.lo > b.lo
	}
	return a.bed < b.bed
}

func (s *Server) board(w http.ResponseWriter, r *http.Request) {
	s.audit(r, "read unit board", event.Patient{})
	s.render(w, "board", s.boardView(r))
}

func (s *Server) boardLive(w http.ResponseWriter, r *http.Request) {
	s.render(w, "board-live", s.boardView(r))
}

func (s *Server) boardView(r *http.Request) boardView {
	now, counts := s.cfg.Ward.Now(), s.cfg.Ward.Counts()
	v := boardView{Page: s.page(r, "Unit board", "/"), Quarantine: counts.Quarantined, Unmapped: counts.Unmapped, Listening: s.cfg.MLLP}
	heads := map[chip]int{}
	for _, b := range s.cfg.Ward.Beds() {
		snap := b.Snapshot()
		if snap == nil {
			continue
		}
		row, present := s.boardRow(b, snap, now)
		if !present {
			continue
		}
		heads[chip{Text: row.Sepsis.Text, Class: row.Sepsis.Class}]++
		for _, im := range row.Immune {
			if im.Chip.Class == "state" {
				heads[chip{Text: im.Chip.Text, Class: "state"}]++
			}
		}
		v.Rows = append(v.Rows, row)
	}
	sort.SliceStable(v.Rows, func(i, j int) bool { return v.Rows[i].order.less(v.Rows[j].order) })
	v.Count = len(v.Rows)
	for c, n := range heads {
		if c.Class == "critical" || c.Class == "warn" || c.Class == "state" {
			v.Headline = append(v.Headline, headline{c, n})
		}
	}
	sort.Slice(v.Headline, func(i, j int) bool {
		a, b := v.Headline[i], v.Headline[j]
		if a.Chip.Class != b.Chip.Class {
			return classRank(a.Chip.Class) > classRank(b.Chip.Class)
		}
		return a.Chip.Text < b.Chip.Text
	})
	v.Feeds = s.feedChips(now)
	return v
}

func classRank(c string) int {
	switch c {
	case "critical":
		return 4
	case "warn":
		return 3
	case "state":
		return 2
	case "info":
		return 1
	}
	return 0
}

// feedQuiet is how long a sender of the unit may be silent before the board
// says so; administration and send-out laboratories speak rarely.
func feedQuiet(kind string) time.Duration {
	switch kind {
	case event.FeedADT.Key(), "":
		return 24 * time.Hour
	case event.FeedLab.Key(), event.FeedOrders.Key():
		return 6 * time.Hour
	}
	return time.Hour
}

func (s *Server) feedChips(now event.Time) []chip {
	var list []chip
	for _, f := range s.cfg.Ward.Feeds() {
		name, _, _ := strings.Cut(f.Sender, "|")
		if f.Kind != "" {
			name += " (" + f.Kind + ")"
		}
		if now.Sub(f.Last) > feedQuiet(f.Kind) {
			list = append(list, chip{Text: name + " silent, last " + ago(now.Sub(f.Last)), Class: "warn"})
			continue
		}
		list = append(list, chip{Text: name + " " + ago(now.Sub(f.Last)), Class: "no"})
	}
	return list
}

func (s *Server) boardRow(b *ward.Bed, snap *ward.Snapshot, now event.Time) (row boardRow, present bool) {
	a := snap.Assessment
	row.Token = b.Token
	newborn := rule.Undetermined
	b.View(func(tl *timeline.Timeline) {
		st := tl.Stay(now)
		present = st.In != event.No || now.Sub(st.Discharged) < 2*time.Hour
		row.person = personOf(b.Patient, tl, now)
		row.Flags = flags(tl, now)
		row.Pending = pending(tl, now, 2)
		row.Oldest = oldest(a, now)
		row.Silent = silentFeeds(tl, now)
		newborn = differential.Newborn(tl, now)
	})
	row.Sepsis, row.Infection, row.Immune = sepsisChip(a), infectionChip(a), immuneLines(a, newborn)
	for i := range row.Immune {
		row.Immune[i].Key = "immune-" + b.Token + strconv.Itoa(i)
	}
	if r := find(a, "infection.suspected"); r != nil && r.Since.Known() {
		row.InfectionSince = "since " + span(now.Sub(r.Since))
	} else if r != nil && row.Infection.Class == "open" {
		row.InfectionSince = r.Says
	}
	score, before := find(a, "phoenix"), find(snap.Before, "phoenix")
	if out(score) {
		row.PhoenixOut = "Phoenix: out of population"
		if score != nil && score.PopulationWhy != "" {
			row.PhoenixOut = "Phoenix: " + score.PopulationWhy
		}
		if r := find(a, "sofa"); !out(r) && r.Score != nil { // an adult
			row.Sepsis = chip{Text: "SOFA " + rangeText(r.Score.Lo, r.Score.Hi) + " of " + strconv.Itoa(r.Score.Max), Class: "no"}
			row.PhoenixOut, row.Organs = "adult; Phoenix does not apply", organs(r)
		}
	} else if score.Score != nil {
		row.Phoenix, row.Says, row.Organs = rangeText(score.Score.Lo, score.Score.Hi), score.Says, organs(score)
		row.Delta, row.DeltaClass = delta(score, before)
		row.order.lo = score.Score.Lo
		if before != nil && before.Score != nil && !out(before) {
			row.order.rise = max(0, score.Score.Lo-before.Score.Lo)
		}
	}
	for _, c := range snap.Recent {
		if !boardRule(c.Rule) {
			continue
		}
		if now.Sub(c.At) < lookbackShown && len(row.Changes) < 3 {
			row.Changes = append(row.Changes, ago(now.Sub(c.At))+": "+shorten(plainChange(c.Text), 110))
		}
		row.order.changed = max(row.order.changed, c.At)
	}
	row.Needs = boardNeeds(a)
	if r := a.Recognition; r != nil && r.Population != assess.PopulationOut && r.State >= assess.RecognitionSigns && !met(find(a, "phoenix.sepsis")) { // what is recognised needs no sign
		row.Recognition = recognitionChip(r)
		row.Recognition.Title = r.Says
	}
	row.Bundle, row.BundleOpen = boardBundle(a.Bundle, now)
	row.Window, row.WindowDrawn = boardWindow(a.Window, now)
	row.order.rank, row.order.bed = classRank(row.Sepsis.Class), row.Bed
	row.Class = rowClass(&row, now)
	return row, present
}

const lookbackShown = 6 * time.Hour

// boardRule reports whether a rule's changes belong on the board: sepsis,
// infection and the immune states, not every score.
func boardRule(id string) bool {
	switch id {
	case "phoenix", "phoenix.sepsis", "phoenix.septic_shock", "infection.suspected", "mods.onset":
		return true
	}
	return leads(id)
}

var (
	rangePattern  = regexp.MustCompile(`(\d+)\.\.(\d+)`)
	numberPattern = regexp.MustCompile(`\d+\.\d{3,}`)
)

// plainChange says a change as people read it: "Phoenix 8 → 9", ranges with a
// dash, and measured numbers to four digits.
func plainChange(s string) string {
	s = rangePattern.ReplaceAllStringFunc(s, func(m string) string {
		lo, hi, _ := strings.Cut(m, "..")
		if lo == hi {
			return lo
		}
		return lo + "–" + hi
	})
	s = numberPattern.ReplaceAllStringFunc(s, func(m string) string {
		x, err := strconv.ParseFloat(m, 64)
		if err != nil {
			return m
		}
		return trim(x)
	})
	return strings.ReplaceAll(s, "->", "→")
}

// shorten cuts text at a space to at most n runes.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := n
	for cut > n/2 && r[cut] != ' ' {
		cut--
	}
	return strings.TrimRight(string(r[:cut]), " ,;:") + " …"
}

func rowClass(row *boardRow, now event.Time) string {
	var c []string
	switch {
	case row.order.rise > 0:
		c = append(c, "worse")
	case row.order.changed.Known() && now.Sub(row.order.changed) < time.Hour:
		c = append(c, "changed")
	}
	if row.order.changed.Known() && now.Sub(row.order.changed) < 10*time.Minute {
		c = append(c, "fresh")
	}
	return strings.Join(c, " ")
}

// boardNeeds names what would decide the first open question.
func boardNeeds(a *assess.Assessment) string {
	for _, id := range []string{"phoenix.sepsis", "phoenix.septic_shock", "phoenix"} {
		r := find(a, id)
		if out(r) || len(r.Obtain) == 0 {
			continue
		}
		return analyteNames(r.Obtain[:min(2, len(r.Obtain))])
	}
	return ""
}

// criticalInputs are those whose age the board watches.
var criticalInputs = [...]analyte.ID{analyte.Lactate, analyte.MAP, analyte.Platelets, analyte.GCS, analyte.Ferritin}

// oldest names the oldest input that the answers still rest on.
func oldest(a *assess.Assessment, now event.Time) string {
	r := find(a, "phoenix")
	if out(r) {
		return ""
	}
	var at event.Time
	label := ""
	for _, f := range r.Findings {
		if !f.At.Known() || !f.Reason.Informative() {
			continue
		}
		for _, id := range criticalInputs {
			if f.Analyte == id && (at == 0 || f.At < at) {
				at, label = f.At, analyteName(id)
			}
		}
	}
	if at == 0 {
		return ""
	}
	return "oldest input: " + label + ", " + ago(now.Sub(at))
}

// pending lists orders without a result, newest first.
func pending(tl *timeline.Timeline, now event.Time, most int) []string {
	type item struct {
		text string
		at   event.Time
	}
	var list []item
	for id := analyte.None + 1; id < analyte.End; id++ {
		a := analyte.Get(id)
		if a == nil || a.Group != analyte.GroupImmuneMarkers && a.Turnaround == 0 {
			continue
		}
		r := tl.Latest(id, now, 0)
		if r.Value.Why() != analyte.Pending {
			continue
		}
		text := a.Name + " pending"
		if r.At.Known() {
			text += " since " + span(now.Sub(r.At))
			if a.Turnaround > 0 {
				due := r.At.Add(a.Turnaround)
				if due > now {
					text += ", expected " + ago(now.Sub(due))
				} else {
					text += ", overdue (typically " + shortDuration(a.Turnaround) + ")"
				}
			}
		}
		list = append(list, item{text, r.At})
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].at > list[j].at })
	var out []string
	for i, it := range list {
		if i == most {
			out = append(out, "and "+strconv.Itoa(len(list)-most)+" more pending")
			break
		}
		out = append(out, it.text)
	}
	return out
}

func shortDuration(d time.Duration) string {
	if d < 48*time.Hour {
		return strconv.Itoa(int(d.Hours()+0.5)) + " h"
	}
	return strconv.Itoa(int(d.Hours()/24+0.5)) + " d"
}

// silentFeeds warns where a feed that vouches for absence has gone silent.
func silentFeeds(tl *timeline.Timeline, now event.Time) []chip {
	var list []chip
	for _, k := range []event.FeedKind{event.FeedMedication, event.FeedVentilator, event.FeedDevice, event.FeedVitals} {
		f := tl.Feed(k, now)
		if f.Declared && !f.Alive && f.Last.Known() {
			list = append(list, chip{Text: k.Key() + " feed silent, last " + ago(now.Sub(f.Last)), Class: "warn"})
		}
	}
	return list
}

// flags are what confounds or limits every answer of this patient.
func flags(tl *timeline.Timeline, now event.Time) []chip {
	var list []chip
	ps, st := tl.Person(now), tl.Stay(now)
	if ps.Died == event.Yes && (ps.DeathTime == 0 || ps.DeathTime <= now) {
		list = append(list, chip{Text: "died", Class: "out"})
	}
	if st.Limits == event.Yes {
		list = append(list, chip{Text: "limits of care", Class: "info"})
	}
	if st.In == event.No {
		list = append(list, chip{Text: "discharged", Class: "out"})
	}
	tl.Supports(now, func(sup timeline.SupportState) bool {
		if lo, _ := sup.On.Bounds(); lo >= 1 {
			if name := supportName(sup.Kind); name != "" {
				list = append(list, chip{Text: name, Class: "info"})
			}
		}
		return true
	})
	tl.Facts(now, func(e *event.Event) bool {
		if name := factName(e.Fact.Fact); name != "" {
			list = append(list, chip{Text: name, Class: "info"})
		}
		return true
	})
	return list
}

// factName names the baseline facts that confound an answer.
func factName(f event.Fact) string {
	switch f {
	case event.FactCyanoticHeartDisease:
		return "cyanotic heart disease"
	case event.FactChronicVentilation:
		return "chronic ventilation"
	case event.FactChronicKidneyDisease:
		return "chronic kidney disease"
	case event.FactChemotherapy:
		return "chemotherapy"
	case event.FactNeutropenia:
		return "neutropenia"
	case event.FactHLHHistory:
		return "HLH or MAS in the history"
	case event.FactCARTInfusion:
		return "CAR-T"
	case event.FactLimitsOfCare:
		return "limits of care"
	case event.FactTransplant:
		return "transplant"
	}
	return ""
}

// supportName names the supports that confound; oxygen alone is left out.
func supportName(k event.SupportKind) string {
	switch k {
	case event.SupportInvasive:
		return "ventilated"
	case event.SupportECMOVA, event.SupportECMOVV:
		return "ECMO"
	case event.SupportCRRT, event.SupportIHD:
		return "renal replacement"
	case event.SupportCooling:
		return "cooled"
	}
	return ""
}
