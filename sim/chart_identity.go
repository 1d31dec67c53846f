package sim

// gestation charts the weeks of gestation at birth.
func (c *chart) gestation(at, weeks float64) {
	it := item{m: measureCount, code: "GABIRTH", name: "Gestational age at birth", kind: "NM", unit: "wk", num: weeks, status: "F"}
	it.value = quantity{}.printed(weeks)
	c.add(entry{at: hours(at), sent: hours(at + 0.1), feed: Nurse, results: &results{
		order: c.orderNumber("N"), code: "BIRTH", name: "Birth history", items: []item{it}}})
}

// otherNumber is a further record number that belongs to this story.
func (c *chart) otherNumber(n int) string {
	return recordNumber(1000000 + (c.index*31+n*7)%8999999)
}

// under sends everything between two hours under another record number.
func (c *chart) under(mrn string, from, to float64) {
	c.aliases = append(c.aliases, alias{mrn, span{from, to}})
}

type alias struct {
	mrn string
	span
}

// resultOf reports one value of another patient.
func (c *chart) resultOf(mrn string, at float64, m measure, x float64) {
	q := quantityOf(m)
	c.add(entry{at: hours(at), sent: hours(at + 1), feed: CoreLab, mrn: mrn, results: &results{order: c.orderNumber("L"),
		code: q.local, name: q.name, specimen: "SER", specName: "Serum", items: []item{c.item(m, x, "F")}}})
}

// merges gives up another number for this patient's (ADT^A40).
func (c *chart) merges(at float64, prior string) {
	c.add(entry{at: hours(at), sent: hours(at + 0.02), feed: ADT, link: &link{prior: prior}})
}

// unmerges undoes a merge (ADT^A37).
func (c *chart) unmerges(at float64, prior string) {
	c.add(entry{at: hours(at), sent: hours(at + 0.02), feed: ADT, link: &link{prior: prior, undo: true}})
}
