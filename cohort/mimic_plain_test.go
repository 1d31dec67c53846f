package cohort

import (
	"cmp"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
)

// charts reads the tables of the demo into plain charts, by subject. unread
// counts the charted values of items that no line of the map names.
func charts(t *testing.T, dir string, unread map[string]int) map[string]*chart {
	set, err := newMimic(nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*chart{}
	of := func(subject string) *chart {
		if out[subject] == nil {
			out[subject] = &chart{rates: map[string][]stretch{}, lows: map[lowKey][]event.Time{}}
		}
		return out[subject]
	}
	for _, part := range []string{"chartevents_1", "chartevents_2"} {
		eachRow(t, filepath.Join(dir, part+".csv.gz"), func(r map[string]string) {
			if r["error"] == "1" {
				return
			}
			if _, ok := set.items["chartevents "+r["itemid"]]; !ok && r["value"] != "" {
				unread[r["itemid"]]++
			}
			charted(of(r["subject_id"]), r)
		})
	}
	eachRow(t, filepath.Join(dir, "labevents.csv.gz"), func(r map[string]string) { laboratory(of(r["subject_id"]), r) })
	eachRow(t, filepath.Join(dir, "outputevents.csv.gz"), func(r map[string]string) {
		if slices.Contains(strings.Fields("40055 40069 40473 40085 226559 226560 226584"), r["itemid"]) && r["iserror"] != "1" {
			of(r["subject_id"]).put(sUrine, r, r["value"], 1, 0, 10000)
		}
	})
	eachRow(t, filepath.Join(dir, "procedureevents_mv.csv.gz"), func(r map[string]string) {
		switch c := of(r["subject_id"]); r["itemid"] {
		case "225792":
			c.vent = append(c.vent, stretch{from: stamp(r["starttime"]), to: stamp(r["endtime"])})
		case "227194", "225468", "225477":
			c.s[sVent] = append(c.s[sVent], num{at: stamp(r["starttime"])})
		case "224385":
			c.s[sVent] = append(c.s[sVent], num{at: stamp(r["starttime"]), x: 1})
		}
	})
	infusions(t, dir, of)
	for _, c := range out {
		c.sort()
	}
	return out
}

func stamp(s string) event.Time {
	t, err := time.Parse("2006-01-02 15:04:05", s)
	if err != nil {
		return 0
	}
	return event.TimeOf(t)
}

// put adds a number within its plausible range.
func (c *chart) put(k int, r map[string]string, text string, factor, lo, hi float64) {
	text = strings.TrimPrefix(strings.TrimPrefix(text, "LESS THAN "), "<")
	if x, err := strconv.ParseFloat(text, 64); err == nil && x*factor >= lo && x*factor <= hi {
		c.s[k] = append(c.s[k], num{at: stamp(r["charttime"]), x: x * factor})
	}
}

func charted(c *chart, r map[string]string) {
	at, v := stamp(r["charttime"]), r["valuenum"]
	vent := func(x float64) { c.s[sVent] = append(c.s[sVent], num{at: at, x: x}) }
	switch r["itemid"] {
	case "52", "6702", "220052", "225312":
		c.put(sMapArt, r, v, 1, 1, 300)
	case "51", "6701", "220050", "225309":
		c.put(sSysArt, r, v, 1, 1, 300)
	case "8368", "8555", "220051", "225310":
		c.put(sDiaArt, r, v, 1, 1, 200)
	case "456", "443", "220181":
		c.put(sMapCuff, r, v, 1, 1, 300)
	case "455", "442", "220179":
		c.put(sSysCuff, r, v, 1, 1, 300)
	case "8441", "8440", "220180":
		c.put(sDiaCuff, r, v, 1, 1, 200)
	case "184", "220739":
		c.put(sEye, r, v, 1, 1, 4)
	case "454", "223901":
		c.put(sMotor, r, v, 1, 1, 6)
	case "723", "223900":
		c.put(sVerbal, r, v, 1, 1, 5)
		if n := len(c.s[sVerbal]); n > 0 && c.s[sVerbal][n-1].at == at && strings.Contains(r["value"], "ET") {
			c.s[sVerbal][n-1].ok = r["value"] == "1.0 ET/Trach" || r["value"] == "No Response-ETT"
		}
	case "198":
		c.put(sTotal, r, v, 1, 3, 15)
	case "190", "189":
		c.put(sFiO2, r, v, 1, .21, 1)
	case "223835", "727":
		c.put(sFiO2, r, v, .01, .21, 1)
	case "720", "223849":
		if !slices.Contains([]string{"", "Other/Remarks", "Standby"}, r["value"]) {
			vent(1)
		}
	case "226732", "467", "468":
		device(r, vent)
	case "640":
		if r["value"] == "Intubated" {
			vent(1)
		} else if r["value"] == "Extubated" {
			vent(0)
		}
	}
}

// device is what a device for oxygen says of invasive ventilation.
func device(r map[string]string, vent func(float64)) {
	switch r["value"] {
	case "", "Other/Remarks", "Other", "Tracheostomy tube":
	case "Endotracheal tube":
		vent(1)
	case "None":
		if r["itemid"] != "468" { // no second device says nothing of the first
			vent(0)
		}
	default:
		vent(0)
	}
}

func laboratory(c *chart, r map[string]string) {
	switch v := r["value"]; r["itemid"] {
	case "50800":
		if v == "ART" {
			c.s[sArterial] = append(c.s[sArterial], num{at: stamp(r["charttime"]), x: 1})
		}
	case "50821":
		c.put(sPO2, r, v, 1, 1, 800)
	case "50816":
		c.put(sFiO2, r, v, .01, .21, 1)
	case "51265":
		c.put(sPlatelets, r, v, 1, 0, 5000)
	case "50885":
		c.put(sBilirubin, r, v, 1, 0, 100)
	case "50912":
		c.put(sCreatinine, r, v, 1, 0, 50)
	}
}

// drugs of the component and of blockade, by item.
var plainDrugs = map[string]string{"221906": "norepinephrine", "221289": "epinephrine", "221662": "dopamine", "221653": "dobutamine", "30120": "norepinephrine",
	"30047": "norepinephrine", "30119": "epinephrine", "30044": "epinephrine", "30309": "epinephrine", "30043": "dopamine", "30307": "dopamine", "30042": "dobutamine",
	"30306": "dobutamine", "221555": "blockade", "222062": "blockade", "30114": "blockade"}

// infusions: MetaVision charts a rate from start to end, CareVue a rate that
// holds until the next one.
func infusions(t *testing.T, dir string, of func(string) *chart) {
	add := func(c *chart, drug string, s stretch) {
		if drug == "blockade" {
			c.blockade = append(c.blockade, s)
			return
		}
		c.rates[drug] = append(c.rates[drug], s)
	}
	eachRow(t, filepath.Join(dir, "inputevents_mv.csv.gz"), func(r map[string]string) {
		drug, rate := plainDrugs[r["itemid"]], r["rate"]
		if drug == "" || r["statusdescription"] == "Rewritten" {
			return
		}
		x, err := strconv.ParseFloat(rate, 64)
		s := stretch{stamp(r["starttime"]), stamp(r["endtime"]), x}
		if err != nil && drug == "blockade" { // a dose acts for two hours
			s.to, err = s.from+2*hourMs, nil
		}
		if err == nil {
			add(of(r["subject_id"]), drug, s)
		}
	})
	type said struct {
		subject, drug string
		at            event.Time
		rate          float64
		row           int
	}
	var list []said
	eachRow(t, filepath.Join(dir, "inputevents_cv.csv.gz"), func(r map[string]string) {
		drug := plainDrugs[r["itemid"]]
		x, err := strconv.ParseFloat(r["rate"], 64)
		if r["stopped"] == "Stopped" || r["stopped"] == "D/C'd" {
			x, err = 0, nil
		}
		if drug != "" && err == nil {
			n, _ := strconv.Atoi(r["row_id"])
			list = append(list, said{r["subject_id"], drug, stamp(r["charttime"]), x, n})
		}
	})
	slices.SortFunc(list, func(a, b said) int {
		return cmp.Or(cmp.Compare(a.subject, b.subject), cmp.Compare(a.drug, b.drug), cmp.Compare(a.at, b.at), cmp.Compare(a.row, b.row))
	})
	for i, s := range list {
		end := event.Time(1 << 60)
		if i+1 < len(list) && list[i+1].subject == s.subject && list[i+1].drug == s.drug {
			end = list[i+1].at
		}
		if s.rate > 0 {
			add(of(s.subject), s.drug, stretch{s.at, end, s.rate})
		}
	}
}

// sofaItems are the items in the order of the plain computation.
var sofaItems = [6]string{"respiratory", "coagulation", "hepatic", "cardiovascular", "neurologic", "renal"}

// hourOf is one hour of one stay: the product's items, and the plain ones.
type hourOf struct {
	stay string
	at   event.Time
	have [6]int
	p    *plain
}

// sofaHours lines the rows of the demo up with the plain charts.
func sofaHours(t *testing.T, dir string, rows byRow, all map[string]*chart) []hourOf {
	admitted, subject, since := map[string]event.Time{}, map[string]string{}, map[string]event.Time{}
	eachRow(t, filepath.Join(dir, "admissions.csv.gz"), func(r map[string]string) { admitted[r["hadm_id"]] = stamp(r["admittime"]) })
	eachRow(t, filepath.Join(dir, "icustays.csv.gz"), func(r map[string]string) {
		id := r["icustay_id"]
		subject[id], since[id] = r["subject_id"], min(admitted[r["hadm_id"]], stamp(r["intime"])-24*hourMs)
	})
	var out []hourOf
	for _, row := range rows {
		if row["sofa"] == "" {
			continue
		}
		h := hourOf{stay: row["stay"], at: event.TimeOf(instant(t, row["time"])), p: &plain{chart: all[subject[row["stay"]]], since: since[row["stay"]]}}
		for i, it := range sofaItems {
			x, err := strconv.Atoi(row["sofa."+it])
			if err != nil {
				t.Fatal(err)
			}
			h.have[i] = x
		}
		out = append(out, h)
	}
	return out
}

// differing counts the hours in which the plain computation of some items with
// these decisions differs from the product.
func differing(hours []hourOf, take [decisionEnd]bool, items []int, look func(h *hourOf, item, plain int)) (total int) {
	for i := range hours {
		h := &hours[i]
		h.p.take = take
		any := false
		for _, k := range items {
			got := h.p.score(k, h.at)
			if got == h.have[k] {
				continue
			}
			any = true
			if look != nil {
				look(h, k, got)
			}
		}
		if any {
			total++
		}
	}
	return total
}

// The whole demo: everything counted, no rule for children on an adult, and
// SOFA in every hour against the plain computation, with the ledger of what the
// product decides otherwise than mimic-code.
func TestMimicDemo(t *testing.T) {
	dir := vectors(t, "mimic3_demo")
	set := assess.Clinical()
	text, sum, rep := answer(t, Options{Files: []string{dir}, Map: named(t, "mimic"), Every: time.Hour, Items: true, Set: set})
	unread := map[string]int{}
	all := charts(t, dir, unread)
	hours := sofaHours(t, dir, picked(t, text, func(c string) bool {
		return c == "stay" || c == "time" || c == "sofa" || strings.HasPrefix(c, "sofa.")
	}), all)
	t.Run("counts", func(t *testing.T) { demoCounts(t, dir, rep, unread) })
	// One patient of the demo is 17 years old, whatever its description says.
	t.Run("children", func(t *testing.T) { noChildren(t, set, picked(t, sum, isPopulation), map[string]bool{"271544": true}) })
	t.Run("SOFA", func(t *testing.T) { demoSOFA(t, hours) })
}

func demoCounts(t *testing.T, dir string, rep *Report, unread map[string]int) {
	if rep.Stays != 136 || rep.Files != 11 || len(rep.Skipped) != 15 {
		t.Errorf("%d stays of 136, %d files, %d not read", rep.Stays, rep.Files, len(rep.Skipped))
	}
	labels, found := mimicDictionary(t, filepath.Join(dir, "d_items.csv.gz")), 0
	for item, n := range unread {
		if got := rep.Unmapped[strings.TrimSpace("chartevents "+item+" "+labels[item])]; got != n {
			t.Errorf("chartevents %s: %d counted, the table has %d", item, got, n)
		}
	}
	for k := range rep.Unmapped {
		if strings.HasPrefix(k, "chartevents ") && !strings.Contains(k, " = ") {
			found++
		}
	}
	if found-1 != len(unread) || found < 1000 { // one more: rows marked as error
		t.Errorf("%d items counted, the tables have %d", found, len(unread))
	}
}

func demoSOFA(t *testing.T, hours []hourOf) {
	if len(hours) != demoHours {
		t.Errorf("%d hours with SOFA, want %d", len(hours), demoHours)
	}
	every := []int{0, 1, 2, 3, 4, 5}
	var all [decisionEnd]bool
	for i := range all {
		all[i] = true
	}
	differing(hours, all, every, func(h *hourOf, item, plain int) {
		t.Errorf("%s %s %s: product %d, plain %d", h.stay, h.at, sofaItems[item], h.have[item], plain)
	})
	for d, l := range ledger {
		take := all
		take[d] = false
		if n := differing(hours, take, l.items, nil); n != l.hours {
			t.Errorf("%s: matters in %d hours, the ledger says %d", l.name, n, l.hours)
		}
	}
	if n := differing(hours, [decisionEnd]bool{}, every, nil); n != asMimicCode {
		t.Errorf("%d hours differ from mimic-code's reading, the ledger says %d", n, asMimicCode)
	}
}
