package sim

import (
	"sort"
	"strconv"
	"strings"
	"time"
)

// Message is one HL7 message on its way.
type Message struct {
	At      time.Time // when it is delivered
	Made    time.Time // MSH-7
	Feed    Feed      // the connection it travels on
	Patient string    // record number of the patient it is about
	Bytes   []byte    // segments end in CR; no MLLP framing
	Backlog bool      // from before the start of a stream: deliver at once
	Regular bool      // one of a regular series (monitor, device)
	Fault   Fault     // what was made wrong on purpose
}

// segment is the fields of one segment; index 0 is its name.
type segment []string

func seg(name string) segment { return append(make(segment, 0, 32), name) }

// set puts a field that may hold separators of its own.
func (s segment) set(i int, v string) segment {
	for len(s) <= i {
		s = append(s, "")
	}
	s[i] = v
	return s
}

// appendTo writes the segment with its CR.
func (s segment) appendTo(b []byte) []byte {
	for i, f := range s {
		if i > 0 {
			b = append(b, '|')
		}
		b = append(b, f...)
	}
	return append(b, '\r')
}

// esc escapes free text for a field.
func esc(s string) string {
	if !strings.ContainsAny(s, `\|^~&`) {
		return s
	}
	return strings.NewReplacer(`\`, `\E\`, "|", `\F\`, "^", `\S\`, "~", `\R\`, "&", `\T\`).Replace(s)
}

func stamp(t time.Time) string { return t.Format("20060102150405-0700") }

// writer makes one patient's messages.
type writer struct {
	p        *Patient
	admitted time.Time
	mrn      string // the number that the message goes under
	ward     bool   // the patient is still on the ward
	sent     [feedCount]int
}

// Messages are the patient's HL7 v2.5.1 messages for an admission instant, in
// the order in which they leave. Times carry the offset of admitted's zone.
func (p *Patient) Messages(admitted time.Time) []Message {
	w := writer{p: p, admitted: admitted}
	out := make([]Message, 0, len(p.entries))
	for _, e := range p.entries {
		made := admitted.Add(e.sent)
		w.ward = e.at < p.wardUntil
		if w.mrn = e.mrn; w.mrn == "" {
			w.mrn = p.MRN
		}
		body, kind := w.body(e)
		if body == nil {
			continue
		}
		out = append(out, Message{At: made, Made: made, Feed: e.feed, Patient: w.mrn, Regular: e.regular,
			Bytes: w.message(e, kind, made, body)})
	}
	return out
}

// message puts the header before the body.
func (w *writer) message(e entry, kind string, made time.Time, body []segment) []byte {
	w.sent[e.feed]++
	control := strings.ToUpper(e.feed.App()[:3]) + strconv.Itoa(100000+w.p.index%900000) + strconv.Itoa(100000 + w.sent[e.feed])[1:]
	msh := segment{"MSH", `^~\&`, e.feed.App(), Facility, "STORMGLASS", Facility, stamp(made), "", kind, control, "P", "2.5.1",
		"", "", "AL", "NE", "", "UNICODE UTF-8"}
	out := msh.appendTo(make([]byte, 0, 1024))
	for _, s := range body {
		out = s.appendTo(out)
	}
	return out
}

// body is everything after MSH, and MSH-9.
func (w *writer) body(e entry) ([]segment, string) {
	switch {
	case e.results != nil:
		return w.report(e), "ORU^R01^ORU_R01"
	case e.order != nil:
		return w.testOrder(e), "OML^O21^OML_O21"
	case e.dose != nil:
		return w.medication(e)
	case e.stay != nil:
		return w.admission(e)
	case e.link != nil:
		return w.merge(e)
	case e.fact != nil:
		return w.fact(e), "ADT^A08^ADT_A01"
	}
	return nil, ""
}

func (w *writer) at(d time.Duration) time.Time { return w.admitted.Add(d) }

// pid names the patient: record number with check digit scheme and authority.
func (w *writer) pid() segment {
	p := w.p
	born := p.Born(w.admitted)
	text := born.Format("20060102")
	switch {
	case p.birthDigits == 6:
		text = born.Format("200601")
	case p.AgeHours < 28*24:
		text = stamp(born)
	}
	pid := seg("PID").set(1, "1").set(3, identifier(w.mrn))
	if w.mrn != p.MRN {
		return pid.set(5, p.Family+"^Unknown").set(8, p.Sex) // nobody knows who this is
	}
	return pid.set(5, p.Family+"^"+p.Given).set(7, text).set(8, p.Sex)
}

// identifier is CX: number without check digit is not split off; CX-2 repeats
// the digit and CX-3 names the scheme.
func identifier(mrn string) string {
	check := ""
	if mrn != "" {
		check = mrn[len(mrn)-1:]
	}
	return mrn + "^" + check + "^M10^" + Facility + "^MR"
}

func (w *writer) pv1() segment {
	unit := "PICU"
	if w.p.AgeHours >= 18*year {
		unit = "ICU"
	}
	kind := ""
	if w.p.newborn {
		kind = "N" // HL70007: newborn
		unit = "NICU"
	}
	if w.ward {
		unit = "WARD"
	}
	return seg("PV1").set(1, "1").set(2, "I").set(4, kind).set(3, unit+"^"+w.p.Bed+"^1^"+Facility).set(19, w.p.Visit+"^^^"+Facility+"^VN")
}

// report is ORU^R01. The senders differ as real ones do: monitors and gas
// analysers stamp every value (OBX-14), laboratories the specimen (SPM-17).
func (w *writer) report(e entry) []segment {
	r := e.results
	taken := w.at(e.at).Add(r.ahead)
	stamped := e.feed == Monitor || e.feed == GasLab || e.feed == Device || e.feed == Nurse
	out := []segment{w.pid(), w.pv1(),
		seg("ORC").set(1, "RE").set(2, r.order+"^"+OrderEntry.App()).set(3, r.order+"F^"+e.feed.App())}
	obr := seg("OBR").set(1, "1").set(2, r.order+"^"+OrderEntry.App()).set(3, r.order+"F^"+e.feed.App()).
		set(4, r.code+"^"+esc(r.name)+"^L").set(7, stamp(taken))
	status := "F"
	if len(r.items) > 0 {
		status = r.items[0].status
	}
	out = append(out, obr.set(22, stamp(w.at(e.sent))).set(25, status))
	if r.note != "" {
		out = append(out, seg("NTE").set(1, "1").set(2, "L").set(3, esc(r.note)))
	}
	for i, it := range r.items {
		o := w.obx(i+1, it, e.feed)
		if stamped {
			o = o.set(14, stamp(taken))
		}
		out = append(out, o)
		if it.note != "" {
			out = append(out, seg("NTE").set(1, "1").set(2, "L").set(3, esc(it.note)))
		}
	}
	if r.specimen != "" {
		spm := seg("SPM").set(1, "1").set(2, r.order+"&"+OrderEntry.App()).set(4, r.specimen+"^"+esc(r.specName)+"^HL70487").set(17, stamp(taken))
		if r.condition != "" {
			spm = spm.set(24, r.condition+"^"+conditionName(r.condition)+"^HL70493")
		}
		out = append(out, spm)
	}
	return out
}

func conditionName(code string) string {
	switch code {
	case "CLOT":
		return "Clotted"
	case "HEM":
		return "Hemolyzed"
	}
	return ""
}

// obx is one result. The core and immunology laboratories send LOINC beside
// their own code; the bedside sends its own code only.
func (w *writer) obx(n int, it item, f Feed) segment {
	code := it.code + "^" + esc(it.name) + "^L"
	if it.loinc != "" && !it.noLOINC && (f == CoreLab || f == ImmuneLab) {
		code += "^" + it.loinc + "^" + esc(it.name) + "^LN"
	}
	value := esc(it.value)
	switch {
	case it.kind == "SN" && len(it.value) > 1:
		value = it.value[:1] + "^" + it.value[1:]
	case it.kind == "CWE":
		value = it.value
	}
	o := seg("OBX").set(1, strconv.Itoa(n)).set(2, it.kind).set(3, code).set(5, value).set(6, esc(it.unit)).
		set(7, esc(it.ref)).set(8, it.flag).set(11, it.status)
	if q := quantityIf(it.m); q.assay != "" {
		o = o.set(17, q.assay+"^"+esc(q.method)+"^L")
	}
	return o
}

// quantityIf is the measure's quantity, empty for what is none.
func quantityIf(m measure) quantity {
	if m < measureCount {
		return quantityOf(m)
	}
	return quantity{}
}

// testOrder is OML^O21: a test was ordered and its specimen taken.
func (w *writer) testOrder(e entry) []segment {
	o := e.order
	control := "NW"
	if o.cancelled {
		control = "CA"
	}
	code := o.code + "^" + esc(o.name) + "^L"
	if o.loinc != "" {
		code += "^" + o.loinc + "^" + esc(o.name) + "^LN"
	}
	when := stamp(w.at(e.at))
	return []segment{w.pid(), w.pv1(),
		seg("ORC").set(1, control).set(2, o.order+"^"+OrderEntry.App()).set(9, when),
		seg("OBR").set(1, "1").set(2, o.order+"^"+OrderEntry.App()).set(4, code).set(6, when).set(7, when),
		seg("SPM").set(1, "1").set(2, o.order+"&"+OrderEntry.App()).set(4, o.specimen+"^"+esc(o.specName)+"^HL70487").set(17, when)}
}

// sortMessages orders by delivery; what left together keeps its order.
func sortMessages(ms []Message) {
	sort.SliceStable(ms, func(i, j int) bool { return ms[i].At.Before(ms[j].At) })
}
