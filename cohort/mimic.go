package cohort

import (
	"context"
	"encoding/csv"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stormglass/event"
	"stormglass/table"
)

// mimicItem is one line of maps/mimic.csv: what an item of a table says, always
// or where its text is the one named.
type mimicItem struct {
	label, when, analyte, value, unit string
}

// mimicTables are the tables of MIMIC-III that are read. All others describe
// staff, billing and diagnoses, or hold no times (prescriptions has only days).
var mimicTables = map[string]func(m *mimicRows, c mimicCells, to *stays){
	"patients":           (*mimicRows).patient,
	"admissions":         (*mimicRows).admission,
	"icustays":           (*mimicRows).stay,
	"chartevents":        (*mimicRows).charted,
	"labevents":          (*mimicRows).laboratory,
	"outputevents":       (*mimicRows).output,
	"inputevents_cv":     (*mimicRows).careVue,
	"inputevents_mv":     (*mimicRows).metaVision,
	"procedureevents_mv": (*mimicRows).procedure,
	"microbiologyevents": (*mimicRows).culture,
}

// mimicFirst are the tables that the others rest on.
var mimicFirst = []string{"patients", "admissions", "icustays"}

// mimicSet is what the sheets of one data set share.
type mimicSet struct {
	items map[string][]mimicItem // by table and itemid
	// vouched: the tables of infusions are part of the input, so that a drug
	// that is not in them did not run in the unit.
	vouched bool
	// labels are the dictionaries' names of items, by table ("" for all but
	// labevents) and itemid, for what is counted as not read.
	labels map[string]string
}

// mimicTable is the table that a file holds, "chartevents" of
// "chartevents_1.csv.gz"; "" for one that is not read.
func mimicTable(file string) string {
	base := strings.ToLower(filepath.Base(file))
	for _, ext := range [...]string{".gz", ".csv", ".parquet"} {
		base = strings.TrimSuffix(base, ext)
	}
	if _, ok := mimicTables[base]; ok {
		return base
	}
	base = strings.TrimRight(base, "0123456789")
	base = strings.TrimSuffix(base, "_")
	if _, ok := mimicTables[base]; ok {
		return base
	}
	return ""
}

func newMimic(files []string) (*mimicSet, error) {
	f, err := shipped.Open("maps/mimic.csv")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("maps/mimic.csv: %w", err)
	}
	m := &mimicSet{items: map[string][]mimicItem{}, labels: map[string]string{}}
	for _, r := range rows[1:] {
		key := r[0] + " " + r[1]
		m.items[key] = append(m.items[key], mimicItem{label: r[2], when: r[3], analyte: r[4], value: r[5], unit: r[6]})
	}
	var cv, mv bool
	for _, name := range files {
		if err := m.dictionary(name); err != nil {
			return nil, err
		}
		cv, mv = cv || mimicTable(name) == "inputevents_cv", mv || mimicTable(name) == "inputevents_mv"
	}
	m.vouched = cv && mv
	return m, nil
}

// spare counts rows of items that no line of the map names, by the rules of the
// table, and leaves them out.
func (m *mimicSet) spare(count rowReader, name string, item int) func(s *sheet, rec []byte) bool {
	var cells []string
	return func(s *sheet, rec []byte) bool {
		if _, named := m.items[name+" "+string(cellAt(rec, s.delim, item))]; named {
			return false
		}
		var err error
		if cells, err = split(cells, string(rec), s.delim); err != nil {
			return false
		}
		count.row(0, cells, &stays{})
		return true
	}
}

// dictionary reads the names of items, where a file is d_items or d_labitems.
func (m *mimicSet) dictionary(file string) error {
	base := strings.ToLower(filepath.Base(file))
	kind := ""
	switch {
	case strings.HasPrefix(base, "d_labitems."):
		kind = "labevents"
	case !strings.HasPrefix(base, "d_items."):
		return nil
	}
	list, err := newFiles([]string{file}, nil)
	if err != nil {
		return err
	}
	return list.each(context.Background(), func(in *input) error {
		if in.file != nil {
			return nil
		}
		rows, err := csv.NewReader(in.r).ReadAll()
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if len(rows) == 0 {
			return fmt.Errorf("%s: %w", file, table.ErrEmpty)
		}
		id, label := slices.Index(rows[0], "itemid"), slices.Index(rows[0], "label")
		if id < 0 || label < 0 {
			return nil
		}
		for _, r := range rows[1:] {
			m.labels[kind+" "+r[id]] = r[label]
		}
		return nil
	})
}

// mimicLong is the header of the long table that rows are turned into.
var mimicLong = []string{"patient", "time", "until", "analyte", "value", "unit", "specimen", "order", "code"}

const (
	longPatient = iota
	longTime
	longUntil
	longName
	longValue
	longUnit
	longSpecimen
	longOrder
	longCode
)

// mimicRows reads the rows of one table.
type mimicRows struct {
	set    *mimicSet
	table  string
	col    map[string]int
	read   func(m *mimicRows, c mimicCells, to *stays)
	long   *table.Rows
	out    []string
	line   int
	code   string
	gases  []mimicGas
	sample map[string]string // specimen by time
	seen   map[string]int    // items that no map names
}

// mimicGas is a blood gas that waits for its specimen.
type mimicGas struct {
	line                      int
	item, at, name, val, unit string
}

// mimicCells are the cells of a row by the names of the columns.
type mimicCells struct {
	cells []string
	col   map[string]int
}

func (c mimicCells) get(name string) string {
	if i, ok := c.col[name]; ok && i < len(c.cells) {
		return c.cells[i]
	}
	return ""
}

func (m *mimicSet) rows(name string, head []string, opts table.Options) (rowReader, error) {
	long, err := table.NewRows(mimicLong, opts)
	if err != nil {
		return nil, err
	}
	r := &mimicRows{set: m, table: mimicTable(name), col: map[string]int{}, long: long, out: make([]string, len(mimicLong)), sample: map[string]string{}, seen: map[string]int{}}
	r.read = mimicTables[r.table]
	for i, h := range head {
		r.col[strings.ToLower(strings.TrimSpace(h))] = i
	}
	return r, nil
}

func (m *mimicRows) begin(s *sheet) {
	m.long.Begin()
	m.long.File(s.file)
	m.gases = m.gases[:0]
	clear(m.sample)
}

func (m *mimicRows) row(line int, cells []string, to *stays) {
	m.line, m.code = line, "mimic|"+m.table
	c := mimicCells{cells, m.col}
	if item := c.get("itemid"); item != "" {
		m.code = "mimic|" + item
	}
	m.read(m, c, to)
}

func (m *mimicRows) counts() *table.Result {
	res := m.long.Counts()
	for k, n := range m.seen {
		name, text, _ := strings.Cut(k, " = ")
		if label := m.set.label(m.table, strings.TrimPrefix(name, m.table+" ")); label != "" {
			name += " " + label
		}
		if text != "" {
			name += " = " + text
		}
		res.Unmapped[name] += n
	}
	clear(m.seen)
	return res
}

func (m *mimicSet) label(table, item string) string {
	if table != "labevents" {
		table = ""
	}
	return m.labels[table+" "+item]
}

// say passes one fact on as a row of a long table. The item stands as its code:
// two items of one meaning at one time are two results.
func (m *mimicRows) say(to *stays, who, at, until, name, value, unit, specimen, order string) {
	o := m.out
	o[longPatient], o[longTime], o[longUntil], o[longName], o[longValue], o[longUnit], o[longSpecimen], o[longOrder] = who, at, until, name, value, unit, specimen, order
	o[longCode] = m.code
	m.long.Row(m.line, o, to.add)
}

// unknown counts what the map does not name.
func (m *mimicRows) unknown(item, text string) {
	key := m.table + " " + item
	if text != "" {
		key += " = " + text
	}
	m.seen[key]++
}

// lookup finds the lines of the map for a row: those for its text where there
// are any, else those for every text.
func (m *mimicRows) lookup(item, text string) (list []mimicItem, fits func(*mimicItem) bool) {
	all := m.set.items[m.table+" "+item]
	if len(all) == 0 {
		m.unknown(item, "")
		return nil, nil
	}
	matched, open := false, false
	for i := range all {
		matched = matched || all[i].when != "" && strings.EqualFold(all[i].when, text)
		open = open || all[i].when == ""
	}
	switch {
	case matched:
		return all, func(i *mimicItem) bool { return i.when != "" && strings.EqualFold(i.when, text) }
	case open:
		return all, func(i *mimicItem) bool { return i.when == "" }
	}
	if text != "" {
		m.unknown(item, text)
	}
	return nil, nil
}

func (m *mimicRows) patient(c mimicCells, to *stays) {
	who, born := c.get("subject_id"), c.get("dob")
	at := day10(born) // what is said of the person holds always
	m.say(to, who, at, "", "sex", c.get("gender"), "", "", "")
	if t, err := time.Parse("2006-01-02", day10(born)); err == nil && t.Year() < mimicOldest {
		to.old = true // 90 years or more: the birth is moved 300 years back
		return
	}
	m.say(to, who, at, "", "birth_date", at, "", "", "")
}

// mimicOldest: admissions lie after 2100, and births of patients of up to 89
// years after 2000. Older patients' births were moved back to before 1900.
const mimicOldest = 1950

func day10(s string) string {
	if len(s) > 10 {
		return s[:10]
	}
	return s
}

func (m *mimicRows) admission(c mimicCells, to *stays) {
	who := c.get("subject_id")
	if at := c.get("deathtime"); at != "" {
		m.say(to, who, at, "", "death_time", at, "", "", "")
	}
	if t, ok := mimicTime(c.get("admittime")); ok {
		to.admitted = append(to.admitted, t)
	}
}

// stay is a stay in intensive care. Events from the hospital admission before
// it on belong to its history.
func (m *mimicRows) stay(c mimicCells, to *stays) {
	who := c.get("subject_id")
	from, ok1 := mimicTime(c.get("intime"))
	until, ok2 := mimicTime(c.get("outtime"))
	if !ok1 || !ok2 || until < from {
		m.long.Fault(m.line, "intime", c.get("intime"), "the stay has no beginning or end and was not followed")
		return
	}
	to.windows = append(to.windows, window{id: c.get("icustay_id"), from: from, to: until})
	if to.old {
		m.say(to, who, c.get("intime"), "", "age", ">1068", "mo", "", "") // over 89 years
	}
	if !m.set.vouched {
		return
	}
	for at := from; at <= until; at = at.Add(mimicVouch) {
		m.say(to, who, at.Go().UTC().Format("2006-01-02 15:04:05"), "", "feed:medication", "1", "", "", "")
	}
}

// mimicVouch is how often the tables of infusions are said to be complete.
const mimicVouch = 6 * time.Hour

func (m *mimicRows) charted(c mimicCells, to *stays) {
	if c.get("error") == "1" {
		m.unknown("rows marked as error", "")
		return
	}
	item, text := c.get("itemid"), c.get("value")
	if text == "" {
		return
	}
	list, fits := m.lookup(item, text)
	for i := range list {
		it := &list[i]
		if !fits(it) {
			continue
		}
		value := it.value
		if value == "" {
			if value = c.get("valuenum"); value == "" {
				value = text
			}
		}
		m.say(to, c.get("subject_id"), c.get("charttime"), "", it.analyte, value, it.unit, "", "")
	}
}

// gasPrefix marks items of blood gases, whose specimen stands in a row of its
// own.
const gasPrefix = "blood gas: "

func (m *mimicRows) laboratory(c mimicCells, to *stays) {
	item, text, at := c.get("itemid"), c.get("value"), c.get("charttime")
	list, _ := m.lookup(item, "")
	if len(list) == 0 || text == "" {
		return
	}
	it := &list[0]
	name, gas := strings.CutPrefix(it.analyte, gasPrefix)
	switch {
	case name == "specimen":
		m.sample[at] = mimicSpecimen(text)
	case gas:
		m.gases = append(m.gases, mimicGas{m.line, item, at, name, limits(text), it.unit})
	default:
		m.say(to, c.get("subject_id"), at, "", it.analyte, limits(text), it.unit, "", "")
	}
}

// end passes on the blood gases, now that their specimens are known.
func (m *mimicRows) end(patient string, to *stays) {
	for _, g := range m.gases {
		m.line, m.code = g.line, "mimic|"+g.item
		m.say(to, patient, g.at, "", g.name, g.val, g.unit, m.sample[g.at], "")
	}
	m.gases = m.gases[:0]
}

// mimicSpecimen names the specimen of a blood gas.
func mimicSpecimen(s string) string {
	switch strings.ToUpper(s) {
	case "ART":
		return "arterial"
	case "VEN", "CENTRAL VENOUS", "MIX", "MIXED VENOUS":
		return "venous"
	}
	return s
}

// limits writes "GREATER THAN 2000" as ">2000".
func limits(s string) string {
	for _, p := range [...][2]string{{"GREATER THAN ", ">"}, {"LESS THAN ", "<"}} {
		if rest, ok := strings.CutPrefix(strings.ToUpper(s), p[0]); ok {
			return p[1] + rest
		}
	}
	return s
}

func (m *mimicRows) output(c mimicCells, to *stays) {
	if c.get("iserror") == "1" {
		m.unknown("rows marked as error", "")
		return
	}
	list, _ := m.lookup(c.get("itemid"), "")
	if len(list) == 0 || c.get("value") == "" {
		return
	}
	m.say(to, c.get("subject_id"), c.get("charttime"), "", list[0].analyte, c.get("value"), list[0].unit, "", "")
}

func (m *mimicRows) culture(c mimicCells, to *stays) {
	at := c.get("charttime")
	if at == "" {
		at = day10(c.get("chartdate"))
	}
	m.say(to, c.get("subject_id"), at, "", "order:culture", "collected", "", "", c.get("spec_itemid"))
}

func (m *mimicRows) procedure(c mimicCells, to *stays) {
	list, _ := m.lookup(c.get("itemid"), "")
	if len(list) == 0 {
		return
	}
	it, from, until := &list[0], c.get("starttime"), c.get("endtime")
	value := it.value
	if value == "" {
		value = "start"
	}
	if value != "start" || until <= from {
		until = ""
	}
	m.say(to, c.get("subject_id"), from, until, it.analyte, value, "", "", c.get("orderid"))
}

func mimicTime(s string) (event.Time, bool) {
	t, err := time.Parse("2006-01-02 15:04:05", s)
	if err != nil {
		return 0, false
	}
	return event.TimeOf(t), true
}
